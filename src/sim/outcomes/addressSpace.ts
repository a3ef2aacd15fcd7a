import type { Outcome } from '../engine/trace';
import type { Machine } from '../machine';
import { cpuAccess } from '../mm/access';
import { any, VM } from '../mm/flags';
import { fork } from '../mm/fork';
import { type Advice, madvise } from '../mm/madvise';
import type { Mm } from '../mm/mm';
import { mprotect } from '../mm/mprotect';
import { mremap } from '../mm/mremap';
import { msync } from '../mm/msync';
import { munmap } from '../mm/munmap';
import { mlock, munlock } from '../mm/populate';
import { uffdRegister } from '../mm/userfaultfd';
import type { Operation, Operations } from './operation';

const RW = VM.READ | VM.WRITE;
/** Where moves with MREMAP_FIXED go. */
const TARGET = 0x7f9000000000;

/** Loads at an address, where the range could be read to begin with. */
function loadIf(readable: boolean, machine: Machine, mm: Mm, address: number): Outcome {
	return readable ? cpuAccess(machine, mm, address, false) : 'ok';
}

const readable = (mm: Mm, start: number): boolean => any(mm.vma(start)?.value.flags ?? 0, VM.READ);

const advise =
	(advice: Advice, before?: Advice): Operation =>
	(machine, { mm, start, bytes }) => {
		if (before !== undefined) madvise(machine, mm, start, bytes, before);
		return madvise(machine, mm, start, bytes, advice);
	};

const madvises: Operations = {
	madvise_dontneed: (machine, { mm, start, bytes }) => {
		const couldRead = readable(mm, start);
		const result = madvise(machine, mm, start, bytes, 'DONTNEED');
		return result === 'ok' ? loadIf(couldRead, machine, mm, start) : result;
	},
	madvise_free: advise('FREE'),
	madvise_cold: advise('COLD'),
	madvise_pageout: advise('PAGEOUT'),
	madvise_remove: advise('REMOVE'),
	madvise_willneed: advise('WILLNEED'),
	madvise_dontfork: advise('DONTFORK'),
	madvise_dofork: advise('DOFORK', 'DONTFORK'),
	madvise_wipeonfork: advise('WIPEONFORK'),
	madvise_dontdump: advise('DONTDUMP'),
	madvise_dodump: advise('DODUMP'),
	madvise_mergeable: advise('MERGEABLE'),
	madvise_hugepage: advise('HUGEPAGE'),
	madvise_collapse: advise('COLLAPSE'),
	madvise_populate_read: advise('POPULATE_READ'),
	madvise_populate_write: advise('POPULATE_WRITE'),
};

/** The child loads, and stores where the parent had stored. */
function childAccess(machine: Machine, child: Mm, start: number, stored: boolean): Outcome {
	const load = cpuAccess(machine, child, start, false);
	return load === 'ok' && stored ? cpuAccess(machine, child, start, true) : load;
}

const forks: Operations = {
	fork_child_access: (machine, { mm, start, stored }) => {
		const { result, child } = fork(machine, mm);
		return child === null ? result : childAccess(machine, child, start, stored);
	},
	fork_child_after_parent_munmap: (machine, { mm, start, bytes, stored }) => {
		const { result, child } = fork(machine, mm);
		if (child === null) return result;
		munmap(machine, mm, start, bytes);
		return childAccess(machine, child, start, stored);
	},
	dontfork_child_access: (machine, { mm, start, bytes, stored }) => {
		madvise(machine, mm, start, bytes, 'DONTFORK');
		const { result, child } = fork(machine, mm);
		return child === null ? result : childAccess(machine, child, start, stored);
	},
};

const mremaps: Operations = {
	mremap_shrink: (machine, { mm, start, bytes }) =>
		mremap(machine, mm, { start, oldBytes: bytes, newBytes: bytes / 2 }).result,
	mremap_grow: (machine, { mm, start, bytes }) => {
		const couldRead = readable(mm, start);
		const moved = mremap(machine, mm, { start, oldBytes: bytes, newBytes: bytes * 2 });
		if (moved.result !== 'ok') return moved.result;
		return loadIf(couldRead, machine, mm, moved.start + bytes);
	},
	mremap_move: (machine, { mm, start, bytes }) =>
		mremap(machine, mm, { start, oldBytes: bytes, newBytes: bytes, fixed: TARGET }).result,
	mremap_dup_oldsize0: (machine, { mm, start, bytes }) => {
		const couldRead = readable(mm, start);
		const moved = mremap(machine, mm, { start, oldBytes: 0, newBytes: bytes });
		if (moved.result !== 'ok') return moved.result;
		return loadIf(couldRead, machine, mm, moved.start);
	},
	mremap_dontunmap: (machine, { mm, start, bytes }) => {
		const couldRead = readable(mm, start);
		const request = { start, oldBytes: bytes, newBytes: bytes, dontunmap: true };
		const moved = mremap(machine, mm, request);
		if (moved.result !== 'ok') return moved.result;
		const there = loadIf(couldRead, machine, mm, moved.start);
		return there === 'ok' ? loadIf(couldRead, machine, mm, start) : there;
	},
};

const mprotects: Operations = {
	mprotect_readonly_then_store: (machine, { mm, start, bytes }) => {
		const result = mprotect(machine, mm, start, bytes, VM.READ);
		return result === 'ok' ? cpuAccess(machine, mm, start, true) : result;
	},
	mprotect_none_and_back: (machine, { mm, start, bytes }) => {
		const result = mprotect(machine, mm, start, bytes, 0);
		if (result !== 'ok') return result;
		const back = mprotect(machine, mm, start, bytes, RW);
		return back === 'ok' ? cpuAccess(machine, mm, start, false) : back;
	},
	mprotect_exec: (machine, { mm, start, bytes }) =>
		mprotect(machine, mm, start, bytes, RW | VM.EXEC),
};

const always =
	(func: string, note: string): Operation =>
	(machine) =>
		machine.world.step({ actor: 'mm', func, file: `mm/${func}.c`, rule: null }, (step) => {
			step.note(note);
			return 'ok';
		});

/** Calls on the address space itself: the whole of the range unless they say otherwise. */
export const addressSpace: Operations = {
	/** The mapping alone: it exists when an operation runs. */
	mmap: () => 'ok',
	...madvises,
	...forks,
	...mremaps,
	...mprotects,
	mlock: (machine, { mm, start, bytes }) => mlock(machine, mm, start, bytes),
	munlock: (machine, { mm, start, bytes }) => munlock(machine, mm, start, bytes),
	msync: (machine, { mm, start, bytes }) => msync(machine, mm, start, bytes),
	munmap_middle_page: (machine, { mm, start }) => {
		const couldRead = readable(mm, start);
		const result = munmap(machine, mm, start + 4096, 4096);
		return result === 'ok' ? loadIf(couldRead, machine, mm, start + 8192) : result;
	},
	mincore: always('mincore', 'mincore only reports.'),
	move_pages_query: always('migrate', 'A query of nodes reports per page, never fails as a whole.'),
	uffd_register_missing: (machine, { mm, start, bytes }) =>
		uffdRegister(machine, mm, start, bytes, 'missing'),
	uffd_register_wp: (machine, { mm, start, bytes }) =>
		uffdRegister(machine, mm, start, bytes, 'wp'),
	uffd_register_minor: (machine, { mm, start, bytes }) =>
		uffdRegister(machine, mm, start, bytes, 'minor'),
};
