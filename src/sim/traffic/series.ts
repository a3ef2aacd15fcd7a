import type { Ps } from '../engine/time';
import { Histogram } from './histogram';
import { Timeline } from './timeline';

/** What one server did, by interval. Every amount is whole. */
export class ServerSeries {
	/** Payload bytes sent. */
	readonly bytes: Timeline;
	/** Time in which it sent. */
	readonly busy: Timeline;
	/** Sums over bursts of the time that they waited: behind others, and for room behind the server. */
	readonly queue: Timeline;
	readonly credits: Timeline;
	/** The same in front of it: for a page walk, and behind a posted write whose walk takes longer. */
	readonly walk: Timeline;
	readonly order: Timeline;
	/** Payload bytes waiting or being sent, times the picoseconds for which they did. */
	readonly held: Timeline;

	constructor(binPs: Ps, bins: number) {
		const timeline = () => new Timeline(binPs, bins);
		this.bytes = timeline();
		this.busy = timeline();
		this.queue = timeline();
		this.credits = timeline();
		this.walk = timeline();
		this.order = timeline();
		this.held = timeline();
	}

	/**
	 * A burst that came at `since` is sent from `now` for `service`; from `blocked` on (-1: never) it could
	 * have gone but for the buffer behind.
	 */
	sent(since: Ps, now: Ps, service: Ps, blocked: Ps, bytes: number): void {
		const to = now + service;
		this.bytes.spread(now, to, bytes);
		this.busy.spread(now, to, service);
		if (bytes > 0) this.held.spread(since, to, bytes * (to - since));
		if (since === now) return;
		const from = blocked < 0 ? now : Math.max(blocked, since);
		if (from > since) this.queue.spread(since, from, from - since);
		if (from < now) this.credits.spread(from, now, now - from);
	}
}

/** What became of one flow, by interval. */
export class FlowSeries {
	/** Bytes delivered; durations of messages that ended, and their number. */
	readonly bytes: Timeline;
	readonly latency: Timeline;
	readonly ended: Timeline;
	/** Bytes under way, times the picoseconds for which they were. */
	readonly held: Timeline;
	/** Time in which the flow stood still: no tag, no mapping, no translation of its own. */
	readonly tags: Timeline;
	readonly revoked: Timeline;
	readonly ats: Timeline;
	private readonly durations: (Histogram | undefined)[] = [];
	private heldBytes = 0;
	private heldSince: Ps = 0;

	constructor(
		private readonly binPs: Ps,
		private readonly bins: number,
	) {
		const timeline = () => new Timeline(binPs, bins);
		this.bytes = timeline();
		this.latency = timeline();
		this.ended = timeline();
		this.held = timeline();
		this.tags = timeline();
		this.revoked = timeline();
		this.ats = timeline();
	}

	/** So many bytes more, or fewer, are under way from now on. */
	note(now: Ps, change: number): void {
		const length = now - this.heldSince;
		if (length > 0 && this.heldBytes > 0)
			this.held.spread(this.heldSince, now, this.heldBytes * length);
		this.heldBytes += change;
		this.heldSince = now;
	}

	/** A message ended after `duration`. */
	message(now: Ps, duration: Ps): void {
		this.latency.add(now, duration);
		this.ended.add(now, 1);
		const bin = Math.floor(now / this.binPs);
		if (bin >= this.bins) return;
		let durations = this.durations[bin];
		if (durations === undefined) {
			durations = new Histogram();
			this.durations[bin] = durations;
		}
		durations.add(duration);
	}

	/** By interval: the duration that `share` of the messages that ended in it do not exceed, or null. */
	percentile(share: number): (Ps | null)[] {
		return Array.from(
			{ length: this.bins },
			(_, bin) => this.durations[bin]?.percentile(share) ?? null,
		);
	}
}
