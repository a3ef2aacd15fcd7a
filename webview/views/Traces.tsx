import { useLayoutEffect, useRef } from 'preact/hooks';
import type {
	AlignedRow,
	ExperimentView,
	StepView,
	TraceView,
} from '../../src/lab/view/experiment';
import { tracesTwin } from '../../src/lab/view/experiment-twin';
import { countText, figure } from '../../src/lab/view/words';
import { row, view } from '../store';
import { Button } from '../ui/Button';
import { post } from '../vscode';
import { StepDetail } from './StepDetail';
import { Outcome } from './VerdictMark';

/** Two scenarios' traces, aligned step by step; the arrow keys walk through them. */
export function Traces() {
	const shown = view.value;
	if (!shown || shown.rows.length === 0) return null;
	return (
		<section class="card traces" aria-label="Traces side by side">
			<div class="picture-head">
				<h2>
					Steps <span class="dim note">side by side; the arrow keys walk through them</span>
				</h2>
				<span class="picture-tools">
					<Button
						label="Copy the steps as text"
						onPress={() => post({ type: 'copy', text: tracesTwin(shown), what: 'Steps' })}
					>
						Copy
					</Button>
				</span>
			</div>
			<div class="trace-heads">
				<Head trace={shown.left} />
				<Head trace={shown.right} />
			</div>
			<Rows view={shown} />
			<div class="trace-heads trace-foot">
				<Totals trace={shown.left} />
				<Totals trace={shown.right} />
			</div>
			<StepDetail view={shown} />
		</section>
	);
}

function Head({ trace }: { readonly trace: TraceView | null }) {
	if (!trace) return <h3 class="trace-head dim">No second scenario</h3>;
	return (
		<h3 class="trace-head">
			<span>{trace.label}</span>
			<Outcome result={trace.result} />
		</h3>
	);
}

function Totals({ trace }: { readonly trace: TraceView | null }) {
	if (!trace) return <p />;
	const { steps, pagesRead, changedCallers, newUapi, cost } = trace.totals;
	return (
		<div class="totals dim small">
			<p>
				{countText(steps, 'step')} {'\u00b7'} struct page reads: {figure(pagesRead)} {'\u00b7'}{' '}
				changed callers: {changedCallers} {'\u00b7'} new uAPI: {newUapi}
				{cost ? ` \u00b7 ${cost}` : ''}
			</p>
			{trace.violations.map((text) => (
				<p key={text} class="is-error">
					{text}
				</p>
			))}
		</div>
	);
}

function Rows({ view: shown }: { readonly view: ExperimentView }) {
	const list = useRef<HTMLDivElement>(null);
	const current = shown.row;
	useLayoutEffect(() => {
		const option = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
		if (!option || !list.current) return;
		// the list scrolls, the page stays
		const [box, row] = [list.current.getBoundingClientRect(), option.getBoundingClientRect()];
		if (row.top < box.top) list.current.scrollTop -= box.top - row.top;
		else if (row.bottom > box.bottom) list.current.scrollTop += row.bottom - box.bottom;
		if (list.current.contains(document.activeElement)) option.focus({ preventScroll: true });
	}, [current]);
	const move = (event: KeyboardEvent) => {
		const to = target(event.key, current, shown.rows.length);
		if (to === null) return;
		event.preventDefault();
		row.value = to;
	};
	const pick = ({ target }: MouseEvent) => {
		const option = (target as Element).closest<HTMLElement>('[data-row]');
		if (option) row.value = Number(option.dataset['row']);
	};
	return (
		<div
			ref={list}
			class="trace-rows mono"
			role="listbox"
			aria-label="Steps, left and right"
			tabIndex={current < 0 ? 0 : -1}
			onKeyDown={move}
			onClick={pick}
		>
			{shown.rows.map((pair, index) => (
				<div
					key={index}
					role="option"
					aria-selected={index === current}
					tabIndex={index === current ? 0 : -1}
					class={`trace-row is-${pair.relation} ${index > current ? 'is-ahead' : ''} ${
						index === shown.decidingRow ? 'is-deciding' : ''
					}`}
					data-row={index}
				>
					<Side trace={shown.left} pair={pair} side="left" />
					<Side trace={shown.right} pair={pair} side="right" />
				</div>
			))}
		</div>
	);
}

function target(key: string, at: number, length: number): number | null {
	if (key === 'ArrowDown') return Math.min(length - 1, at + 1);
	if (key === 'ArrowUp') return Math.max(-1, at - 1);
	if (key === 'Home') return -1;
	return key === 'End' ? length - 1 : null;
}

interface SideProps {
	readonly trace: TraceView | null;
	readonly pair: AlignedRow;
	readonly side: 'left' | 'right';
}

function Side({ trace, pair, side }: SideProps) {
	const index = pair[side];
	const step = index === null ? undefined : trace?.steps[index];
	if (!step) return <span class="trace-cell is-empty">{'\u2014'}</span>;
	return <Cell step={step} />;
}

function Cell({ step }: { readonly step: StepView }) {
	const good = step.result === 'ok';
	return (
		<span class="trace-cell">
			<span class={good ? 'is-ok' : 'is-error'} aria-hidden="true">
				{good ? '\u25cf' : '\u2718'}
			</span>
			<span class="trace-func">
				{step.func}
				{good ? null : <span class="is-error"> {step.result}</span>}
				{step.pagesRead > 0 ? (
					<span class="tag is-warn">{countText(step.pagesRead, 'page')} read</span>
				) : null}
				{step.changedCode ? <span class="tag is-changed">changed caller</span> : null}
				{step.newUapi ? <span class="tag is-uapi">new uAPI</span> : null}
			</span>
			<span class="dim trace-cost">{step.cost ?? ''}</span>
		</span>
	);
}
