import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import type { Extent } from './extents';
import { handleFault } from './fault';
import { all, any, flagNames, isCow, VM } from './flags';
import { flagText, type Gathered, type GupFlags } from './gupFlags';
import type { Mm } from './mm';
import type { Pte } from './pte';
import { isAnonymous, isSecretmem, type Vma } from './vma';

const head = (func: string, rule: string) => ({
	actor: 'mm',
	func,
	file: 'mm/gup.c',
	rule,
});

/** `__get_user_pages` from `start`: null when all of the range was got, or the first error. */
export function gupSlow(
	machine: Machine,
	mm: Mm,
	start: number,
	end: number,
	flags: GupFlags,
	got: Gathered,
): Outcome | null {
	let at = start;
	while (at < end) {
		const vma = mm.vma(at);
		if (vma === undefined) {
			return machine.world.step(head('__get_user_pages', 'R9.3'), (step) => {
				step.look('vma', null);
				step.note(`There is no VMA at 0x${at.toString(16)}.`);
				return 'EFAULT';
			});
		}
		const refusal = checkVmaFlags(machine, vma.value, flags);
		if (refusal !== null) return refusal;
		const stop = Math.min(vma.end, end);
		const error = walkVma(machine, mm, vma, at, stop, flags, got);
		if (error !== null) return error;
		at = stop;
	}
	return null;
}

/** R9.3 to R9.5 `check_vma_flags`: null when the walk may go on. */
export function checkVmaFlags(machine: Machine, vma: Vma, flags: GupFlags): Outcome | null {
	const result = machine.world.step(head('check_vma_flags', 'R9.3'), (step) => {
		step.look('vma.flags', flagNames(vma.flags));
		step.look('gup_flags', flagText(flags));
		if (any(vma.flags, VM.IO | VM.PFNMAP) && applies(machine, 'R9.3')) {
			step.note('VM_IO or VM_PFNMAP: no struct page may be expected here.');
			return 'EFAULT';
		}
		if (isSecretmem(vma) && applies(machine, 'R9.3')) {
			step.note('Pages of memfd_secret are for the process alone.');
			return 'EFAULT';
		}
		if (needsDirtyTracking(machine, vma, flags, step)) {
			step.rule('R9.4');
			step.note('A writable long-term pin of a mapping that tracks dirty pages.');
			return 'EFAULT';
		}
		if (!permitted(machine, vma, flags)) {
			step.rule('R9.5');
			step.note(`The VMA does not permit ${flags.write ? 'writing' : 'reading'}.`);
			return 'EFAULT';
		}
		step.note('The VMA may be walked.');
		return 'ok';
	});
	return result === 'ok' ? null : result;
}

/** R9.4 `writable_file_mapping_allowed`. */
function needsDirtyTracking(machine: Machine, vma: Vma, flags: GupFlags, step: StepBody): boolean {
	if (!applies(machine, 'R9.4')) return false;
	if (!flags.write || !flags.pin || !flags.longterm || isAnonymous(vma)) return false;
	if (!step.has('gup-dirty-tracking')) return false;
	if (!all(vma.flags, VM.SHARED | VM.WRITE)) return false;
	step.look('vm_ops->page_mkwrite', vma.ops.pageMkwrite);
	return vma.ops.pageMkwrite || (vma.file?.writeback ?? false);
}

/** R9.5 */
function permitted(machine: Machine, vma: Vma, flags: GupFlags): boolean {
	if (!applies(machine, 'R9.5')) return true;
	if (flags.write) {
		if (any(vma.flags, VM.WRITE)) return true;
		return flags.force === true && isCow(vma.flags) && !any(vma.flags, VM.HUGETLB);
	}
	if (any(vma.flags, VM.READ)) return true;
	return flags.force === true && any(vma.flags, VM.MAYREAD);
}

/** R9.6 to R9.8: the PTEs of one VMA that may be walked. */
function walkVma(
	machine: Machine,
	mm: Mm,
	vma: Extent<Vma>,
	start: number,
	end: number,
	flags: GupFlags,
	got: Gathered,
): Outcome | null {
	const missing = needsFault(mm, start, end, flags);
	if (missing) {
		const fault = machine.world.step(head('faultin_page', 'R9.6'), (step) => {
			const result = handleFault(machine, mm, vma, start, end, flags.write ?? false, step);
			step.note(
				result === 'ok' ? 'What is missing is faulted in.' : `The fault ends in ${result}.`,
			);
			return result === 'ok' || !applies(machine, 'R9.6') ? 'ok' : 'EFAULT';
		});
		if (fault !== 'ok') return fault;
	}
	const result = machine.world.step(head('follow_page_pte', 'R9.6'), (step) => {
		for (const pte of mm.ptes.over(start, end)) {
			const objection = pageObjection(machine, pte, flags, step);
			if (objection !== null) {
				step.rule(objection.rule);
				step.note(objection.note);
				return objection.errno;
			}
			if (pte.value.kind === 'special') continue;
			const pages = (pte.end - pte.start) / 4096;
			if (!flags.noPages) machine.pages.add(step, pte.value.frames, pages, 0, 1);
			step.pages(pages);
			got.add(pte.start, pages, pte.value.frames);
		}
		step.note(`${(end - start) / 4096} pages are there.`);
		return 'ok';
	});
	return result === 'ok' ? null : result;
}

/** True when a page of the range is absent, device-private, or not yet writable. */
function needsFault(mm: Mm, start: number, end: number, flags: GupFlags): boolean {
	let at = start;
	for (const pte of mm.ptes.over(start, end)) {
		if (at < pte.start || pte.value.kind === 'devicePrivate') return true;
		// a special PTE is refused as it stands; a fault would not give it a page
		if (flags.write && !pte.value.writable && pte.value.kind === 'normal') return true;
		at = pte.end;
	}
	return at < end;
}

interface Objection {
	readonly errno: Outcome;
	readonly rule: string;
	readonly note: string;
}

function pageObjection(
	machine: Machine,
	pte: Extent<Pte>,
	flags: GupFlags,
	step: StepBody,
): Objection | null {
	const { kind, frames } = pte.value;
	step.look(`pte 0x${pte.start.toString(16)}`, `${kind} ${frames.page ?? frames.medium}`);
	if (kind === 'special' && !flags.noPages && applies(machine, 'R9.7')) {
		return { errno: 'EEXIST', rule: 'R9.7', note: 'A frame without struct page cannot be got.' };
	}
	if (frames.page === 'p2pdma' && flags.p2pdma) step.has('gup-p2pdma');
	if (frames.page === 'p2pdma' && !flags.p2pdma && applies(machine, 'R9.8')) {
		return {
			errno: 'EREMOTEIO',
			rule: 'R9.8',
			note: 'A P2PDMA page, and the caller did not pass FOLL_PCI_P2PDMA.',
		};
	}
	return null;
}
