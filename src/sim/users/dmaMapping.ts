import type { StepBody, StepHead } from '../engine/world';
import type { DmaAnswer, DmaRange, Machine } from '../machine';
import { dmaRanges } from '../mm/gup';
import type { GupRun } from '../mm/gupFlags';

/** A live mapping of memory for a device; null where there is none to undo. */
export type DmaHandle = string | null;

export interface DmaMapped {
	readonly answer: DmaAnswer;
	readonly handle: DmaHandle;
}

/** What the bus said, as a sentence of its own. */
export const sentence = (reason: string): string =>
	`${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;

/** `dma_map_sgtable` inside a step: asks the bus, and keeps the mapping in the state of the run. */
export function dmaMap(
	machine: Machine,
	step: StepBody,
	device: string,
	runs: readonly GupRun[],
	ranges: readonly DmaRange[] = dmaRanges(runs),
): DmaMapped {
	if (ranges.some(({ provider }) => provider !== null)) step.has('dma-map-sg-p2pdma');
	const answer = machine.bus.mapSgtable(device, ranges);
	const pages = runs.reduce((sum, run) => sum + run.pages, 0);
	step.look('device', device);
	step.pages(pages);
	step.rule(answer.rule);
	step.note(sentence(answer.reason));
	if (answer.result !== 'ok') return { answer, handle: null };
	const handle = `sg/${device}/${machine.nextMapping++}`;
	const bytes = ranges.reduce((sum, range) => sum + range.length, 0);
	step.set(handle, { bytes, entries: ranges.length });
	return { answer, handle };
}

const unmapHead: StepHead = {
	actor: 'dma',
	func: 'dma_unmap_sgtable',
	file: 'kernel/dma/mapping.c',
	rule: null,
};

/** `dma_unmap_sgtable`: every mapping is undone once, before its pages are released. */
export function dmaUnmap(machine: Machine, handle: DmaHandle): void {
	if (handle === null) return;
	machine.world.step(unmapHead, (step) => {
		step.set(handle, null);
		step.note('The device no longer reaches the range.');
		return 'ok';
	});
}
