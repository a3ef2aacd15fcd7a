import type { Costs } from '../cost/costs';
import { PS_PER_S } from '../engine/time';
import type { Topology } from '../pci/hierarchy';
import { bundledTopology, type TopologyId } from '../scenario/bundled';
import type { Recording } from './recording';
import { runScene } from './run';
import { type Flow, flow, type Region, type Scene, scene } from './scene';

const MIB = 1 << 20;
const US = 1_000_000;

/** A bundled machine with every link, payload size and read request size the same. */
export function uniform(
	id: TopologyId,
	same: { gen: number; width: number; mps: number; mrrs?: number },
	iommu: Topology['iommu'] = 'off',
): Topology {
	const topology = bundledTopology(id);
	return {
		...topology,
		iommu,
		nodes: topology.nodes.map((node) => ({
			...node,
			mps: same.mps,
			mrrs: same.mrrs ?? node.mrrs,
			link: node.link && { gen: same.gen, width: same.width },
		})),
	};
}

/** Where the NIC's stream goes. */
export const inGpu: Region = {
	id: 'target',
	place: { kind: 'device', device: 'GPU' },
	bytes: 64 * MIB,
	pageBytes: 4096,
};
export const inRam: Region = { ...inGpu, place: { kind: 'memory', socket: 0 } };

/** One stream of the NIC; a scene that cannot run is a mistake of this file. */
export function streamOf(
	topology: Topology,
	region: Region,
	given: Partial<Flow> & Pick<Flow, 'op'>,
	costs: Costs,
	rest: Partial<Scene> = {},
): Recording {
	const flows = [flow({ id: 'stream', initiator: 'NIC', region: region.id, ...given })];
	const of = scene({ topology, regions: [region], flows, durationPs: 200 * US, ...rest });
	const result = runScene(of, costs);
	if (!('flows' in result)) throw new Error(`${result[0]?.parameter} ${result[0]?.message}`);
	return result;
}

/** Bytes per second over the middle of a recording, when the stream has settled. */
export function settled({ flows, bins, binPs }: Recording): number {
	const from = Math.floor(bins / 4);
	const to = Math.floor((bins * 9) / 10);
	let bytes = 0;
	for (let bin = from; bin < to; bin++) bytes += flows[0]?.bytes[bin] ?? 0;
	return (bytes / ((to - from) * binPs)) * PS_PER_S;
}

/** Mean duration of a message in nanoseconds. */
export const meanNs = ({ flows }: Recording): number => (flows[0]?.latency.meanPs ?? 0) / 1000;
