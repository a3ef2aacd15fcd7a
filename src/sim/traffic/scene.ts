import type { Ps } from '../engine/time';
import type { Topology } from '../pci/hierarchy';

/** Root complexes by how much of the link ceiling they leave to peer traffic. */
export type RootComplexClass = 'modern' | 'broadwell' | 'ivybridge' | 'sandybridge' | 'client';

/** How sockets are joined: as good as one socket, old QPI, or capped for each target (Vera). */
export type Crossing = 'modern' | 'qpi' | 'vera';

/** Where bytes lie: behind a BAR of a device, or in the memory of a socket. */
export type Place =
	| { readonly kind: 'device'; readonly device: string }
	| { readonly kind: 'memory'; readonly socket: number };

/** A buffer that devices write and read. Only one that lies in a device can be evicted. */
export interface Region {
	readonly id: string;
	readonly place: Place;
	readonly bytes: number;
	/** Page size of its DMA mapping and of the MR over it. */
	readonly pageBytes: number;
}

/**
 * What holds the importer's mapping, and so what the exporter may do: `dynamic` can be told to let go
 * (move_notify, notifier); `pinned` holds long-term; `page-backed` holds each page for one I/O;
 * `ignoring` never asked and is never told.
 */
export type Importer = 'dynamic' | 'pinned' | 'page-backed' | 'ignoring';

/** A stream of messages between one initiator and one region. */
export interface Flow {
	readonly id: string;
	/** The device that masters the bus. */
	readonly initiator: string;
	readonly region: string;
	readonly op: 'write' | 'read' | 'mixed';
	/** Share of messages that are reads, in percent; only for `mixed`. */
	readonly readPercent: number;
	readonly messageBytes: number;
	/** Messages under way at once. */
	readonly queueDepth: number;
	/** Where messages start: one after the other, or anywhere (needs a seed). */
	readonly access: 'sequential' | 'random';
	/** What the initiator puts on the bus: the BAR's bus address, or an IOVA. */
	readonly address: 'bus' | 'iova';
	/** Uses translations that it cached (ATS); the device must be able to. */
	readonly ats: boolean;
	readonly importer: Importer;
	readonly startPs: Ps;
	/** Set-up before the first message may move: registration, mapping (`cost/setup.ts`). */
	readonly setupPs: Ps;
	/** Work of one CPU for each message before it may move: pins, submission. */
	readonly perMessagePs: Ps;
	/** No message starts at or after this; null for never. */
	readonly stopPs: Ps | null;
	/** Mean time between messages of an open loop; null where each one that ends starts the next. */
	readonly everyPs: Ps | null;
	/** Messages to send in all; null without end. */
	readonly messages: number | null;
	/** The flow that carries each finished message on (second half of a bounce), or null. */
	readonly feeds: string | null;
}

/** Something that happens to the machine while traffic runs. */
export type SceneEvent =
	| {
			/** The exporter moves a region to host memory (R27), or back where it was. */
			readonly kind: 'evict' | 'restore';
			readonly atPs: Ps;
			readonly region: string;
			/** Wait for the exporter's own fences; null takes the parameter. */
			readonly fencePs: Ps | null;
	  }
	| {
			/** The exporter of a region goes away (R26). */
			readonly kind: 'unplug';
			readonly atPs: Ps;
			readonly region: string;
	  }
	| { readonly kind: 'flush-iotlb'; readonly atPs: Ps };

/** Moves that go on: every region named is moved out and back in turn, at random or fixed intervals. */
export interface Churn {
	readonly region: string;
	/** Moves per second; 0 for none. */
	readonly perSecond: number;
	readonly fencePs: Ps | null;
}

/** Everything that a run of the data path depends on, but for the values of the cost model. */
export interface Scene {
	readonly topology: Topology;
	readonly rootComplex: RootComplexClass;
	readonly crossing: Crossing;
	readonly regions: readonly Region[];
	readonly flows: readonly Flow[];
	readonly events: readonly SceneEvent[];
	readonly churn: readonly Churn[];
	/** NIC page faults lose packets and run into time-outs (`odp.pathology`). */
	readonly pathologicalFaults: boolean;
	readonly durationPs: Ps;
	/** Intervals of the recorded time line. */
	readonly bins: number;
	/** Of the random streams; null switches every randomness off. */
	readonly seed: number | null;
	/**
	 * What moves through the fabric as one: a TLP, or bursts of up to so many bytes. `auto` takes 4 KiB,
	 * or single TLPs where receive buffers are so small that a burst would be seen to wait.
	 */
	readonly burst: 'auto' | 'tlp' | number;
}

/** A flow with the usual values where `given` names none. */
export function flow(
	given: Partial<Flow> & Pick<Flow, 'id' | 'initiator' | 'region' | 'op'>,
): Flow {
	return {
		readPercent: 50,
		messageBytes: 1 << 20,
		queueDepth: 4,
		access: 'sequential',
		address: 'bus',
		ats: false,
		importer: 'dynamic',
		startPs: 0,
		setupPs: 0,
		perMessagePs: 0,
		stopPs: null,
		everyPs: null,
		messages: null,
		feeds: null,
		...given,
	};
}

/** A scene with the usual values where `given` names none. */
export function scene(
	given: Partial<Scene> & Pick<Scene, 'topology' | 'regions' | 'flows'>,
): Scene {
	return {
		rootComplex: 'modern',
		crossing: 'modern',
		events: [],
		churn: [],
		pathologicalFaults: false,
		durationPs: 80_000_000,
		bins: 200,
		seed: null,
		burst: 'auto',
		...given,
	};
}
