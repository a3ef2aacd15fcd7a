import { type Decision, SilentWorld } from '../engine/silentWorld';
import type { Outcome } from '../engine/trace';
import { type RecordedTrace, World } from '../engine/world';
import { type Bus, boot, type Iommu, type Machine, type Roles } from '../machine';
import { registerP2pmem } from '../mm/p2pmem';
import { startProcess } from '../mm/process';
import type { Kind } from '../mm/source';
import type { Profile } from '../profiles/profile';
import type { TopologyId } from '../scenario/bundled';
import { operations } from './operations';
import { rolesOf, sceneBus } from './scene';

/** The kernel and devices that an operation meets. */
export interface Setting {
	readonly profile: Profile;
	readonly iommu: Iommu;
	/** Bundled machine; `main` when absent. */
	readonly topology?: TopologyId;
	/** Devices of one's own in place of the bundled machine's. */
	readonly bus?: Bus;
	readonly roles?: Roles;
	/** Rules that are switched off, to see what depends on them. */
	readonly rulesOff?: ReadonlySet<string>;
}

/** What an operation on a kind of memory gives, and what decided it. */
export interface CellOutcome {
	/** `ok`, an errno's or a signal's name; null where the model does not cover the operation. */
	readonly result: Outcome | null;
	/** Number of the rule that decided, or null. */
	readonly rule: string | null;
	/** One sentence or two. */
	readonly reason: string;
	/** Index of the deciding step in the trace, or null. */
	readonly step: number | null;
	/** Every step from the mmap on; null where the model does not cover the operation. */
	readonly trace: RecordedTrace | null;
}

/**
 * Runs one operation on one kind of memory in a fresh process. The operation is given flags, PTEs,
 * file properties and VMA operations, never the kind's name (R31). `mmap` asks for the mapping
 * alone; where the mapping fails, every operation answers with its errno.
 *
 * @param world in which it runs; one with invariants notes what breaks them
 */
export function outcomeOf(
	setting: Setting,
	kind: Kind,
	operation: string,
	world: World = new World({}, setting.profile),
): CellOutcome {
	const ran = run(setting, world, kind, operation);
	if (ran === null) return { ...notModelled(operation), trace: null };
	const trace = world.trace(ran.result);
	return { ...decided(ran, trace.steps), trace };
}

/** The same without a trace, several times as fast. */
export function quickOutcome(
	setting: Setting,
	kind: Kind,
	operation: string,
	world: SilentWorld = new SilentWorld(setting.profile),
): Omit<CellOutcome, 'trace'> {
	const ran = run(setting, world, kind, operation);
	return ran === null ? notModelled(operation) : decided(ran, world.decisions);
}

interface Ran {
	readonly result: Outcome;
	/** The mapping failed, so the operation did not run. */
	readonly unmapped: boolean;
	/** Steps that were done when the operation began, and when it had its answer. */
	readonly from: number;
	readonly until: number | undefined;
}

function run(setting: Setting, world: World, kind: Kind, operation: string): Ran | null {
	const call = operations.get(operation);
	if (call === undefined) return null;
	const machine = machineFor(setting, world);
	registerP2pmem(machine, machine.roles.p2pmem);
	const started = startProcess(machine, kind);
	if ('errno' in started) {
		const unmapped = operation !== 'mmap';
		return { result: started.errno, unmapped, from: 0, until: undefined };
	}
	const from = operation === 'mmap' ? 0 : world.length;
	const result = call(machine, started.process);
	return { result, unmapped: false, from, until: machine.answeredAt ?? undefined };
}

function decided(ran: Ran, steps: readonly Decision[]): Omit<CellOutcome, 'trace'> {
	const index = decidingStep(steps.slice(0, ran.until), ran.result, ran.from);
	const step = steps[index];
	const prefix = ran.unmapped ? 'The mapping itself fails. ' : '';
	return {
		result: ran.result,
		rule: step?.rule ?? null,
		reason: prefix + (step?.note ?? ''),
		step: step === undefined ? null : index,
	};
}

/** A machine as the setting says, with nothing mapped. */
export function machineFor(
	setting: Setting,
	world: World = new World({}, setting.profile),
): Machine {
	const { profile, iommu, topology = 'main' } = setting;
	return boot({
		world,
		profile,
		iommu,
		bus: setting.bus ?? sceneBus(topology, profile, iommu, setting.rulesOff),
		roles: setting.roles ?? rolesOf(topology),
		...(setting.rulesOff === undefined ? {} : { rulesOff: setting.rulesOff }),
	});
}

const notModelled = (operation: string): Omit<CellOutcome, 'trace'> => ({
	result: null,
	rule: null,
	reason: `The operation ${operation} is not modelled.`,
	step: null,
});

/**
 * Index of the step that decided, among those from `from` on. Of a refusal: the first of the steps
 * at the end that say it, so that the cause is named and not who passes it on. Of success: the last
 * step with a rule. -1 when there is none.
 */
export function decidingStep(steps: readonly Decision[], result: Outcome, from = 0): number {
	let found = -1;
	for (let i = steps.length - 1; i >= from; i--) {
		const step = steps[i]!;
		if (step.rule === null) continue;
		if (step.result === result) {
			found = i;
			if (result === 'ok') break;
		} else if (found >= 0) break;
	}
	return found < 0 ? steps.length - 1 : found;
}
