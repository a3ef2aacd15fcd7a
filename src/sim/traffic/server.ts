import type { TlpKind } from '../cost/bandwidth';
import { PS_PER_S, type Ps } from '../engine/time';
import type { Iommu } from './iommu';
import type { ServerSeries } from './series';
import type { ServerKind, Stage } from './stages';

/** TLPs of different kinds never wait for each other's buffers; two bits name a kind. */
export const KIND: Readonly<Record<TlpKind, number>> = { write: 0, request: 1, completion: 2 };
export const KIND_BITS = 2;
export const KIND_MASK = 3;

/** One server: passes one burst after the other, and has a buffer behind it for each kind of TLP. */
export class Server {
	busy = false;
	/** Start tag of the burst in service: the server's virtual time, in bytes. */
	virtual = 0;
	/** Bytes that the buffer behind it still takes, by kind. */
	readonly room: Float64Array;
	/** The lanes that it serves. */
	readonly lanes: number[] = [];
	bursts = 0;
	payloadBytes = 0;
	wireBytes = 0;
	busyPs: Ps = 0;
	/** When the burst in service, or the last one, is sent. */
	freeAt: Ps = 0;
	waitedPs: Ps = 0;
	waitingPs: Ps = 0;
	private waiting = 0;
	private changedAt: Ps = 0;

	constructor(
		readonly index: number,
		readonly key: string,
		readonly kind: ServerKind,
		bufferBytes: number,
		readonly series: ServerSeries,
	) {
		this.room = new Float64Array(KIND_MASK).fill(bufferBytes);
	}

	/** One more or one fewer burst waits from now on. */
	note(now: Ps, change: number): void {
		this.waitingPs += this.waiting * (now - this.changedAt);
		this.waiting += change;
		this.changedAt = now;
	}
}

/** The queue of one route at one of its servers. */
export class Lane {
	/** First and last waiting burst, or -1. */
	head = -1;
	last = -1;
	count = 0;
	/** Finish tag of the burst that was served last, in the server's virtual bytes. */
	finish = 0;
	/** Since when the first burst could go but for the buffer behind the server; -1 when it is not so. */
	blockedSince: Ps = -1;
	/** Translates in front of this lane, or null. */
	iommu: Iommu | null = null;
	/** When the last posted write was translated: none overtakes it. */
	lastReady: Ps = 0;
	waitedPs: Ps = 0;
	creditPs: Ps = 0;
	iommuPs: Ps = 0;
	/** The same for what is on the way to the next lane. */
	readonly latencyPs: Ps;
	readonly creditReturnPs: Ps;
	private readonly psPerByte: number;
	private readonly overhead: number;
	/** Service time of a TLP with a full payload, and of a TLP without any. */
	private readonly fullPs: Ps;
	private readonly emptyPs: Ps;

	constructor(
		readonly flow: number,
		readonly server: number,
		readonly kind: number,
		readonly first: boolean,
		readonly final: boolean,
		stage: Stage,
		private readonly payload: number,
	) {
		this.latencyPs = stage.latencyPs;
		this.creditReturnPs = stage.creditPs;
		this.overhead = stage.overhead;
		this.psPerByte = PS_PER_S / stage.rate;
		this.fullPs = this.tlpPs(payload);
		this.emptyPs = this.tlpPs(0);
	}

	/** Bytes that a burst takes: payload, and the overhead of each of its TLPs. */
	wireBytes(bytes: number): number {
		if (bytes === 0) return this.overhead;
		return bytes + Math.ceil(bytes / this.payload) * this.overhead;
	}

	/** Time that a burst takes the server: its full TLPs and the rest, each in whole picoseconds. */
	servicePs(bytes: number): Ps {
		if (bytes === 0) return this.emptyPs;
		const full = Math.floor(bytes / this.payload);
		const rest = bytes - full * this.payload;
		return full * this.fullPs + (rest > 0 ? this.tlpPs(rest) : 0);
	}

	private tlpPs(bytes: number): Ps {
		// A TLP that takes the server no time at all would let it pass without end in one instant.
		return Math.max(1, Math.floor((bytes + this.overhead) * this.psPerByte + 0.5));
	}
}
