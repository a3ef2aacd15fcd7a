import type { ClaimKind } from '../model';
import { CONTENT_STOP } from '../words/stop';
import { isMark, type Token } from '../words/tokens';

/** A claim that may be the one answered. */
export interface Candidate {
	readonly id: string;
	readonly tokens: readonly Token[];
	readonly kind: ClaimKind;
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

/** How much nearness to the answer weighs against shared subject words. */
const NEARNESS = 0.8;
/** How much being a question weighs for an answer. */
const ASKED = 1.2;

/**
 * The claim that `tokens` answers among those of the quote, nearest last. Shared subject words count,
 * the more the fewer claims of the quote share them; so does nearness; an answer looks for a question.
 */
export function targetOf(
	tokens: readonly Token[],
	candidates: readonly Candidate[],
	answers: boolean,
): string | null {
	if (candidates.length < 2) return candidates[0]?.id ?? null;
	const own = contentWords(tokens);
	const subjects = candidates.map((candidate) => contentWords(candidate.tokens));
	let bestId: string | null = null;
	let bestScore = Number.NEGATIVE_INFINITY;
	candidates.forEach((candidate, index) => {
		let shared = 0;
		for (const word of own) {
			if (subjects[index]?.has(word) !== true) continue;
			shared += 1 / subjects.filter((words) => words.has(word)).length;
		}
		const near = NEARNESS / (candidates.length - index);
		const score = near + shared / 2 + (answers && candidate.asks ? ASKED : 0);
		if (score >= bestScore) {
			bestScore = score;
			bestId = candidate.id;
		}
	});
	return bestId;
}
