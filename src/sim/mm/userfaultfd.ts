import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import { any, flagNames, VM } from './flags';
import type { Mm } from './mm';
import { isAnonymous, isShmem, type Vma } from './vma';

export type UffdMode = 'missing' | 'wp' | 'minor';

/**
 * R44 `UFFDIO_REGISTER`: every VMA of the range must be of a fit kind (anonymous, hugetlb, shmem;
 * minor: hugetlb, shmem), else EINVAL and nothing changes.
 */
export function uffdRegister(
	machine: Machine,
	mm: Mm,
	start: number,
	bytes: number,
	mode: UffdMode,
): Outcome {
	const head = { actor: 'mm', func: 'vma_can_userfault', file: 'mm/userfaultfd.c', rule: 'R44' };
	return machine.world.step(head, (step) => {
		const vmas = mm.vmas.over(start, start + bytes);
		for (const { value } of vmas) {
			step.look('vma.flags', flagNames(value.flags));
			step.look('file', value.file?.name ?? null);
			if (applies(machine, 'R44') && !fits(value, mode, step)) {
				step.note(`Mode ${mode} cannot serve this kind of VMA.`);
				return 'EINVAL';
			}
		}
		for (const vma of vmas) mm.setVma(step, vma.start, vma.end, { ...vma.value, uffd: mode });
		step.note(`The range is registered for ${mode}.`);
		return 'ok';
	});
}

function fits(vma: Vma, mode: UffdMode, step: StepBody): boolean {
	const hugetlb = any(vma.flags, VM.HUGETLB);
	const fileBacked = hugetlb || isShmem(vma);
	if (mode === 'minor') return step.has('uffd-minor') && fileBacked;
	if (mode === 'wp') {
		return isAnonymous(vma) ? step.has('uffd-wp') : fileBacked && step.has('uffd-wp-file');
	}
	return isAnonymous(vma) || fileBacked;
}
