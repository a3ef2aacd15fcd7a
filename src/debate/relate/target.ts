import type { ClaimKind } from '../model';
import type { Token } from '../words/tokens';

/** A claim that may be the one answered. */
export interface Candidate {
	readonly id: string;
	readonly tokens: readonly Token[];
	/** Words that carry its subject. */
	readonly words: ReadonlySet<string>;
	readonly kind: ClaimKind;
	/** It is a question. */
	readonly asks: boolean;
}

/** How much nearness to the answer weighs against shared subject words. */
const NEARNESS = 0.8;
/** How much being a question weighs for an answer. */
const ASKED = 1.2;
/** A word in more claims of the quote than this tells none from another. */
const COMMON = 24;

/** The claims of a quoted stretch in order, the nearest to the answer last. */
export class Quoted {
	readonly claims: readonly Candidate[];
	/** Position of the last question; -1 where there is none. */
	readonly #asked: number;
	/** Positions of the claims that hold each subject word; made at the first search. */
	#holders: Map<string, number[]> | null = null;

	constructor(claims: readonly Candidate[]) {
		this.claims = claims;
		this.#asked = claims.findLastIndex((claim) => claim.asks);
	}

	/**
	 * The claim that words of a subject answer. Shared subject words count, the more the fewer claims
	 * of the quote share them; so does nearness; an answer looks for a question. The work grows with
	 * the words, not with the claims.
	 */
	target(words: ReadonlySet<string>, answers: boolean): Candidate | null {
		const { claims } = this;
		if (claims.length < 2) return claims[0] ?? null;
		const shared = this.#shared(words);
		let best = claims.length - 1;
		let most = this.#score(best, shared, answers);
		const asked = answers && this.#asked >= 0 ? [this.#asked] : [];
		for (const at of [...asked, ...shared.keys()]) {
			const score = this.#score(at, shared, answers);
			if (score > most || (score === most && at > best)) {
				best = at;
				most = score;
			}
		}
		return claims[best] ?? null;
	}

	#score(at: number, shared: ReadonlyMap<number, number>, answers: boolean): number {
		const near = NEARNESS / (this.claims.length - at);
		const asks = answers && this.claims[at]?.asks === true ? ASKED : 0;
		return near + (shared.get(at) ?? 0) / 2 + asks;
	}

	/** For each claim that shares words, how much. */
	#shared(words: ReadonlySet<string>): Map<number, number> {
		this.#holders ??= holdersOf(this.claims);
		const shared = new Map<number, number>();
		for (const word of words) {
			const holders = this.#holders.get(word);
			if (holders === undefined || holders.length > COMMON) continue;
			for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + 1 / holders.length);
		}
		return shared;
	}
}

/** A stretch without claims. */
export const NOTHING_QUOTED = new Quoted([]);

function holdersOf(claims: readonly Candidate[]): Map<string, number[]> {
	const holders = new Map<string, number[]>();
	for (const [at, { words }] of claims.entries()) {
		for (const word of words) {
			const list = holders.get(word);
			if (list === undefined) holders.set(word, [at]);
			else if (list.length <= COMMON) list.push(at);
		}
	}
	return holders;
}
