import { PciBus } from '../sim/dma/bus';
import type { Step, Trace } from '../sim/engine/trace';
import { World } from '../sim/engine/world';
import { machineState } from '../sim/invariants/all';
import { cpuTouchesBar } from '../sim/invariants/reach';
import { kindById } from '../sim/mm/kinds';
import type { Kind } from '../sim/mm/source';
import { operations } from '../sim/outcomes/operations';
import { outcomeOf, type Setting } from '../sim/outcomes/outcome';
import type { Topology } from '../sim/pci/hierarchy';
import { profiles } from '../sim/profiles/profile';
import { topologyKey } from './machine';
import { usualRoles } from './matrix';
import { Recent } from './recent';

/** What one consumer did with the memory that it was given. */
export interface CpuTouch {
	readonly operation: string;
	readonly result: string;
	/** Step in which the kernel's CPU copied the memory by pages that GUP handed out; null for none. */
	readonly touched: number | null;
	/** Holds the violation S4 where the machine forbids it. */
	readonly trace: Trace;
}

/** Rules that keep P2PDMA pages from callers of GUP that did not ask for them. */
const guards = ['R9.8', 'R9.4'];

/**
 * Hands memory to every consumer whose CPU copies what GUP gives it, and looks which of them touches it.
 * The consumers are found by running every operation on RAM.
 *
 * @param guarded whether GUP refuses P2PDMA pages to callers that did not ask for them
 */
export function cpuTouches(
	topology: Topology,
	memory: 'p2pmem' | 'anon',
	guarded: boolean,
	mmioSafe: boolean,
	rulesOff: ReadonlySet<string>,
): readonly CpuTouch[] {
	const kind = kindById(memory);
	const ram = kindById('anon');
	if (!kind || !ram) return [];
	const name = [topologyKey(topology), ...rulesOff].join(' ');
	const consumers = known.of(name, () => {
		const setting = settingOf(topology, rulesOff);
		const touching = (operation: string) => touch(setting, topology, ram, operation, true);
		return [...operations.keys()].filter((one) => touching(one)?.touched != null);
	});
	const setting = settingOf(topology, new Set([...rulesOff, ...(guarded ? [] : guards)]));
	return consumers.flatMap(
		(operation) => touch(setting, topology, kind, operation, mmioSafe) ?? [],
	);
}

const known = new Recent<readonly string[]>(32);

function settingOf(topology: Topology, rulesOff: ReadonlySet<string>): Setting {
	const profile = profiles['v6.12'];
	const bus = new PciBus(topology, profile);
	return { profile, iommu: topology.iommu, bus, roles: usualRoles, rulesOff };
}

function touch(
	setting: Setting,
	topology: Topology,
	kind: Kind,
	operation: string,
	mmioSafe: boolean,
): CpuTouch | null {
	const machine = { ...topology, cpu: { ...topology.cpu, mmioSafe } };
	const world = new World(machineState(machine), setting.profile, [cpuTouchesBar]);
	const { result, trace } = outcomeOf(setting, kind, operation, world);
	if (result === null || trace === null) return null;
	return { operation, result, touched: copyingStep(trace.steps), trace };
}

/** The first step that copies memory after GUP handed out its pages. */
function copyingStep(steps: readonly Step[]): number | null {
	const got = steps.findIndex(
		({ file, pagesRead, result }) => file === 'mm/gup.c' && pagesRead > 0 && result === 'ok',
	);
	if (got < 0) return null;
	const copied = ({ looked }: Step) =>
		looked.some(({ what, saw }) => what === 'copied memory' && saw !== null);
	const at = steps.findIndex((step) => step.index >= got && copied(step));
	return at < 0 ? null : at;
}
