import type { Article } from '../mail/article';
import type { Voice } from './voice';

/** A message that the source holds, with its rows of the line table. */
export class Held {
	/**
	 * @param firstRow First row of its body in the line table.
	 * @param rows Rows of all its parts.
	 * @param own True where nobody is quoted: every line is the author's own, or a footer at the end of a
	 * part.
	 * @param voices Number 0 is the author's own voice; empty where there is no other.
	 */
	constructor(
		readonly article: Article,
		readonly firstRow: number,
		readonly rows: number,
		readonly own: boolean,
		readonly voices: readonly Voice[],
	) {}
}
