import type { Outcome } from '../engine/trace';
import type { Check, Features, RecordedTrace } from '../engine/world';
import type { Topology } from '../pci/hierarchy';
import { type DesignId, designs, type Way } from './design';
import { featuresOf } from './features';
import { type Memory, type Parts, Scene, usualParts } from './scene';
import { type LifeEvent, lifeEvent } from './steps/life';
import { obtain } from './steps/memory';
import { odirectRead } from './steps/odirect';
import { bufferedRead, processVm, vfioMap, zerocopySend } from './steps/others';
import { deregMr, rdmaUse, regDmabufMr, regMr, regOdp } from './steps/rdma';

/** What a program does with the memory. */
export const consumers = [
	'rdmaMr',
	'rdmaOdp',
	'odirect',
	'processVm',
	'zerocopy',
	'vfio',
	'bufferedRead',
] as const;
export type Consumer = (typeof consumers)[number];

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
	readonly features?: Features;
	readonly afterwards?: readonly Event[];
	readonly parts?: Parts;
	readonly checks?: readonly Check[];
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
}

/** Runs one program under one design, step by step. Never throws. */
export function runFlow(request: FlowRequest): Flow {
	const design = designs[request.design];
	const features = request.features ?? featuresOf(design, request.adopted ?? true);
	const { topology, bytes, parts = usualParts, checks = [] } = request;
	const scene = new Scene(features, topology, parts, bytes, checks);
	const phases: Phase[] = [];
	const phase = (name: Phase['name'], run: () => Outcome): Outcome => {
		const from = scene.world.length;
		const result = run();
		phases.push({ name, from, to: scene.world.length, result });
		return result;
	};
	const way: Way = request.memory === 'ram' ? 'ram' : design.way;
	let memory: Memory | null = null;
	const obtained = phase('obtain', () => {
		const answer = obtain(scene, way);
		memory = answer.memory;
		return answer.result;
	});
	if (memory === null) return { trace: scene.world.trace(obtained), phases };
	const held: Memory = memory;
	const result = phase('register', () => consume(scene, held, request.consumer));
	if (result === 'ok') {
		for (const event of request.afterwards ?? []) phase(event, () => happen(scene, held, event));
	}
	return { trace: scene.world.trace(result), phases };
}

function consume(scene: Scene, memory: Memory, consumer: Consumer): Outcome {
	if (memory.way === 'dma-buf') {
		return consumer === 'rdmaMr' || consumer === 'rdmaOdp'
			? regDmabufMr(scene, memory)
			: noAddress(scene, consumer);
	}
	switch (consumer) {
		case 'rdmaMr':
			return regMr(scene, memory);
		case 'rdmaOdp':
			return regOdp(scene, memory);
		case 'odirect':
			return odirectRead(scene, memory);
		case 'processVm':
			return processVm(scene, memory);
		case 'zerocopy':
			return zerocopySend(scene, memory);
		case 'vfio':
			return vfioMap(scene, memory);
		case 'bufferedRead':
			return bufferedRead(scene, memory);
	}
}

/** A call that takes an address cannot be given a file descriptor. */
function noAddress(scene: Scene, consumer: Consumer): Outcome {
	return scene.world.step({ actor: 'user', func: consumer, file: null, rule: 'R30' }, (step) => {
		step.note('The buffer has no address in the process; this call takes nothing else.');
		return 'EFAULT';
	});
}

function happen(scene: Scene, memory: Memory, event: Event): Outcome {
	if (event === 'use') return rdmaUse(scene, memory);
	if (event === 'dereg') return deregMr(scene, memory);
	return lifeEvent(scene, memory, event);
}
