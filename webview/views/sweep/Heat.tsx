import type { SweepRowView } from '../../../src/lab/view/sweep';
import { verdictLabel } from '../../../src/lab/view/words';
import { Scroll } from '../../ui/Scroll';
import { VerdictMark } from '../VerdictMark';
import { type Point, useCursor } from './cursor';

interface Props {
	readonly rows: readonly SweepRowView[];
	readonly onPoint: (point: Point | null) => void;
}

/** A table of verdicts; where two neighbours differ, a line marks the flip. */
export function Heat({ rows, onPoint }: Props) {
	const head = rows[0]?.cells ?? [];
	const cursor = useCursor(rows, onPoint);
	return (
		<Scroll label="Verdicts by parameter">
			<table class="matrix heat" onKeyDown={cursor.onKeyDown}>
				<caption class="sr-only">
					Verdict in each configuration; arrow keys read out the values
				</caption>
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
							{row.cells.map(({ label, word, figureText }, index) => (
								<td
									key={label}
									{...cursor.at({ row: at, index })}
									class={`heat-${word} ${flips(word, row.cells[index - 1]?.word) ? 'flip-left' : ''} ${
										flips(word, rows[at - 1]?.cells[index]?.word) ? 'flip-top' : ''
									}`}
								>
									<VerdictMark word={word} label={verdictLabel(word)} />
									{figureText !== '' && figureText.length < 24 ? (
										<span class="cell-note dim">{figureText}</span>
									) : null}
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
