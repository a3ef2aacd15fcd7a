import { hex } from '../../sim/engine/address';
import {
	ACS,
	ACS_STANDARD,
	type IommuMode,
	type PciNode,
	type Topology,
	withAcs,
	withKernelAcs,
} from '../../sim/pci/hierarchy';
import { bundledTopology, isTopologyId, topologyIds } from '../../sim/scenario/bundled';
import type { MachineEdits, PciEditView } from './pci';

const iommuLabels: Readonly<Record<IommuMode, string>> = {
	off: 'off',
	passthrough: 'passthrough',
	translated: 'translating',
};
const isIommu = (text: string | undefined): text is IommuMode =>
	text !== undefined && text in iommuLabels;

/** CPUs and host bridges that the allow-list (R3) tells apart. */
const hosts: Readonly<
	Record<string, { label: string; vendor: string; family: number; firstDevice: string }>
> = {
	amd17: {
		label: 'AMD family 17h',
		vendor: 'AuthenticAMD',
		family: 0x17,
		firstDevice: '1022:1450',
	},
	listed: {
		label: 'Intel, bridge listed',
		vendor: 'GenuineIntel',
		family: 6,
		firstDevice: '8086:2030',
	},
	same: {
		label: 'Intel, listed if same bridge',
		vendor: 'GenuineIntel',
		family: 6,
		firstDevice: '8086:2f00',
	},
	unlisted: {
		label: 'Intel, bridge not listed',
		vendor: 'GenuineIntel',
		family: 6,
		firstDevice: '8086:3e0f',
	},
};

const links = ['3x4', '3x8', '3x16', '4x4', '4x16', '5x16'];
const acsWords = [0, ACS_STANDARD, ACS.SV | ACS.UF, ACS_STANDARD | ACS.DT];

/** ACS control bits by name: `SV RR CR UF`, or `none`. */
export function acsText(word: number): string {
	const on = Object.entries(ACS).filter(([, bit]) => (word & bit) !== 0);
	return on.length === 0 ? 'none' : on.map(([name]) => name).join(' ');
}

/** The machine that an experiment ran on, with the reader's switches turned. */
export function editedTopology(ran: Topology, edits: MachineEdits): Topology {
	const named = edits['topology'];
	const base = named !== undefined && isTopologyId(named) ? bundledTopology(named) : ran;
	const mode = edits['iommu'] ?? (base === ran ? undefined : ran.iommu);
	const withMode = isIommu(mode) ? withKernelAcs({ ...base, iommu: mode }) : base;
	return withLinks(withHost(withWords(withMode, edits), edits['cpu']), edits);
}

function withWords(topology: Topology, edits: MachineEdits): Topology {
	const words = topology.nodes.flatMap(({ id, acs }) => {
		const word = Number(edits[`acs:${id}`] ?? Number.NaN);
		return acs !== null && Number.isInteger(word) ? [[id, word & acs.cap] as const] : [];
	});
	return withAcs(topology, Object.fromEntries(words));
}

function withHost(topology: Topology, name: string | undefined): Topology {
	const host = name === undefined ? undefined : hosts[name];
	if (!host) return topology;
	const { vendor, family, firstDevice } = host;
	return {
		...topology,
		cpu: { ...topology.cpu, vendor, family },
		hostBridges: topology.hostBridges.map((bridge) => ({ ...bridge, firstDevice })),
	};
}

function withLinks(topology: Topology, edits: MachineEdits): Topology {
	return {
		...topology,
		nodes: topology.nodes.map((node) => {
			const given = /^(\d)x(\d{1,2})$/.exec(edits[`link:${node.id}`] ?? '');
			if (!given || node.link === null) return node;
			return { ...node, link: { gen: Number(given[1]), width: Number(given[2]) } };
		}),
	};
}

/** Every switch of a machine, and how it stands. */
export function editViews(
	topology: Topology,
	edits: MachineEdits,
	initiator: PciNode,
	target: PciNode,
): PciEditView[] {
	const ends = topology.nodes
		.filter(({ type }) => type === 'endpoint' || type === 'rc-endpoint')
		.map(({ id }) => ({ value: id, label: id }));
	const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
	return [
		{ name: 'topology', label: 'Machine', choices: plain(topologyIds), value: topology.id },
		{ name: 'initiator', label: 'Initiator', choices: ends, value: initiator.id },
		{ name: 'target', label: 'Target', choices: ends, value: target.id },
		{
			name: 'iommu',
			label: 'IOMMU',
			choices: Object.entries(iommuLabels).map(([value, label]) => ({ value, label })),
			value: topology.iommu,
		},
		{
			name: 'cpu',
			label: 'CPU and host bridge',
			choices: [
				{ value: 'preset', label: `as ${topology.id} has it` },
				...Object.entries(hosts).map(([value, { label }]) => ({ value, label })),
			],
			value: edits['cpu'] !== undefined && edits['cpu'] in hosts ? edits['cpu'] : 'preset',
		},
		...topology.nodes.flatMap(acsEdit),
		...topology.nodes.flatMap((node) =>
			node.id === initiator.id || node.id === target.id ? linkEdit(node) : [],
		),
	];
}

function acsEdit({ id, acs }: PciNode): PciEditView[] {
	if (acs === null) return [];
	const words = [...new Set([...acsWords.map((word) => word & acs.cap), acs.ctrl])];
	return [
		{
			name: `acs:${id}`,
			label: `ACS at ${id}`,
			choices: words.map((word) => ({ value: String(word), label: acsText(word) })),
			value: String(acs.ctrl),
		},
	];
}

function linkEdit({ id, link }: PciNode): PciEditView[] {
	if (link === null) return [];
	const value = `${link.gen}x${link.width}`;
	return [
		{
			name: `link:${id}`,
			label: `Link of ${id}`,
			choices: [...new Set([...links, value])].sort().map((one) => ({
				value: one,
				label: `gen${one.replace('x', ' x')}`,
			})),
			value,
		},
	];
}

/** `0x4000000000` */
export const addressText = hex;
