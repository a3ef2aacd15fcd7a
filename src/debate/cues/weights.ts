/** How much each cue speaks for each label; cues and labels that are absent speak for nothing. */
export type Weights<Label extends string> = ReadonlyMap<
	string,
	readonly (readonly [Label, number])[]
>;

/**
 * Reads a table of weights: one cue a line, its name, two blanks or more, then labels with integers:
 * `yes but    concession 6, fact -1`. Four points are a factor of e in odds.
 */
export function weightsOf<Label extends string>(
	table: string,
	labels: readonly Label[],
): Weights<Label> {
	const weights = new Map<string, (readonly [Label, number])[]>();
	for (const row of table.split('\n')) {
		const parts = /^\s*(\S.*?)\s{2,}(\S.*)$/.exec(row);
		if (parts?.[1] === undefined || parts[2] === undefined) continue;
		const entries: (readonly [Label, number])[] = [];
		for (const entry of parts[2].split(',')) {
			const [, name, points] = /^\s*(\S+) (-?\d+)\s*$/.exec(entry) ?? [];
			const label = labels.find((one) => one === name);
			if (label !== undefined) entries.push([label, Number(points)]);
		}
		weights.set(parts[1], entries);
	}
	return weights;
}
