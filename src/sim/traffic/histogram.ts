const SUB_BITS = 5;
const SUBS = 1 << SUB_BITS;
/** Enough for durations up to 2^53 ps. */
const BUCKETS = (54 - SUB_BITS) * SUBS;

/**
 * Counts durations in buckets whose width is 1/32 of their value or less, so a percentile is right to
 * 3 %, whatever the range, in a fixed amount of memory.
 */
export class Histogram {
	private readonly counts = new Uint32Array(BUCKETS);
	count = 0;
	sum = 0;
	least = Number.POSITIVE_INFINITY;
	most = 0;

	/** Counts a whole, non-negative number of picoseconds. */
	add(ps: number): void {
		this.count++;
		this.sum += ps;
		if (ps < this.least) this.least = ps;
		if (ps > this.most) this.most = ps;
		const bucket = bucketOf(ps);
		this.counts[bucket] = (this.counts[bucket] as number) + 1;
	}

	/** Mean, or null when nothing was counted. */
	mean(): number | null {
		return this.count === 0 ? null : this.sum / this.count;
	}

	/** The duration that `share` (0 to 1) of all do not exceed; null when nothing was counted. */
	percentile(share: number): number | null {
		if (this.count === 0) return null;
		const wanted = Math.max(1, Math.ceil(share * this.count));
		let seen = 0;
		for (let bucket = 0; bucket < BUCKETS; bucket++) {
			seen += this.counts[bucket] as number;
			if (seen >= wanted) return Math.min(this.most, Math.max(this.least, topOf(bucket)));
		}
		return this.most;
	}
}

/** The power of two of the bucket above the first 32, and five bits after the leading one. */
function bucketOf(ps: number): number {
	if (ps < SUBS) return ps;
	let value = ps;
	let shift = 0;
	// Bring what does not fit 32 bits down first; 2^21 keeps all five bits.
	while (value >= 2 ** 31) {
		value = Math.floor(value / 2 ** 21);
		shift += 21;
	}
	const drop = 31 - SUB_BITS - Math.clz32(value);
	return (shift + drop + 1) * SUBS + ((value >>> drop) & (SUBS - 1));
}

/** The greatest duration of a bucket. */
function topOf(bucket: number): number {
	if (bucket < SUBS) return bucket;
	const drop = Math.floor(bucket / SUBS) - 1;
	let width = 1;
	for (let i = 0; i < drop; i++) width *= 2;
	return (SUBS + (bucket % SUBS) + 1) * width - 1;
}
