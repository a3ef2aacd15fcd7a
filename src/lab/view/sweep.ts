import type { ParameterValue, VerdictWord } from '../model';
import type { ExperimentRequest } from './experiment';
import { verdictLabel } from './words';

/** One row of a sweep: every point of `x`, with `y` at one of its points. */
export interface SweepRequest {
	readonly run: ExperimentRequest;
	readonly x: string;
	/** Null: one row only. */
	readonly y: string | null;
	/** Index of the row. */
	readonly row: number;
}

export interface SweepCell {
	readonly value: ParameterValue;
	readonly label: string;
	readonly word: VerdictWord;
	readonly because: string;
	/** The row's measure here, as a number and in words; null where it is no number. */
	readonly figure: number | null;
	readonly figureText: string;
	/** First digits of the run's hash. */
	readonly hash: string;
}

export interface SweepRowView {
	readonly x: string;
	readonly y: string | null;
	readonly row: number;
	/** Rows of the whole sweep. */
	readonly rows: number;
	readonly label: string;
	readonly value: ParameterValue | null;
	/** Labels of the two parameters. */
	readonly across: string;
	readonly down: string;
	/** Whether the points of `x` are numbers, and how they are spaced. */
	readonly scale: 'linear' | 'log2' | null;
	/** Label of the observation that lines are drawn of: the deciding one, where it is a number. */
	readonly measure: string;
	readonly cells: readonly SweepCell[];
}

/** The sweep as comma-separated values, one run a line. */
export function sweepCsv(rows: readonly SweepRowView[]): string {
	const first = rows[0];
	if (!first) return '';
	const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const head = [
		first.x,
		...(first.y === null ? [] : [first.y]),
		'verdict',
		first.measure,
		'because',
		'hash',
	];
	const lines = rows.flatMap(({ y, value, cells }) =>
		cells.map((one) =>
			[
				String(one.value),
				...(y === null ? [] : [String(value)]),
				one.word,
				one.figureText,
				one.because,
				one.hash,
			]
				.map(quote)
				.join(','),
		),
	);
	return [head.join(','), ...lines, ''].join('\n');
}

/** The sweep as plain text: one line per configuration, and a line where the verdict flips. */
export function sweepTwin(rows: readonly SweepRowView[]): string {
	const first = rows[0];
	if (!first) return '';
	const lines = [`Verdict over ${first.across}${first.y === null ? '' : ` and ${first.down}`}`];
	for (const row of rows) {
		lines.push('', ...(row.y === null ? [] : [`${row.down}: ${row.label}`]));
		for (const [index, cell] of row.cells.entries()) {
			const before = row.cells[index - 1];
			if (before && before.word !== cell.word) lines.push('  -- the verdict flips here --');
			const figure = cell.figureText === '' ? '' : `; ${row.measure}: ${cell.figureText}`;
			lines.push(`  ${cell.label}: ${verdictLabel(cell.word)}${figure}`);
		}
	}
	return lines.join('\n');
}

/** Pairs of neighbouring points of a row between which the verdict flips: indices of the second. */
export const flipsOf = ({ cells }: SweepRowView): readonly number[] =>
	cells.flatMap((cell, index) =>
		index > 0 && cells[index - 1]?.word !== cell.word ? [index] : [],
	);
