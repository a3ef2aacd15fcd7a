import { useState } from 'preact/hooks';
import type { MatrixCell, MatrixView } from '../../src/lab/view/matrix';
import { badges, evidenceLines } from '../../src/lab/view/twins';
import { Scroll } from '../ui/Scroll';

/** A cell whose evidence is shown. */
interface Place {
	readonly row: string;
	readonly column: string;
}

/** Consumers by designs, each with what it gets. */
export function Matrix({ matrix }: { readonly matrix: MatrixView }) {
	const [open, setOpen] = useState<Place | null>(null);
	const isOpen = (row: string, column: string) => open?.row === row && open.column === column;
	return (
		<>
			<Scroll label={matrix.title}>
				<table class="matrix">
					<caption class="sr-only">{matrix.title}</caption>
					<thead>
						<tr>
							<td />
							{matrix.columns.map(({ id, label, detail, title }) => (
								<th key={id} scope="col" title={title}>
									{label}
									{detail ? <span class="column-detail dim">{detail}</span> : null}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{matrix.rows.map((row) => (
							<tr key={row.id}>
								<th scope="row">{row.label}</th>
								{row.cells.map((cell, index) => {
									const column = matrix.columns[index]?.id ?? String(index);
									const shown = isOpen(row.id, column);
									return (
										<Cell
											key={column}
											cell={cell}
											open={shown}
											onOpen={() => setOpen(shown ? null : { row: row.id, column })}
										/>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</Scroll>
			<Evidence matrix={matrix} open={open} />
		</>
	);
}

interface CellProps {
	readonly cell: MatrixCell;
	readonly open: boolean;
	readonly onOpen: () => void;
}

function Cell({ cell, open, onOpen }: CellProps) {
	const state = cell.outcome === null ? 'is-unknown' : cell.outcome === 'ok' ? 'is-ok' : 'is-error';
	const sign = cell.outcome === null ? '\u2013' : cell.outcome === 'ok' ? '\u2714' : '\u2718';
	return (
		<td class={`mono ${cell.differs ? 'differs' : ''}`} title={cell.reason}>
			<span class={state}>
				<span aria-hidden="true">{`${sign}\u00a0`}</span>
				{cell.outcome ?? (cell.note === '' ? 'not modelled' : '')}
			</span>
			{cell.note ? <span class="cell-note dim"> {cell.note}</span> : null}
			{cell.evidence.length > 0 ? <Badge cell={cell} open={open} onOpen={onOpen} /> : null}
		</td>
	);
}

/** Real kernels that were seen to answer; one that answered otherwise says what. */
function Badge({ cell: { evidence, outcome }, open, onOpen }: CellProps) {
	const agrees = evidence.every((one) => one.outcome === outcome);
	const lines = evidence.map(
		(one) => `Kernel ${one.kernel} answered ${one.outcome}: ${one.source}`,
	);
	return (
		<button
			type="button"
			class={`badge ${agrees ? '' : 'is-error'}`}
			title={lines.join('\n')}
			aria-expanded={open}
			onClick={onOpen}
		>
			kernel {badges(evidence, outcome).join('; ')}
		</button>
	);
}

/** The evidence lines of the cell whose badge was pressed. */
function Evidence({ matrix, open }: { readonly matrix: MatrixView; readonly open: Place | null }) {
	const rows = matrix.rows.filter(({ id }) => id === open?.row);
	const at = matrix.columns.findIndex(({ id }) => id === open?.column);
	const only = rows.map((row) => ({ ...row, cells: row.cells.slice(at, at + 1) }));
	const columns = matrix.columns.slice(at, at + 1);
	const lines = open && at >= 0 ? evidenceLines({ ...matrix, columns, rows: only }) : [];
	return (
		<ul class="evidence small" aria-live="polite">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}
