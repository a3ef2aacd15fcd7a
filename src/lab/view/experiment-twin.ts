import type { AlignedRow, ExperimentView, StepView, TraceView } from './experiment';
import { matrixTwin, pciTwin, spacesTwin } from './twins';
import { countText } from './words';

/** The whole Experiment tab as plain text, in the order of the screen. */
export function textTwin(view: ExperimentView): string {
	const { label, qualifier, because } = view.verdict;
	const parts = [
		[
			`${view.title}: ${view.question}`,
			...(view.hypotheses[view.chosen]
				? [`Judged: ${view.hypotheses[view.chosen]?.statement}`]
				: []),
			`${label}${qualifier ? `, ${qualifier}` : ''}. ${because}`,
			...Object.entries(view.values).map(([name, value]) => `  ${name} = ${value}`),
		].join('\n'),
		tracesTwin(view),
		...view.spaces.flatMap((one) => (one ? [spacesTwin(one)] : [])),
		...(view.pci ? [pciTwin(view.pci)] : []),
		...(view.matrix ? [matrixTwin(view.matrix)] : []),
		[
			'Observations',
			...view.observations.map(
				(one) => `  ${one.label}: ${one.text}${one.decides ? ' (decides)' : ''}`,
			),
		].join('\n'),
		view.citation,
	];
	return parts.filter((part) => part !== '').join('\n\n');
}

/** Both traces, one below the other, with what each step did. */
export function tracesTwin({ left, right, rows, row }: ExperimentView): string {
	const side = (trace: TraceView | null, key: 'left' | 'right') =>
		trace === null
			? []
			: [
					`${trace.label}: ${trace.result}`,
					...rows.flatMap((pair, index) => stepLine(trace, pair, key, index === row)),
				];
	return [...side(left, 'left'), ...side(right, 'right')].join('\n');
}

function stepLine(
	trace: TraceView,
	pair: AlignedRow,
	key: 'left' | 'right',
	shown: boolean,
): string[] {
	const index = pair[key];
	const step = index === null ? undefined : trace.steps[index];
	if (!step) return [];
	return [`${shown ? '>' : ' '} ${String(step.index + 1).padStart(3)}. ${words(step)}`];
}

function words({ func, result, rule, note, pagesRead, changedCode, newUapi, cost }: StepView) {
	const marks = [
		...(rule ? [rule] : []),
		...(pagesRead > 0 ? [`${countText(pagesRead, 'page')} read`] : []),
		...(changedCode ? ['changed caller'] : []),
		...(newUapi ? ['new uAPI'] : []),
		...(cost ? [cost] : []),
	];
	return `${func} -> ${result}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''} ${note}`.trimEnd();
}
