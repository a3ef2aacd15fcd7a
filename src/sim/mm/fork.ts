import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { allocFrames, applies, type Machine } from '../machine';
import type { Extent } from './extents';
import { any, flagNames, isCow, VM } from './flags';
import { Mm } from './mm';
import type { Pte } from './pte';
import type { Vma } from './vma';

/** The child's address space, or why there is none. */
export interface Forked {
	readonly result: Outcome;
	readonly child: Mm | null;
}

/**
 * R22 `fork`: copies VMAs (not VM_DONTCOPY ones) and page tables. Private mappings are
 * write-protected on both sides; PFNMAP and MIXEDMAP PTEs are always copied. ENOMEM where the
 * memory type of a private BAR mapping cannot be found again.
 */
export function fork(machine: Machine, parent: Mm, pid = 2): Forked {
	const child = new Mm(`process/${pid}/mm`, machine.pages);
	const head = { actor: 'mm', func: 'dup_mmap', file: 'kernel/fork.c', rule: 'R22' };
	const result = machine.world.step(head, (step) => {
		for (const vma of parent.vmas.extents) {
			if (any(vma.value.flags, VM.DONTCOPY)) {
				step.look(`vma 0x${vma.start.toString(16)}`, 'VM_DONTCOPY');
				continue;
			}
			if (!trackPfnCopy(machine, parent, vma, step)) return 'ENOMEM';
			child.setVma(step, vma.start, vma.end, vma.value);
			copyPtes(machine, parent, child, vma, step);
		}
		step.note('VMAs and page tables are copied.');
		return 'ok';
	});
	return { result, child: result === 'ok' ? child : null };
}

/** `track_pfn_copy`: the first PTE of a VM_PAT mapping must still say which pfn it is. */
function trackPfnCopy(machine: Machine, mm: Mm, vma: Extent<Vma>, step: StepBody): boolean {
	if (!any(vma.value.flags, VM.PAT) || !applies(machine, 'R22')) return true;
	const first = mm.ptes.at(vma.start)?.value;
	step.look('vma.flags', flagNames(vma.value.flags, VM.PAT | VM.SHARED | VM.PFNMAP));
	step.look('first pte', first?.kind ?? 'none');
	if (first === undefined || first.kind === 'special') return true;
	step.note('VM_PAT: the first page was copied, its pfn cannot be found, dup_mm fails.');
	return false;
}

function copyPtes(machine: Machine, parent: Mm, child: Mm, vma: Extent<Vma>, step: StepBody): void {
	const cow = isCow(vma.value.flags);
	if (cow) parent.notify(step, 'PROTECTION_PAGE', vma.start, vma.end);
	for (const pte of parent.ptes.over(vma.start, vma.end)) {
		if (!cow) {
			child.setPte(step, pte.start, pte.end, pte.value);
			continue;
		}
		if (copiesPinned(machine, pte, step)) {
			const page = pte.value.frames.page ?? 'anon';
			const frames = allocFrames(machine, (pte.end - pte.start) / 4096, page);
			child.setPte(step, pte.start, pte.end, { ...pte.value, frames });
			continue;
		}
		const protectedPte = { ...pte.value, writable: false };
		if (pte.value.writable) parent.setPte(step, pte.start, pte.end, protectedPte);
		child.setPte(step, pte.start, pte.end, protectedPte);
	}
}

/** A pinned private page is copied for the child, so that the device keeps the parent's page. */
function copiesPinned(machine: Machine, pte: Extent<Pte>, step: StepBody): boolean {
	if (pte.value.kind !== 'normal' || !machine.pages.pinnedAt(pte.value.frames.pfn)) return false;
	if (!step.has('fork-copies-pinned')) return false;
	step.note('Pinned pages are copied for the child.');
	return true;
}
