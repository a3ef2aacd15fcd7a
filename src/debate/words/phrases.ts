import { compile, type Place } from './pattern';
import type { Token } from './tokens';

/** A phrase found: its value and the tokens [from, to) that matched. */
export interface Hit<T> {
	readonly value: T;
	readonly from: number;
	readonly to: number;
}

/** Where one pattern stands after the words read so far. */
interface Stand<T> {
	readonly value: T;
	readonly place: Place;
}

/** What was reached by one run of words; `next` is made when a walk first leaves the node. */
interface Node<T> {
	readonly stands: readonly Stand<T>[];
	readonly values: readonly T[];
	next: Map<string, Node<T>> | null;
}

/**
 * A set of word patterns that is matched in one pass over the tokens of a sentence: a trie, so the
 * work does not grow with the number of patterns. Choices multiply, so the trie of all spellings is
 * large; only the part of it that the text walks on is made.
 */
export class Phrases<T> {
	readonly #patterns: { readonly pattern: string; readonly value: T }[] = [];
	/** Made at the first search after a pattern was added. */
	#root: Node<T> | null = null;
	/** Nodes where one pattern stands alone, shared by all runs of words that lead there. */
	readonly #alone = new Map<Place, Node<T>>();

	/** Adds a pattern as {@link compile} reads it; words must be lower case and written out. */
	add(pattern: string, value: T): void {
		this.#patterns.push({ pattern, value });
		this.#root = null;
	}

	#start(): Node<T> {
		this.#alone.clear();
		const stands = this.#patterns.map(({ pattern, value }) => ({ value, place: compile(pattern) }));
		// A pattern without words is found nowhere.
		return { stands, values: [], next: null };
	}

	#node(stands: readonly Stand<T>[]): Node<T> {
		const place = stands.length === 1 ? stands[0]?.place : undefined;
		const known = place && this.#alone.get(place);
		if (known !== undefined) return known;
		const values = stands.filter((stand) => stand.place.ends).map((stand) => stand.value);
		const made = { stands, values, next: null };
		if (place !== undefined) this.#alone.set(place, made);
		return made;
	}

	#next(at: Node<T>): Map<string, Node<T>> {
		if (at.next !== null) return at.next;
		const reached = new Map<string, Stand<T>[]>();
		for (const { value, place } of at.stands) {
			for (const [word, then] of place.steps) {
				const stand = { value, place: then };
				const stands = reached.get(word);
				if (stands === undefined) reached.set(word, [stand]);
				else stands.push(stand);
			}
		}
		at.next = new Map();
		for (const [word, stands] of reached) at.next.set(word, this.#node(stands));
		return at.next;
	}

	/** Every pattern that starts at any token, in the order of the text; longer ones later. */
	find(tokens: readonly Token[]): Hit<T>[] {
		this.#root ??= this.#start();
		const starts = this.#next(this.#root);
		const hits: Hit<T>[] = [];
		const any = starts.get('_');
		for (let from = 0; from < tokens.length; from++) {
			// Most words start no pattern; that is told by one look.
			const first = starts.get(tokens[from]?.word ?? '');
			if (first !== undefined) this.#walk(first, tokens, from, from + 1, hits);
			if (any !== undefined) this.#walk(any, tokens, from, from + 1, hits);
		}
		return hits;
	}

	#walk(at: Node<T>, tokens: readonly Token[], from: number, index: number, hits: Hit<T>[]): void {
		for (const value of at.values) hits.push({ value, from, to: index });
		const next = this.#next(at);
		const token = tokens[index];
		if (token === undefined) {
			// The end of the words counts as a full stop, so that a pattern may ask for it.
			const end = next.get('.');
			for (const value of end?.values ?? []) hits.push({ value, from, to: index });
			return;
		}
		const exact = next.get(token.word);
		if (exact !== undefined) this.#walk(exact, tokens, from, index + 1, hits);
		const any = next.get('_');
		if (any !== undefined) this.#walk(any, tokens, from, index + 1, hits);
	}
}

/**
 * Drops hits that lie inside a longer one: `looks good to me` is not `good`, `should be fine` is not
 * `should`. Equal stretches both stay. Keeps the order; wants hits in the order of their starts, as
 * {@link Phrases.find} gives them.
 */
export function longest<T>(hits: readonly Hit<T>[]): Hit<T>[] {
	/** The furthest end of the hits that start before this one. */
	let before = -1;
	const kept: Hit<T>[] = [];
	for (let at = 0; at < hits.length; ) {
		const from = hits[at]?.from ?? 0;
		let next = at;
		let furthest = -1;
		while (next < hits.length && hits[next]?.from === from) {
			furthest = Math.max(furthest, hits[next]?.to ?? -1);
			next++;
		}
		for (; at < next; at++) {
			const hit = hits[at];
			if (hit !== undefined && hit.to > before && hit.to === furthest) kept.push(hit);
		}
		before = Math.max(before, furthest);
	}
	return kept;
}
