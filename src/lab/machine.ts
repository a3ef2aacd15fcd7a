import { ACS_REDIRECT, type Topology, withAcs, withKernelAcs } from '../sim/pci/hierarchy';
import { type Profile, profileById, profileIds, profiles } from '../sim/profiles/profile';
import { bundledTopology, type TopologyId } from '../sim/scenario/bundled';
import type { Parameters } from './model';
import { ownMachine } from './ownMachine';
import { choice } from './parameters';
import { switched } from './switches';

const topologyLabels = [
	['T1', 'T1: one switch'],
	['T2', 'T2: two root ports, allow-listed'],
	['T3', 'T3: two root ports, not listed'],
	['T4', 'T4: two sockets'],
] as const;
const iommuLabels = [
	['off', 'off'],
	['passthrough', 'passthrough'],
	['translated', 'translated'],
] as const;
const acsLabels = [
	['kernel', 'as the kernel sets it'],
	['cleared', 'redirect cleared at every port'],
] as const;

/** `topo`: one of the four machines. */
export const topoParameter = choice('topo', 'Topology', topologyLabels, 'T1');
/** `iommu`: the mode of every domain. */
export const iommuParameter = choice('iommu', 'IOMMU', iommuLabels, 'off');
/** `acs`: what the ports redirect. */
export const acsParameter = choice('acs', 'ACS', acsLabels, 'kernel');

/** The same with `all`: an experiment that looks at every one of them. */
export const everyTopo = choice(
	'topo',
	'Topology',
	[['all', 'all four'], ...topologyLabels],
	'all',
);
export const everyIommu = choice('iommu', 'IOMMU', [['all', 'every mode'], ...iommuLabels], 'all');
export const everyAcs = choice('acs', 'ACS', [['all', 'both'], ...acsLabels], 'all');

/** `profile`: a kernel. */
export const profileParameter = (fallback: (typeof profileIds)[number]) =>
	choice(
		'profile',
		'Kernel',
		profileIds.map((id) => [id, id] as const),
		fallback,
	);

/** The kernel that a parameter names. */
export function profileOf(parameters: Parameters): Profile {
	return profileById(String(parameters['profile'])) ?? profiles['v6.12'];
}

/** The machine that `topo`, `iommu` and `acs` name; a bundled one with its switches turned. */
export function topologyOf(parameters: Parameters): Topology {
	return switched(unswitched(parameters), parameters);
}

/** The same with no switch turned. */
export function unswitched(parameters: Parameters): Topology {
	const { topo = 'T1', iommu = 'off', acs = 'kernel' } = parameters;
	return machine(String(topo) as TopologyId, String(iommu) as Topology['iommu'], acs === 'cleared');
}

const made = new Map<string, Topology>();

const keys = new WeakMap<Topology, string>();

/** Text that two machines share only when nothing tells them apart: for tables of what was computed. */
export function topologyKey(topology: Topology): string {
	const known = keys.get(topology);
	if (known !== undefined) return known;
	const key = JSON.stringify(topology);
	keys.set(topology, key);
	return key;
}

function machine(topo: TopologyId, iommu: Topology['iommu'], cleared: boolean): Topology {
	const key = `${topo} ${iommu} ${cleared}`;
	const known = made.get(key);
	if (known) return known;
	const own = ownMachine(topo);
	const base = { ...(own?.topology ?? bundledTopology(topo)), iommu };
	const kernel = own?.givenAcs ? base : withKernelAcs(base);
	const topology = cleared ? withoutRedirect(kernel) : kernel;
	made.set(key, topology);
	return topology;
}

/** The administrator has cleared RR, CR and EC at every port (`setpci`), the other bits stay. */
function withoutRedirect(topology: Topology): Topology {
	const words = topology.nodes.flatMap(({ id, acs }) =>
		acs ? [[id, acs.ctrl & ~ACS_REDIRECT] as const] : [],
	);
	return withAcs(topology, Object.fromEntries(words));
}

/** The machine with a root complex that does, or does not, pass peer packets between its ports. */
export function asHardware(topology: Topology, forwards: boolean): Topology {
	if (forwards) return topology;
	const roots = topology.nodes.filter((node) => node.parent === null).map(({ id }) => id);
	const blocked = roots.flatMap((from) =>
		roots.filter((to) => to !== from).map((to) => `${from}>${to}`),
	);
	return { ...topology, rootComplex: { blocked } };
}

/** The machine with the memory windows of every host bridge shifted by `busOffset` bytes. */
export function withBusOffset(topology: Topology, busOffset: number): Topology {
	return {
		...topology,
		hostBridges: topology.hostBridges.map((bridge) => ({ ...bridge, busOffset })),
	};
}

/** Bytes of a buffer as the kernel maps it: whole pages of 4096, at least one. */
export const wholePages = (bytes: unknown): number =>
	Math.max(1, Math.ceil(Number(bytes) / 4096)) * 4096;
