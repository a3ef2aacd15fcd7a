// Switches of a machine beside the parameters of an experiment: `acs-dn0=SV+RR+CR+UF`, `link-NIC=4x16`,
// `bridge=amd17`. They are parameters of a run like the others: hashed, cited and read back.
import { ACS, type Topology, withAcs } from '../sim/pci/hierarchy';
import type { Experiment, Parameters } from './model';
import { isOwnName, ownMachine } from './ownMachine';
import { misfit } from './parameters';

/** CPUs and host bridges that the allow-list (R3) tells apart. */
export const bridges: Readonly<
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

/** ACS control bits by name, lowest first: `SV+RR+CR+UF`, or `none`. */
export function acsText(word: number): string {
	const on = Object.entries(ACS).filter(([, bit]) => (word & bit) !== 0);
	return on.length === 0 ? 'none' : on.map(([name]) => name).join('+');
}

/** The control word that {@link acsText} writes so; null for any other text. */
function acsWord(text: string): number | null {
	const word = Object.entries(ACS).reduce(
		(sum, [name, bit]) => (text.split('+').includes(name) ? sum | bit : sum),
		0,
	);
	return acsText(word) === text ? word : null;
}

const PORT = /^(acs|link)-(\w{1,20})$/;
const LINK = /^([1-6])x(1|2|4|8|16)$/;

/** Whether a parameter of that name is a switch of the machine. */
export const isSwitch = (name: string): boolean => name === 'bridge' || PORT.test(name);

/** Why a switch cannot stand so, one clause; null when it can. */
function switchMisfit(name: string, value: unknown): string | null {
	const text = String(value);
	if (name === 'bridge')
		return Object.hasOwn(bridges, text) ? null : `takes one of ${Object.keys(bridges).join(', ')}`;
	if (name.startsWith('acs-'))
		return acsWord(text) === null
			? `takes ACS bits in this order: ${Object.keys(ACS).join('+')}, or none`
			: null;
	return LINK.test(text) ? null : 'takes generation and lanes, as 4x16';
}

/**
 * Why a parameter of an experiment cannot have that value, one clause; null when it can, undefined when
 * the experiment has no parameter of that name. One that names its machine (`topo`) takes switches too.
 */
export function parameterMisfit(
	{ parameters }: Experiment,
	name: string,
	value: unknown,
): string | null | undefined {
	const spec = parameters.find((one) => one.name === name);
	if (spec && name === 'topo' && isOwnName(value))
		return ownMachine(value) ? null : 'is a machine of one’s own, whose scenario file is not given';
	if (spec) return misfit(spec, value);
	const hasMachine = parameters.some((one) => one.name === 'topo');
	return hasMachine && isSwitch(name) ? switchMisfit(name, value) : undefined;
}

/** The machine with its switches turned; those of ports that it does not have do nothing. */
export function switched(topology: Topology, parameters: Parameters): Topology {
	let turned = topology;
	for (const name of Object.keys(parameters).filter(isSwitch))
		turned = turn(turned, name, String(parameters[name]));
	return turned;
}

function turn(topology: Topology, name: string, value: string): Topology {
	const [, what, id] = PORT.exec(name) ?? [];
	if (id === undefined) return withBridge(topology, value);
	const node = topology.nodes.find((one) => one.id === id);
	if (what === 'acs') {
		const word = acsWord(value);
		return node?.acs && word !== null ? withAcs(topology, { [id]: word & node.acs.cap }) : topology;
	}
	const [, gen, width] = LINK.exec(value) ?? [];
	if (!node?.link || gen === undefined) return topology;
	const link = { gen: Number(gen), width: Number(width) };
	return {
		...topology,
		nodes: topology.nodes.map((one) => (one === node ? { ...one, link } : one)),
	};
}

function withBridge(topology: Topology, name: string): Topology {
	const bridge = Object.hasOwn(bridges, name) ? bridges[name] : undefined;
	if (!bridge) return topology;
	const { vendor, family, firstDevice } = bridge;
	return {
		...topology,
		cpu: { ...topology.cpu, vendor, family },
		hostBridges: topology.hostBridges.map((one) => ({ ...one, firstDevice })),
	};
}

/** The parameters without switches that do nothing on `topology`, the machine with none turned. */
export function withoutIdle(parameters: Parameters, topology: Topology): Parameters {
	const plain = JSON.stringify(topology);
	const kept = Object.entries(parameters).filter(
		([name, value]) =>
			!isSwitch(name) ||
			(switchMisfit(name, value) === null &&
				JSON.stringify(turn(topology, name, String(value))) !== plain),
	);
	return Object.fromEntries(kept);
}
