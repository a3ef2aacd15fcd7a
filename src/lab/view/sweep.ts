import type { ParameterValue, VerdictWord } from '../model';
import type { ExperimentRequest } from './experiment';

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
	readonly cells: readonly SweepCell[];
}

/** The sweep as comma-separated values, one run a line. */
export function sweepCsv(rows: readonly SweepRowView[]): string {
	const first = rows[0];
	if (!first) return '';
	const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const head = [first.x, ...(first.y === null ? [] : [first.y]), 'verdict', 'because', 'hash'];
	const lines = rows.flatMap(({ y, value, cells }) =>
		cells.map((one) =>
			[String(one.value), ...(y === null ? [] : [String(value)]), one.word, one.because, one.hash]
				.map(quote)
				.join(','),
		),
	);
	return [head.join(','), ...lines, ''].join('\n');
}
