/** `vm_flags` bits that decide something here, at the kernel's own positions (`include/linux/mm.h`). */
export const VM = {
	READ: 1 << 0,
	WRITE: 1 << 1,
	EXEC: 1 << 2,
	SHARED: 1 << 3,
	MAYREAD: 1 << 4,
	MAYWRITE: 1 << 5,
	MAYEXEC: 1 << 6,
	MAYSHARE: 1 << 7,
	PFNMAP: 1 << 10,
	LOCKED: 1 << 13,
	IO: 1 << 14,
	DONTCOPY: 1 << 17,
	DONTEXPAND: 1 << 18,
	ACCOUNT: 1 << 21,
	HUGETLB: 1 << 22,
	/** x86: `VM_PAT`, printed as the architecture's flag. */
	PAT: 1 << 24,
	WIPEONFORK: 1 << 25,
	DONTDUMP: 1 << 26,
	SOFTDIRTY: 1 << 27,
	MIXEDMAP: 1 << 28,
	HUGEPAGE: 1 << 29,
	MERGEABLE: 1 << 30,
	/** Stands for the flags above bit 31, which smaps prints as `??` when it has no name for them. */
	ALLOW_ANY_UNCACHED: 1 << 31,
} as const;
export type VmFlags = number;

/** R32 `VM_SPECIAL`. */
export const VM_SPECIAL: VmFlags = VM.IO | VM.DONTEXPAND | VM.PFNMAP | VM.MIXEDMAP;

/** Two letters of each flag in the `VmFlags` line of `/proc/PID/smaps`, in the order printed. */
const letters: readonly (readonly [number, string])[] = [
	[VM.READ, 'rd'],
	[VM.WRITE, 'wr'],
	[VM.EXEC, 'ex'],
	[VM.SHARED, 'sh'],
	[VM.MAYREAD, 'mr'],
	[VM.MAYWRITE, 'mw'],
	[VM.MAYEXEC, 'me'],
	[VM.MAYSHARE, 'ms'],
	[VM.PFNMAP, 'pf'],
	[VM.LOCKED, 'lo'],
	[VM.IO, 'io'],
	[VM.DONTCOPY, 'dc'],
	[VM.DONTEXPAND, 'de'],
	[VM.ACCOUNT, 'ac'],
	[VM.HUGETLB, 'ht'],
	[VM.PAT, 'ar'],
	[VM.WIPEONFORK, 'wf'],
	[VM.DONTDUMP, 'dd'],
	[VM.SOFTDIRTY, 'sd'],
	[VM.MIXEDMAP, 'mm'],
	[VM.HUGEPAGE, 'hg'],
	[VM.MERGEABLE, 'mg'],
	[VM.ALLOW_ANY_UNCACHED, '??'],
];

/** The `VmFlags` line of smaps, e.g. `['rd', 'wr', 'mr', 'mw', 'me', 'ac']`. */
export const smapsFlags = (flags: VmFlags): string[] =>
	letters.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => name);

const names = new Map<VmFlags, string>();

/** The set bits among `mask` by name: `VM_IO|VM_PFNMAP`, or `-`. */
export function flagNames(flags: VmFlags, mask: VmFlags = -1): string {
	const bits = flags & mask;
	const known = names.get(bits);
	if (known !== undefined) return known;
	const found = Object.entries(VM)
		.filter(([, bit]) => (bits & bit) !== 0)
		.map(([name]) => `VM_${name}`);
	const text = found.length === 0 ? '-' : found.join('|');
	names.set(bits, text);
	return text;
}

export const all = (flags: VmFlags, bits: VmFlags): boolean => (flags & bits) === bits;
export const any = (flags: VmFlags, bits: VmFlags): boolean => (flags & bits) !== 0;

/** `is_cow_mapping`: private and writable at will. */
export const isCow = (flags: VmFlags): boolean =>
	(flags & (VM.SHARED | VM.MAYWRITE)) === VM.MAYWRITE;
