import { hex } from '../../sim/engine/address';
import {
	ACS,
	ACS_STANDARD,
	type IommuMode,
	type PciNode,
	type Topology,
	withKernelAcs,
} from '../../sim/pci/hierarchy';
import { bundledTopology, isTopologyId, topologyIds } from '../../sim/scenario/bundled';
import type { ParameterSpec, Parameters } from '../model';
import { acsText, bridges, switched } from '../switches';
import type { MachineEdits, PciEditView } from './pci';

const iommuLabels: Readonly<Record<IommuMode, string>> = {
	off: 'off',
	passthrough: 'passthrough',
	translated: 'translating',
};
const isIommu = (text: string | undefined): text is IommuMode =>
	text !== undefined && text in iommuLabels;

const links = ['3x4', '3x8', '3x16', '4x4', '4x16', '5x16'];
const acsWords = [0, ACS_STANDARD, ACS.SV | ACS.UF, ACS_STANDARD | ACS.DT];
/** No value of a switch, so it stands as the preset has it. */
const PRESET = 'preset';

/** The machine looked at: the one that the experiment ran on, or another with switches of its own. */
export function editedTopology(ran: Topology, edits: MachineEdits): Topology {
	const named = edits['topology'];
	const base = named !== undefined && isTopologyId(named) ? bundledTopology(named) : ran;
	const mode = edits['iommu'] ?? (base === ran ? undefined : ran.iommu);
	return switched(isIommu(mode) ? withKernelAcs({ ...base, iommu: mode }) : base, edits);
}

/** What the switches are made from. */
export interface EditQuestion {
	readonly topology: Topology;
	readonly edits: MachineEdits;
	/** Of the run. */
	readonly values: Parameters;
	readonly parameters: readonly ParameterSpec[];
	readonly initiator: PciNode;
	readonly target: PciNode;
}

/** Every switch of a machine, and how it stands. */
export function editViews(question: EditQuestion): PciEditView[] {
	const { topology, edits, values, initiator, target } = question;
	const ends = topology.nodes
		.filter(({ type }) => type === 'endpoint' || type === 'rc-endpoint')
		.map(({ id }) => ({ value: id, label: id }));
	const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
	const bridge = String(edits['bridge'] ?? values['bridge'] ?? PRESET);
	return [
		{
			name: 'topology',
			label: 'Machine',
			choices: plain(topologyIds),
			value: topology.id,
			runs: parameterLike(question, 'topo'),
		},
		{ name: 'initiator', label: 'Initiator', choices: ends, value: initiator.id, runs: null },
		{ name: 'target', label: 'Target', choices: ends, value: target.id, runs: null },
		{
			name: 'iommu',
			label: 'IOMMU',
			choices: Object.entries(iommuLabels).map(([value, label]) => ({ value, label })),
			value: topology.iommu,
			runs: edits['topology'] === undefined ? parameterLike(question, 'iommu') : null,
		},
		{
			name: 'bridge',
			label: 'CPU and host bridge',
			choices: [
				{ value: PRESET, label: `as ${topology.id} has it` },
				...Object.entries(bridges).map(([value, { label }]) => ({ value, label })),
			],
			value: Object.hasOwn(bridges, bridge) ? bridge : PRESET,
			runs: switchLike(question, 'bridge'),
		},
		...topology.nodes.flatMap((node) => acsEdit(node, question)),
		...topology.nodes.flatMap((node) =>
			node.id === initiator.id || node.id === target.id ? linkEdit(node, question) : [],
		),
	];
}

/** A parameter of the experiment that says the same as a switch; null where it has none. */
function parameterLike({ parameters }: EditQuestion, name: string): PciEditView['runs'] {
	const spec = parameters.find((one) => one.name === name);
	if (spec?.type !== 'choice') return null;
	return { parameter: name, values: spec.choices.map(({ value }) => value) };
}

/** A switch that the run takes: the experiment names its machine, and this is that machine. */
function switchLike({ parameters, edits }: EditQuestion, name: string): PciEditView['runs'] {
	const takes = parameters.some((one) => one.name === 'topo') && edits['topology'] === undefined;
	return takes ? { parameter: name, values: null } : null;
}

function acsEdit({ id, acs }: PciNode, question: EditQuestion): PciEditView[] {
	if (acs === null) return [];
	const words = [...new Set([...acsWords.map((word) => word & acs.cap), acs.ctrl])];
	const name = `acs-${id}`;
	return [
		{
			name,
			label: `ACS at ${id}`,
			choices: words.map((word) => ({
				value: acsText(word),
				label: acsText(word).replaceAll('+', ' '),
			})),
			value: acsText(acs.ctrl),
			runs: switchLike(question, name),
		},
	];
}

function linkEdit({ id, link }: PciNode, question: EditQuestion): PciEditView[] {
	if (link === null) return [];
	const value = `${link.gen}x${link.width}`;
	const name = `link-${id}`;
	return [
		{
			name,
			label: `Link of ${id}`,
			choices: [...new Set([...links, value])].sort().map((one) => ({
				value: one,
				label: `gen${one.replace('x', ' x')}`,
			})),
			value,
			runs: switchLike(question, name),
		},
	];
}

/** `0x4000000000` */
export const addressText = hex;
