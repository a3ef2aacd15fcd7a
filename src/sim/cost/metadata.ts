import type { Costs } from './costs';

const BASE_PAGE = 4096;

/** Bytes of struct page for a registered BAR range (D2): whole sub-sections, once for all importers. */
export function structPageBytes(costs: Costs, bytes: number): number {
	const granularity = costs.get('meta.granularity');
	const covered = Math.ceil(bytes / granularity) * granularity;
	return (covered / BASE_PAGE) * costs.get('meta.structPage');
}

/** Bytes that one importer keeps of a range mapped through `p2p_map` (D1). */
export function p2pMapBytes(costs: Costs, bytes: number): number {
	return Math.ceil(bytes / BASE_PAGE) * costs.get('meta.p2pMap');
}

/** Bytes of a page-less scatterlist of `chunks` contiguous ranges (D4, D5). */
export function scatterlistBytes(costs: Costs, chunks: number): number {
	return chunks * costs.get('meta.sgEntry');
}

/** Bytes of the lists of an ODP MR. */
export function odpBytes(costs: Costs, bytes: number): number {
	return Math.ceil(bytes / BASE_PAGE) * costs.get('meta.odp');
}

/** Bytes of MTT entries for an MR of `pageBytes` pages. */
export function mttBytes(costs: Costs, bytes: number, pageBytes: number): number {
	return Math.ceil(bytes / pageBytes) * costs.get('mtt.entry');
}
