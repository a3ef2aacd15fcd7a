import type { Engine, Halt } from '../engine/engine';
import { PS_PER_S } from '../engine/time';
import { type Built, binOf } from './build';
import type { Fabric, LaneCount } from './fabric';
import type { FlowState } from './flowState';
import type { MarkLog } from './log';
import type { Moves } from './moves';
import type { FlowRecord, Latency, Recording, Stalls } from './recording';
import type { Scene } from './scene';
import { Timeline } from './timeline';

/** What a run consists of. */
export interface RunState {
	readonly scene: Scene;
	readonly engine: Engine;
	readonly fabric: Fabric;
	readonly moves: Moves;
	readonly log: MarkLog;
	readonly built: Built;
	readonly burstBytes: number;
}

/** Writes down what a run has seen so far. */
export function record(run: RunState, halt: Halt | 'cancelled'): Recording {
	const { scene, engine, fabric, moves, log, built } = run;
	const lanes = fabric.laneCounts();
	const servers = fabric.serverCounts();
	const memory = servers.filter(({ kind }) => kind === 'memory');
	return {
		durationPs: scene.durationPs,
		binPs: binOf(scene.durationPs, scene.bins),
		bins: scene.bins,
		halt,
		endPs: engine.now,
		events: engine.processed,
		burstBytes: run.burstBytes,
		flows: built.flows.map((flow) => flowRecord(flow, lanes, engine.now, scene.seed !== null)),
		servers: servers.map(({ series, key, kind, payloadBytes, wireBytes, busyPs, waitedPs }) => ({
			key,
			kind,
			payloadBytes,
			wireBytes,
			busyPs,
			waitedPs,
			bytes: [...series.bytes.amounts],
			sendingPs: [...series.busy.amounts],
			waits: {
				queue: [...series.queue.amounts],
				credits: [...series.credits.amounts],
				walk: [...series.walk.amounts],
				order: [...series.order.amounts],
			},
			heldBytePs: [...series.held.amounts],
		})),
		iommus: fabric.allIommus.map((iommu, socket) => {
			const { lookups, misses } = iommu.count();
			return { socket, lookups, misses };
		}),
		hostMemoryBytes: memory.reduce((sum, server) => sum + server.payloadBytes, 0),
		moves: { ...moves.count },
		removals: moves.removals.map(({ region, atPs, takenPs }) => ({ region, atPs, takenPs })),
		marks: [...log.marks],
		marksOmitted: log.omitted,
	};
}

function flowRecord(
	flow: FlowState,
	lanes: readonly LaneCount[],
	now: number,
	random: boolean,
): FlowRecord {
	const { spec, series } = flow;
	series.note(now, 0);
	const from = Math.min(spec.startPs, now);
	// A flow with an end is measured up to its last byte, an endless one to the end of the run.
	const ended = spec.messages !== null && flow.completed >= spec.messages;
	const to = ended ? flow.lastDoneAt : Math.min(now, spec.stopPs ?? now);
	const ran = Math.max(1, to - from);
	return {
		id: spec.id,
		region: spec.region,
		path: flow.home.nodes,
		reason: flow.home.reason,
		deliveredBytes: flow.deliveredBytes,
		inFlightBytes: flow.inFlightBytes,
		lostBytes: flow.lostBytes,
		messages: flow.completed,
		refused: flow.refused,
		timeouts: flow.timeouts,
		staleBursts: flow.staleBursts,
		staleSincePs: flow.staleBursts > 0 ? flow.staleSince : null,
		bytesPerSecond: (flow.deliveredBytes / ran) * PS_PER_S,
		latency: latencyOf(flow, random),
		stalls: stallsOf(flow, lanes, now),
		lastDonePs: flow.lastDoneAt,
		bytes: [...series.bytes.amounts],
		latencyPs: [...series.latency.amounts],
		ended: [...series.ended.amounts],
		p50Ps: series.percentile(0.5),
		p99Ps: series.percentile(0.99),
		heldBytePs: [...series.held.amounts],
		stood: stoodOf(flow, now),
	};
}

/** What stood still, by interval; a stall that lasts is counted up to now. */
function stoodOf(flow: FlowState, now: number): FlowRecord['stood'] {
	const { series, spec } = flow;
	const counted = (series: Timeline, from: number | null): number[] => {
		const copy = new Timeline(series.binPs, series.bins);
		copy.amounts.set(series.amounts);
		if (from !== null && now > from) copy.spread(from, now, now - from);
		return [...copy.amounts];
	};
	const setup = new Timeline(series.bytes.binPs, series.bytes.bins);
	const begun = Math.min(now, spec.startPs + spec.setupPs);
	if (begun > spec.startPs) setup.spread(spec.startPs, begun, begun - spec.startPs);
	return {
		setup: [...setup.amounts],
		tags: counted(series.tags, flow.waitsForTag ? flow.tagWaitSince : null),
		revoked: counted(series.revoked, flow.stop === 'revoked' ? flow.stoppedAt : null),
		ats: counted(series.ats, flow.stop === 'ats' ? flow.stoppedAt : null),
	};
}

function latencyOf({ latency }: FlowState, random: boolean): Latency {
	const any = latency.count > 0;
	return {
		count: latency.count,
		meanPs: latency.mean(),
		leastPs: any ? latency.least : null,
		mostPs: any ? latency.most : null,
		p50Ps: random ? latency.percentile(0.5) : null,
		p99Ps: random ? latency.percentile(0.99) : null,
	};
}

function stallsOf(flow: FlowState, lanes: readonly LaneCount[], now: number): Stalls {
	const own = lanes.filter((lane) => lane.flow === flow.index);
	const sum = (of: (lane: LaneCount) => number): number =>
		own.reduce((total, lane) => total + of(lane), 0);
	const behind = (kind: LaneCount['kind']): number =>
		sum((lane) => (lane.kind === kind ? lane.waitedPs - lane.creditPs : 0));
	// A stall that lasts is counted up to now.
	const standing = (why: FlowState['stop']): number =>
		flow.stop === why ? now - flow.stoppedAt : 0;
	return {
		setup: flow.begun ? flow.spec.setupPs : Math.max(0, now - flow.spec.startPs),
		cpu: flow.cpuPs,
		tags: flow.tagPs + (flow.waitsForTag ? now - flow.tagWaitSince : 0),
		revoked: flow.revokedPs + standing('revoked'),
		ats: flow.atsPs + standing('ats'),
		iotlb: sum((lane) => lane.iommuPs),
		credits: sum((lane) => lane.creditPs),
		link: behind('link'),
		rootComplex: behind('rootComplex'),
		crossing: behind('crossing'),
		memory: behind('memory'),
	};
}
