import type { Json } from '../engine/trace';
import { flagNames, type VmFlags } from './flags';
import type { Medium } from './page';

/** What a file can do and how big it is: all that memory management asks of `struct file`. */
export interface FileProperties {
	/** Says it in a trace; nothing decides by it. */
	readonly name: string;
	/** Type bits of `i_mode`. */
	readonly type: 'regular' | 'char' | 'untyped';
	/** Bytes; a fault at or beyond it is SIGBUS. `Infinity` for devices. */
	readonly size: number;
	/** `s_maxbytes` of its file system. */
	readonly maxBytes: number;
	/** Its mount forbids exec, so mappings lose VM_MAYEXEC. */
	readonly noexec: boolean;
	/** `f_op->fsync` exists. */
	readonly fsync: boolean;
	/** `f_op->fallocate` exists. */
	readonly fallocate: boolean;
	/** `mapping_can_writeback`: dirty pages are written to a disk. */
	readonly writeback: boolean;
	/** Page cache that its pages belong to, or null where it has none. */
	readonly cache: 'shmem' | 'file' | 'hugetlb' | 'secretmem' | null;
	/** The file descriptor is a dma-buf. */
	readonly dmabuf: boolean;
}

/** How a missing PTE is filled; null `vm_ops->fault` means SIGBUS. */
export type Fault =
	/** No `vm_ops` at all: zero-filled pages. */
	| { readonly how: 'anonymous' }
	/** `filemap_fault` and its like: pages of the file's cache, up to its size. */
	| { readonly how: 'filemap' }
	/** `vmf_insert_pfn` or `vmf_insert_mixed`: the frame, without struct page. */
	| { readonly how: 'insert_pfn'; readonly region: Region }
	/** No `fault`: whatever is not there stays away (R34). */
	| null;

/** A stretch of a device's or driver's memory that a mapping shows. */
export interface Region {
	readonly medium: Medium;
	/** Device that owns it, or null for a driver's RAM. */
	readonly owner: string | null;
	readonly pfn: number;
}

/** `vm_operations_struct`, as data. */
export interface VmOps {
	readonly fault: Fault;
	/** `access` = `generic_access_phys`. */
	readonly access: boolean;
	/** `page_mkwrite` or `pfn_mkwrite` exists. */
	readonly pageMkwrite: boolean;
	/** `p2p_map` and `p2p_unmap` of the RFC exist. */
	readonly p2pMap: boolean;
}

/** `vm_area_struct` without its range. */
export interface Vma {
	readonly flags: VmFlags;
	readonly file: FileProperties | null;
	/** Byte offset in the file of the first byte (`vm_pgoff << PAGE_SHIFT`). */
	readonly offset: number;
	readonly ops: VmOps;
	/** Registered userfaultfd, or null. */
	readonly uffd: string | null;
}

/** `vma_is_anonymous`: no `vm_ops`. */
export const isAnonymous = (vma: Vma): boolean => vma.ops.fault?.how === 'anonymous';
/** `vma_is_shmem` */
export const isShmem = (vma: Vma): boolean => vma.file?.cache === 'shmem';
/** `vma_is_secretmem` */
export const isSecretmem = (vma: Vma): boolean => vma.file?.cache === 'secretmem';

export const shiftVma = (vma: Vma, bytes: number): Vma => ({
	...vma,
	offset: vma.offset + bytes,
	ops: { ...vma.ops, fault: shiftFault(vma.ops.fault, bytes) },
});

function shiftFault(fault: Fault, bytes: number): Fault {
	if (fault?.how !== 'insert_pfn') return fault;
	return { ...fault, region: { ...fault.region, pfn: fault.region.pfn + bytes / 4096 } };
}

export const vmaJson = (vma: Vma, bytes: number): Json => ({
	bytes,
	flags: flagNames(vma.flags),
	file: vma.file?.name ?? null,
	offset: vma.offset,
	fault: vma.ops.fault?.how ?? null,
	access: vma.ops.access,
	p2pMap: vma.ops.p2pMap,
	uffd: vma.uffd,
});
