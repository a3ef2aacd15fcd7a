import type { Topology } from '../pci/hierarchy';
import main from './bundled/main.json';
import t1 from './bundled/T1.json';
import t2 from './bundled/T2.json';
import t4 from './bundled/T4.json';
import { readScenarioValue } from './read';

/** Names of the machines that come with the simulator. */
export const topologyIds = ['T1', 'T2', 'T3', 'T4', 'main'] as const;
export type TopologyId = (typeof topologyIds)[number];

/** T3 is T2 with a host bridge that is not on the allow-list; its own file is for readers. */
const t3 = {
	...t2,
	id: 'T3',
	title: t2.title.replace('is on', 'is not on'),
	hostBridges: t2.hostBridges.map((bridge) => ({ ...bridge, firstDevice: '8086:9b63' })),
	nodes: t2.nodes.map((node) =>
		node.type === 'root-port' ? { ...node, device: '8086:1901' } : node,
	),
};

/** The bundled scenario files as they were parsed, for export and for tests of the schema. */
export const bundledScenarios: Readonly<Record<TopologyId, unknown>> = {
	T1: t1,
	T2: t2,
	T3: t3,
	T4: t4,
	main,
};

const read = new Map<TopologyId, Topology>();

/** A bundled machine; its ACS is what the kernel sets for its IOMMU mode. */
export function bundledTopology(id: TopologyId): Topology {
	const known = read.get(id);
	if (known !== undefined) return known;
	const { topology, problems } = readScenarioValue(bundledScenarios[id]);
	if (topology === null) {
		throw new Error(`bundled scenario ${id}: ${problems[0]?.path} ${problems[0]?.message}`);
	}
	read.set(id, topology);
	return topology;
}

export const isTopologyId = (id: string): id is TopologyId =>
	(topologyIds as readonly string[]).includes(id);
