import type { RandomStream } from '../engine/random';
import type { Ps } from '../engine/time';
import { Histogram } from './histogram';
import type { Iommu } from './iommu';
import type { LruSet } from './lru';
import type { Flow, Place } from './scene';
import type { FlowSeries } from './series';

/** Why a flow's initiator stands still though it has something to send. */
export type Stop = 'revoked' | 'ats' | 'gone';

/** Lanes and sizes with which a flow reaches its region at one place. */
export interface Reach {
	readonly place: Place;
	/** First lanes of posted writes, read requests and completions; -1 for what the flow never does. */
	readonly write: number;
	readonly request: number;
	readonly completion: number;
	/** Servers on all ways together. */
	readonly stages: number;
	/** Largest burst of writes and of completions, bytes. */
	readonly writeBurst: number;
	readonly completionBurst: number;
	readonly requestBytes: number;
	/** Time that the last link takes for a byte of payload. */
	readonly writePsPerByte: number;
	readonly completionPsPerByte: number;
	/** From the arrival of a read request to its data. */
	readonly servicePs: Ps;
	/** Translates requests that end in host memory, or null. */
	readonly iommuAtEnd: Iommu | null;
	/** Socket of the initiator. */
	readonly socket: number;
	/** One way to the root complex, for ATS requests; 0 where it is not used. */
	readonly atsPs: Ps;
	/** Why packets take this way, in words. */
	readonly reason: string;
	/** Nodes passed by requests. */
	readonly nodes: readonly string[];
}

/** A device that masters the bus: its tags, and its cache of translations. */
export interface Initiator {
	readonly id: string;
	tags: number;
	/** Flows that wait for a tag, in order. */
	readonly waiting: FlowState[];
	readonly atc: LruSet | null;
}

/** A region while the scene runs. */
export interface RegionState {
	readonly id: string;
	readonly bytes: number;
	readonly pageBytes: number;
	/** Number of its first page among all pages of all regions. */
	readonly firstPage: number;
	readonly home: Place;
	/** It lies in host memory for now. */
	away: boolean;
	/** A move is under way. */
	moving: boolean;
	/** When the place it lay at was given to others; Infinity while it has not been. */
	freedAt: Ps;
	/** The exporter is gone since then; Infinity while it is there. */
	goneAt: Ps;
}

/** A flow while the scene runs. Message slots are reused; their number is the queue depth. */
export class FlowState {
	/** Reaches of the region at home and in host memory. */
	home!: Reach;
	away: Reach | null = null;
	reach!: Reach;
	/** Stands still; null when it may send. */
	stop: Stop | null = null;
	stoppedAt: Ps = 0;
	begun = false;
	/** Each message that ends posts the next. */
	closed = false;
	/** Starts no further message: the device that it reaches is being removed. */
	closing = false;
	outstanding = 0;
	/** Messages started so far. */
	started = 0;
	/** Due messages of an open loop or a bounce that could not start yet: a ring of their times. */
	due = new Float64Array(16);
	dueHead = 0;
	dueCount = 0;
	/** How many of them may start; the others wait for software. */
	dueReady = 0;
	/** Second half of a bounce: the flow whose messages this one carries on. */
	fedBy: FlowState | null = null;
	feeds: FlowState | null = null;
	/** The message being cut up: slot, bytes left, next offset in the region, read or write. */
	slot = -1;
	left = 0;
	offset = 0;
	reading = false;
	/** Next offset of a sequential flow. */
	cursor = 0;
	/** By slot: when it started, bytes not yet there. */
	readonly messageStart: Float64Array;
	readonly messageLeft: Float64Array;
	readonly freeSlots: Int32Array;
	freeCount: number;
	/** When the CPU has seen to all messages posted so far. */
	cpuFreeAt: Ps = 0;
	cpuPs = 0;
	waitsForTag = false;
	tagWaitSince: Ps = 0;

	// What was seen.
	injectedBytes = 0;
	deliveredBytes = 0;
	lostBytes = 0;
	bursts = 0;
	completed = 0;
	refused = 0;
	timeouts = 0;
	/** Bytes that landed where the region no longer is. */
	staleBursts = 0;
	staleSince: Ps = Number.POSITIVE_INFINITY;
	tagPs: Ps = 0;
	revokedPs: Ps = 0;
	atsPs: Ps = 0;
	lastDoneAt: Ps = 0;
	readonly latency = new Histogram();

	constructor(
		readonly index: number,
		readonly spec: Flow,
		readonly device: Initiator,
		readonly region: RegionState,
		readonly offsets: RandomStream | null,
		readonly arrivals: RandomStream | null,
		readonly series: FlowSeries,
	) {
		const depth = spec.queueDepth;
		this.messageStart = new Float64Array(depth);
		this.messageLeft = new Float64Array(depth);
		this.freeSlots = Int32Array.from({ length: depth }, (_, i) => depth - 1 - i);
		this.freeCount = depth;
	}

	/** Bytes offered to the fabric that have neither arrived nor been lost. */
	get inFlightBytes(): number {
		return this.injectedBytes - this.deliveredBytes - this.lostBytes;
	}

	/** Notes a message that is due but cannot start yet; false when too many wait already. */
	pushDue(at: Ps): boolean {
		if (this.dueCount === this.due.length) {
			if (this.due.length >= MOST_DUE) return false;
			const wider = new Float64Array(this.due.length * 2);
			for (let i = 0; i < this.dueCount; i++) {
				wider[i] = this.due[(this.dueHead + i) & (this.due.length - 1)] as number;
			}
			this.due = wider;
			this.dueHead = 0;
		}
		this.due[(this.dueHead + this.dueCount++) & (this.due.length - 1)] = at;
		return true;
	}

	/** Takes the time of the message that has been due longest. */
	takeDue(): Ps {
		const at = this.due[this.dueHead] as number;
		this.dueHead = (this.dueHead + 1) & (this.due.length - 1);
		this.dueCount--;
		this.dueReady--;
		return at;
	}
}

/** An open loop that runs ahead of the machine by more messages than this drops the rest. */
const MOST_DUE = 65536;
