import type { Article } from '../mail/article';
import type { Voice } from './voice';

/** A voice of a held body, with the place where it is heard. */
export interface HeardVoice {
	readonly voice: Voice;
	/** First and last row of the line table, or -1. */
	readonly firstRow: number;
	readonly lastRow: number;
	/** The same place in the source. */
	readonly start: number;
	readonly end: number;
}

/** A message that the source holds, with its rows of the line table. */
export interface Held {
	readonly article: Article;
	/** First row of its body in the line table. */
	readonly firstRow: number;
	/** Rows of each part, in the order of the article's parts. */
	readonly partRows: readonly number[];
	/** True where nobody is quoted: every line is the author's own, or a footer at the end of a part. */
	readonly own: boolean;
	/** Number 0 is the author's own voice. */
	readonly voices: readonly HeardVoice[];
}

/** Rows of all parts. */
export function rowsOf(held: Held): number {
	let rows = 0;
	for (const part of held.partRows) rows += part;
	return rows;
}
