import { cite } from '../../lab/citation';
import type { Json, Observation, RunRecord, Step, Verdict, VerdictWord } from '../../lab/model';
import type { Robustness } from '../../lab/robustness';
import { requireExperiment } from '../../lab/run';

const words: Readonly<Record<VerdictWord, string>> = {
	supports: 'Supported',
	weakens: 'Weakened',
	undecided: 'Undecided',
	'not-testable': 'Not testable',
};

/** The word that a person reads, with the qualifier after it. */
export function verdictWord(word: VerdictWord, qualifier: string | null): string {
	return qualifier ? `${words[word]} (${qualifier})` : words[word];
}

/** A value on one line. */
export function plain(value: Json): string {
	if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plain).join(', ');
	if (value !== null && typeof value === 'object')
		return Object.entries(value)
			.map(([name, one]) => `${name} ${plain(one)}`)
			.join('; ');
	return String(value);
}

/** A run for a terminal: parameters, observations, verdicts, hash and, on request, every step. */
export function runText(record: RunRecord, withTrace: boolean): string {
	const parameters = Object.entries(record.parameters).map(([name, value]) => `${name}=${value}`);
	const lines = [
		`${record.experiment}@${record.experimentVersion}  ${parameters.join(' ')}`,
		'',
		...record.observations.map((one) => `  ${observationText(one)}`),
		'',
		...record.verdicts.map(verdictText),
		'',
		`run ${record.hash}  model ${record.modelVersion}`,
		cite(requireExperiment(record.experiment), record),
	];
	if (withTrace)
		for (const { label, trace } of record.scenarios)
			lines.push('', `${label}: ${trace.result}`, ...trace.steps.map(stepText));
	return `${lines.join('\n')}\n`;
}

/** `label: value unit (scenario, step 3)`. */
export function observationText(one: Observation): string {
	const unit = one.unit ? ` ${one.unit}` : '';
	const place = [one.scenario, one.step === null ? null : `step ${one.step}`].filter(Boolean);
	return `${one.label}: ${plain(one.value)}${unit}${place.length ? ` (${place.join(', ')})` : ''}`;
}

function verdictText(one: Verdict): string {
	return `${verdictWord(one.word, one.qualifier)}: ${one.hypothesis}\n  ${one.because}`;
}

function stepText(step: Step): string {
	const rule = step.rule ? ` [${step.rule}]` : '';
	return `  ${step.index}. ${step.actor} ${step.func}${rule} -> ${step.result}: ${step.note}`;
}

/** `holds in 83 % of 1152 configurations; flips above bytes=268435456; matters: topo, acs`. */
export function robustText(one: Robustness): string {
	const share = Math.floor((1000 * one.holds) / one.configurations + 0.5) / 10;
	const flips = one.boundaries.map(
		({ name, last, first, becomes }) =>
			`${name} ${last} -> ${first} (${verdictWord(becomes, null)})`,
	);
	const matters = one.matters.map(({ name }) => name).join(', ') || 'nothing';
	return `${one.hypothesis}: ${verdictWord(one.word, null)} holds in ${share} % of ${one.configurations} configurations; flips: ${flips.join(', ') || 'by no single parameter'}; matters: ${matters}`;
}
