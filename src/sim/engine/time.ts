/** Simulated time: an integer number of picoseconds from the start of a run. */
export type Ps = number;

export const PS_PER_NS = 1_000;
export const PS_PER_US = 1_000_000;
export const PS_PER_MS = 1_000_000_000;
export const PS_PER_S = 1_000_000_000_000;

/**
 * The last instant that a run may reach: 2^53 - 1 ps, about 2.5 hours. Beyond it a double no longer
 * holds every integer, so two different instants could compare equal.
 */
export const LAST_PS: Ps = Number.MAX_SAFE_INTEGER;

/** Nearest whole number of picoseconds of a non-negative duration in nanoseconds. */
export function psOfNs(ns: number): Ps {
	return Math.floor(ns * PS_PER_NS + 0.5);
}

/** Nearest whole number of picoseconds of a non-negative duration in microseconds. */
export function psOfUs(us: number): Ps {
	return Math.floor(us * PS_PER_US + 0.5);
}
