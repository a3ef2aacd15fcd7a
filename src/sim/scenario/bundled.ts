import { type Topology, withKernelAcs } from '../pci/hierarchy';
import main from './bundled/main.json';
import t1 from './bundled/T1.json';
import t2 from './bundled/T2.json';
import t4 from './bundled/T4.json';
import { layOut } from './layout';
import type { ScenarioFile } from './schema';

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

/**
 * A bundled machine; its ACS is what the kernel sets for its IOMMU mode. The file is known to be sound,
 * so it is laid out without the validators, which a worker then need not carry; a test holds the result
 * against the reading of scenario files.
 */
export function bundledTopology(id: TopologyId): Topology {
	const known = read.get(id);
	if (known !== undefined) return known;
	const topology = withKernelAcs(layOut(complete(bundledScenarios[id] as ScenarioFile)).topology);
	read.set(id, topology);
	return topology;
}

/** Puts the schema's defaults where the file is silent. */
const complete = (file: ScenarioFile): ScenarioFile => ({
	...file,
	cpu: { ...file.cpu, mmioSafe: file.cpu.mmioSafe ?? true },
	iommu: file.iommu ?? 'off',
	blocked: file.blocked ?? [],
	hostBridges: file.hostBridges.map((bridge) => ({
		...{ socket: 0, firstIsBridge: true, busOffset: '0x0' },
		...bridge,
	})),
	nodes: file.nodes.map((node) => ({
		...usual,
		...node,
		...(node.acs && { acs: { ...node.acs, ctrl: node.acs.ctrl ?? '0x0' } }),
		bars: (node.bars ?? []).map((bar) => ({ ...bar, kind: bar.kind ?? 'mem64' })),
	})),
});

const usual = {
	ats: false,
	memEnable: true,
	busMaster: true,
	mps: 256,
	mrrs: 512,
	dmaMaskBits: 64,
	localMemory: '0',
} as const;

export const isTopologyId = (id: string): id is TopologyId =>
	(topologyIds as readonly string[]).includes(id);
