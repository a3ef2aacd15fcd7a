import type { LinkRule } from './rule';
import { SIGNATURES, type Signature } from './signatures';
import type { Surroundings } from './surroundings';
import type { Terms } from './terms';

/** Weight that makes a link. */
const ENOUGH = 4;
/** What the best must have over the next experiment. */
const AHEAD = 0.5;

const experiment = (signature: Signature): string => signature.hypothesis.split('/', 1)[0] ?? '';

function weightOf(signature: Signature, own: Terms): number {
	let sum = 0;
	for (const [term, weight] of signature.weights) if (own.has(term)) sum += weight;
	return sum;
}

/**
 * The hypothesis for which the claim's own words weigh enough, and clearly more than for that of any
 * other experiment; as a rule that names the words.
 */
export function heaviest(own: Terms, near: Surroundings): LinkRule | null {
	let best: Signature | null = null;
	let most = 0;
	let next = 0;
	for (const signature of SIGNATURES) {
		const there = (groups: Signature['needs'], terms: Terms): boolean =>
			groups.every((group) => group.some((term) => terms.has(term)));
		if (!there(signature.needs, own) || !there(signature.about, near.about)) continue;
		const weight = weightOf(signature, own);
		if (weight > most) {
			if (best !== null && experiment(best) !== experiment(signature)) next = most;
			best = signature;
			most = weight;
		} else if (best !== null && experiment(best) !== experiment(signature)) {
			next = Math.max(next, weight);
		}
	}
	if (best === null || most < ENOUGH || most < next + AHEAD) return null;
	const named = [...best.weights].filter(([term, weight]) => weight > 0 && own.has(term));
	return {
		hypothesis: best.hypothesis,
		own: named.map(([term]) => [term]),
		around: [],
		about: [],
		none: [],
		nearest: false,
		score: Math.min(0.7, 0.55 + 0.03 * (most - ENOUGH)),
		why: best.why,
	};
}
