/** Another way to do the same work, measured in the same run on the same input. */
export interface Peer {
	readonly name: string;
	/** In the unit of the figure that it stands beside. */
	readonly value: number;
}

/** One measured figure. `npm run bench` prints one line for each. */
export interface Figure {
	/** What was measured, e.g. `M/M/1`. */
	readonly name: string;
	readonly value: number;
	/** `events/s`, `s CPU`, `MB`, `ms` ... */
	readonly unit: string;
	/** Each is printed with the ratio figure / peer. */
	readonly peers?: readonly Peer[];
	/** Anything a reader needs to judge the figure: sizes, counts. */
	readonly note?: string;
}

/**
 * A benchmark: the default export of `test/bench/NAME.bench.ts`, found by that name. It runs bundled, in
 * a process of its own with `--expose-gc`, working directory at the top of the project, and calls
 * `report` once for each figure.
 */
export type Bench = (report: (figure: Figure) => void) => void | Promise<void>;

/** Best (smallest) wall time of `rounds` calls of `work`, in milliseconds. */
export function fastest(rounds: number, work: () => void): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < rounds; round++) {
		const before = process.hrtime.bigint();
		work();
		best = Math.min(best, Number(process.hrtime.bigint() - before) / 1e6);
	}
	return best;
}
