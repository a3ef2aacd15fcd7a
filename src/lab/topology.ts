import { p2pdmaRulesOf } from '../sim/dma/bus';
import { calcMapTypeAndDist } from '../sim/pci/distance';
import { Hierarchy, type PciNode, type Topology } from '../sim/pci/hierarchy';
import { profileById } from '../sim/profiles/profile';
import { readScenario } from '../sim/scenario/read';
import { InvalidRun } from './run';
import { acsText } from './switches';
import { iommuGroups } from './view/iommu-groups';
import { bytesText } from './view/words';

/** One node of a machine, for a tree: how deep it stands, and what matters to peers. */
export interface TreeRow {
	readonly id: string;
	readonly depth: number;
	readonly type: string;
	readonly bdf: string | null;
	/** BARs, link, ACS, IOMMU group: one word or two each. */
	readonly notes: readonly string[];
}

/** Whether one device reaches another's BAR, in the opinion of a kernel. */
export interface ReachRow {
	readonly provider: string;
	readonly client: string;
	readonly mapType: string;
	/** -1 where it is not supported. */
	readonly distance: number;
	readonly path: readonly string[];
	readonly reasons: readonly string[];
}

/** A machine as a tree, and who can reach whom and why. */
export interface TopologyReport {
	readonly id: string;
	readonly title: string;
	readonly iommu: string;
	readonly kernel: string;
	readonly tree: readonly TreeRow[];
	readonly reach: readonly ReachRow[];
}

/** A scenario file's machine, or its problems, each with its place; total. */
export function readMachine(text: string): Topology | readonly string[] {
	const { topology, problems } = readScenario(text);
	return topology ?? problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
}

/** @throws InvalidRun when there is no such kernel. */
export function topologyReport(topology: Topology, kernel: string): TopologyReport {
	const profile = profileById(kernel);
	if (!profile) throw new InvalidRun(`there is no kernel ${JSON.stringify(kernel)}`);
	const hierarchy = new Hierarchy(topology);
	const ends = topology.nodes.filter(({ type }) => type === 'endpoint' || type === 'rc-endpoint');
	const rules = p2pdmaRulesOf(profile);
	return {
		id: topology.id,
		title: topology.title,
		iommu: topology.iommu,
		kernel: profile.id,
		tree: treeOf(topology),
		reach: ends
			.filter(({ bars }) => bars.length > 0)
			.flatMap((provider) =>
				ends
					.filter((client) => client !== provider)
					.map((client): ReachRow => {
						const { mapType, distance, path, reasons } = calcMapTypeAndDist(
							hierarchy,
							provider,
							client,
							rules,
						);
						const supported = mapType !== 'NOT_SUPPORTED';
						return {
							provider: provider.id,
							client: client.id,
							mapType,
							distance: supported ? distance : -1,
							path,
							reasons,
						};
					}),
			),
	};
}

function treeOf(topology: Topology): TreeRow[] {
	const groups = iommuGroups(topology);
	const below = (parent: string | null, bridge: string, depth: number): TreeRow[] =>
		topology.nodes
			.filter((node) => node.parent === parent && node.hostBridge === bridge)
			.flatMap((node) => [
				{ id: node.id, depth, type: node.type, bdf: node.bdf, notes: notesOf(node, groups) },
				...below(node.id, bridge, depth + 1),
			]);
	return topology.hostBridges.flatMap(({ id, socket, firstDevice }) => [
		{ id, depth: 0, type: 'host-bridge', bdf: null, notes: [`socket ${socket}`, firstDevice] },
		...below(null, id, 1),
	]);
}

function notesOf(node: PciNode, groups: ReadonlyMap<string, number>): string[] {
	const { link, acs, bars } = node;
	const group = groups.get(node.id);
	return [
		...(link ? [`Gen ${link.gen} x${link.width}`] : []),
		...bars.map(({ index, size, regions }) => {
			const uses = [...new Set(regions.map(({ use }) => use))].join('+');
			return `BAR ${index} ${bytesText(size)} ${uses}`;
		}),
		...(acs ? [`ACS ${acsText(acs.ctrl)}`] : []),
		...(group === undefined ? [] : [`group ${group}`]),
	];
}
