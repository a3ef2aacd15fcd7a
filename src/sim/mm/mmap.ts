import type { Outcome } from '../engine/trace';
import type { StepBody, StepHead } from '../engine/world';
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
import { any, flagNames, isCow, VM, type VmFlags } from './flags';
import type { Mm } from './mm';
import type { Frames, PageType } from './page';
import type { BarSource, Mapping } from './source';
import type { FileProperties, Region, Vma, VmOps } from './vma';

const ops: VmOps = { fault: null, access: false, pageMkwrite: false, p2pMap: false };
/** What `remap_pfn_range` sets. */
const REMAP: VmFlags = VM.IO | VM.PFNMAP | VM.DONTEXPAND | VM.DONTDUMP;

/** `mmap(2)` of one mapping at `start`: asks the driver or file system, then makes the VMA. */
export function mmap(machine: Machine, mm: Mm, start: number, mapping: Mapping): Outcome {
	return machine.world.step(head(mapping), (step) => {
		const refusal = refuse(machine, mapping, step);
		if (refusal !== 'ok') return refusal;
		const bytes = mapping.pages * 4096;
		const end = start + bytes;
		const made = build(machine, mapping, bytes, step);
		mm.setVma(step, start, end, made.vma);
		step.look('vma.flags', flagNames(made.vma.flags));
		if (made.frames !== null) {
			const kind = made.frames.page === null ? 'special' : 'normal';
			mm.setPte(step, start, end, {
				kind: made.frames.page === 'devicePrivate' ? 'devicePrivate' : kind,
				frames: made.frames,
				writable: !isCow(made.vma.flags) && any(made.vma.flags, VM.WRITE),
				protnone: false,
				huge: false,
			});
		}
		step.note(made.note);
		return 'ok';
	});
}

function head({ source }: Mapping): StepHead {
	const at = (actor: string, func: string, file: string | null, rule: string): StepHead => ({
		actor,
		func,
		file,
		rule,
	});
	switch (source.from) {
		case 'bar':
			return at('exporter', source.by, 'mm/memory.c', 'R31');
		case 'p2pmem':
			return at('exporter', 'p2pmem_alloc_mmap', 'drivers/pci/p2pdma.c', 'R29');
		case 'ram':
			return at('exporter', source.by, 'mm/memory.c', 'R31');
		case 'dmabuf':
			return at('exporter', 'dma_buf_mmap', 'drivers/dma-buf/dma-buf.c', 'R31');
		case 'gpu':
			return at('GPU', 'migrate_vma_pages', 'mm/migrate_device.c', 'R31');
		default:
			return at('mm', 'mmap_region', 'mm/mmap.c', 'R31');
	}
}

/** Why the mapping cannot be had at all in this kernel. */
function refuse(machine: Machine, mapping: Mapping, step: StepBody): Outcome {
	const { source } = mapping;
	const { profile } = machine;
	if (source.from === 'p2pmem') return refuseP2pmem(machine, mapping, step);
	if (source.from === 'file' && source.fs === 'secretmem' && !step.has('memfd-secret')) {
		step.note('This kernel has no memfd_secret.');
		return 'ENOSYS';
	}
	if (source.from === 'dmabuf') {
		const option = source.exporter === 'udmabuf' ? 'UDMABUF' : 'DMABUF_HEAPS';
		if (!step.look(`CONFIG_${option}`, profile.option(option))) {
			step.note(`There is no device file: the kernel was built without ${option}.`);
			return 'ENOENT';
		}
	}
	if (source.from !== 'bar') return 'ok';
	const device = source.file === 'vfio' ? machine.roles.vfio : machine.roles.bar;
	if (step.get(`pci/${device}`) !== undefined) {
		step.note('The device is gone, and its files with it.');
		return 'ENOENT';
	}
	if (source.file === 'vfio' && step.look('iommu', machine.iommu) === 'off') {
		step.note('vfio-pci needs an IOMMU group, and there is no IOMMU.');
		return 'ENOENT';
	}
	if (source.busy && step.look('IO_STRICT_DEVMEM', profile.option('IO_STRICT_DEVMEM'))) {
		step.note('A driver has claimed the BAR: iomem_is_exclusive refuses user mappings.');
		return 'EINVAL';
	}
	return 'ok';
}

/** R29 `p2pmem_alloc_mmap`. */
function refuseP2pmem(machine: Machine, mapping: Mapping, step: StepBody): Outcome {
	const owner = machine.roles.p2pmem;
	if (!step.has('p2pmem-mmap')) {
		step.note('sysfs has no p2pmem/allocate that could be mapped.');
		return 'ENOENT';
	}
	if (applies(machine, 'R29')) {
		if (!step.look('VM_MAYSHARE', mapping.shared)) {
			step.note('A private mapping of p2pmem is refused.');
			return 'EINVAL';
		}
		if (step.look('vm_pgoff', mapping.offset ?? 0) !== 0) {
			step.note('An offset into the allocation makes no sense.');
			return 'EINVAL';
		}
		if (!step.look('provider has a pool', machine.pages.hasPool(owner))) {
			step.note('The device provides no p2pmem.');
			return 'ENODEV';
		}
	}
	if (!machine.pages.take(step, owner, mapping.pages)) {
		step.note('The pool of the provider is empty.');
		return 'ENOMEM';
	}
	return 'ok';
}

interface Made {
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

function build(machine: Machine, mapping: Mapping, bytes: number, step: StepBody): Made {
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
