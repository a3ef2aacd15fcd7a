import { signal } from '@preact/signals';
import { type AssumptionView, type FlipView, honestyTwin } from '../../../src/lab/view/honesty';
import { verdictLabel } from '../../../src/lab/view/words';
import { experimentId, honesty, overrides, view } from '../../store';
import { Button } from '../../ui/Button';
import { Filter } from '../../ui/Filter';
import { Picture } from '../../ui/Picture';
import { Scroll } from '../../ui/Scroll';
import { post } from '../../vscode';

const words = signal('');

/** Everything that the model takes for granted, where it comes from, and what it can turn. */
export function HonestyTab() {
	const shown = honesty.value;
	if (experimentId.value === null) return <p class="dim">Choose a claim or an experiment first.</p>;
	if (shown?.experiment !== experimentId.value)
		return <p class="dim">Trying what each assumption can turn.</p>;
	const turned = new Map<string, FlipView[]>();
	for (const flip of shown.flips)
		turned.set(flip.assumption, [...(turned.get(flip.assumption) ?? []), flip]);
	const asked = words.value.toLowerCase();
	const kept = shown.assumptions
		.filter((one) =>
			`${one.id} ${one.label} ${one.tag} ${one.source}`.toLowerCase().includes(asked),
		)
		.sort((a, b) => Number(turned.has(b.id)) - Number(turned.has(a.id)));
	const doubted = Object.keys(overrides.value).length;
	return (
		<>
			<p>
				{shown.assumptions.length} assumptions; {turned.size} of them can turn a verdict of{' '}
				<span class="strong">{view.value?.title ?? shown.experiment}</span> at its defaults
				{shown.complete ? '' : ' (of those tried in the time given)'}.
			</p>
			<div class="debate-tools">
				{doubted > 0 ? (
					<>
						<span class="notice">{doubted} replaced: every run of this panel uses them.</span>
						<Button
							onPress={() => {
								overrides.value = {};
							}}
						>
							Take all back
						</Button>
					</>
				) : null}
				<Filter
					id="filter-assumptions"
					label="Filter assumptions"
					value={words.value}
					onInput={(text) => {
						words.value = text;
					}}
				/>
			</div>
			<Picture
				title="Assumptions of the model"
				twin={() => honestyTwin(shown, kept)}
				onCopy={(text) => post({ type: 'copy', text, what: 'Assumptions' })}
			>
				<Scroll label="List of assumptions">
					<table class="honesty">
						<caption class="sr-only">Assumptions of the model</caption>
						<thead>
							<tr>
								<th scope="col">Assumption</th>
								<th scope="col">Tag</th>
								<th scope="col">Value and range</th>
								<th scope="col">Turns</th>
							</tr>
						</thead>
						<tbody>
							{kept.map((one) => (
								<Row key={one.id} assumption={one} flips={turned.get(one.id) ?? []} />
							))}
						</tbody>
					</table>
				</Scroll>
			</Picture>
		</>
	);
}

interface RowProps {
	readonly assumption: AssumptionView;
	readonly flips: readonly FlipView[];
}

function Row({ assumption, flips }: RowProps) {
	const { id, label, tag, source, range, choices } = assumption;
	const now = overrides.value[id];
	return (
		<tr>
			<th scope="row">
				<span class="mono">{id}</span> {label}
				<span class="cell-note dim">{source}</span>
			</th>
			<td>{tag}</td>
			<td>
				<span class="chips">
					{choices.map((choice, index) => (
						<button
							key={String(choice.value)}
							type="button"
							class="chip"
							aria-pressed={now === undefined ? index === 0 : now === choice.value}
							aria-label={`${id}: ${choice.label}`}
							onClick={() => replace(id, index === 0 ? null : choice.value)}
						>
							{choice.label}
						</button>
					))}
				</span>
				<span class="cell-note dim">{range}</span>
			</td>
			<td>
				{flips.map(({ value, statement, from, to }) => (
					<span key={value + statement} class="cell-note">
						at {value}: {verdictLabel(from)} becomes {verdictLabel(to)}:{' '}
						<span class="dim">{statement}</span>
					</span>
				))}
			</td>
		</tr>
	);
}

/** Puts a value in place of an assumption; null takes it back. */
function replace(id: string, value: number | boolean | null): void {
	const { [id]: _, ...rest } = overrides.value;
	overrides.value = value === null ? rest : { ...rest, [id]: value };
}
