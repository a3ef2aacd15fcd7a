import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import type { Extent } from './extents';
import { all, any, flagNames, VM, VM_SPECIAL } from './flags';
import { Gathered, type GupFlags } from './gupFlags';
import { checkVmaFlags, gupSlow } from './gupSlow';
import type { Mm } from './mm';
import { isSecretmem, type Vma } from './vma';

const head = (func: string, rule: string, file = 'mm/mlock.c') => ({
	actor: 'mm',
	func,
	file,
	rule,
});

/**
 * R37 `mlock(2)`: marks the VMAs, then populates them. VM_IO and VM_PFNMAP are skipped; EFAULT of the
 * walk becomes ENOMEM, EREMOTEIO passes, EEXIST is no error because no page is wanted.
 */
export function mlock(machine: Machine, mm: Mm, start: number, bytes: number): Outcome {
	const end = start + bytes;
	machine.world.step(head('apply_vma_lock_flags', 'R37'), (step) => {
		for (const vma of mm.vmas.over(start, end)) {
			const { flags } = vma.value;
			if (any(flags, VM_SPECIAL | VM.HUGETLB) || isSecretmem(vma.value)) continue;
			mm.setVma(step, vma.start, vma.end, { ...vma.value, flags: flags | VM.LOCKED });
		}
		step.note('VM_LOCKED is set where the kind of VMA allows it.');
		return 'ok';
	});
	if (!applies(machine, 'R37')) return 'ok';
	for (const vma of mm.vmas.over(start, end)) {
		const error = populateVma(machine, mm, vma);
		if (error !== null) return lockError(machine, error);
	}
	return 'ok';
}

/** `munlock(2)`: takes the mark away; never fails on a mapped range. */
export function munlock(machine: Machine, mm: Mm, start: number, bytes: number): Outcome {
	return machine.world.step(head('apply_vma_lock_flags', 'R37'), (step) => {
		for (const vma of mm.vmas.over(start, start + bytes)) {
			if (!any(vma.value.flags, VM.LOCKED)) continue;
			const flags = vma.value.flags & ~VM.LOCKED;
			mm.setVma(step, vma.start, vma.end, { ...vma.value, flags });
		}
		step.note('VM_LOCKED is cleared; nothing else is asked.');
		return 'ok';
	});
}

/** `__mm_populate` of one VMA: null, or the error of the walk. */
function populateVma(machine: Machine, mm: Mm, vma: Extent<Vma>): Outcome | null {
	const { flags } = vma.value;
	const skip = machine.world.step(head('__mm_populate', 'R37', 'mm/gup.c'), (step) => {
		step.look('vma.flags', flagNames(flags));
		const device = any(flags, VM.IO | VM.PFNMAP);
		step.note(
			device ? 'VM_IO or VM_PFNMAP: there is nothing to populate.' : 'The VMA is populated.',
		);
		return device ? 'skip' : 'ok';
	});
	if (skip === 'skip') return null;
	const walk: GupFlags = {
		write: (flags & (VM.WRITE | VM.SHARED)) === VM.WRITE,
		force: any(flags, VM.READ | VM.WRITE | VM.EXEC),
		noPages: true,
	};
	const error = gupSlow(machine, mm, vma.start, vma.end, walk, new Gathered());
	return error;
}

/** `__mlock_posix_error_return` */
function lockError(machine: Machine, error: Outcome): Outcome {
	return machine.world.step(head('__mlock_posix_error_return', 'R37'), (step) => {
		step.look('error', error);
		const result = error === 'EFAULT' ? 'ENOMEM' : error;
		step.note(`Populating ended in ${error}; mlock answers ${result}.`);
		return result;
	});
}

/**
 * R38 `MADV_POPULATE_READ`, `MADV_POPULATE_WRITE` of one VMA: EINVAL where the VMA may not be walked,
 * EFAULT where a fault fails, ENOMEM for any other error; a frame without page is fine.
 */
export function madvisePopulate(
	machine: Machine,
	mm: Mm,
	vma: Extent<Vma>,
	write: boolean,
): Outcome {
	const answer = (error: Outcome, result: Outcome, why: string): Outcome =>
		machine.world.step(head('madvise_populate', 'R38', 'mm/madvise.c'), (step) => {
			step.look('error', error);
			step.note(why);
			return result;
		});
	if (!applies(machine, 'R38')) return 'ok';
	const walk: GupFlags = { write, noPages: true };
	const refused = checkVmaFlags(machine, vma.value, walk);
	if (refused !== null) return answer(refused, 'EINVAL', 'This VMA cannot be populated.');
	const error = gupSlow(machine, mm, vma.start, vma.end, walk, new Gathered());
	if (error === null) return answer('ok', 'ok', 'Every page is there.');
	if (error === 'EFAULT') return answer(error, 'EFAULT', 'A fault failed.');
	return answer(error, 'ENOMEM', `The walk ended in ${error}, which madvise does not know.`);
}

/** True where `MADV_...` may change LRU state: neither locked, by pfn, nor (for reclaim) hugetlb. */
export const canMadvLru = (vma: Vma): boolean =>
	!any(vma.flags, VM.LOCKED | VM.PFNMAP | VM.HUGETLB);

/** `vma_is_shared_maywrite` */
export const isSharedMaywrite = (vma: Vma): boolean => all(vma.flags, VM.SHARED | VM.MAYWRITE);
