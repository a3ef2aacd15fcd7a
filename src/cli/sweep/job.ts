import type { Overrides } from '../../lab/assumptions';
import type { Axis } from '../../lab/grid';
import type { Parameters } from '../../lab/model';

/** A sweep to be done: plain data, so that it can be sent to a worker. */
export interface SweepJob {
	readonly experiment: string;
	readonly fixed: Parameters;
	readonly assumptions: Overrides;
	readonly axes: readonly Axis[];
	readonly size: number;
}

/** Computes blocks of a sweep's rows: configurations `from` to `to` (exclusive), one line each. */
export interface Pool {
	rows(from: number, to: number): Promise<string>;
	stop(): Promise<void>;
}
