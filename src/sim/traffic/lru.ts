/**
 * A set of at most `capacity` non-negative integers that forgets the one that was used longest ago.
 * Typed arrays only: looking up and adding allocate nothing.
 */
export class LruSet {
	private readonly keys: Float64Array;
	private readonly older: Int32Array;
	private readonly newer: Int32Array;
	// Hash table with chains: first place of a bucket, next place of the chain.
	private readonly buckets: Int32Array;
	private readonly chain: Int32Array;
	private readonly mask: number;
	private size = 0;
	private newest = -1;
	private oldest = -1;

	constructor(readonly capacity: number) {
		let buckets = 2;
		while (buckets < capacity * 2) buckets *= 2;
		this.mask = buckets - 1;
		this.buckets = new Int32Array(buckets).fill(-1);
		this.keys = new Float64Array(capacity);
		this.older = new Int32Array(capacity);
		this.newer = new Int32Array(capacity);
		this.chain = new Int32Array(capacity);
	}

	/** Place of a key (0 up to the capacity), now its most recently used; -1 when it is not held. */
	find(key: number): number {
		let place = this.buckets[this.bucket(key)] as number;
		while (place >= 0 && this.keys[place] !== key) place = this.chain[place] as number;
		if (place >= 0 && place !== this.newest) {
			this.unlink(place);
			this.link(place);
		}
		return place;
	}

	/** Adds a key that is not held, in place of the oldest when full; gives its place. */
	add(key: number): number {
		let place = this.size;
		if (place === this.capacity) {
			place = this.oldest;
			this.unlink(place);
			this.unchain(place);
		} else this.size++;
		this.keys[place] = key;
		const bucket = this.bucket(key);
		this.chain[place] = this.buckets[bucket] as number;
		this.buckets[bucket] = place;
		this.link(place);
		return place;
	}

	/** Forgets everything. */
	clear(): void {
		this.buckets.fill(-1);
		this.size = 0;
		this.newest = -1;
		this.oldest = -1;
	}

	private bucket(key: number): number {
		return (Math.imul(key | 0, 0x9e3779b1) >>> 8) & this.mask;
	}

	private link(place: number): void {
		this.older[place] = this.newest;
		this.newer[place] = -1;
		if (this.newest >= 0) this.newer[this.newest] = place;
		this.newest = place;
		if (this.oldest < 0) this.oldest = place;
	}

	private unlink(place: number): void {
		const older = this.older[place] as number;
		const newer = this.newer[place] as number;
		if (older >= 0) this.newer[older] = newer;
		else this.oldest = newer;
		if (newer >= 0) this.older[newer] = older;
		else this.newest = older;
	}

	private unchain(place: number): void {
		const bucket = this.bucket(this.keys[place] as number);
		let at = this.buckets[bucket] as number;
		if (at === place) {
			this.buckets[bucket] = this.chain[place] as number;
			return;
		}
		while (this.chain[at] !== place) at = this.chain[at] as number;
		this.chain[at] = this.chain[place] as number;
	}
}
