/** How much each cue speaks for each label; a cue that is absent speaks for none. */
export interface Weights<Label extends string> {
	readonly labels: readonly Label[];
	/** Points that each label has before any cue is counted. */
	readonly bias: readonly number[];
	/** Points by the cue's name, one for each label. */
	readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** The row of a table that gives the bias. */
const BIAS = 'always';

/**
 * Reads a table of weights: one cue a line, its name, two blanks or more, then labels with integers:
 * `yes but    concession 6, fact -1`. Four points are a factor of e in odds.
 */
export function weightsOf<Label extends string>(
	table: string,
	labels: readonly Label[],
): Weights<Label> {
	const rows = new Map<string, readonly number[]>();
	for (const row of table.split('\n')) {
		const parts = /^\s*(\S.*?)\s{2,}(\S.*)$/.exec(row);
		if (parts?.[1] === undefined || parts[2] === undefined) continue;
		const points = labels.map(() => 0);
		for (const entry of parts[2].split(',')) {
			const [, name, number] = /^\s*(\S+) (-?\d+)\s*$/.exec(entry) ?? [];
			const at = labels.indexOf(name as Label);
			if (at >= 0) points[at] = Number(number);
		}
		rows.set(parts[1], points);
	}
	const bias = rows.get(BIAS) ?? labels.map(() => 0);
	rows.delete(BIAS);
	return { labels, bias, rows };
}
