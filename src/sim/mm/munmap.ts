import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { any, flagNames, VM } from './flags';
import type { Mm } from './mm';

const HUGE = 2 * 1024 * 1024;
const head = (func: string, file: string) => ({ actor: 'mm', func, file, rule: 'R24' });

/**
 * R24 `munmap(2)`: notifiers are told first, then the PTEs go (a page loses its reference, a frame
 * without page nothing), then the VMA. Unmapping a part splits the VMA; EINVAL for a part of a
 * hugetlb page.
 */
export function munmap(machine: Machine, mm: Mm, start: number, bytes: number): Outcome {
	const { world } = machine;
	const end = start + bytes;
	const split = world.step(head('do_vmi_align_munmap', 'mm/vma.c'), (step) => {
		for (const vma of mm.vmas.over(start, end)) {
			step.look('vma.flags', flagNames(vma.value.flags));
			if (!any(vma.value.flags, VM.HUGETLB) || !applies(machine, 'R45')) continue;
			if (vma.start % HUGE !== 0 || vma.end % HUGE !== 0) {
				step.rule('R45');
				step.note('A hugetlb page cannot be unmapped in parts.');
				return 'EINVAL';
			}
		}
		step.note('The VMAs of the range are split off.');
		return 'ok';
	});
	if (split !== 'ok') return split;
	zap(machine, mm, start, end, 'UNMAP');
	world.step(head('remove_vma', 'mm/vma.c'), (step) => {
		mm.setVma(step, start, end, null);
		step.note('The VMAs are gone; a later access is SIGSEGV or EFAULT.');
		return 'ok';
	});
	return 'ok';
}

/** `unmap_vmas`, `zap_vma_ptes`, `unmap_mapping_range`: notifier first, then the PTEs. */
export function zap(
	machine: Machine,
	mm: Mm,
	start: number,
	end: number,
	event: 'UNMAP' | 'CLEAR',
): void {
	machine.world.step(head('mmu_notifier_invalidate_range_start', 'mm/mmu_notifier.c'), (step) => {
		if (applies(machine, 'R24')) mm.notify(step, event, start, end);
		step.note(
			mm.notifiers.size === 0
				? 'Nobody listens.'
				: `Notifiers of the range are told ${event} before anything changes.`,
		);
		return 'ok';
	});
	machine.world.step(head('zap_pte_range', 'mm/memory.c'), (step) => {
		let [normal, special] = [0, 0];
		for (const pte of mm.ptes.over(start, end)) {
			const pages = (pte.end - pte.start) / 4096;
			if (pte.value.kind === 'normal') normal += pages;
			else special += pages;
		}
		mm.setPte(step, start, end, null);
		step.pages(normal);
		step.note(`${normal} pages lose a reference; ${special} PTEs had no page to release.`);
		return 'ok';
	});
}
