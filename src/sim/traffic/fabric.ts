import type { Engine } from '../engine/engine';
import type { Ps } from '../engine/time';
import { BurstPool } from './bursts';
import { Event } from './events';
import type { Iommu } from './iommu';
import type { ServerSeries } from './series';
import { KIND, KIND_BITS, KIND_MASK, Lane, Server } from './server';
import type { Route, ServerKind } from './stages';

/** Told by the fabric what becomes of bursts. */
export interface FabricClient {
	/** The last byte of a burst reached the end of its route; the burst is then gone. */
	delivered(burst: number, kind: number): void;
	/** The first stage of a route took a burst: its source may offer the next. */
	started(lane: number): void;
}

/** What was seen at one server. */
export interface ServerCount {
	readonly key: string;
	readonly kind: ServerKind;
	readonly bursts: number;
	readonly payloadBytes: number;
	/** Payload and overhead. */
	readonly wireBytes: number;
	readonly busyPs: Ps;
	/** Sum over bursts of the time between arrival and start of service. */
	readonly waitedPs: Ps;
	/** Integral over time of the number of waiting bursts; equal to `waitedPs` once none waits. */
	readonly waitingPs: number;
	readonly series: ServerSeries;
}

/** What the bursts of one route waited for at one of its servers. */
export interface LaneCount {
	readonly flow: number;
	readonly kind: ServerKind;
	readonly waitedPs: Ps;
	/** The part of it in which the next buffer had no room. */
	readonly creditPs: Ps;
	readonly iommuPs: Ps;
}

/**
 * Servers joined by ways. At each server every route has a lane of its own; the server takes the
 * lanes' bursts in fair shares of its bytes (start-time fair queueing), each once the buffer behind it
 * has room. A burst's head goes on as soon as service starts (cut-through); its tail follows no sooner
 * than it came in. Typed arrays hold everything that changes with a burst.
 */
export class Fabric {
	readonly bursts = new BurstPool();
	private readonly serverIndex = new Map<string, number>();
	private readonly servers: Server[] = [];
	private readonly lanes: Lane[] = [];
	private readonly iommus: Iommu[] = [];

	constructor(
		private readonly engine: Engine,
		private readonly client: FabricClient,
		private readonly iommuOf: () => Iommu,
		private readonly bufferBytes: number,
		private readonly seriesOf: () => ServerSeries,
	) {}

	/** Adds a route; gives the number of its first lane, the others follow it. */
	addRoute(flow: number, { kind, stages, payload }: Route): number {
		const first = this.lanes.length;
		stages.forEach((stage, i) => {
			const server = this.serverFor(stage.key, stage.kind);
			const final = i === stages.length - 1;
			const lane = new Lane(flow, server.index, KIND[kind], i === 0, final, stage, payload);
			if (stage.iommu >= 0) lane.iommu = this.iommu(stage.iommu);
			server.lanes.push(this.lanes.length);
			this.lanes.push(lane);
		});
		return first;
	}

	/** The IOMMU of a socket. */
	iommu(socket: number): Iommu {
		let iommu = this.iommus[socket];
		if (iommu === undefined) {
			iommu = this.iommuOf();
			this.iommus[socket] = iommu;
		}
		return iommu;
	}

	/** Every IOMMU that some route passes. */
	get allIommus(): readonly Iommu[] {
		return this.iommus.filter((each) => each !== undefined);
	}

	/** Kind of TLP of a burst under way. */
	kindOf(burst: number): number {
		return (this.lanes[this.bursts.lane[burst] as number] as Lane).kind;
	}

	/** Bytes that every buffer still takes. */
	rooms(): number[] {
		return this.servers.flatMap((server) => [...server.room]);
	}

	/** The flow that a lane belongs to. */
	flowOf(lane: number): number {
		return (this.lanes[lane] as Lane).flow;
	}

	/** Bursts that wait in a lane. */
	waiting(lane: number): number {
		return (this.lanes[lane] as Lane).count;
	}

	/** Puts a burst in front of the first stage of its route. */
	offer(lane: number, burst: number): void {
		this.bursts.lane[burst] = lane;
		this.bursts.tail[burst] = this.engine.now;
		this.bursts.held[burst] = -1;
		this.enqueue(burst);
	}

	/** A burst's head arrives at its lane; the IOMMU may have to be asked first. */
	arrive(burst: number): void {
		const lane = this.lanes[this.bursts.lane[burst] as number] as Lane;
		const { iommu } = lane;
		const { now } = this.engine;
		if (iommu === null) {
			this.enqueue(burst);
			return;
		}
		// Posted writes keep their order: none overtakes one whose walk takes longer.
		const walked = iommu.lookUp(this.bursts.page[burst] as number, now);
		let ready = walked;
		if (lane.kind === KIND.write) {
			ready = Math.max(ready, lane.lastReady);
			lane.lastReady = ready;
		}
		if (ready === now) {
			this.enqueue(burst);
			return;
		}
		lane.iommuPs += ready - now;
		const { series } = this.servers[lane.server] as Server;
		series.walk.spread(now, walked, walked - now);
		series.order.spread(walked, ready, ready - walked);
		this.engine.at(ready, Event.translated, burst);
	}

	/** Puts a burst into its lane. */
	enqueue(burst: number): void {
		const { bursts } = this;
		const lane = this.lanes[bursts.lane[burst] as number] as Lane;
		const server = this.servers[lane.server] as Server;
		bursts.since[burst] = this.engine.now;
		bursts.next[burst] = -1;
		if (lane.head < 0) lane.head = burst;
		else bursts.next[lane.last] = burst;
		lane.last = burst;
		lane.count++;
		server.note(this.engine.now, 1);
		if (!server.busy) this.serve(server);
	}

	/** A server has sent its burst. */
	freed(index: number): void {
		const server = this.servers[index] as Server;
		server.busy = false;
		this.serve(server);
	}

	/** Credits come back to a server. */
	credited(code: number, bytes: number): void {
		const server = this.servers[code >> KIND_BITS] as Server;
		const kind = code & KIND_MASK;
		server.room[kind] = (server.room[kind] as number) + bytes;
		if (!server.busy) this.serve(server);
	}

	/** A burst's last byte is at the end of its route: gives the credits back and drops the burst. */
	deliver(burst: number): void {
		const lane = this.lanes[this.bursts.lane[burst] as number] as Lane;
		this.giveBack(burst, this.engine.now);
		this.client.delivered(burst, lane.kind);
		this.bursts.release(burst);
	}

	/** Starts the burst whose lane is furthest behind its fair share, of those that have room to go to. */
	private serve(server: Server): void {
		let best: Lane | null = null;
		let bestIndex = -1;
		let bestTag = Number.POSITIVE_INFINITY;
		const { lanes } = server;
		for (let i = 0; i < lanes.length; i++) {
			const index = lanes[i] as number;
			const lane = this.lanes[index] as Lane;
			if (lane.head < 0) continue;
			const tag = Math.max(server.virtual, lane.finish);
			if (tag >= bestTag) continue;
			if (!this.hasRoom(server, lane)) {
				if (lane.blockedSince < 0) lane.blockedSince = this.engine.now;
				continue;
			}
			best = lane;
			bestIndex = index;
			bestTag = tag;
		}
		if (best !== null) this.start(server, best, bestIndex, bestTag);
	}

	/** A burst larger than the whole buffer passes when the buffer is empty. */
	private hasRoom(server: Server, lane: Lane): boolean {
		const room = server.room[lane.kind] as number;
		return (
			room === this.bufferBytes || room >= lane.wireBytes(this.bursts.bytes[lane.head] as number)
		);
	}

	private start(server: Server, lane: Lane, index: number, tag: number): void {
		const { bursts, engine } = this;
		const { now } = engine;
		const burst = lane.head;
		lane.head = bursts.next[burst] as number;
		lane.count--;
		server.note(now, -1);
		const since = bursts.since[burst] as number;
		const waited = now - since;
		const blocked = lane.blockedSince;
		lane.waitedPs += waited;
		server.waitedPs += waited;
		if (lane.blockedSince >= 0) {
			lane.creditPs += now - Math.max(blocked, since);
			lane.blockedSince = -1;
		}
		const bytes = bursts.bytes[burst] as number;
		const wire = lane.wireBytes(bytes);
		const service = lane.servicePs(bytes);
		server.virtual = tag;
		lane.finish = tag + wire;
		server.busy = true;
		server.bursts++;
		server.payloadBytes += bytes;
		server.wireBytes += wire;
		server.busyPs += service;
		server.freeAt = now + service;
		server.series.sent(since, now, service, blocked, bytes);
		engine.at(now + service, Event.free, server.index);
		const tail = Math.max(now + service, bursts.tail[burst] as number);
		this.giveBack(burst, tail);
		server.room[lane.kind] = (server.room[lane.kind] as number) - wire;
		bursts.held[burst] = (server.index << KIND_BITS) | lane.kind;
		bursts.heldBytes[burst] = wire;
		bursts.heldReturn[burst] = lane.creditReturnPs;
		bursts.tail[burst] = tail + lane.latencyPs;
		if (lane.final) engine.at(tail + lane.latencyPs, Event.deliver, burst);
		else {
			bursts.lane[burst] = index + 1;
			engine.at(now + lane.latencyPs, Event.arrive, burst);
		}
		if (lane.first) this.client.started(index);
	}

	/** The buffer that a burst leaves behind at `when` has room again once the news is back. */
	private giveBack(burst: number, when: Ps): void {
		const held = this.bursts.held[burst] as number;
		if (held < 0) return;
		const at = when + (this.bursts.heldReturn[burst] as number);
		this.engine.at(at, Event.credit, held, this.bursts.heldBytes[burst] as number);
		this.bursts.held[burst] = -1;
	}

	private serverFor(key: string, kind: ServerKind): Server {
		const known = this.serverIndex.get(key);
		if (known !== undefined) return this.servers[known] as Server;
		const server = new Server(this.servers.length, key, kind, this.bufferBytes, this.seriesOf());
		this.serverIndex.set(key, server.index);
		this.servers.push(server);
		return server;
	}

	/** What was seen at each server so far. */
	serverCounts(): ServerCount[] {
		return this.servers.map((server) => {
			server.note(this.engine.now, 0);
			const { key, kind, bursts, payloadBytes, wireBytes, waitedPs, waitingPs } = server;
			// Of a burst in service only what lies in the past.
			const busyPs = server.busyPs - Math.max(0, server.freeAt - this.engine.now);
			const { series } = server;
			return { key, kind, bursts, payloadBytes, wireBytes, busyPs, waitedPs, waitingPs, series };
		});
	}

	/** What bursts of each route waited for at each server so far. */
	laneCounts(): LaneCount[] {
		return this.lanes.map(({ flow, server, waitedPs, creditPs, iommuPs }) => {
			const { kind } = this.servers[server] as Server;
			return { flow, kind, waitedPs, creditPs, iommuPs };
		});
	}
}
