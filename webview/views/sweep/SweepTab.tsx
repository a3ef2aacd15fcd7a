import { useState } from 'preact/hooks';
import { type SweepRowView, sweepTwin } from '../../../src/lab/view/sweep';
import { percentText, verdictLabel } from '../../../src/lab/view/words';
import { act, startSweep } from '../../actions';
import { claim, currentSweep, sweepShape, view } from '../../store';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Picture } from '../../ui/Picture';
import { post } from '../../vscode';
import { VerdictMark } from '../VerdictMark';
import { drawable } from './chart';
import type { Point } from './cursor';
import { Heat } from './Heat';
import { Lines } from './Lines';

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
				</div>
			</section>
			<Progress />
			{rows.length > 0 ? <Verdicts rows={rows} /> : null}
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
		<div class="sweep-progress">
			<progress aria-label="Rows of the sweep" max={total} value={now.rows.length} />
			<p role="status">
				{now.running ? 'Sweeping' : now.rows.length < total ? 'Given up' : 'Done'}:{' '}
				{now.rows.length} of {total} rows, {cells.length} runs.{' '}
				{words
					.map((word) => {
						const count = cells.filter((one) => one.word === word).length;
						return `${verdictLabel(word)} in ${percentText(count / cells.length)}`;
					})
					.join(', ')}
			</p>
		</div>
	);
}

/** The rows as a heat map or as lines, and the values of the point under pointer or focus. */
function Verdicts({ rows }: { readonly rows: readonly SweepRowView[] }) {
	const [point, setPoint] = useState<Point | null>(null);
	const canDraw = drawable(rows);
	const lines = canDraw && sweepShape.value === 'lines';
	return (
		<Picture
			title="Verdicts of the sweep"
			twin={() => sweepTwin(rows)}
			onCopy={(text) => post({ type: 'copy', text, what: 'Sweep' })}
			tools={
				<>
					{canDraw ? (
						<Button
							pressed={lines}
							onPress={() => {
								sweepShape.value = lines ? 'heat' : 'lines';
							}}
						>
							As lines
						</Button>
					) : null}
					<Button onPress={() => act('exportCsv')}>CSV</Button>
					<Button onPress={() => act('exportSvg')}>SVG</Button>
					<Button onPress={() => act('exportJson')}>JSON</Button>
				</>
			}
		>
			{lines ? <Lines rows={rows} onPoint={setPoint} /> : <Heat rows={rows} onPoint={setPoint} />}
			<Readout rows={rows} point={point} />
		</Picture>
	);
}

interface ReadoutProps {
	readonly rows: readonly SweepRowView[];
	readonly point: Point | null;
}

function Readout({ rows, point }: ReadoutProps) {
	const row = rows[point?.row ?? -1];
	const cell = row?.cells[point?.index ?? -1];
	if (!row || !cell)
		return <p class="readout dim small">Point at a value, or walk with the arrow keys.</p>;
	return (
		<p class="readout small" aria-live="polite">
			{row.across} {cell.label}
			{row.y === null ? '' : `, ${row.down} ${row.label}`}:{' '}
			<VerdictMark word={cell.word} label={verdictLabel(cell.word)} />
			{cell.figureText === '' ? '' : `; ${row.measure}: ${cell.figureText}`}.{' '}
			<span class="dim">
				{cell.because} <span class="mono">#{cell.hash}</span>
			</span>
		</p>
	);
}
