import type { Ps } from '../engine/time';

/** Amounts over time, in a fixed number of equal intervals: memory does not grow with simulated time. */
export class Timeline {
	readonly amounts: Float64Array;

	/** @param binPs length of an interval. @param bins their number; what comes later is left out. */
	constructor(
		readonly binPs: Ps,
		readonly bins: number,
	) {
		this.amounts = new Float64Array(bins);
	}

	/** Adds an amount at one instant. */
	add(at: Ps, amount: number): void {
		const bin = Math.floor(at / this.binPs);
		if (bin < this.bins) this.amounts[bin] = (this.amounts[bin] as number) + amount;
	}

	/** Adds a whole amount evenly over [from, to); the parts are whole and add up to it. */
	spread(from: Ps, to: Ps, amount: number): void {
		const first = Math.floor(from / this.binPs);
		if (to <= (first + 1) * this.binPs) {
			if (first < this.bins) this.amounts[first] = (this.amounts[first] as number) + amount;
			return;
		}
		const length = to - from;
		let given = 0;
		for (let bin = first; bin < this.bins; bin++) {
			const end = Math.min(to, (bin + 1) * this.binPs);
			const due = end === to ? amount : Math.floor((amount * (end - from)) / length);
			this.amounts[bin] = (this.amounts[bin] as number) + due - given;
			given = due;
			if (end === to) return;
		}
	}
}
