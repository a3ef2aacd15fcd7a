import type { Topology } from '../sim/pci/hierarchy';
import { readScenarioValue } from '../sim/scenario/read';
import { hashOf } from './record';

/** A machine of the reader's own, from a scenario file. */
export interface OwnMachine {
	/** Value of the parameter `topo` that stands for it: `own:` and the first digits of its SHA-256. */
	readonly topo: string;
	readonly topology: Topology;
	/** ACS is as the file says; else what the kernel sets for the IOMMU mode. */
	readonly givenAcs: boolean;
	/** The file as it was read. */
	readonly scenario: unknown;
}

/** By content, so that a name means the same machine for as long as it is known. */
const known = new Map<string, OwnMachine>();

/** Parts that the experiments' devices play, by name. */
const parts = ['GPU', 'NIC', 'NVMe'];

/**
 * Takes a scenario file (parsed) as a machine that experiments may run on, or says what is wrong with it,
 * each problem with its place in the file.
 */
export function adoptScenario(value: unknown): OwnMachine | { readonly problems: string[] } {
	const { topology, problems } = readScenarioValue(value);
	if (topology === null)
		return { problems: problems.map(({ path, message }) => `${path || 'file'}: ${message}`) };
	const absent = parts.filter((id) => !topology.nodes.some((node) => node.id === id));
	if (absent.length > 0)
		return {
			problems: [
				`nodes: experiments need devices named ${parts.join(', ')}; no ${absent.join(', ')}`,
			],
		};
	const given = (value as { readonly acs?: unknown }).acs === 'given';
	const topo = `own:${hashOf(value).slice(0, 16)}`;
	const machine = { topo, topology, givenAcs: given, scenario: value };
	known.set(topo, machine);
	return machine;
}

/** The machine that a value of `topo` stands for, if it is one of the reader's own and was adopted. */
export const ownMachine = (topo: unknown): OwnMachine | null =>
	typeof topo === 'string' ? (known.get(topo) ?? null) : null;

/** A value of `topo` that stands for a machine of somebody's own, known here or not. */
export const isOwnName = (topo: unknown): boolean =>
	typeof topo === 'string' && /^own:[0-9a-f]{16}$/.test(topo);
