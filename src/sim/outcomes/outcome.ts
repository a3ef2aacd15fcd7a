import type { Outcome, Step } from '../engine/trace';
import { type RecordedTrace, World } from '../engine/world';
import { type Bus, boot, type Iommu, type Machine, type Roles } from '../machine';
import { registerP2pmem } from '../mm/p2pmem';
import { type Process, startProcess } from '../mm/process';
import type { Kind } from '../mm/source';
import type { Profile } from '../profiles/profile';
import type { Operation } from './operation';
import { operations } from './operations';
import { mainRoles, provisionalBus } from './scene';

/** The kernel and devices that an operation meets. */
export interface Setting {
	readonly profile: Profile;
	readonly iommu: Iommu;
	readonly bus?: Bus;
	readonly roles?: Roles;
	readonly rulesOff?: ReadonlySet<string>;
}

/** What an operation on a kind of memory gives, and what decided it. */
export interface CellOutcome {
	/** `ok`, an errno's or a signal's name; null where the model does not cover the operation. */
	readonly result: Outcome | null;
	/** Number of the rule that decided, or null. */
	readonly rule: string | null;
	/** One sentence. */
	readonly reason: string;
	/** Index of the deciding step in the trace, or null. */
	readonly step: number | null;
	readonly trace: RecordedTrace | null;
}

/**
 * Runs one operation on one kind of memory in a fresh process (R31: the operation is given flags,
 * PTEs, file and VMA operations, never the kind's name).
 */
export function outcomeOf(setting: Setting, kind: Kind, operation: string): CellOutcome {
	const run = operations.get(operation);
	if (run === undefined) return notModelled(`the operation ${operation} is not modelled`);
	const machine = machineFor(setting);
	registerP2pmem(machine, machine.roles.p2pmem);
	const started = startProcess(machine, kind);
	const result = 'errno' in started ? started.errno : runOn(machine, started.process, run);
	const trace = machine.world.trace(result);
	const step = decidingStep(trace);
	const prefix = 'errno' in started ? 'The mapping itself fails. ' : '';
	return {
		result,
		rule: step?.rule ?? null,
		reason: prefix + (step?.note ?? ''),
		step: step?.index ?? null,
		trace,
	};
}

const runOn = (machine: Machine, process: Process, run: Operation): Outcome =>
	run(machine, process);

/** A machine as the setting says, with nothing mapped. */
export function machineFor(setting: Setting): Machine {
	return boot({
		world: new World({}, setting.profile),
		profile: setting.profile,
		iommu: setting.iommu,
		bus: setting.bus ?? provisionalBus,
		roles: setting.roles ?? mainRoles,
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
	return fallback;
}
