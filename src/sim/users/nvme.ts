import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type DmaAnswer, type Machine } from '../machine';
import type { GupRun } from '../mm/gupFlags';
import { type DmaHandle, dmaMap, dmaUnmap } from './dmaMapping';

const head = {
	actor: 'nvme',
	func: 'nvme_map_data',
	file: 'drivers/nvme/host/pci.c',
	rule: 'R14.2',
};

/** Average segment from which the driver prefers SGLs (`sgl_threshold`), bytes. */
const SGL_THRESHOLD = 32 * 1024;

/**
 * R14 submission of what direct I/O gathered: each bio is mapped for the disk, and unmapped when it is
 * done. Without a device that does DMA (ramdisk, null_blk, loop) the CPU copies and nothing fails.
 */
export function submitBios(
	machine: Machine,
	device: string | null,
	runs: readonly GupRun[],
): Outcome {
	if (device === null) return 'ok';
	const handles: DmaHandle[] = [];
	const result = machine.world.step(head, (step) => {
		const answers = bios(runs).map((bio) => {
			step.look('command', dataPointer(bio));
			const mapped = dmaMap(machine, step, device, bio);
			handles.push(mapped.handle);
			return mapped.answer;
		});
		return judge(machine, answers, step);
	});
	for (const handle of handles) dmaUnmap(machine, handle);
	return result;
}

/** R14.1, R14.3: how the command will name its data; a single P2PDMA page never goes the short way. */
function dataPointer(bio: readonly GupRun[]): string {
	const bytes = bio.reduce((sum, run) => sum + run.pages * 4096, 0);
	const p2p = bio.some(({ frames }) => frames.page === 'p2pdma');
	if (bio.length === 1 && bytes <= 8192 && !p2p) return 'PRP of a single segment, mapped alone';
	return bytes / bio.length >= SGL_THRESHOLD ? 'SGL' : 'PRP list of 4 KiB pages';
}

/** Pages of different pgmaps, or of one and RAM, go in different bios (R13.2). */
function bios(runs: readonly GupRun[]): GupRun[][] {
	const groups: GupRun[][] = [];
	let owner: string | null | undefined;
	for (const run of runs) {
		const own = run.frames.page === 'p2pdma' ? run.frames.owner : null;
		if (own !== owner) groups.push([]);
		owner = own;
		groups[groups.length - 1]!.push(run);
	}
	return groups;
}

/** What the first bio gave counts; a later one that fails only shortens the direct part. */
function judge(machine: Machine, answers: readonly DmaAnswer[], step: StepBody): Outcome {
	const [answer] = answers;
	if (answer === undefined) return 'ok';
	step.rule(answer.result === 'ok' ? answer.rule : 'R14.2');
	if (answer.result === 'ok') {
		if (answers.every(({ result }) => result === 'ok')) return 'ok';
		step.note('A later bio is refused; what is missing is left to the page cache.');
		return 'ok';
	}
	if (answer.result === 'EREMOTEIO' && applies(machine, 'R14.2') && step.has('block-dma-iter')) {
		step.note('BLK_STS_INVAL reaches the caller.');
		return 'EINVAL';
	}
	step.note('BLK_STS_TARGET reaches the caller.');
	return answer.result;
}
