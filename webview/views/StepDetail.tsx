import type { ExperimentView, StepView } from '../../src/lab/view/experiment';
import { settings } from '../store';
import { post } from '../vscode';

/** What the step shown looked at, changed and answered, on both sides. */
export function StepDetail({ view }: { readonly view: ExperimentView }) {
	const pair = view.rows[view.row];
	const left = pair && pair.left !== null ? view.left?.steps[pair.left] : undefined;
	const right = pair && pair.right !== null ? view.right?.steps[pair.right] : undefined;
	if (!left && !right)
		return <p class="step-details dim">Before the first step: nothing has happened yet.</p>;
	return (
		<section class="step-details" aria-label="The step shown">
			<One step={left} />
			<One step={right} />
		</section>
	);
}

function One({ step }: { readonly step: StepView | undefined }) {
	if (!step) return <p class="dim">This side has no such step.</p>;
	return (
		<div class="step-detail">
			<p>
				<span class="strong">
					Step {step.index + 1}, {step.actor}:
				</span>{' '}
				{step.note}
			</p>
			<p class="small dim">
				<Source step={step} />
				{step.rule ? ` \u00b7 rule ${step.rule}` : ''}
			</p>
			<Facts title="Looked at" facts={step.looked} />
			<Facts
				title="Changed"
				facts={step.changed.map(
					([path, before, after]) => [path, `${before} \u2192 ${after}`] as const,
				)}
			/>
		</div>
	);
}

/** The kernel function; a link where the reader's own tree is known. */
function Source({ step: { file, func } }: { readonly step: StepView }) {
	if (file === null) return <span class="mono">{func}</span>;
	if (!settings.value?.hasKernelTree)
		return (
			<span class="mono">
				{func} in {file}
			</span>
		);
	return (
		<button
			type="button"
			class="link mono"
			onClick={() => post({ type: 'openKernelSource', file, func })}
		>
			{func} in {file}
		</button>
	);
}

function Facts(props: {
	readonly title: string;
	readonly facts: readonly (readonly [string, string])[];
}) {
	if (props.facts.length === 0) return null;
	return (
		<dl class="facts small">
			<dt class="facts-title">{props.title}</dt>
			{props.facts.map(([name, value], index) => (
				<dd key={index}>
					<span class="dim mono">{name}</span> <span class="mono">{value}</span>
				</dd>
			))}
		</dl>
	);
}
