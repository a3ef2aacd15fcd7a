import type { MatrixCell, MatrixView } from '../../src/lab/view/matrix';
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
						{matrix.columns.map(({ id, label, title }) => (
							<th key={id} scope="col" title={title}>
								{label}
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
			{cell.note ? <span class="dim"> {cell.note}</span> : null}
			{cell.evidence.map(({ kernel, source, outcome }) => (
				<span
					key={kernel}
					class={`badge ${outcome === cell.outcome ? '' : 'is-error'}`}
					title={`Linux ${kernel} answered ${outcome} (${source})`}
				>
					kernel {kernel}
				</span>
			))}
		</td>
	);
}
