import type { EvidenceView, MatrixCell, MatrixView } from '../../src/lab/view/matrix';
import { Scroll } from '../ui/Scroll';

/** Consumers by designs, each with what it gets. */
export function Matrix({ matrix }: { readonly matrix: MatrixView }) {
	return (
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
							{row.cells.map((cell, index) => (
								<Cell key={matrix.columns[index]?.id ?? index} cell={cell} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</Scroll>
	);
}

function Cell({ cell }: { readonly cell: MatrixCell }) {
	const state = cell.outcome === null ? 'is-unknown' : cell.outcome === 'ok' ? 'is-ok' : 'is-error';
	const sign = cell.outcome === null ? '\u2013' : cell.outcome === 'ok' ? '\u2714' : '\u2718';
	return (
		<td class={`mono ${cell.differs ? 'differs' : ''}`} title={cell.reason}>
			<span class={state}>
				<span aria-hidden="true">{sign} </span>
				{cell.outcome ?? (cell.note === '' ? 'not modelled' : '')}
			</span>
			{cell.note ? <span class="cell-note dim"> {cell.note}</span> : null}
			{cell.evidence.map((one) => (
				<Badge key={`${one.kernel} ${one.outcome}`} cell={cell} evidence={one} />
			))}
		</td>
	);
}

/** A real kernel that was seen to answer; one that answered otherwise says what. */
function Badge({ cell, evidence }: { readonly cell: MatrixCell; readonly evidence: EvidenceView }) {
	const { kernel, source, outcome } = evidence;
	const agrees = outcome === cell.outcome;
	return (
		<span class={`badge ${agrees ? '' : 'is-error'}`} title={`Answered ${outcome}: ${source}`}>
			{agrees ? `kernel ${kernel}` : `kernel ${kernel}: ${outcome}`}
		</span>
	);
}
