import { type Iova, iova, overlaps, PAGE_SIZE } from '../engine/address';

/** A half-open range of IOVAs, `[start, start + length)`, bytes. */
export interface IovaRange {
	readonly start: number;
	readonly length: number;
}

const roundUpPow2 = (value: number): number => {
	let power = PAGE_SIZE;
	while (power < value) power *= 2;
	return power;
};

/**
 * `alloc_iova`: the highest free range below `limit`, aligned to its size rounded up to a power of
 * two; first below 4 GiB, as dma-iommu prefers, then below the device's mask. `taken` holds live
 * mappings and the host bridges' windows (`iova_reserve_pci_windows`). Null where there is none.
 */
export function allocIova(taken: readonly IovaRange[], length: number, limit: number): Iova | null {
	const low = below(taken, length, Math.min(limit, 2 ** 32));
	return low ?? (limit > 2 ** 32 ? below(taken, length, limit) : null);
}

function below(taken: readonly IovaRange[], length: number, limit: number): Iova | null {
	const align = roundUpPow2(length);
	let start = Math.floor((limit - length) / align) * align;
	const falling = [...taken].sort((a, b) => b.start - a.start);
	for (const range of falling) {
		if (!overlaps(start, length, range.start, range.length)) continue;
		start = Math.floor((range.start - length) / align) * align;
	}
	return start < PAGE_SIZE ? null : iova(start);
}
