/**
 * What may follow at one point of a pattern: the words it takes there and where each leads, and
 * whether the pattern may end there. All choices of one group lead to the same place.
 */
export interface Place {
	readonly steps: ReadonlyMap<string, Place>;
	readonly ends: boolean;
}

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

/** The parts of a pattern between the spaces that stand outside of parentheses. */
function parts(pattern: string): string[] {
	const found: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at <= pattern.length; at++) {
		const char = pattern[at] ?? ' ';
		if (char === '(') depth++;
		else if (char === ')') depth = Math.max(0, depth - 1);
		else if (at === pattern.length || (depth === 0 && /\s/.test(char))) {
			if (at > from) found.push(pattern.slice(from, at));
			from = at + 1;
		}
	}
	return found;
}

/** The choices of a part that is one group; of a part with a group inside a word, its spellings. */
function choices(part: string): string[] {
	const group = part[0] === '(' ? closing(part, 0) : null;
	if (group === null || group.close !== part.length - 1) return spellings(part);
	const borders = [0, ...group.bars, group.close];
	return borders.slice(1).map((to, at) => part.slice((borders[at] ?? 0) + 1, to));
}

/** A place where any of `places` may be; one word leads to one place. */
function union(places: readonly Place[]): Place {
	const distinct = [...new Set(places)];
	if (distinct.length === 1 && distinct[0] !== undefined) return distinct[0];
	const reached = new Map<string, Place[]>();
	for (const place of distinct) {
		for (const [word, then] of place.steps) {
			const list = reached.get(word);
			if (list === undefined) reached.set(word, [then]);
			else list.push(then);
		}
	}
	const steps = new Map<string, Place>();
	for (const [word, list] of reached) steps.set(word, union(list));
	return { steps, ends: distinct.some((place) => place.ends) };
}

/** `word` and then `after`. */
const step = (word: string, after: Place): Place => ({
	steps: new Map([[word, after]]),
	ends: false,
});

/** `pattern` and then `after`. */
function before(pattern: string, after: Place): Place {
	return parts(pattern).reduceRight((then, part) => {
		if (!part.includes('(')) return step(part, then);
		const ways = choices(part);
		// Parentheses that do not pair are read as they stand.
		if (ways[0] === part)
			return part.split(' ').reduceRight((rest, word) => step(word, rest), then);
		return union(ways.map((way) => before(way, then)));
	}, after);
}

/**
 * The place where a pattern of {@link spellings} starts. The work grows with the pattern's length, not
 * with the number of its spellings.
 */
export function compile(pattern: string): Place {
	// Each pattern ends in a place of its own, so that a place tells its pattern.
	return before(pattern, { steps: new Map(), ends: true });
}
