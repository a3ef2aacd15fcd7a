import type { Token } from './tokens';

interface Node<T> {
	readonly next: Map<string, Node<T>>;
	values: T[] | null;
}

/** A phrase found: its value and the tokens [from, to) that matched. */
export interface Hit<T> {
	readonly value: T;
	readonly from: number;
	readonly to: number;
}

const node = <T>(): Node<T> => ({ next: new Map(), values: null });

/** Index of the parenthesis that closes the one at `open`, and the bars of that level. */
function closing(pattern: string, open: number): { close: number; bars: number[] } | null {
	const bars: number[] = [];
	let depth = 0;
	for (let at = open; at < pattern.length; at++) {
		const char = pattern[at];
		if (char === '(') depth++;
		else if (char === '|' && depth === 1) bars.push(at);
		else if (char === ')' && --depth === 0) return { close: at, bars };
	}
	return null;
}

/**
 * All spellings of a pattern: `(a|b c|)` is a choice (an empty choice may be left out; choices may be
 * nested), `_` is any one word. `would be (nice|good) to` gives `would be nice to`, `would be good to`.
 */
export function spellings(pattern: string): string[] {
	const open = pattern.indexOf('(');
	const group = open < 0 ? null : closing(pattern, open);
	if (group === null) return [pattern.trim().replace(/\s+/g, ' ')];
	const borders = [open, ...group.bars, group.close];
	const found = new Set<string>();
	for (let at = 0; at + 1 < borders.length; at++) {
		const choice = pattern.slice((borders[at] ?? 0) + 1, borders[at + 1]);
		const whole = pattern.slice(0, open) + choice + pattern.slice(group.close + 1);
		for (const spelling of spellings(whole)) found.add(spelling);
	}
	return [...found];
}

/**
 * A set of word patterns that is matched in one pass over the tokens of a sentence: a trie, so the
 * work does not grow with the number of patterns.
 */
export class Phrases<T> {
	readonly #root: Node<T> = node();
	/** Added and not yet in the trie, which is built when it is first needed. */
	#waiting: { readonly pattern: string; readonly value: T }[] = [];

	/** Adds a pattern of {@link spellings}; words must be lower case and written out. */
	add(pattern: string, value: T): void {
		this.#waiting.push({ pattern, value });
	}

	#build(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const { pattern, value } of waiting) this.#insert(pattern, value);
	}

	#insert(pattern: string, value: T): void {
		for (const spelling of spellings(pattern)) {
			let at = this.#root;
			for (const word of spelling.split(' ')) {
				let next = at.next.get(word);
				if (next === undefined) {
					next = node();
					at.next.set(word, next);
				}
				at = next;
			}
			if (at === this.#root) continue;
			at.values ??= [];
			at.values.push(value);
		}
	}

	/** Every pattern that starts at any token, in the order of the text; longer ones later. */
	find(tokens: readonly Token[]): Hit<T>[] {
		if (this.#waiting.length > 0) this.#build();
		const hits: Hit<T>[] = [];
		const any = this.#root.next.get('_');
		for (let from = 0; from < tokens.length; from++) {
			// Most words start no pattern; that is told by one look.
			const first = this.#root.next.get(tokens[from]?.word ?? '');
			if (first !== undefined) this.#walk(first, tokens, from, from + 1, hits);
			if (any !== undefined) this.#walk(any, tokens, from, from + 1, hits);
		}
		return hits;
	}

	#walk(at: Node<T>, tokens: readonly Token[], from: number, index: number, hits: Hit<T>[]): void {
		if (at.values !== null) for (const value of at.values) hits.push({ value, from, to: index });
		const token = tokens[index];
		if (token === undefined) {
			// The end of the words counts as a full stop, so that a pattern may ask for it.
			const end = at.next.get('.');
			if (end?.values) for (const value of end.values) hits.push({ value, from, to: index });
			return;
		}
		const exact = at.next.get(token.word);
		if (exact !== undefined) this.#walk(exact, tokens, from, index + 1, hits);
		const any = at.next.get('_');
		if (any !== undefined) this.#walk(any, tokens, from, index + 1, hits);
	}
}

/**
 * Drops hits that lie inside a longer one: `looks good to me` is not `good`, `should be fine` is not
 * `should`. Equal stretches both stay. Keeps the order.
 */
export function longest<T>(hits: readonly Hit<T>[]): Hit<T>[] {
	return hits.filter(
		(hit) =>
			!hits.some(
				(other) =>
					other.to - other.from > hit.to - hit.from && other.from <= hit.from && other.to >= hit.to,
			),
	);
}
