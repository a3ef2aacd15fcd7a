import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import type { Extent } from './extents';
import { any, flagNames, VM } from './flags';
import type { Mm } from './mm';
import { munmap } from './munmap';
import { shiftVma, type Vma } from './vma';

const HUGE = 2 * 1024 * 1024;

export interface MremapRequest {
	/** VA, old and new length in bytes. */
	readonly start: number;
	readonly oldBytes: number;
	readonly newBytes: number;
	/** MREMAP_FIXED: where it must go. */
	readonly fixed?: number;
	readonly dontunmap?: boolean;
}

/** Where the mapping is afterwards. */
export interface Mremapped {
	readonly result: Outcome;
	readonly start: number;
}

/** A place where nothing else is mapped, for moves without MREMAP_FIXED. */
const ELSEWHERE = 0x7f8000000000;

/**
 * R23, R45 `mremap(2)` with MREMAP_MAYMOVE. Shrinking always works; growing and duplicating are
 * refused for DONTEXPAND|PFNMAP; a move takes the PTEs along and tells notifiers UNMAP.
 */
export function mremap(machine: Machine, mm: Mm, request: MremapRequest): Mremapped {
	const { start } = request;
	const vma = mm.vma(start);
	const huge = vma !== undefined && any(vma.value.flags, VM.HUGETLB);
	const unit = huge ? HUGE : 4096;
	const round = (bytes: number) => Math.ceil(bytes / unit) * unit;
	const sizes = {
		...request,
		oldBytes: round(request.oldBytes),
		newBytes: round(request.newBytes),
	};
	const shrinks = sizes.newBytes < sizes.oldBytes;
	const result = check(machine, mm, vma, sizes, shrinks);
	if (result !== 'ok') return { result, start };
	if (sizes.newBytes === sizes.oldBytes && request.fixed === undefined && !request.dontunmap) {
		return { result, start };
	}
	if (shrinks) {
		return {
			result: munmap(machine, mm, start + sizes.newBytes, sizes.oldBytes - sizes.newBytes),
			start,
		};
	}
	const target = request.fixed ?? ELSEWHERE;
	move(machine, mm, sizes, target);
	return { result: 'ok', start: target };
}

interface Refusal {
	readonly errno: Outcome;
	readonly rule: string;
	readonly why: string;
}

function check(
	machine: Machine,
	mm: Mm,
	vma: Extent<Vma> | undefined,
	request: MremapRequest,
	shrinks: boolean,
): Outcome {
	const head = { actor: 'mm', func: 'vma_to_resize', file: 'mm/mremap.c', rule: 'R45' };
	return machine.world.step(head, (step) => {
		if (vma === undefined) {
			step.note('There is no mapping.');
			return 'EFAULT';
		}
		step.look('vma.flags', flagNames(vma.value.flags));
		const refusal = shrinks ? null : refuse(machine, mm, vma, request, step);
		if (refusal !== null && applies(machine, refusal.rule)) {
			step.rule(refusal.rule);
			step.note(refusal.why);
			return refusal.errno;
		}
		step.note('The mapping may be changed as asked.');
		return 'ok';
	});
}

/** The tests in the kernel's order. */
function refuse(
	_machine: Machine,
	mm: Mm,
	vma: Extent<Vma>,
	request: MremapRequest,
	step: StepBody,
): Refusal | null {
	const { flags } = vma.value;
	const { oldBytes, newBytes, dontunmap } = request;
	const bad = (errno: Outcome, why: string, rule = 'R45'): Refusal => ({ errno, why, rule });
	if (dontunmap && !step.has('mremap-dontunmap')) return bad('EINVAL', 'The flag is unknown.');
	if (any(flags, VM.HUGETLB) && (newBytes > oldBytes || dontunmap) && oldBytes > 0) {
		return bad('EINVAL', 'A hugetlb mapping neither grows nor leaves itself behind.');
	}
	if (oldBytes === 0 && !any(flags, VM.SHARED)) {
		return bad('EINVAL', 'Old size 0 duplicates shared mappings only.');
	}
	if (dontunmap) {
		const fileToo = step.has('mremap-dontunmap-file');
		const anonymous = vma.value.file === null && !any(flags, VM.SHARED);
		if (any(flags, VM.DONTEXPAND | VM.PFNMAP) || (!fileToo && !anonymous)) {
			return bad('EINVAL', 'DONTUNMAP would leave a second mapping of this kind.');
		}
	}
	if (oldBytes > vma.end - request.start) {
		const several = request.fixed !== undefined && oldBytes === newBytes && !dontunmap;
		const holes = mm.vmas
			.over(request.start, request.start + oldBytes)
			.reduce((bytes, part) => bytes - (part.end - part.start), oldBytes);
		if (holes > 0 || !several || !step.has('mremap-multi-vma')) {
			return bad('EFAULT', 'The range holds more than one VMA.', 'R46');
		}
	}
	if (newBytes > oldBytes && any(flags, VM.DONTEXPAND | VM.PFNMAP)) {
		return bad('EFAULT', 'DONTEXPAND or PFNMAP: the mapping may not grow.', 'R23');
	}
	return null;
}

/** `move_page_tables`; the old place is unmapped unless it was to stay, or nothing was there. */
function move(machine: Machine, mm: Mm, request: MremapRequest, target: number): void {
	const { start, oldBytes, newBytes, dontunmap } = request;
	const head = { actor: 'mm', func: 'move_page_tables', file: 'mm/mremap.c', rule: 'R45' };
	machine.world.step(head, (step) => {
		mm.notify(step, 'UNMAP', start, start + oldBytes);
		const parts = oldBytes === 0 ? [mm.vma(start)!] : mm.vmas.over(start, start + oldBytes);
		for (const [index, part] of parts.entries()) {
			const at = oldBytes === 0 ? target : target + part.start - start;
			const value = oldBytes === 0 ? shiftVma(part.value, start - part.start) : part.value;
			const last = index === parts.length - 1;
			mm.setVma(step, at, last ? target + newBytes : at + part.end - part.start, value);
		}
		for (const pte of mm.ptes.over(start, start + oldBytes)) {
			const at = target + pte.start - start;
			mm.setPte(step, at, at + pte.end - pte.start, pte.value);
			mm.setPte(step, pte.start, pte.end, null);
		}
		if (!dontunmap && oldBytes > 0) mm.setVma(step, start, start + oldBytes, null);
		step.note('PTEs move to the new place; what is not mapped there is faulted in later.');
		return 'ok';
	});
}
