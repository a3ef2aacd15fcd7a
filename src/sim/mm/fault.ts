import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { allocFrames, applies, type Machine } from '../machine';
import type { Extent } from './extents';
import { all, any, isCow, VM } from './flags';
import type { Mm } from './mm';
import type { Frames } from './page';
import type { Pte } from './pte';
import type { Vma } from './vma';

/**
 * `handle_mm_fault` over a range inside one VMA whose permissions were checked: fills what is
 * missing and breaks COW where `write`. `ok`, `SIGBUS` or, for device-private entries, a migration.
 */
export function handleFault(
	machine: Machine,
	mm: Mm,
	vma: Extent<Vma>,
	start: number,
	end: number,
	write: boolean,
	step: StepBody,
): Outcome {
	let at = start;
	for (const pte of mm.ptes.over(start, end)) {
		if (at < pte.start) {
			const result = fill(machine, mm, vma, at, pte.start, write, step);
			if (result !== 'ok') return result;
		}
		if (pte.value.kind === 'devicePrivate') migrateToRam(machine, mm, pte, step);
		else if (write && !pte.value.writable) writeFault(machine, mm, vma.value, pte, step);
		at = pte.end;
	}
	return at < end ? fill(machine, mm, vma, at, end, write, step) : 'ok';
}

/** `do_anonymous_page`, `do_fault`: nothing is mapped there yet. */
function fill(
	machine: Machine,
	mm: Mm,
	vma: Extent<Vma>,
	start: number,
	end: number,
	write: boolean,
	step: StepBody,
): Outcome {
	const { flags, ops, file, offset } = vma.value;
	const writable = all(flags, VM.WRITE);
	const shared = any(flags, VM.SHARED);
	const pages = (end - start) / 4096;
	if (ops.fault === null && applies(machine, 'R34')) {
		step.look('vm_ops->fault', null);
		return 'SIGBUS';
	}
	if (ops.fault?.how === 'insert_pfn') {
		const pfn = ops.fault.region.pfn + (start - vma.start) / 4096;
		const { medium, owner } = ops.fault.region;
		const frames: Frames = { pfn, medium, page: null, owner };
		put(mm, step, start, end, 'special', frames, writable && shared);
		return 'ok';
	}
	if (ops.fault?.how === 'filemap' && file !== null) {
		const last = offset + (end - vma.start);
		step.look('inode size', file.size);
		if (last > file.size && applies(machine, 'R34')) return 'SIGBUS';
		const huge = file.cache === 'hugetlb';
		const page = shared || huge ? (file.cache ?? 'file') : write ? 'anon' : (file.cache ?? 'file');
		const frames = allocFrames(machine, pages, page);
		put(mm, step, start, end, 'normal', frames, writable && (shared || write), huge);
		return 'ok';
	}
	const huge = any(flags, VM.HUGEPAGE) && write;
	const frames = allocFrames(machine, write ? pages : 1, write ? 'anon' : 'zero');
	put(mm, step, start, end, 'normal', frames, write && writable, huge);
	return 'ok';
}

/** `do_wp_page`: a private mapping gets a copy in RAM, a shared one the write permission. */
function writeFault(machine: Machine, mm: Mm, vma: Vma, pte: Extent<Pte>, step: StepBody): void {
	if (!isCow(vma.flags)) {
		mm.setPte(step, pte.start, pte.end, { ...pte.value, writable: true });
		return;
	}
	const page = pte.value.frames.page === 'hugetlb' ? 'hugetlb' : 'anon';
	const frames = allocFrames(machine, (pte.end - pte.start) / 4096, page);
	put(mm, step, pte.start, pte.end, 'normal', frames, all(vma.flags, VM.WRITE), pte.value.huge);
}

/** `migrate_to_ram` of the device that owns the pages. */
function migrateToRam(machine: Machine, mm: Mm, pte: Extent<Pte>, step: StepBody): void {
	mm.notify(step, 'MIGRATE', pte.start, pte.end);
	const frames = allocFrames(machine, (pte.end - pte.start) / 4096, 'anon');
	put(mm, step, pte.start, pte.end, 'normal', frames, true);
	step.note('Device-private pages migrate back to RAM.');
}

function put(
	mm: Mm,
	step: StepBody,
	start: number,
	end: number,
	kind: Pte['kind'],
	frames: Frames,
	writable: boolean,
	huge = false,
): void {
	mm.setPte(step, start, end, { kind, frames, writable, protnone: false, huge });
}
