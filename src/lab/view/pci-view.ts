import { calcMapTypeAndDist, type RouteOpinion } from '../../sim/pci/distance';
import { Hierarchy, type PciNode, type Topology } from '../../sim/pci/hierarchy';
import { kernelRules } from '../../sim/routes/machine';
import type { ParameterSpec, Parameters } from '../model';
import { acsText, isSwitch } from '../switches';
import { iommuGroups } from './iommu-groups';
import type { MachineEdits, PciNodeView, PciView } from './pci';
import { addressText, editedTopology, editViews } from './pci-edits';
import { bytesText } from './words';

/** What a PCI view is made from. */
export interface PciQuestion {
	/** The machine that the experiment ran on. */
	readonly topology: Topology;
	readonly parameters: readonly ParameterSpec[];
	/** Of the run. */
	readonly values: Parameters;
	readonly edits: MachineEdits;
}

/** The hierarchy with the path of the chosen pair; null where the machine has no two endpoints. */
export function pciView(question: PciQuestion): PciView | null {
	const { topology: ran, parameters, values, edits } = question;
	const profile = String(values['profile'] ?? 'v6.12');
	const topology = editedTopology(ran, edits);
	const hierarchy = new Hierarchy(topology);
	const ends = topology.nodes.filter(({ type }) => type === 'endpoint' || type === 'rc-endpoint');
	const initiator = endpoint(ends, edits['initiator'], 'NIC') ?? ends[0];
	const target = endpoint(ends, edits['target'], 'GPU') ?? ends.find((one) => one !== initiator);
	if (!initiator || !target) return null;
	const rules = kernelRules(profile) ?? { hostBridgeRoute: !/^(rfc|v5\.0)/.test(profile) };
	const opinion = calcMapTypeAndDist(hierarchy, target, initiator, rules);
	const groups = iommuGroups(topology);
	const path = travelled(hierarchy, opinion, initiator, target);
	const supported = opinion.mapType !== 'NOT_SUPPORTED';
	return {
		topology: topology.id,
		title: topology.title,
		nodes: [
			...topology.hostBridges.map((bridge) => hostBridgeView(bridge, path.includes(bridge.id))),
			...topology.nodes.map((node) => nodeView(node, opinion, path, groups, initiator, target)),
		],
		initiator: initiator.id,
		target: target.id,
		path,
		mapType: opinion.mapType,
		distance: supported ? opinion.distance : -1,
		meaning: meanings[opinion.mapType],
		reasons: opinion.reasons,
		switches: Object.keys(values).filter(isSwitch),
		apart: apart(question),
		edits: editViews({ topology, edits, values, parameters, initiator, target }),
	};
}

function apart({ topology, parameters, edits }: PciQuestion): string | null {
	if (Object.keys(edits).every((name) => name === 'initiator' || name === 'target')) return null;
	return parameters.some(({ name }) => name === 'topo')
		? `The experiment ran on ${topology.id}; this machine is only looked at.`
		: 'This experiment takes no machine: the switches change the path only.';
}

/** The way of the packet, not of the question: through the host bridge it goes up to the root and down. */
function travelled(
	hierarchy: Hierarchy,
	opinion: RouteOpinion,
	initiator: PciNode,
	target: PciNode,
): readonly string[] {
	if (opinion.mapType === 'BUS_ADDR') return [...opinion.path].reverse();
	const up = (node: PciNode) => [...hierarchy.chain(node).map(({ id }) => id), node.hostBridge];
	return [...up(initiator), 'root complex', ...up(target).reverse()];
}

const meanings: Readonly<Record<RouteOpinion['mapType'], string>> = {
	BUS_ADDR: 'The packet is turned round by a switch and carries the bus address of the BAR.',
	THRU_HOST_BRIDGE: 'The packet goes up to the root complex and down again.',
	NOT_SUPPORTED: 'The kernel refuses the pair.',
};

const endpoint = (ends: readonly PciNode[], id: string | undefined, kind: string) =>
	ends.find((one) => one.id === id) ?? ends.find((one) => one.id.startsWith(kind));

function hostBridgeView(bridge: Topology['hostBridges'][number], crossed: boolean): PciNodeView {
	const { id, socket, firstDevice, busOffset } = bridge;
	const offset = busOffset === 0 ? '' : `, bus offset ${addressText(busOffset)}`;
	return {
		id,
		parent: null,
		kind: 'host-bridge',
		label: `socket ${socket}`,
		bdf: firstDevice,
		link: null,
		bars: [],
		windows: [`first device ${firstDevice}${offset}`],
		acs: null,
		iommuGroup: null,
		onPath: crossed,
		redirects: false,
		role: null,
	};
}

function nodeView(
	node: PciNode,
	opinion: RouteOpinion,
	path: readonly string[],
	groups: ReadonlyMap<string, number>,
	initiator: PciNode,
	target: PciNode,
): PciNodeView {
	const { id, bdf, type, parent, hostBridge, link, bars, windows, acs, driver } = node;
	return {
		id,
		parent: parent ?? hostBridge,
		kind: type === 'rc-endpoint' ? 'endpoint' : type,
		label: driver ?? kinds[type],
		bdf,
		link: link === null ? null : `gen${link.gen} x${link.width}`,
		bars: bars.map((bar) => ({
			name: `BAR${bar.index}`,
			size: bytesText(bar.size),
			at: addressText(bar.start),
			use: [...new Set(bar.regions.map(({ use }) => use))].join(', '),
		})),
		windows: windows.map(
			({ start, length, kind }) => `${addressText(start)}, ${bytesText(length)}, ${kind}`,
		),
		acs: acs === null ? null : acsText(acs.ctrl).replaceAll('+', ' '),
		iommuGroup: groups.get(id) ?? null,
		onPath: path.includes(id),
		redirects: opinion.redirecting.includes(id),
		role: id === initiator.id ? 'initiator' : id === target.id ? 'target' : null,
	};
}

const kinds: Readonly<Record<PciNode['type'], string>> = {
	'root-port': 'root port',
	'switch-up': 'upstream port',
	'switch-down': 'downstream port',
	endpoint: 'endpoint',
	'rc-endpoint': 'endpoint',
};
