import type { Step } from '../../sim/engine/trace';
import type { AlignedRow } from './experiment';

/** Steps compared at most on each side; what lies beyond is paired in order. */
const WINDOW = 256;

/**
 * Aligns two traces step by step: the longest common run of functions (the same function of the same
 * actor), then, in the gaps, steps of one actor pair up. Work is bounded by the square of
 * {@link WINDOW}, and linear beyond.
 */
export function align(left: readonly Step[], right: readonly Step[]): AlignedRow[] {
	const [a, b] = [left.slice(0, WINDOW), right.slice(0, WINDOW)];
	const rows: AlignedRow[] = [];
	let [i, j] = [0, 0];
	for (const [x, y] of [...anchors(a, b), [a.length, b.length] as const]) {
		rows.push(...gap(left, right, i, x, j, y));
		if (x < a.length) rows.push(pair(left, right, x, y));
		[i, j] = [x + 1, y + 1];
	}
	return [...rows, ...gap(left, right, a.length, left.length, b.length, right.length)];
}

/** Pairs of equal steps, ascending on both sides: a longest common subsequence. */
function anchors(a: readonly Step[], b: readonly Step[]): (readonly [number, number])[] {
	const width = b.length + 1;
	const best = new Uint16Array((a.length + 1) * width);
	const at = (i: number, j: number) => best[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			best[i * width + j] = same(a[i], b[j])
				? at(i + 1, j + 1) + 1
				: Math.max(at(i + 1, j), at(i, j + 1));
	const found: (readonly [number, number])[] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (same(a[i], b[j])) found.push([i++, j++]);
		else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	return found;
}

const same = (x: Step | undefined, y: Step | undefined) =>
	x !== undefined && y !== undefined && x.func === y.func && x.actor === y.actor;

/** Steps between two anchors: those of one actor stand side by side, in order; the rest alone. */
function gap(
	left: readonly Step[],
	right: readonly Step[],
	i0: number,
	i1: number,
	j0: number,
	j1: number,
): AlignedRow[] {
	const rows: AlignedRow[] = [];
	let [i, j] = [i0, j0];
	while (i < i1 || j < j1) {
		if (i < i1 && j < j1 && left[i]?.actor === right[j]?.actor)
			rows.push(pair(left, right, i++, j++));
		else if (i < i1) rows.push({ left: i++, right: null, relation: 'only' });
		else rows.push({ left: null, right: j++, relation: 'only' });
	}
	return rows;
}

function pair(left: readonly Step[], right: readonly Step[], i: number, j: number): AlignedRow {
	const [x, y] = [left[i], right[j]];
	const equal = same(x, y) && x?.result === y?.result;
	return { left: i, right: j, relation: equal ? 'same' : 'differs' };
}
