import type { Halt } from '../engine/engine';
import type { Ps } from '../engine/time';
import type { Mark } from './log';
import type { MoveCount, Removal } from './moves';
import type { ServerKind } from './stages';

/** Durations of messages, in picoseconds; null where no message ended. */
export interface Latency {
	readonly count: number;
	readonly meanPs: number | null;
	readonly leastPs: Ps | null;
	readonly mostPs: Ps | null;
	/** Only where randomness is on: a distribution of a run without any says nothing. */
	readonly p50Ps: Ps | null;
	readonly p99Ps: Ps | null;
}

/** What stopped a flow or made its bursts wait: sums of picoseconds. */
export interface Stalls {
	/** Set-up, and work of the CPU for messages; the latter may overlap transfers. */
	readonly setup: Ps;
	readonly cpu: Ps;
	/** No tag was free. */
	readonly tags: Ps;
	/** The mapping was revoked. */
	readonly revoked: Ps;
	/** The device asked for a translation. */
	readonly ats: Ps;
	/** Bursts waited for a page walk. */
	readonly iotlb: Ps;
	/** Bursts waited for room behind a server. */
	readonly credits: Ps;
	/** Bursts waited behind others, by what they waited for. */
	readonly link: Ps;
	readonly rootComplex: Ps;
	readonly crossing: Ps;
	readonly memory: Ps;
}

/** What became of one flow. */
export interface FlowRecord {
	readonly id: string;
	readonly region: string;
	/** Nodes that its requests passed first, and why. */
	readonly path: readonly string[];
	readonly reason: string;
	readonly deliveredBytes: number;
	readonly inFlightBytes: number;
	readonly lostBytes: number;
	readonly messages: number;
	/** Messages of an open loop that were dropped because too many waited. */
	readonly refused: number;
	readonly timeouts: number;
	/** Bursts that reached a place which the region had left: each is a violation of S1. */
	readonly staleBursts: number;
	/** When the first of them did, or null. */
	readonly staleSincePs: Ps | null;
	/** Delivered bytes per second of the time in which the flow ran. */
	readonly bytesPerSecond: number;
	/** From being posted to the last byte; of the second half of a bounce, from the start of the first. */
	readonly latency: Latency;
	readonly stalls: Stalls;
	/** When its last message so far ended; 0 where none did. */
	readonly lastDonePs: Ps;
	/** By interval: bytes delivered, sum of the durations of messages that ended, their number. */
	readonly bytes: readonly number[];
	readonly latencyPs: readonly number[];
	readonly ended: readonly number[];
	/**
	 * Durations that half, and 99 %, of the messages that ended in the interval do not exceed, right to
	 * 3 %; null where none ended.
	 */
	readonly p50Ps: readonly (Ps | null)[];
	readonly p99Ps: readonly (Ps | null)[];
	/** Mean number of bytes under way, times the length of the interval in picoseconds. */
	readonly heldBytePs: readonly number[];
	/** Picoseconds of each interval in which it stood still, by reason. */
	readonly stood: Readonly<Record<'setup' | 'tags' | 'revoked' | 'ats', readonly Ps[]>>;
}

/** What one server carried. */
export interface ServerRecord {
	/** `NIC:up`, `rp0:down`, `rc:0`, `memory:0`. */
	readonly key: string;
	readonly kind: ServerKind;
	readonly payloadBytes: number;
	readonly wireBytes: number;
	readonly busyPs: Ps;
	readonly waitedPs: Ps;
	/** Payload by interval. */
	readonly bytes: readonly number[];
	/** By interval: time in which it sent. */
	readonly sendingPs: readonly Ps[];
	/** By interval: sums over bursts of the time that they waited, by reason. */
	readonly waits: Readonly<Record<'queue' | 'credits' | 'walk' | 'order', readonly Ps[]>>;
	/** Mean number of payload bytes waiting or being sent, times the length of the interval in picoseconds. */
	readonly heldBytePs: readonly number[];
}

/** What one IOMMU was asked. */
export interface IommuRecord {
	readonly socket: number;
	readonly lookups: number;
	readonly misses: number;
}

/** A finished run as it is kept, drawn and scrubbed: plain JSON, of a size that time does not change. */
export interface Recording {
	readonly durationPs: Ps;
	readonly binPs: Ps;
	readonly bins: number;
	/** Why it ended: `time` is a full run. */
	readonly halt: Halt | 'cancelled';
	readonly endPs: Ps;
	readonly events: number;
	readonly burstBytes: number;
	readonly flows: readonly FlowRecord[];
	readonly servers: readonly ServerRecord[];
	readonly iommus: readonly IommuRecord[];
	/** Payload that passed the memory of all sockets. */
	readonly hostMemoryBytes: number;
	readonly moves: MoveCount;
	readonly removals: readonly Removal[];
	readonly marks: readonly Mark[];
	readonly marksOmitted: number;
}

/** The state of a recording at one instant, for a picture. */
export interface Frame {
	readonly atPs: Ps;
	readonly bin: number;
	/** By flow: bytes per second in this interval, bytes so far, mean duration of messages that ended. */
	readonly flows: readonly {
		readonly id: string;
		readonly bytesPerSecond: number;
		readonly bytesSoFar: number;
		readonly meanLatencyPs: number | null;
	}[];
	/** By server: payload bytes per second in this interval. */
	readonly servers: readonly { readonly key: string; readonly bytesPerSecond: number }[];
	/** Marks up to this instant. */
	readonly marks: readonly Mark[];
}

const PS_PER_S = 1_000_000_000_000;

/** The state at `atPs`, from the recording alone; instants outside it are brought to its ends. */
export function frameAt(recording: Recording, atPs: Ps): Frame {
	const { binPs, bins } = recording;
	const at = Math.max(0, Math.min(atPs, recording.durationPs));
	const bin = Math.min(bins - 1, Math.floor(at / binPs));
	const rate = (bytes: readonly number[]): number => ((bytes[bin] ?? 0) * PS_PER_S) / binPs;
	return {
		atPs: at,
		bin,
		flows: recording.flows.map(({ id, bytes, latencyPs, ended }) => {
			let bytesSoFar = 0;
			for (let i = 0; i <= bin; i++) bytesSoFar += bytes[i] ?? 0;
			const count = ended[bin] ?? 0;
			return {
				id,
				bytesPerSecond: rate(bytes),
				bytesSoFar,
				meanLatencyPs: count === 0 ? null : (latencyPs[bin] ?? 0) / count,
			};
		}),
		servers: recording.servers.map(({ key, bytes }) => ({ key, bytesPerSecond: rate(bytes) })),
		marks: recording.marks.filter((mark) => mark.atPs <= at),
	};
}
