/** A 99 % confidence interval. */
export interface Interval {
	readonly mean: number;
	readonly low: number;
	readonly high: number;
}

/** Student's t at 99.5 % for 19 degrees of freedom: twenty batches. */
const T_19 = 2.861;

/** The 99 % confidence interval of the mean of twenty batch means. */
export function batchInterval(means: readonly number[]): Interval {
	if (means.length !== 20) throw new RangeError('twenty batches are needed');
	const mean = means.reduce((sum, x) => sum + x, 0) / means.length;
	const variance = means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (means.length - 1);
	const half = T_19 * Math.sqrt(variance / means.length);
	return { mean, low: mean - half, high: mean + half };
}
