import type { Engine } from '../engine/engine';
import { type Ps, psOfUs } from '../engine/time';
import { ChunkPool } from './chunks';
import { Event } from './events';
import type { Fabric, FabricClient } from './fabric';
import type { FlowState, Stop } from './flowState';
import { KIND } from './server';

/** Bursts that a DMA engine keeps ready in front of its link. */
const READY = 2;

/** What the initiators need of the cost model. */
export interface InitiatorCosts {
	readonly bounceUs: number;
	readonly timeoutPs: Ps;
	/** Translation by the IOMMU for a device that caches translations. */
	readonly atsLookUp: (flow: FlowState, page: number, now: Ps) => Ps;
}

/**
 * The devices that master the bus: cut messages into bursts and read requests, hold tags, and see
 * messages through to their end.
 */
export class Initiators implements FabricClient {
	readonly chunks = new ChunkPool();
	fabric!: Fabric;
	/** Called when a message of a flow is complete; used by moves that wait for their copy. */
	onMessage: (flow: FlowState) => void = () => {};

	constructor(
		private readonly engine: Engine,
		private readonly flows: readonly FlowState[],
		private readonly costs: InitiatorCosts,
	) {}

	/** A flow begins. */
	begin(flow: FlowState): void {
		flow.begun = true;
		const { now } = this.engine;
		if (flow.spec.everyPs !== null) this.engine.after(this.gap(flow), Event.due, flow.index);
		else if (flow.closed) {
			// A closed loop posts as many messages as may be under way, and one for each that ends.
			// They were posted when the flow started; its set-up is over now.
			for (let i = 0; i < flow.spec.queueDepth; i++) this.post(flow, now - flow.spec.setupPs);
		}
		this.refill(flow);
	}

	/** A message that may start once the CPU has seen to it; false when too many wait already. */
	private post(flow: FlowState, at: Ps): boolean {
		if (!flow.pushDue(at)) return false;
		const { perMessagePs } = flow.spec;
		if (perMessagePs === 0) {
			flow.dueReady++;
			return true;
		}
		flow.cpuFreeAt = Math.max(flow.cpuFreeAt, this.engine.now) + perMessagePs;
		flow.cpuPs += perMessagePs;
		this.engine.at(flow.cpuFreeAt, Event.fed, flow.index);
		return true;
	}

	/** A message of an open loop falls due. */
	due(flow: FlowState): void {
		const { now } = this.engine;
		if (flow.stop === 'gone' || (flow.spec.stopPs !== null && now >= flow.spec.stopPs)) return;
		if (!this.post(flow, now)) flow.refused++;
		this.engine.after(this.gap(flow), Event.due, flow.index);
		this.refill(flow);
	}

	/** Software has seen to a message: the first half of a bounce is in RAM, or its pages are pinned. */
	fed(flow: FlowState): void {
		flow.dueReady++;
		this.refill(flow);
	}

	/** A flow stands still from now on. */
	halt(flow: FlowState, why: Stop): void {
		if (flow.stop === null) flow.stoppedAt = this.engine.now;
		flow.stop = why;
	}

	/** What a flow stood still for is over; it may go on unless it stands still for something else. */
	resume(flow: FlowState, why: Stop): void {
		if (flow.stop !== why) return;
		const stood = this.engine.now - flow.stoppedAt;
		if (why === 'revoked') flow.revokedPs += stood;
		else flow.atsPs += stood;
		flow.series[why === 'revoked' ? 'revoked' : 'ats'].spread(
			flow.stoppedAt,
			this.engine.now,
			stood,
		);
		flow.stop = null;
		this.refill(flow);
	}

	started(lane: number): void {
		const flow = this.flows[this.fabric.flowOf(lane)] as FlowState;
		if (lane !== flow.reach.completion) this.refill(flow);
	}

	/** Starts one message of its own size, for a copy that nobody else asks for. */
	copy(flow: FlowState, reading: boolean): void {
		flow.reading = reading;
		flow.begun = true;
		this.post(flow, this.engine.now);
		this.refill(flow);
	}

	/** Offers bursts to the fabric until its first lane is full, or nothing may be sent. */
	refill(flow: FlowState): void {
		while (flow.stop === null && flow.begun) {
			if (flow.left === 0 && !this.nextMessage(flow)) return;
			const { reach } = flow;
			const lane = flow.reading ? reach.request : reach.write;
			if (this.fabric.waiting(lane) >= READY) return;
			const most = flow.reading ? reach.requestBytes : reach.writeBurst;
			const { pageBytes, firstPage } = flow.region;
			const pageAt = Math.floor(flow.offset / pageBytes);
			// No burst crosses a page: each is looked up once.
			const bytes = Math.min(most, flow.left, (pageAt + 1) * pageBytes - flow.offset);
			const page = firstPage + pageAt;
			if (flow.device.atc !== null && flow.spec.ats && !this.cached(flow, page)) return;
			if (flow.reading && !this.takeTag(flow)) return;
			flow.left -= bytes;
			flow.offset += bytes;
			flow.injectedBytes += bytes;
			flow.series.note(this.engine.now, bytes);
			flow.bursts++;
			const { bursts } = this.fabric;
			if (flow.reading) {
				const chunk = this.chunks.take(flow.index, flow.slot, bytes, page, reach);
				this.fabric.offer(lane, bursts.take(flow.index, chunk, 0, page));
			} else this.fabric.offer(lane, bursts.take(flow.index, flow.slot, bytes, page));
		}
	}

	delivered(burst: number, kind: number): void {
		const { bursts } = this.fabric;
		const flow = this.flows[bursts.flow[burst] as number] as FlowState;
		const owner = bursts.owner[burst] as number;
		if (kind === KIND.request) this.asked(flow, owner);
		else if (kind === KIND.write) this.wrote(flow, owner, bursts.bytes[burst] as number);
		else this.completed(flow, owner, bursts.bytes[burst] as number);
	}

	/** A read request is at its completer. */
	private asked(flow: FlowState, chunk: number): void {
		const { now } = this.engine;
		const reach = this.chunks.reach[chunk];
		if (reach === undefined) return;
		if (flow.region.goneAt <= now && reach === flow.home) {
			// Nobody answers: the tag is free again once the completion times out.
			this.engine.after(this.costs.timeoutPs, Event.timeout, chunk);
			return;
		}
		const at = reach.iommuAtEnd?.lookUp(this.chunks.page[chunk] as number, now) ?? now;
		this.engine.at(at + reach.servicePs, Event.serviced, chunk);
	}

	/** The completer has the data: sends completions. */
	serviced(chunk: number): void {
		const flow = this.flows[this.chunks.flow[chunk] as number] as FlowState;
		const reach = this.chunks.reach[chunk];
		if (reach === undefined) return;
		if (flow.region.freedAt <= this.engine.now && reach === flow.home) this.stale(flow);
		let left = this.chunks.left[chunk] as number;
		while (left > 0) {
			const bytes = Math.min(left, reach.completionBurst);
			left -= bytes;
			this.fabric.offer(reach.completion, this.fabric.bursts.take(flow.index, chunk, bytes, 0));
		}
	}

	/** No completion came. */
	timedOut(chunk: number): void {
		const flow = this.flows[this.chunks.flow[chunk] as number] as FlowState;
		const bytes = this.chunks.left[chunk] as number;
		flow.timeouts++;
		flow.lostBytes += bytes;
		flow.series.note(this.engine.now, -bytes);
		this.chunks.release(chunk);
		this.freeTag(flow);
	}

	private wrote(flow: FlowState, slot: number, bytes: number): void {
		const { now } = this.engine;
		const { region } = flow;
		if (region.goneAt <= now && flow.reach === flow.home) {
			flow.lostBytes += bytes;
			flow.series.note(now, -bytes);
			return;
		}
		if (region.freedAt <= now && flow.reach === flow.home) this.stale(flow);
		this.arrived(flow, slot, bytes, flow.reach.writePsPerByte);
	}

	private completed(flow: FlowState, chunk: number, bytes: number): void {
		const left = (this.chunks.left[chunk] as number) - bytes;
		this.chunks.left[chunk] = left;
		const slot = this.chunks.slot[chunk] as number;
		if (left === 0) {
			this.chunks.release(chunk);
			this.freeTag(flow);
		}
		this.arrived(flow, slot, bytes, flow.reach.completionPsPerByte);
	}

	/** Bytes of a message are where they belong. */
	private arrived(flow: FlowState, slot: number, bytes: number, psPerByte: number): void {
		const { now } = this.engine;
		flow.deliveredBytes += bytes;
		flow.series.note(now, -bytes);
		flow.series.bytes.spread(Math.max(0, now - Math.ceil(bytes * psPerByte)), now, bytes);
		const left = (flow.messageLeft[slot] as number) - bytes;
		flow.messageLeft[slot] = left;
		if (left > 0) return;
		const start = flow.messageStart[slot] as number;
		flow.completed++;
		flow.lastDoneAt = now;
		flow.latency.add(now - start);
		flow.series.message(now, now - start);
		flow.freeSlots[flow.freeCount++] = slot;
		if (flow.feeds !== null) {
			// The message goes on as one of the second flow, and keeps its start.
			flow.feeds.pushDue(start);
			this.engine.after(psOfUs(this.costs.bounceUs), Event.fed, flow.feeds.index);
		} else {
			this.ended(flow);
			if (flow.fedBy !== null) this.ended(flow.fedBy);
		}
		this.onMessage(flow);
	}

	/** One message fewer is under way; a closed loop posts the next. */
	private ended(flow: FlowState): void {
		flow.outstanding--;
		if (flow.closed) this.post(flow, this.engine.now);
		this.refill(flow);
	}

	/** Takes up the next message; false when none may start now. */
	private nextMessage(flow: FlowState): boolean {
		const { spec, region } = flow;
		const { now } = this.engine;
		if (flow.closing) return false;
		if (flow.dueReady === 0) return false;
		if (flow.freeCount === 0) return false;
		if (flow.outstanding >= spec.queueDepth) return false;
		if (spec.messages !== null && flow.started >= spec.messages) return false;
		if (spec.everyPs === null && spec.stopPs !== null && now >= spec.stopPs) return false;
		const slot = flow.freeSlots[--flow.freeCount] as number;
		flow.outstanding++;
		flow.slot = slot;
		flow.left = spec.messageBytes;
		flow.messageLeft[slot] = spec.messageBytes;
		flow.messageStart[slot] = flow.takeDue();
		if (spec.op === 'mixed') {
			// Reads are spread evenly: message n is one when n percent-steps pass a whole number.
			const percent = spec.readPercent;
			flow.reading =
				Math.floor(((flow.started + 1) * percent) / 100) >
				Math.floor((flow.started * percent) / 100);
		}
		flow.started++;
		const slots = Math.floor(region.bytes / spec.messageBytes);
		if (flow.offsets !== null) flow.offset = flow.offsets.below(slots) * spec.messageBytes;
		else {
			flow.offset = flow.cursor;
			flow.cursor = ((flow.cursor / spec.messageBytes + 1) % slots) * spec.messageBytes;
		}
		return true;
	}

	/** Looks the page up in the device's own cache; asks the IOMMU for it, and waits, if need be. */
	private cached(flow: FlowState, page: number): boolean {
		const { atc } = flow.device;
		if (atc === null || atc.find(page) >= 0) return true;
		atc.add(page);
		const { now } = this.engine;
		const ready = this.costs.atsLookUp(flow, page, now);
		if (ready === now) return true;
		this.halt(flow, 'ats');
		this.engine.at(ready, Event.ats, flow.index);
		return false;
	}

	private takeTag(flow: FlowState): boolean {
		const { device } = flow;
		const { now } = this.engine;
		if (device.tags > 0) {
			device.tags--;
			return true;
		}
		if (!flow.waitsForTag) {
			flow.waitsForTag = true;
			flow.tagWaitSince = now;
			device.waiting.push(flow);
		}
		return false;
	}

	/** A tag is free: the flow that has waited longest for one may go on. */
	private freeTag(flow: FlowState): void {
		const { device } = flow;
		device.tags++;
		const next = device.waiting.shift();
		if (next === undefined) return;
		next.waitsForTag = false;
		const waited = this.engine.now - next.tagWaitSince;
		next.tagPs += waited;
		next.series.tags.spread(next.tagWaitSince, this.engine.now, waited);
		this.refill(next);
	}

	private stale(flow: FlowState): void {
		flow.staleBursts++;
		flow.staleSince = Math.min(flow.staleSince, this.engine.now);
	}

	private gap(flow: FlowState): Ps {
		const mean = flow.spec.everyPs ?? 1;
		return flow.arrivals === null ? mean : Math.max(1, flow.arrivals.exponentialPs(mean));
	}
}
