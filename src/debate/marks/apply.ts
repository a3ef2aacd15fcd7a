import { normalWords } from '../identity';
import type { Claim, PlacedMark, Relink } from '../model';
import type { Mark } from './mark';
import { latest } from './merge';

/** Share of words in common from which a claim is the one that a mark meant. */
const LIKE = 0.75;

/** What the marks made of the claims found. */
export interface Marked {
	readonly claims: readonly Claim[];
	readonly relinks: ReadonlyMap<string, Relink | null>;
	/** Pairs of claims that the reviewer calls the same proposition. */
	readonly merges: readonly (readonly [string, string])[];
	/** Marks whose claim is no longer to be found; they stay in the sidecar. */
	readonly orphans: readonly Mark[];
	/** The others, each with its claim. */
	readonly placed: readonly PlacedMark[];
}

/** Places words of the text that the rules made no claim of; null where they are not in the source. */
export type Place = (mark: Extract<Mark, { mark: 'add' }>) => Claim | null;

/**
 * Lets the reviewer's marks win over inference. A claim is found by its id; when its borders have
 * moved, by its words.
 */
export function applyMarks(found: readonly Claim[], marks: readonly Mark[], place: Place): Marked {
	if (marks.length === 0)
		return { claims: found, relinks: new Map(), merges: [], orphans: [], placed: [] };
	const claims = new Map(found.map((claim) => [claim.id, claim]));
	const finder = new ClaimFinder(found);
	const relinks = new Map<string, Relink | null>();
	const merges: (readonly [string, string])[] = [];
	const orphans: Mark[] = [];
	const placed: PlacedMark[] = [];
	// Added claims come first, so that every other mark may speak of them; what is dismissed goes last.
	const turn = ({ mark }: Mark) => (mark === 'add' ? 0 : mark === 'dismiss' ? 2 : 1);
	const ordered = latest(marks).sort((a, b) => turn(a) - turn(b));
	for (const mark of ordered) {
		const id = claims.has(mark.key) ? mark.key : finder.find(mark);
		const claim = id === null ? undefined : claims.get(id);
		if (mark.mark === 'add') {
			const added = claim === undefined ? place(mark) : withFields(claim, mark);
			if (added === null) orphans.push(mark);
			else {
				claims.set(added.id, added);
				placed.push({ mark, claim: added.id });
			}
		} else if (claim === undefined) {
			orphans.push(mark);
		} else {
			applyTo(claim, mark, { claims, relinks, merges });
			placed.push({ mark, claim: claim.id });
		}
	}
	return { claims: inOrder([...claims.values()]), relinks, merges, orphans, placed };
}

interface Sinks {
	readonly claims: Map<string, Claim>;
	readonly relinks: Map<string, Relink | null>;
	readonly merges: (readonly [string, string])[];
}

function applyTo(claim: Claim, mark: Exclude<Mark, { mark: 'add' }>, sinks: Sinks): void {
	switch (mark.mark) {
		case 'dismiss':
			dismiss(claim, sinks.claims);
			return;
		case 'edit':
			sinks.claims.set(claim.id, withFields(claim, mark));
			return;
		case 'note':
			sinks.claims.set(claim.id, { ...claim, note: mark.note });
			return;
		case 'merge':
			sinks.merges.push([claim.id, mark.into]);
			return;
		case 'relink': {
			const { experiment, hypothesis, polarity = 1 } = mark;
			const link =
				experiment === null || hypothesis === null ? null : { experiment, hypothesis, polarity };
			sinks.relinks.set(claim.id, link);
		}
	}
}

/** Claims that went on from the dismissed one take its place; those that answered it answer nothing. */
function dismiss(claim: Claim, claims: Map<string, Claim>): void {
	claims.delete(claim.id);
	for (const other of claims.values()) {
		if (other.target !== claim.id) continue;
		const own =
			other.relation === 'elaborates-previous' || other.relation === 'reason-for-previous';
		const { relation, target } = own ? claim : { relation: 'none' as const, target: null };
		claims.set(other.id, { ...other, relation, target });
	}
}

function withFields(claim: Claim, mark: Extract<Mark, { mark: 'add' | 'edit' }>): Claim {
	return {
		...claim,
		kind: mark.kind ?? claim.kind,
		relation: mark.relation ?? claim.relation,
		target: mark.target === undefined ? claim.target : mark.target,
		confidence: 1,
		marked: true,
		reasons: ['the reviewer marked it so', ...claim.reasons],
	};
}

function inOrder(claims: readonly Claim[]): Claim[] {
	const places = new Map<string, number>();
	for (const claim of claims)
		if (!places.has(claim.message)) places.set(claim.message, places.size);
	return claims.every((claim) => claim.marked !== true)
		? [...claims]
		: [...claims].sort(
				(a, b) =>
					(places.get(a.message) ?? 0) - (places.get(b.message) ?? 0) ||
					(a.quoted === b.quoted ? a.first - b.first : 0),
			);
}

/** Finds the claim that a mark meant by its words. */
class ClaimFinder {
	readonly #byWords = new Map<string, string>();
	readonly #byWord = new Map<string, string[]>();
	readonly #words = new Map<string, ReadonlySet<string>>();

	constructor(claims: readonly Claim[]) {
		for (const claim of claims) {
			const normal = normalWords(claim.text);
			if (!this.#byWords.has(normal)) this.#byWords.set(normal, claim.id);
			const words = new Set(normal.split(' '));
			this.#words.set(claim.id, words);
			for (const word of words) {
				const list = this.#byWord.get(word);
				if (list === undefined) this.#byWord.set(word, [claim.id]);
				else list.push(claim.id);
			}
		}
	}

	find(mark: Mark): string | null {
		const normal = normalWords(mark.words);
		const exact = this.#byWords.get(normal);
		if (exact !== undefined) return exact;
		const words = new Set(normal.split(' '));
		const rarest = [...words]
			.map((word) => this.#byWord.get(word) ?? [])
			.filter((list) => list.length > 0)
			.sort((a, b) => a.length - b.length)[0];
		let best: string | null = null;
		let bestShare = LIKE;
		for (const id of rarest ?? []) {
			const share = shareOf(words, this.#words.get(id) ?? new Set());
			if (share >= bestShare) {
				best = id;
				bestShare = share;
			}
		}
		return best;
	}
}

/** Words in common over all words of both. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared++;
	return shared / (a.size + b.size - shared);
}
