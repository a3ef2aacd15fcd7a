import { Engine, type Model } from './engine';
import type { Ps } from './time';

const ARRIVAL = 0;
const DEPARTURE = 1;

/** Draws the next duration, in whole picoseconds. */
export type Draw = () => Ps;

/** What was seen at one queue and server: counts, and sums in picoseconds. */
export interface StationCount {
	readonly arrived: number;
	readonly served: number;
	/** Sum over served customers of the time between arrival and start of service. */
	readonly waitedPs: number;
	/** Sum over served customers of the time between arrival and departure. */
	readonly sojournPs: number;
	/** Integral over time of the number of customers present. */
	readonly presentPs: number;
}

/**
 * One server with an unbounded first-come-first-served queue: the smallest model of the engine. Its
 * closed forms (M/M/1, M/D/1) hold the engine to theory.
 */
export class Station implements Model {
	readonly engine = new Engine(this);
	private arrived = 0;
	private served = 0;
	private waitedPs = 0;
	private sojournPs = 0;
	private presentPs = 0;
	private present = 0;
	private changedAt: Ps = 0;
	// Times of arrival of those present: a ring, doubled when full.
	private ring = new Float64Array(1024);
	private head = 0;

	/** @param toNext draws the time to the next arrival, @param service a time of service. */
	constructor(
		private readonly toNext: Draw,
		private readonly service: Draw,
	) {
		this.engine.at(this.toNext(), ARRIVAL);
	}

	handle(kind: number): void {
		const { now } = this.engine;
		this.presentPs += this.present * (now - this.changedAt);
		this.changedAt = now;
		if (kind === ARRIVAL) this.arrive(now);
		else this.depart(now);
	}

	/** What was seen so far. */
	count(): StationCount {
		const { arrived, served, waitedPs, sojournPs, presentPs } = this;
		return { arrived, served, waitedPs, sojournPs, presentPs };
	}

	private arrive(now: Ps): void {
		this.arrived++;
		if (this.present === this.ring.length) this.grow();
		this.ring[(this.head + this.present) & (this.ring.length - 1)] = now;
		if (this.present++ === 0) this.engine.after(this.service(), DEPARTURE);
		this.engine.after(this.toNext(), ARRIVAL);
	}

	private depart(now: Ps): void {
		const arrivedAt = this.ring[this.head] as number;
		this.head = (this.head + 1) & (this.ring.length - 1);
		this.present--;
		this.served++;
		this.sojournPs += now - arrivedAt;
		if (this.present === 0) return;
		// The next one's wait ends here.
		this.waitedPs += now - (this.ring[this.head] as number);
		this.engine.after(this.service(), DEPARTURE);
	}

	private grow(): void {
		const wider = new Float64Array(this.ring.length * 2);
		for (let i = 0; i < this.present; i++) {
			wider[i] = this.ring[(this.head + i) & (this.ring.length - 1)] as number;
		}
		this.ring = wider;
		this.head = 0;
	}
}
