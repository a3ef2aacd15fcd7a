import type { LineTable } from '../body/table';
import { zoneCode } from '../body/zones';
import type { Held } from './held';
import type { Tree } from './tree';

/** Rows of `said` that no ancestor's text answers. */
export const untraced = -2;

/** Same text in more places of one ancestor than this is told apart by order alone. */
const mostCandidates = 24;

/**
 * Traces quoted lines to the messages that wrote them, by the text of the nearest held ancestor:
 * a quoted line takes the author of the same line there, who may be somebody whom that message
 * quotes. Lines are compared by a hash that ignores white space, in the order of the ancestor's
 * text. Writes message indexes to `traced`, {@link untraced} where the text is not found, and calls
 * `settle` for each message once its lines are traced and before any answer to it is.
 * Work is linear: each message's lines are entered in a table once.
 */
export function traceQuotes(
	table: LineTable,
	held: readonly Held[],
	tree: Tree,
	traced: Int32Array,
	settle: (message: number) => void,
): void {
	const children = childrenOf(tree.heldAncestor);
	const index = new TextIndex();
	for (const message of tree.order) ownLines(table, held[message] as Held, message, traced);
	for (const parent of tree.order) {
		if ((tree.heldAncestor[parent] as number) < 0) settle(parent);
		let child = children.first[parent] as number;
		if (child < 0) continue;
		const source = held[parent] as Held;
		let entered = false;
		for (; child >= 0; child = children.next[child] as number) {
			const answer = held[child] as Held;
			if (!answer.own) {
				if (!entered) index.enter(table, source.firstRow, source.rows);
				entered = true;
				traceBody(table, answer, index, traced);
			}
			settle(child);
		}
	}
}

/** Children of each message as linked lists, in the order of the source. */
function childrenOf(parent: Int32Array): { first: Int32Array; next: Int32Array } {
	const first = new Int32Array(parent.length).fill(-1);
	const next = new Int32Array(parent.length).fill(-1);
	for (let child = parent.length - 1; child >= 0; child--) {
		const of = parent[child] as number;
		if (of < 0) continue;
		next[child] = first[of] as number;
		first[of] = child;
	}
	return { first, next };
}

function ownLines(table: LineTable, held: Held, message: number, traced: Int32Array): void {
	const end = held.firstRow + held.rows;
	if (held.own) {
		traced.fill(message, held.firstRow, end);
		return;
	}
	const depth = table.depth.data;
	const zone = table.zone.data;
	for (let row = held.firstRow; row < end; row++) {
		const own = depth[row] === 0 && zone[row] !== zoneCode.quoted;
		traced[row] = own ? message : untraced;
	}
}

function traceBody(table: LineTable, held: Held, index: TextIndex, traced: Int32Array): void {
	const end = held.firstRow + held.rows;
	const depth = table.depth.data;
	const hash = table.hash.data;
	let after = -1;
	for (let row = held.firstRow; row < end; row++) {
		if (traced[row] !== untraced || hash[row] === 0) continue;
		const found = index.find(hash[row] as number, Math.max(0, (depth[row] as number) - 1), after);
		if (found < 0) continue;
		after = found;
		traced[row] = traced[found] as number;
	}
}

/** Rows of one body by the hash of their text; reused from body to body. */
class TextIndex {
	private keys = new Int32Array(1024);
	private heads = new Int32Array(1024);
	private next = new Int32Array(512);
	private depth: Uint8Array = new Uint8Array(0);
	private first = 0;
	private mask = 1023;

	enter(table: LineTable, first: number, rows: number): void {
		let size = 1024;
		while (size < rows * 2) size *= 2;
		if (size > this.keys.length) {
			this.keys = new Int32Array(size);
			this.heads = new Int32Array(size);
		}
		this.mask = size - 1;
		this.heads.fill(0, 0, size);
		if (this.next.length < rows) this.next = new Int32Array(rows * 2);
		this.first = first;
		this.depth = table.depth.data;
		const hash = table.hash.data;
		// from the end, so that each chain lists its rows in the order of the text
		for (let row = rows - 1; row >= 0; row--) {
			const key = hash[first + row] as number;
			if (key === 0) continue;
			const slot = this.slotOf(key);
			this.next[row] = this.heads[slot] as number;
			this.keys[slot] = key;
			this.heads[slot] = row + 1;
		}
	}

	/** The row that a quote at `depth` behind row `after` most likely repeats, or -1. */
	find(key: number, depth: number, after: number): number {
		let entry = this.heads[this.slotOf(key)] as number;
		let best = -1;
		let bestScore = -1;
		for (let step = 0; entry !== 0 && step < mostCandidates; step++) {
			const row = this.first + entry - 1;
			const score = (this.depth[row] === depth ? 2 : 0) + (row > after ? 1 : 0);
			if (score > bestScore) {
				best = row;
				bestScore = score;
				if (score === 3) break;
			}
			entry = this.next[entry - 1] as number;
		}
		return best;
	}

	private slotOf(key: number): number {
		let slot = Math.imul(key, 0x9e3779b1) >>> 7;
		for (;;) {
			slot &= this.mask;
			if (this.heads[slot] === 0 || this.keys[slot] === key) return slot;
			slot++;
		}
	}
}
