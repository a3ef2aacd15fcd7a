import type { StepBody } from '../engine/world';
import { allocFrames, applies, type Machine } from '../machine';
import {
	charDevice,
	ext4File,
	hugetlbFile,
	pseudoFile,
	secretFile,
	shmemFile,
	sysfsFile,
} from './files';
import { VM, type VmFlags } from './flags';
import type { Frames, PageType } from './page';
import type { BarSource, Mapping } from './source';
import type { FileProperties, Region, Vma, VmOps } from './vma';

const ops: VmOps = { fault: null, access: false, pageMkwrite: false, p2pMap: false };
/** What `remap_pfn_range` sets. */
const REMAP: VmFlags = VM.IO | VM.PFNMAP | VM.DONTEXPAND | VM.DONTDUMP;

/** What the method of a driver or file system made of a call of mmap. */
export interface Made {
	readonly vma: Vma;
	/** Frames mapped at once, or null when the first touch maps them. */
	readonly frames: Frames | null;
	readonly note: string;
}

/** `vm_flags` from the call: protection, sharing, what the file's mount forbids, accounting. */
function baseFlags(machine: Machine, mapping: Mapping, file: FileProperties | null): VmFlags {
	let flags: VmFlags = VM.MAYREAD | VM.MAYWRITE;
	if (mapping.prot !== 'none') flags |= VM.READ;
	if (mapping.prot === 'rw') flags |= VM.WRITE;
	if (!file?.noexec) flags |= VM.MAYEXEC;
	if (mapping.shared) flags |= VM.SHARED | VM.MAYSHARE;
	else if (mapping.prot === 'rw' && file?.cache !== 'hugetlb') flags |= VM.ACCOUNT;
	if (machine.profile.option('MEM_SOFT_DIRTY')) flags |= VM.SOFTDIRTY;
	if (mapping.thp) flags |= VM.HUGEPAGE;
	return flags;
}

/** R31: flags, operations and PTEs by the method that maps, not by the name of a kind. */
export function makeVma(machine: Machine, mapping: Mapping, bytes: number, step: StepBody): Made {
	const { source } = mapping;
	switch (source.from) {
		case 'anonymous':
			return lazily(machine, mapping, null, 0, 'Anonymous memory: nothing is mapped yet.');
		case 'file':
			return fileMapping(machine, mapping, source.fs, bytes);
		case 'bar':
			return barMapping(machine, mapping, source, step);
		case 'p2pmem':
			return p2pmemMapping(machine, mapping);
		case 'ram':
			return ramMapping(machine, mapping, source.by);
		case 'dmabuf':
			return dmabufMapping(machine, mapping, source.exporter);
		case 'gpu':
			return {
				vma: vmaOf(machine, mapping, null, 0, { fault: { how: 'anonymous' } }),
				frames: { ...allocFrames(machine, mapping.pages, source.page), owner: 'GPU' },
				note: 'The GPU holds the pages; the PTEs are swap-like entries.',
			};
	}
}

function vmaOf(
	machine: Machine,
	mapping: Mapping,
	file: FileProperties | null,
	extra: VmFlags,
	partial: Partial<VmOps>,
	offset = 0,
): Vma {
	return {
		flags: baseFlags(machine, mapping, file) | (applies(machine, 'R31') ? extra : 0),
		file,
		offset: offset + (mapping.offset ?? 0) * 4096,
		ops: { ...ops, ...partial },
		uffd: null,
	};
}

function lazily(
	machine: Machine,
	mapping: Mapping,
	file: FileProperties | null,
	extra: VmFlags,
	note: string,
): Made {
	const fault = file === null ? ({ how: 'anonymous' } as const) : ({ how: 'filemap' } as const);
	const pageMkwrite = file?.writeback ?? false;
	return {
		vma: vmaOf(machine, mapping, file, extra, { fault, pageMkwrite }),
		frames: null,
		note,
	};
}

function fileMapping(machine: Machine, mapping: Mapping, fs: string, bytes: number): Made {
	const note = 'A file mapping: pages of its cache come on the first touch.';
	switch (fs) {
		case 'hugetlbfs':
			return lazily(machine, mapping, hugetlbFile(bytes), VM.HUGETLB | VM.DONTEXPAND, note);
		case 'secretmem':
			return lazily(machine, mapping, secretFile(bytes), VM.DONTDUMP, note);
		case 'ext4':
			return lazily(machine, mapping, ext4File(bytes), 0, note);
		default:
			return lazily(machine, mapping, shmemFile(fs, bytes), 0, note);
	}
}

function barFile(machine: Machine, source: BarSource): FileProperties {
	const { profile } = machine;
	if (source.file === 'vfio') return pseudoFile('vfio-device', false, profile);
	if (source.file === 'devmem') return charDevice('/dev/mem');
	if (source.file === 'driver') return charDevice('driver');
	return sysfsFile(source.file === 'sysfs' ? 'resource2' : 'resource2_wc', profile);
}

/** M1, M2, M5 and VM_MIXEDMAP without pages. */
function barMapping(machine: Machine, mapping: Mapping, source: BarSource, step: StepBody): Made {
	const { profile, roles } = machine;
	const owner = source.file === 'vfio' ? roles.vfio : roles.bar;
	const start = machine.bus.bar(owner)?.start ?? 0;
	const region: Region = { medium: 'bar', owner, pfn: start / 4096 };
	const file = barFile(machine, source);
	const offset = file.type === 'regular' ? start : 0;
	const p2pMap = source.p2pMap === true && step.has('vma-p2p-map');
	const partial = { access: source.access ?? false, p2pMap };
	const pat = profile.has('vm-pat') ? VM.PAT : 0;
	const whole = source.by === 'remap_pfn_range';
	const frames: Frames = { ...region, page: null };
	if (whole) {
		const vma = vmaOf(machine, mapping, file, REMAP | pat, partial, offset);
		return { vma, frames, note: 'The BAR is mapped by pfn; no struct page stands behind it.' };
	}
	const fault = { how: 'insert_pfn', region } as const;
	const mixed = source.by === 'vmf_insert_mixed';
	let extra: VmFlags = mixed ? VM.MIXEDMAP : REMAP;
	if (source.file === 'vfio') {
		// before the change vfio's fault handler remapped the whole VMA at once
		if (!profile.has('vfio-insert-pfn')) extra |= pat;
		if (profile.has('allow-any-uncached')) extra |= VM.ALLOW_ANY_UNCACHED;
	}
	const vma = vmaOf(machine, mapping, file, extra, { ...partial, fault }, offset);
	return { vma, frames: null, note: 'Frames of the BAR come on the first touch.' };
}

/** M3: struct pages of the pgmap, inserted at once; sysfs' own operations have page_mkwrite. */
function p2pmemMapping(machine: Machine, mapping: Mapping): Made {
	const owner = machine.roles.p2pmem;
	const start = machine.bus.bar(owner)?.start ?? 0;
	const free = machine.pages.available(owner) + mapping.pages;
	const file = sysfsFile('p2pmem/allocate', machine.profile);
	const total = (machine.bus.bar(owner)?.size ?? 0) / 4096;
	const frames: Frames = {
		pfn: start / 4096 + total - free,
		medium: 'bar',
		page: 'p2pdma',
		owner,
	};
	// the series that allows long-term pins gives these mappings operations without page_mkwrite
	const pageMkwrite = !machine.profile.has('p2pdma-longterm');
	const vma = vmaOf(machine, mapping, file, VM.MIXEDMAP, { pageMkwrite });
	return { vma, frames, note: 'Pages of the pgmap are allocated and inserted one by one.' };
}

function ramMapping(machine: Machine, mapping: Mapping, by: string): Made {
	// dma_direct_mmap remaps pfns, iommu_dma_mmap inserts the pages of the allocation
	const coherent = by === 'dma_mmap_coherent';
	const byPfn = coherent ? machine.iommu !== 'translated' : by === 'remap_pfn_range';
	const page: PageType | null = byPfn ? null : 'driver';
	const frames: Frames = { ...allocFrames(machine, mapping.pages, 'driver'), page };
	const vma = vmaOf(machine, mapping, charDevice('driver'), byPfn ? REMAP : VM.MIXEDMAP, {});
	const note = byPfn ? 'RAM is mapped by pfn.' : 'RAM is mapped page by page.';
	return { vma, frames, note };
}

function dmabufMapping(machine: Machine, mapping: Mapping, exporter: string): Made {
	const file = pseudoFile('dmabuf', true, machine.profile);
	const { pfn } = allocFrames(machine, mapping.pages, 'driver');
	if (exporter === 'udmabuf') {
		const region: Region = { medium: 'ram', owner: null, pfn };
		const flags = VM.PFNMAP | VM.DONTEXPAND | VM.DONTDUMP;
		const vma = vmaOf(machine, mapping, file, flags, { fault: { how: 'insert_pfn', region } });
		return { vma, frames: null, note: 'Frames of the memfd come on the first touch.' };
	}
	const frames: Frames = { pfn, medium: 'ram', page: null, owner: null };
	const vma = vmaOf(machine, mapping, file, REMAP, {});
	return { vma, frames, note: 'The heap remaps its RAM by pfn.' };
}
