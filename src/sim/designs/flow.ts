import { closeImport, isImport, useImport } from '../dmabuf/importers';
import { SilentWorld } from '../engine/silentWorld';
import type { Outcome } from '../engine/trace';
import { type Check, type RecordedTrace, World } from '../engine/world';
import { invariants, machineState } from '../invariants/all';
import type { Topology } from '../pci/hierarchy';
import type { Profile } from '../profiles/profile';
import { rdmaAccess } from '../rdma/access';
import { deregMr } from '../rdma/dereg';
import { type DesignId, designs } from './design';
import { featuresOf } from './features';
import { type Parts, Scene, usualParts } from './scene';
import { type Consumer, consume } from './steps/consume';
import { type LifeEvent, lifeEvent } from './steps/life';
import { obtain } from './steps/memory';

export { type Consumer, consumers } from './steps/consume';

/** What follows the registration or the I/O. */
export type Event = 'use' | 'dereg' | LifeEvent;

export interface FlowRequest {
	readonly design: DesignId;
	readonly consumer: Consumer;
	/** `ram` runs the same program on anonymous memory, for comparison. */
	readonly memory: 'ram' | 'bar';
	readonly topology: Topology;
	/** Bytes of the buffer, a multiple of 4096. */
	readonly bytes: number;
	/** Whether the importer's driver adopted the design (default true). */
	readonly adopted?: boolean;
	/** Kernel to run on in place of Linux 5.0 with the design's features. */
	readonly features?: Profile;
	readonly afterwards?: readonly Event[];
	readonly parts?: Parts;
	/** Rules that are switched off. */
	readonly rulesOff?: ReadonlySet<string>;
	/** Looked at after every step; S1 to S7 unless given. */
	readonly checks?: readonly Check[];
	/** Only the results are wanted: no step and no state is kept, and nothing is checked. */
	readonly silent?: boolean;
}

/** Steps `[from, to)` of the trace belong to one phase of the program, which ended in `result`. */
export interface Phase {
	readonly name: 'obtain' | 'register' | Event;
	readonly from: number;
	readonly to: number;
	readonly result: Outcome;
}

export interface Flow {
	/** Ends with the result of the registration or I/O. */
	readonly trace: RecordedTrace;
	readonly phases: readonly Phase[];
	/** Numbers of the rules that decided a step, kept or not. */
	readonly rules: readonly string[];
}

/** Runs one program under one design, step by step. Never throws. */
export function runFlow(request: FlowRequest): Flow {
	const design = designs[request.design];
	const profile = request.features ?? featuresOf(design, request.adopted ?? true);
	const { topology, bytes, parts = usualParts } = request;
	const world = request.silent
		? new SilentWorld(profile)
		: new World(machineState(topology), profile, request.checks ?? invariants);
	const scene = new Scene(profile, topology, parts, bytes, world, request.rulesOff);
	const phases: Phase[] = [];
	const phase = (name: Phase['name'], run: () => Outcome): Outcome => {
		const from = world.length;
		const result = run();
		phases.push({ name, from, to: world.length, result });
		return result;
	};
	const ended = (result: Outcome): Flow => ({
		trace: world.trace(result),
		phases,
		rules: rulesOf(world, result),
	});
	const way = request.memory === 'ram' ? 'ram' : design.way;
	const obtained = phase('obtain', () => obtain(scene, way, request.consumer));
	if (obtained !== 'ok') return ended(obtained);
	const result = phase('register', () => consume(scene, request.consumer));
	if (result === 'ok') {
		for (const event of request.afterwards ?? []) phase(event, () => happen(scene, event));
	}
	return ended(result);
}

function rulesOf(world: World, result: Outcome): string[] {
	const decisions = world instanceof SilentWorld ? world.decisions : world.trace(result).steps;
	return [...new Set(decisions.flatMap(({ rule }) => (rule === null ? [] : [rule])))];
}

function happen(scene: Scene, event: Event): Outcome {
	const { region, imported } = scene;
	if (event !== 'use' && event !== 'dereg') return lifeEvent(scene, event);
	if (region === null) return 'EINVAL';
	if (event === 'dereg') {
		const result = isImport(region) ? closeImport(scene, region) : deregMr(scene, region);
		imported?.detach(scene);
		return result;
	}
	if (isImport(region)) return useImport(scene, region, imported);
	const { start, bytes } = region.request;
	return rdmaAccess(scene, region, start, bytes, false, imported).result;
}
