// Text twins of the pictures: the same content for a screen reader, the clipboard and mail. Plain
// ASCII, so that a list archive keeps it.
import type { DesignLedger } from './compare';
import type { EvidenceView, MatrixView } from './matrix';
import type { PciNodeView, PciView } from './pci';
import type { SpacesView } from './spaces';
import { bytesText } from './words';

const hex = (address: number) => `0x${address.toString(16)}`;

/** Every range of every space, and where each mapping leads. */
export function spacesTwin(view: SpacesView): string {
	const lines = [
		`${view.label}, ${view.step < 0 ? 'before step 1' : `after step ${view.step + 1}`}`,
	];
	const names = new Map(view.spaces.map(({ id, label }) => [id, label]));
	for (const space of view.spaces) {
		lines.push('', `${space.label} (${space.owner})`);
		for (const range of space.ranges) {
			const facts = range.facts.map(([name, value]) => `${name} ${value}`).join('; ');
			const mark = range.gone ? ' [removed by this step]' : range.changed ? ' [changed]' : '';
			lines.push(
				`  ${hex(range.start)} + ${bytesText(range.length)}  ${range.label}${mark}`,
				...(facts ? [`      ${facts}`] : []),
			);
		}
		for (const { from, fromStart, to, toStart, length, by } of view.mappings)
			if (from === space.id)
				lines.push(
					`  ${hex(fromStart)} + ${bytesText(length)} -> ${names.get(to) ?? to} ${hex(toStart)} by ${by}`,
				);
	}
	return lines.join('\n');
}

/** The hierarchy as an indented tree, and the path with its reasons. */
export function pciTwin(view: PciView): string {
	const children = new Map<string | null, PciNodeView[]>();
	for (const node of view.nodes)
		children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
	const lines = [`${view.topology}: ${view.title}`];
	const walk = (parent: string | null, indent: string) => {
		const nodes = children.get(parent) ?? [];
		nodes.forEach((node, index) => {
			const last = index === nodes.length - 1;
			lines.push(`${indent}${last ? '`-' : '+-'} ${nodeText(node)}`);
			const below = `${indent}${last ? '  ' : '| '} `;
			for (const bar of node.bars)
				lines.push(`${below}  ${bar.name} ${bar.size} at ${bar.at}, ${bar.use}`);
			for (const window of node.windows) lines.push(`${below}  window ${window}`);
			walk(node.id, below);
		});
	};
	walk(null, '');
	lines.push(
		'',
		`${view.initiator} to ${view.target}: ${view.mapType}, distance ${view.distance}`,
		`path: ${view.path.join(' > ')}`,
		view.meaning,
		...view.reasons.map((reason) => `- ${reason}`),
	);
	return lines.join('\n');
}

function nodeText({ id, label, bdf, link, acs, iommuGroup, role, redirects }: PciNodeView): string {
	return [
		`${id} [${bdf}] ${label}`,
		...(link ? [link] : []),
		...(acs === null ? [] : [`ACS ${acs}`]),
		...(redirects ? ['redirects'] : []),
		...(iommuGroup === null ? [] : [`IOMMU group ${iommuGroup}`]),
		...(role ? [`<- ${role}`] : []),
	].join(', ');
}

/** The matrix as a table of plain text. */
export function matrixTwin(matrix: MatrixView): string {
	const head = ['', ...matrix.columns.map(({ label }) => label)];
	const body = matrix.rows.map(({ label, cells }) => [
		label,
		...cells.map(({ outcome, note, evidence, differs }) =>
			[
				...(outcome === null && note ? [] : [outcome ?? 'not modelled']),
				...(note ? [note] : []),
				...badges(evidence).map((kernels) => `[kernel ${kernels}]`),
				...(differs ? ['(differs)'] : []),
			].join(' '),
		),
	]);
	return [matrix.title, ...table([head, ...body]), ...evidenceLines(matrix)].join('\n');
}

/** Kernels of a cell by what they answered: `6.1, 6.12`, or `7.3: EINVAL` where it is not the cell's. */
export function badges(evidence: readonly EvidenceView[], outcome?: string | null): string[] {
	const outcomes = [...new Set(evidence.map((one) => one.outcome))];
	return outcomes.map((answer) => {
		const kernels = evidence.filter((one) => one.outcome === answer).map(({ kernel }) => kernel);
		const other = outcome === undefined ? outcomes.length > 1 : answer !== outcome;
		return `${kernels.join(', ')}${other ? `: ${answer}` : ''}`;
	});
}

/** Where each badge stands in the record. */
export function evidenceLines({ columns, rows }: MatrixView): string[] {
	return rows.flatMap(({ label, cells }) =>
		cells.flatMap(({ evidence }, index) =>
			evidence.map(
				({ kernel, outcome, source }) =>
					`${label}, ${columns[index]?.label ?? ''}: kernel ${kernel} answered ${outcome}; ${source}`,
			),
		),
	);
}

/** What each design changes, function by function. */
export function ledgerTwin(ledgers: readonly DesignLedger[]): string {
	return ledgers
		.flatMap(({ design, title, rows, counts }) => [
			`${design}: ${title}`,
			...rows.map(
				({ layer, func, file, newUapi, consumers }) =>
					`  ${layer}: ${func}${file ? ` (${file})` : ''}${newUapi ? ', new uAPI' : ''}; ${consumers.join(', ')}`,
			),
			`  ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}`,
		])
		.join('\n');
}

/** Rows with every column padded to its longest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
	);
	return rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
}
