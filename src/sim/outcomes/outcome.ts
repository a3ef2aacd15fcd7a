import type { Outcome, Step } from '../engine/trace';
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
 */
export function outcomeOf(setting: Setting, kind: Kind, operation: string): CellOutcome {
	const run = operations.get(operation);
	if (run === undefined) return notModelled(`The operation ${operation} is not modelled.`);
	const machine = machineFor(setting);
	registerP2pmem(machine, machine.roles.p2pmem);
	const started = startProcess(machine, kind);
	const failed = 'errno' in started;
	const result = failed ? started.errno : run(machine, started.process);
	const trace = machine.world.trace(result);
	const step = decidingStep(trace);
	const prefix = failed && operation !== 'mmap' ? 'The mapping itself fails. ' : '';
	return {
		result,
		rule: step?.rule ?? null,
		reason: prefix + (step?.note ?? ''),
		step: step?.index ?? null,
		trace,
	};
}

/** A machine as the setting says, with nothing mapped. */
export function machineFor(setting: Setting): Machine {
	const { profile, iommu, topology = 'main' } = setting;
	return boot({
		world: new World({}, profile),
		profile,
		iommu,
		bus: setting.bus ?? sceneBus(topology, profile, iommu, setting.rulesOff),
		roles: setting.roles ?? rolesOf(topology),
		...(setting.rulesOff === undefined ? {} : { rulesOff: setting.rulesOff }),
	});
}

const notModelled = (reason: string): CellOutcome => ({
	result: null,
	rule: null,
	reason,
	step: null,
	trace: null,
});

/** The step that decided: the last with the final result and a rule, else the last with a rule. */
export function decidingStep(trace: RecordedTrace): Step | null {
	let fallback: Step | null = null;
	for (let i = trace.steps.length - 1; i >= 0; i--) {
		const step = trace.steps[i]!;
		if (step.rule === null) continue;
		if (step.result === trace.result) return step;
		fallback ??= step;
	}
	return fallback ?? trace.steps[trace.steps.length - 1] ?? null;
}
