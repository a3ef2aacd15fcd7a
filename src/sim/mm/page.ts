import type { PhysAddr } from '../engine/address';
import type { Json } from '../engine/trace';

/** What the memory behind a frame is. */
export type Medium = 'ram' | 'bar';

/**
 * What a struct page says of itself; everything that GUP, futex, HMM or a pin asks of it.
 * A run of pages that agree is one value.
 */
export type PageType =
	/** `PageAnon`: private memory, a copy made by COW. */
	| 'anon'
	/** The shared zero page. */
	| 'zero'
	/** Page cache of shmem or tmpfs. */
	| 'shmem'
	/** Page cache of a file system that writes back. */
	| 'file'
	| 'hugetlb'
	/** Page cache of memfd_secret: not in the kernel's linear map. */
	| 'secretmem'
	/** A driver's own RAM page: no `mapping`. */
	| 'driver'
	/** `MEMORY_DEVICE_PCI_P2PDMA` page of a BAR. */
	| 'p2pdma'
	/** `MEMORY_DEVICE_PRIVATE`: reached only by its device; the PTE is swap-like. */
	| 'devicePrivate';

/** Consecutive frames of one kind; `pfn` is the first. Special PTEs have frames but no struct page. */
export interface Frames {
	readonly pfn: number;
	readonly medium: Medium;
	/** Null where no struct page may be looked at. */
	readonly page: PageType | null;
	/** Device that owns the memory (a BAR, a pgmap), or null for ordinary RAM. */
	readonly owner: string | null;
}

/** The frames that begin `pages` further on. */
export const shiftFrames = (frames: Frames, pages: number): Frames => ({
	...frames,
	pfn: frames.pfn + pages,
});

export const PAGE_SHIFT = 12;
/** Physical address of the first byte. */
export const physOf = (frames: Frames): PhysAddr => (frames.pfn * 4096) as PhysAddr;

export const framesJson = (frames: Frames): Json => ({
	pfn: frames.pfn,
	medium: frames.medium,
	page: frames.page,
	owner: frames.owner,
});

/** `page_mapping(page) != NULL`: the page belongs to a page cache. */
export const hasMapping = (page: PageType): boolean =>
	page === 'shmem' || page === 'file' || page === 'hugetlb' || page === 'secretmem';

/** Bytes of `struct page`. */
export const STRUCT_PAGE_BYTES = 64;

/** A FOLL_PIN adds this to the reference count of a small page (`GUP_PIN_COUNTING_BIAS`). */
export const PIN_BIAS = 1024;
