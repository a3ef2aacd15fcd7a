/** A claim marked by hand; several values where the readers differed, each counts as right. */
export interface MarkedUnit {
	readonly first: number;
	readonly last: number;
	readonly start_words: string;
	readonly end_words: string;
	readonly required: boolean;
	readonly kind: readonly string[];
	readonly relation: readonly string[];
	readonly experiment: readonly string[];
	readonly concepts: readonly string[];
}

export interface MarkedMessage {
	readonly message: string;
	readonly author: string;
	readonly units: readonly MarkedUnit[];
}

/** What the scoring needs of a claim. */
export interface FoundUnit {
	readonly first: number;
	readonly last: number;
	readonly text: string;
	readonly kind: string;
	readonly relation: string;
	readonly experiment: string;
}

export interface Pair {
	readonly marked: MarkedUnit;
	readonly found: FoundUnit;
}

export interface Matching {
	readonly pairs: readonly Pair[];
	/** Required units that nothing matched. */
	readonly missed: readonly MarkedUnit[];
	/** Found units that match neither a required nor an optional mark. */
	readonly extra: readonly FoundUnit[];
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

function sameEnds(marked: MarkedUnit, found: FoundUnit): boolean {
	const all = words(found.text);
	const start = words(marked.start_words);
	const end = words(marked.end_words);
	return (
		start.every((word, index) => all[index] === word) &&
		end.every((word, index) => all[all.length - end.length + index] === word)
	);
}

function overlap(marked: MarkedUnit, found: FoundUnit): number {
	const shared = Math.min(marked.last, found.last) - Math.max(marked.first, found.first) + 1;
	const union = Math.max(marked.last, found.last) - Math.min(marked.first, found.first) + 1;
	return shared > 0 ? shared / union : 0;
}

/** How much of the marked ends a unit shares, to choose among units of the same lines. */
function likeness(marked: MarkedUnit, found: FoundUnit): number {
	if (sameEnds(marked, found)) return 10;
	const lines = overlap(marked, found);
	if (lines < 0.5) return 0;
	const all = words(found.text);
	const starts = words(marked.start_words).every((word, index) => all[index] === word) ? 1 : 0;
	const end = words(marked.end_words);
	const ends = end.every((word, index) => all[all.length - end.length + index] === word) ? 1 : 0;
	return lines + starts + ends;
}

/**
 * Pairs marks and found units one to one, best likeness first: a unit counts as found when the line
 * ranges overlap by half (intersection over union) or its first five and last three words agree.
 */
export function match(marks: readonly MarkedUnit[], found: readonly FoundUnit[]): Matching {
	const options: { mark: number; unit: number; likeness: number }[] = [];
	marks.forEach((marked, mark) => {
		found.forEach((unit, index) => {
			const value = likeness(marked, unit);
			if (value > 0) options.push({ mark, unit: index, likeness: value });
		});
	});
	const rank = (option: { mark: number; likeness: number }): number =>
		option.likeness + (marks[option.mark]?.required === true ? 0.25 : 0);
	options.sort((a, b) => rank(b) - rank(a) || a.mark - b.mark || a.unit - b.unit);
	const markTaken = new Map<number, number>();
	const unitTaken = new Set<number>();
	for (const option of options) {
		if (markTaken.has(option.mark) || unitTaken.has(option.unit)) continue;
		markTaken.set(option.mark, option.unit);
		unitTaken.add(option.unit);
	}
	const pairs: Pair[] = [];
	for (const [mark, unit] of markTaken) {
		const marked = marks[mark];
		const other = found[unit];
		if (marked !== undefined && other !== undefined) pairs.push({ marked, found: other });
	}
	return {
		pairs: pairs.filter((pair) => pair.marked.required),
		missed: marks.filter((marked, mark) => marked.required && !markTaken.has(mark)),
		extra: found.filter((_, unit) => !unitTaken.has(unit)),
	};
}
