// Traffic over time as the panel draws it: amounts by interval, never a picture of the moment, so that
// scrubbing needs no run. Times are whole picoseconds of simulated time.

/** Why bursts waited at a server. */
export type WaitKind = 'queue' | 'credits' | 'walk' | 'order';
/** Why a flow stood still. */
export type StandKind = 'setup' | 'tags' | 'revoked' | 'ats';

/** One direction of a link, or the part of a root complex or memory that carries the traffic. */
export interface TrafficServer {
	/** `NIC:up`, `rp0:down`, `rc:0`, `memory:0`: the node below the link and the direction. */
	readonly key: string;
	readonly kind: 'link' | 'rootComplex' | 'crossing' | 'memory';
	readonly payloadBytes: number;
	/** By interval: payload bytes, picoseconds of sending, payload bytes held times picoseconds. */
	readonly bytes: readonly number[];
	readonly sendingPs: readonly number[];
	readonly heldBytePs: readonly number[];
	/** By interval: sums over bursts of the time that they waited. */
	readonly waits: Readonly<Record<WaitKind, readonly number[]>>;
}

/** A line of the tree from a node to its parent, one direction: the servers whose bytes pass it. */
export interface TrafficWire {
	/** The lower end. */
	readonly node: string;
	readonly direction: 'up' | 'down';
	/** Indices into {@link TrafficSide.servers}; one for a link, the links below it inside a switch or root. */
	readonly servers: readonly number[];
}

/** What a mark on the time line stands for; the words shown are made from it. */
export type TrafficEventKind =
	| 'transfer'
	| 'refused'
	| 'invalidate'
	| 'revoked'
	| 'fault'
	| 'remapped'
	| 'evict'
	| 'restore'
	| 'copy'
	| 'moved'
	| 'unplug'
	| 'removed'
	| 'violation'
	| 'flush-iotlb';

/** Something that happened, at the step that did it. */
export interface TrafficEvent {
	readonly atPs: number;
	readonly kind: TrafficEventKind;
	/** Region, flow or kernel function. */
	readonly subject: string;
	readonly note: string;
	/** Index of the trace's step. */
	readonly step: number;
}

/** When a step of the trace ran: [fromPs, toPs); steps without a known cost take no time. */
export interface TimedStep {
	readonly index: number;
	readonly fromPs: number;
	readonly toPs: number;
}

/**
 * What the bytes are: `run`, the experiment's own run of the data path; `steps`, the transfers that the
 * scenario's steps made, on its machine, at the times that its steps' costs give; `pair`, a transfer of
 * the pair chosen in the PCI tree, because the steps name none; `none`, nothing moves.
 */
export type TrafficSource = 'run' | 'steps' | 'pair' | 'none';

/** One scenario over time. */
export interface TrafficSide {
	readonly scenario: string;
	readonly label: string;
	readonly source: TrafficSource;
	/** One sentence: what is shown, and what is not. */
	readonly said: string;
	/** Nodes that the bytes pass, from the initiator; empty where none move. */
	readonly path: readonly string[];
	/** Why packets take that way, or why none do. */
	readonly reason: string;
	readonly durationPs: number;
	readonly binPs: number;
	readonly bins: number;
	/** Bytes delivered in all, and by interval. */
	readonly deliveredBytes: number;
	readonly bytes: readonly number[];
	/** By interval: messages that ended; the durations that half and 99 % of them do not exceed, or null. */
	readonly ended: readonly number[];
	readonly p50Ps: readonly (number | null)[];
	readonly p99Ps: readonly (number | null)[];
	readonly heldBytePs: readonly number[];
	readonly stood: Readonly<Record<StandKind, readonly number[]>>;
	readonly servers: readonly TrafficServer[];
	readonly wires: readonly TrafficWire[];
	readonly events: readonly TrafficEvent[];
	/** Events left out because there were too many. */
	readonly eventsOmitted: number;
	readonly steps: readonly TimedStep[];
}

/** Traffic of the two scenarios shown. */
export interface TrafficView {
	readonly experiment: string;
	/** Of the run that it belongs to. */
	readonly hash: string;
	readonly sides: readonly [TrafficSide | null, TrafficSide | null];
}
