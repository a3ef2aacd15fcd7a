import type { PageType } from './page';

/**
 * What a process maps, as data: which memory, through which kind of driver method. All that later
 * decides an operation follows from this; no operation sees the name of a kind (R31).
 */
export type Source =
	| { readonly from: 'anonymous' }
	/** Shared anonymous memory is a file of shmem too. */
	| { readonly from: 'file'; readonly fs: 'zero' | 'tmpfs' | 'ext4' | 'hugetlbfs' | 'secretmem' }
	| BarSource
	/** `p2pmem/allocate` of a provider. */
	| { readonly from: 'p2pmem' }
	/** A driver's own RAM. */
	| {
			readonly from: 'ram';
			readonly by: 'remap_pfn_range' | 'vm_insert_page' | 'dma_mmap_coherent';
	  }
	/** A dma-buf whose exporter is static and holds RAM. */
	| { readonly from: 'dmabuf'; readonly exporter: 'udmabuf' | 'system-heap' }
	/** Private anonymous memory that a GPU has taken into its own memory. */
	| { readonly from: 'gpu'; readonly page: Extract<PageType, 'devicePrivate'> };

export interface BarSource {
	readonly from: 'bar';
	/** File through which the BAR is mapped. */
	readonly file: 'sysfs' | 'sysfs_wc' | 'devmem' | 'vfio' | 'driver';
	/** Method that makes the PTEs. */
	readonly by: 'remap_pfn_range' | 'vmf_insert_pfn' | 'vmf_insert_mixed';
	/** `vm_ops->access` is `generic_access_phys`. */
	readonly access?: true;
	/** `vm_ops->p2p_map` exists, where the kernel has that operation. */
	readonly p2pMap?: true;
	/** The driver of the device has claimed the BAR (`IORESOURCE_BUSY`). */
	readonly busy?: true;
}

/** One `mmap(2)`. */
export interface Mapping {
	readonly source: Source;
	readonly shared: boolean;
	readonly prot: 'none' | 'r' | 'rw';
	/** Pages of 4 KiB. */
	readonly pages: number;
	/** Offset in the file, pages. */
	readonly offset?: number;
	/** `madvise(MADV_HUGEPAGE)` follows. */
	readonly thp?: true;
	/** The operations use this many pages of it; all of them when absent. */
	readonly used?: number;
}

/**
 * A memory kind: mappings side by side in one contiguous range, and whether the first two pages are
 * stored to. `id` is for people and rows only.
 */
export interface Kind {
	readonly id: string;
	/** Mapping kind of mapping.md 7 (`M0` ... `M6`), or null. */
	readonly model: string | null;
	readonly title: string;
	readonly parts: readonly Mapping[];
	readonly stores: boolean;
}
