import type { SweepRowView } from '../../../src/lab/view/sweep';
import { verdictLabel } from '../../../src/lab/view/words';
import { act, startSweep } from '../../actions';
import { claim, currentSweep, view } from '../../store';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Scroll } from '../../ui/Scroll';
import { VerdictMark } from '../VerdictMark';

const NONE = 'none';

/** The verdict over one or two parameters, the others as they are set now. */
export function SweepTab() {
	const shown = view.value;
	if (!shown || shown.parameters.length === 0)
		return (
			<p class="dim">A sweep is over the parameters of an experiment. Choose a claim first.</p>
		);
	const names = shown.parameters.map(({ name, label }) => ({ value: name, label }));
	const now = currentSweep.value;
	const x = now?.x ?? names[0]?.value ?? '';
	const rows = now?.rows ?? [];
	return (
		<>
			<p>
				<span class="strong">{shown.title}</span>
				{claim.value ? <span class="dim"> for the claim of line {claim.value.first}</span> : null}:{' '}
				{shown.hypotheses[shown.chosen]?.statement}
			</p>
			<section class="controls" aria-label="Axes">
				<Choice label="Across" choices={names} value={x} onChoose={(name) => startSweep(name)} />
				<Choice
					label="Down"
					choices={[{ value: NONE, label: 'nothing' }, ...names]}
					value={now?.y ?? NONE}
					onChoose={(name) => startSweep(x, name === NONE ? null : name)}
				/>
				<div class="buttons">
					<Button kind="primary" onPress={() => act('startSweep')} disabled={now?.running ?? false}>
						Sweep
					</Button>
					<Button onPress={() => act('cancelSweep')} disabled={!now?.running}>
						Cancel
					</Button>
					<Button onPress={() => act('exportCsv')} disabled={rows.length === 0}>
						CSV
					</Button>
					<Button onPress={() => act('exportSvg')} disabled={rows.length === 0}>
						SVG
					</Button>
					<Button onPress={() => act('exportJson')} disabled={rows.length === 0}>
						JSON
					</Button>
				</div>
			</section>
			<Progress />
			{rows.length > 0 ? (
				<section class="card pad" aria-label="Verdicts of the sweep">
					<Heat rows={rows} />
				</section>
			) : null}
		</>
	);
}

function Progress() {
	const now = currentSweep.value;
	if (!now) return <p class="dim">Nothing has been swept yet.</p>;
	const total = now.rows[0]?.rows ?? 1;
	const cells = now.rows.flatMap((row) => row.cells);
	const words = [...new Set(cells.map(({ word }) => word))];
	return (
		<div role="status">
			<p>
				{now.running ? 'Sweeping' : now.rows.length < total ? 'Given up' : 'Done'}:{' '}
				{now.rows.length} of {total} rows, {cells.length} runs.{' '}
				{words
					.map((word) => {
						const count = cells.filter((one) => one.word === word).length;
						return `${verdictLabel(word)} in ${Math.round((100 * count) / cells.length)} %`;
					})
					.join(', ')}
			</p>
		</div>
	);
}

/** A table of verdicts; where two neighbours differ, a line marks the flip. */
function Heat({ rows }: { readonly rows: readonly SweepRowView[] }) {
	const head = rows[0]?.cells ?? [];
	return (
		<Scroll label="Verdicts by parameter">
			<table class="matrix heat">
				<caption class="sr-only">Verdict in each configuration</caption>
				<thead>
					<tr>
						<td />
						{head.map(({ label }) => (
							<th key={label} scope="col">
								{label}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, at) => (
						<tr key={row.label}>
							<th scope="row">{row.label}</th>
							{row.cells.map(({ label, word, because, hash }, index) => (
								<td
									key={label}
									title={`${because} #${hash}`}
									class={`heat-${word} ${flips(word, row.cells[index - 1]?.word) ? 'flip-left' : ''} ${
										flips(word, rows[at - 1]?.cells[index]?.word) ? 'flip-top' : ''
									}`}
								>
									<VerdictMark word={word} label={verdictLabel(word)} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</Scroll>
	);
}

const flips = (word: string, neighbour: string | undefined) =>
	neighbour !== undefined && neighbour !== word;
