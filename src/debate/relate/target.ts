import { CONTENT_STOP } from '../words/stop';
import { isMark, type Token } from '../words/tokens';

/** A claim that may be the one answered. */
export interface Candidate {
	readonly id: string;
	readonly tokens: readonly Token[];
	/** It is a question. */
	readonly asks: boolean;
}

/** Words of a claim that carry its subject. */
export function contentWords(tokens: readonly Token[]): Set<string> {
	const words = new Set<string>();
	for (const token of tokens) {
		if (isMark(token) || CONTENT_STOP.has(token.word) || token.word.length < 2) continue;
		words.add(stem(token.word));
	}
	return words;
}

/** Plural and call parentheses gone; enough to compare words of one thread. */
export function stem(word: string): string {
	const bare = word.replace(/\(\)$/, '').replace(/'s?$/, '');
	if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
	if (bare.length > 3 && bare.endsWith('s') && !bare.endsWith('ss')) return bare.slice(0, -1);
	return bare;
}

/**
 * The claim that `tokens` answers among those of the quote, nearest last: shared subject words count,
 * so does nearness; an answer looks for a question first.
 */
export function targetOf(
	tokens: readonly Token[],
	candidates: readonly Candidate[],
	answers: boolean,
): string | null {
	const words = contentWords(tokens);
	let bestId: string | null = null;
	let bestScore = Number.NEGATIVE_INFINITY;
	candidates.forEach((candidate, index) => {
		const other = contentWords(candidate.tokens);
		let shared = 0;
		for (const word of words) if (other.has(word)) shared++;
		const near = 1 / (candidates.length - index);
		const score =
			(shared / (3 + Math.min(other.size, words.size))) * 3 +
			near +
			(answers && candidate.asks ? 1.2 : 0);
		if (score >= bestScore) {
			bestScore = score;
			bestId = candidate.id;
		}
	});
	return bestId;
}
