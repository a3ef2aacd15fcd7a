import { isMark, type Token } from '../words/tokens';

const OPENERS = new Set(
	'well so and but or also anyway now then however yes yeah no hmm oh right ok okay though again actually ah thus hence therefore instead still plus first second third finally'.split(
		' ',
	),
);

/** Index of the first word that is not an opener, a mark or the number of a point. */
export function firstContent(tokens: readonly Token[]): number {
	let at = 0;
	while (at < tokens.length) {
		const token = tokens[at];
		if (token === undefined) break;
		if (!OPENERS.has(token.word) && !isMark(token) && !/^\d+$/.test(token.word)) break;
		at++;
	}
	return at;
}
