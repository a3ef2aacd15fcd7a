import { lineOf } from './format';
import { type Mark, slotOf } from './mark';

/** Later marks replace earlier ones on the same thing; the order of the first is kept. */
export function latest(marks: readonly Mark[]): Mark[] {
	const bySlot = new Map<string, Mark>();
	for (const mark of marks) {
		const before = bySlot.get(slotOf(mark));
		if (before === undefined || isLater(mark, before)) bySlot.set(slotOf(mark), mark);
	}
	return [...bySlot.values()];
}

/** Equal times fall by content, so that every window comes to the same. */
function isLater(mark: Mark, before: Mark): boolean {
	if (mark.at !== before.at) return mark.at > before.at;
	return lineOf(mark) > lineOf(before);
}

/**
 * Brings together what two windows made of the same sidecar. `base`: as both read it. A mark removed
 * on one side and untouched on the other goes; of two marks on one thing the later wins.
 */
export function mergeMarks(
	base: readonly Mark[],
	ours: readonly Mark[],
	theirs: readonly Mark[],
): Mark[] {
	const was = new Map(base.map((mark) => [slotOf(mark), mark]));
	const mine = new Map(latest(ours).map((mark) => [slotOf(mark), mark]));
	const other = new Map(latest(theirs).map((mark) => [slotOf(mark), mark]));
	const merged: Mark[] = [];
	for (const slot of new Set([...other.keys(), ...mine.keys()])) {
		const mark = mergeSlot(was.get(slot), mine.get(slot), other.get(slot));
		if (mark !== undefined) merged.push(mark);
	}
	return merged;
}

/** True when both are the same mark, or both are missing. */
export function same(a: Mark | undefined, b: Mark | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	return lineOf(a) === lineOf(b);
}

function mergeSlot(
	was: Mark | undefined,
	mine: Mark | undefined,
	other: Mark | undefined,
): Mark | undefined {
	if (same(mine, other) || same(was, other)) return mine;
	if (same(was, mine)) return other;
	if (mine === undefined) return other;
	if (other === undefined) return mine;
	return isLater(mine, other) ? mine : other;
}
