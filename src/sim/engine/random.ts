import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { minusLogOfBits } from './logarithm';
import type { Ps } from './time';

/** Murmur3's finalizer: every bit of the input reaches every bit of the result. */
function mix(word: number): number {
	let h = word;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) | 0;
}

/** FNV-1a over the name's UTF-16 units, mixed with the seed. */
function seedOf(seed: number, source: string): number {
	let hash = 0x811c9dc5 ^ mix(seed | 0);
	for (let i = 0; i < source.length; i++) {
		hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193);
	}
	return mix(hash);
}

/**
 * A stream of random variates for one source. What it yields depends on the run's seed and the source's
 * name alone: adding a second source, or drawing more from it, changes nothing here. Integer arithmetic
 * and exactly rounded operations only, so every engine yields the same.
 */
export class RandomStream {
	private readonly generator;

	/** @param seed of the run, a 32-bit integer. @param source e.g. `flow:nic0`. */
	constructor(seed: number, source: string) {
		this.generator = xoroshiro128plus(seedOf(seed, source));
		// The generator's first outputs still resemble its seed.
		for (let i = 0; i < 24; i++) this.generator.next();
	}

	/** 32 random bits as an unsigned integer. */
	bits(): number {
		return this.generator.next() >>> 0;
	}

	/** A uniform integer from 0 up to, not including, `bound` (1 to 2^32), without bias. */
	below(bound: number): number {
		const limit = 2 ** 32 - (2 ** 32 % bound);
		let drawn = this.bits();
		while (drawn >= limit) drawn = this.bits();
		return drawn % bound;
	}

	/** An exponential variate with mean 1. */
	exponential(): number {
		const high = this.bits();
		return minusLogOfBits(high, this.bits() >>> 11);
	}

	/** An exponential duration with the given mean, in whole picoseconds. */
	exponentialPs(mean: Ps): Ps {
		return Math.floor(this.exponential() * mean + 0.5);
	}
}
