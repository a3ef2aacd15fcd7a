import type { VerdictWord } from '../model';
import { verdictLabel } from './words';

/** One thing that the model takes for granted, as the Model honesty tab shows it. */
export interface AssumptionView {
	readonly id: string;
	readonly label: string;
	/** `measured on a kernel`, `documented` or `estimated`. */
	readonly tag: string;
	readonly source: string;
	/** In words. */
	readonly value: string;
	readonly range: string;
	/** What can be put in its place, the usual value first; a value in words and as it is. */
	readonly choices: readonly { readonly label: string; readonly value: number | boolean }[];
}

/** A verdict that an assumption turns. */
export interface FlipView {
	readonly assumption: string;
	readonly value: string;
	/** What the hypothesis says. */
	readonly statement: string;
	readonly from: VerdictWord;
	readonly to: VerdictWord;
}

/** Every assumption, and the verdicts of one experiment that each can turn. */
export interface HonestyView {
	readonly experiment: string;
	readonly assumptions: readonly AssumptionView[];
	readonly flips: readonly FlipView[];
	/** False where the search was given up for time. */
	readonly complete: boolean;
}

/** Assumptions as plain text, those that turn a verdict with what they turn. */
export function honestyTwin({ flips }: HonestyView, shown: readonly AssumptionView[]): string {
	return shown
		.flatMap(({ id, label, tag, source, value, range }) => [
			`${id} ${label} [${tag}]: ${value} (${range}); ${source}`,
			...flips
				.filter(({ assumption }) => assumption === id)
				.map(
					(flip) =>
						`  at ${flip.value}: ${verdictLabel(flip.from)} becomes ${verdictLabel(flip.to)}: ${flip.statement}`,
				),
		])
		.join('\n');
}
