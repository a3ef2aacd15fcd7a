import assert from 'node:assert/strict';
import { Costs, type Overrides } from '../../../src/sim/cost/costs';
import { type Topology, withKernelAcs } from '../../../src/sim/pci/hierarchy';
import { bundledTopology, type TopologyId } from '../../../src/sim/scenario/bundled';
import type { FlowRecord, Recording } from '../../../src/sim/traffic/recording';
import { runScene, TrafficRun } from '../../../src/sim/traffic/run';
import { type Flow, flow, type Region, type Scene, scene } from '../../../src/sim/traffic/scene';

/** What a test changes of a bundled machine. */
export interface Changes {
	readonly gen?: number;
	readonly width?: number;
	readonly mps?: number;
	readonly mrrs?: number;
	readonly iommu?: Topology['iommu'];
	/** ACS control word of every port that has the capability; the kernel's choice where not given. */
	readonly acs?: number;
	readonly ats?: boolean;
}

export function machine(id: TopologyId, changes: Changes = {}): Topology {
	const topology = bundledTopology(id);
	const { gen, width, mps, mrrs, acs, ats, iommu = topology.iommu } = changes;
	const changed: Topology = {
		...topology,
		iommu,
		nodes: topology.nodes.map((node) => ({
			...node,
			mps: mps ?? node.mps,
			mrrs: mrrs ?? node.mrrs,
			ats: ats ?? node.ats,
			link: node.link && { gen: gen ?? node.link.gen, width: width ?? node.link.width },
		})),
	};
	if (acs === undefined) return withKernelAcs(changed);
	return {
		...changed,
		nodes: changed.nodes.map((node) => ({ ...node, acs: node.acs && { ...node.acs, ctrl: acs } })),
	};
}

export const MIB = 2 ** 20;
export const US = 1_000_000;
export const MS = 1_000_000_000;

/** 64 MiB of the GPU's BAR in 4 KiB pages. */
export const buffer = (changes: Partial<Region> = {}): Region => ({
	id: 'bo',
	place: { kind: 'device', device: 'GPU' },
	bytes: 64 * MIB,
	pageBytes: 4096,
	...changes,
});

/** The NIC writes messages of 1 MiB into the buffer. */
export const stream = (changes: Partial<Flow> = {}): Flow =>
	flow({ id: 'nic', initiator: 'NIC', region: 'bo', op: 'write', ...changes });

export function costsOf(overrides: Overrides = {}): Costs {
	const { costs, problems } = Costs.of(overrides);
	assert.deepEqual(problems, []);
	return costs;
}

/** The scene of one stream from the NIC to the GPU, changed as said. */
export function sceneOf(topology: Topology, changes: Partial<Scene> = {}): Scene {
	return scene({ topology, regions: [buffer()], flows: [stream()], ...changes });
}

/** Runs a scene that must be sound. */
export function recordingOf(of: Scene, overrides: Overrides = {}): Recording {
	const result = runScene(of, costsOf(overrides));
	assert.ok('flows' in result, JSON.stringify(result));
	return result;
}

/** Runs a scene that must be sound up to its end, and gives the run itself. */
export function finishedRun(of: Scene, overrides: Overrides = {}): TrafficRun {
	const run = TrafficRun.of(of, costsOf(overrides));
	if (!(run instanceof TrafficRun)) assert.fail(JSON.stringify(run));
	run.tick(10_000_000);
	return run;
}

/** The same, at most `slice` events at a time. */
export function finishedRunInSlices(of: Scene, slice: number): TrafficRun {
	const run = TrafficRun.of(of, costsOf());
	if (!(run instanceof TrafficRun)) assert.fail(JSON.stringify(run));
	while (run.tick(slice) === 'events');
	return run;
}

/** The first flow of a recording. */
export function first(recording: Recording): FlowRecord {
	const [flow] = recording.flows;
	assert.ok(flow);
	return flow;
}

/**
 * Bytes per second of a flow once it has settled: over the middle of its run, since what is still on
 * its way at the end is not counted.
 */
export function settledRate(recording: Recording, flow: FlowRecord = first(recording)): number {
	const [from, to] = [Math.floor(recording.bins / 4), Math.floor(recording.bins * 0.9)];
	const bytes = flow.bytes.slice(from, to).reduce((sum, each) => sum + each, 0);
	return (bytes / ((to - from) * recording.binPs)) * 1e12;
}
