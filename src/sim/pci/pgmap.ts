import type { Outcome } from '../engine/trace';
import type { Features } from '../engine/world';
import type { Bar } from './hierarchy';

/** Granularity of memory that gets struct pages (`memremap_compat_align`), bytes. */
export const SUBSECTION = 2 * 2 ** 20;
/** Bytes of `struct page`, one per 4 KiB. */
export const STRUCT_PAGE = 64;

export interface PgmapAnswer {
	readonly result: Outcome;
	readonly reason: string;
	/** Struct pages made. */
	readonly pages: number;
	/** Pages of RAM that hold them, taken at once. */
	readonly memmapPages: number;
}

const refused = (result: Outcome, reason: string): PgmapAnswer => ({
	result,
	reason,
	pages: 0,
	memmapPages: 0,
});

/**
 * R48 `memremap_pages` of a device range: `check_pfn_span` takes multiples of 2 MiB only, both start
 * (CPU physical) and length in bytes; else EINVAL.
 */
export function memremapPages(start: number, length: number): PgmapAnswer {
	if (length <= 0 || start % SUBSECTION !== 0 || length % SUBSECTION !== 0) {
		return refused('EINVAL', 'start and length must be multiples of 2 MiB (check_pfn_span)');
	}
	const pages = length / 4096;
	return {
		result: 'ok',
		reason: `${pages} struct pages`,
		pages,
		memmapPages: (pages * STRUCT_PAGE) / 4096,
	};
}

/**
 * R48 `pci_p2pdma_add_resource(bar, size, offset)`; size 0 means the rest of the BAR. EOPNOTSUPP
 * without CONFIG_PCI_P2PDMA, EINVAL beyond the BAR or where {@link memremapPages} refuses.
 */
export function addResource(features: Features, bar: Bar, size = 0, offset = 0): PgmapAnswer {
	if (!features.has('p2pdma-pages')) {
		return refused('EOPNOTSUPP', 'this kernel is built without CONFIG_PCI_P2PDMA');
	}
	const length = size === 0 ? bar.size - offset : size;
	if (offset >= bar.size || offset + length > bar.size) {
		return refused('EINVAL', 'the range ends beyond the BAR');
	}
	return memremapPages(bar.start + offset, length);
}
