import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import type { Extent } from './extents';
import { any, flagNames, VM, VM_SPECIAL } from './flags';
import type { Mm } from './mm';
import { zap } from './munmap';
import { canMadvLru, isSharedMaywrite, madvisePopulate } from './populate';
import { isAnonymous, isSecretmem, type Vma } from './vma';

export type Advice =
	| 'DONTNEED'
	| 'FREE'
	| 'COLD'
	| 'PAGEOUT'
	| 'REMOVE'
	| 'WILLNEED'
	| 'DONTFORK'
	| 'DOFORK'
	| 'WIPEONFORK'
	| 'DONTDUMP'
	| 'DODUMP'
	| 'MERGEABLE'
	| 'HUGEPAGE'
	| 'COLLAPSE'
	| 'POPULATE_READ'
	| 'POPULATE_WRITE';

/**
 * `madvise(2)`: applies the advice VMA by VMA and returns the first error; what came before stays
 * changed (R46). EINVAL where the kernel does not know the advice.
 */
export function madvise(
	machine: Machine,
	mm: Mm,
	start: number,
	bytes: number,
	advice: Advice,
): Outcome {
	for (const vma of mm.vmas.over(start, start + bytes)) {
		const result = adviseVma(machine, mm, vma, advice);
		if (result !== 'ok') return result;
	}
	return 'ok';
}

function adviseVma(machine: Machine, mm: Mm, vma: Extent<Vma>, advice: Advice): Outcome {
	const how = methods[advice];
	const head = { actor: 'mm', func: how.func, file: 'mm/madvise.c', rule: how.rule };
	const allowed = machine.world.step(head, (step) => {
		step.look('vma.flags', flagNames(vma.value.flags));
		if (how.since !== undefined && !step.has(how.since)) {
			step.note(`This kernel does not know MADV_${advice}.`);
			return 'EINVAL';
		}
		const refusal = applies(machine, how.rule) ? how.refuse(machine, mm, vma, step) : null;
		if (refusal !== null) {
			step.note(refusal.why);
			return refusal.errno;
		}
		const flags = how.flags?.(vma.value.flags);
		if (flags !== undefined) mm.setVma(step, vma.start, vma.end, { ...vma.value, flags });
		step.note(`MADV_${advice} applies to this VMA.`);
		return 'ok';
	});
	if (allowed !== 'ok') return allowed;
	if (advice === 'DONTNEED' || advice === 'REMOVE') zap(machine, mm, vma.start, vma.end, 'CLEAR');
	if (advice === 'POPULATE_READ') return madvisePopulate(machine, mm, vma, false);
	if (advice === 'POPULATE_WRITE') return madvisePopulate(machine, mm, vma, true);
	return 'ok';
}

interface Refusal {
	readonly errno: Outcome;
	readonly why: string;
}

interface Method {
	readonly func: string;
	readonly rule: string;
	/** Feature without which the kernel does not know the advice. */
	readonly since?: string;
	readonly refuse: (machine: Machine, mm: Mm, vma: Extent<Vma>, step: StepBody) => Refusal | null;
	/** New `vm_flags`, where the advice only changes those. */
	readonly flags?: (flags: number) => number;
}

/** R32 */
const specialFlags = (machine: Machine): number => (applies(machine, 'R32') ? VM_SPECIAL : 0);

const never = () => null;
const einval = (why: string): Refusal => ({ errno: 'EINVAL', why });
const when = (refused: boolean, why: string): Refusal | null => (refused ? einval(why) : null);

const methods: Readonly<Record<Advice, Method>> = {
	DONTNEED: {
		func: 'madvise_dontneed_free_valid_vma',
		rule: 'R39',
		refuse: (_machine, _mm, { value }) =>
			when(
				any(value.flags, VM.PFNMAP) ||
					(any(value.flags, VM.LOCKED) && !any(value.flags, VM.HUGETLB)),
				'Locked memory and PFNMAP mappings are not given up.',
			),
	},
	FREE: {
		func: 'madvise_free_single_vma',
		rule: 'R39',
		refuse: (_machine, _mm, { value }) =>
			when(
				!isAnonymous(value) || any(value.flags, VM.PFNMAP | VM.LOCKED),
				'Only anonymous memory can be freed lazily.',
			),
	},
	COLD: { func: 'madvise_cold', rule: 'R39', since: 'madvise-reclaim', refuse: reclaimRefusal },
	PAGEOUT: {
		func: 'madvise_pageout',
		rule: 'R39',
		since: 'madvise-reclaim',
		refuse: reclaimRefusal,
	},
	REMOVE: { func: 'madvise_remove', rule: 'R42', refuse: removeRefusal },
	WILLNEED: { func: 'madvise_willneed', rule: 'R40', refuse: never },
	DONTFORK: {
		func: 'madvise_vma_behavior',
		rule: 'R40',
		refuse: never,
		flags: (flags) => flags | VM.DONTCOPY,
	},
	DOFORK: {
		func: 'madvise_vma_behavior',
		rule: 'R40',
		refuse: (machine, _mm, { value }, step) => {
			const special = step.has('dofork-special') ? specialFlags(machine) : VM.IO;
			return when(
				any(value.flags, special),
				`A VMA with any of ${flagNames(special)} must not be copied at will.`,
			);
		},
		flags: (flags) => flags & ~VM.DONTCOPY,
	},
	WIPEONFORK: {
		func: 'madvise_vma_behavior',
		rule: 'R39',
		refuse: (_machine, _mm, { value }) =>
			when(
				value.file !== null || any(value.flags, VM.SHARED),
				'Only private anonymous memory is wiped at fork.',
			),
		flags: (flags) => flags | VM.WIPEONFORK,
	},
	DONTDUMP: {
		func: 'madvise_vma_behavior',
		rule: 'R40',
		refuse: never,
		flags: (flags) => flags | VM.DONTDUMP,
	},
	DODUMP: {
		func: 'madvise_vma_behavior',
		rule: 'R40',
		refuse: (machine, _mm, { value }) =>
			when(
				any(value.flags, specialFlags(machine)) && !any(value.flags, VM.HUGETLB),
				'A VM_SPECIAL mapping stays out of core dumps.',
			),
		flags: (flags) => flags & ~VM.DONTDUMP,
	},
	MERGEABLE: { func: 'ksm_madvise', rule: 'R40', refuse: never },
	HUGEPAGE: { func: 'hugepage_madvise', rule: 'R40', refuse: never },
	COLLAPSE: {
		func: 'madvise_collapse',
		rule: 'R41',
		since: 'madvise-collapse',
		refuse: collapseRefusal,
	},
	POPULATE_READ: {
		func: 'madvise_populate',
		rule: 'R38',
		since: 'madvise-populate',
		refuse: never,
	},
	POPULATE_WRITE: {
		func: 'madvise_populate',
		rule: 'R38',
		since: 'madvise-populate',
		refuse: never,
	},
};

/** `can_madv_lru_vma` */
function reclaimRefusal(_machine: Machine, _mm: Mm, { value }: Extent<Vma>): Refusal | null {
	return when(!canMadvLru(value), 'Locked, PFNMAP and hugetlb memory is not reclaimed.');
}

/** R42: `vfs_fallocate(FALLOC_FL_PUNCH_HOLE)` on the file behind the VMA. */
function removeRefusal(
	_machine: Machine,
	_mm: Mm,
	vma: Extent<Vma>,
	step: StepBody,
): Refusal | null {
	const { file, flags, offset } = vma.value;
	if (any(flags, VM.LOCKED)) return einval('Locked memory stays.');
	if (file === null) return einval('There is no file to punch a hole in.');
	step.look('file', file.name);
	if (!isSharedMaywrite(vma.value)) {
		return { errno: 'EACCES', why: 'The mapping is not shared and writable.' };
	}
	if (file.type !== 'regular') {
		return { errno: 'ENODEV', why: 'The file is neither regular nor a block device.' };
	}
	step.look('s_maxbytes', file.maxBytes === Number.POSITIVE_INFINITY ? 'large' : file.maxBytes);
	if (offset + vma.end - vma.start > file.maxBytes) {
		return { errno: 'EFBIG', why: 'vm_pgoff lies beyond the size limit of the file system.' };
	}
	return file.fallocate ? null : { errno: 'EOPNOTSUPP', why: 'The file has no fallocate.' };
}

const PMD = 2 * 1024 * 1024;

/** R41: `thp_vma_allowable_order`, and the aligned 2 MiB around the range lies in the VMA. */
function collapseRefusal(
	_machine: Machine,
	mm: Mm,
	vma: Extent<Vma>,
	step: StepBody,
): Refusal | null {
	const { flags, file } = vma.value;
	const whole = mm.vma(vma.start) ?? vma;
	step.look('vma bytes', whole.end - whole.start);
	if (any(flags, VM_SPECIAL | VM.HUGETLB) || isSecretmem(vma.value)) {
		return einval('This kind of VMA never holds transparent huge pages.');
	}
	if (file !== null && file.cache !== 'shmem') return einval('The file cannot have huge pages.');
	const first = Math.ceil(vma.start / PMD) * PMD;
	return when(
		first < whole.start || first + PMD > whole.end,
		'The VMA does not contain an aligned 2 MiB.',
	);
}
