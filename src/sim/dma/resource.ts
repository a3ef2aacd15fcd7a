import { busOf, type DmaAddr, dmaAddr, hex, iova, type PhysAddr } from '../engine/address';
import type { Outcome } from '../engine/trace';
import type { RouteOpinion } from '../pci/distance';
import { applied, type RulesOff } from '../pci/ruleSwitch';
import { powerOfTwo } from '../powerOfTwo';
import { busOffsetOf, type DmaDevice, type PhysRange, withinMask } from './device';
import { allocIova, type IovaRange } from './iova';
import type { DmaEntry } from './sg';

export interface ResourceResult {
	readonly result: Outcome;
	readonly rule: string;
	readonly reason: string;
	readonly entry: DmaEntry | null;
}

const mapped = (dma: DmaAddr, length: number, kind: 'phys' | 'iova', reason: string) => ({
	result: 'ok',
	rule: 'R7.1',
	reason,
	entry: { dma, length, kind, busAddress: false } as const,
});

/**
 * R7 `dma_map_resource`: no page, no question whether the peers can reach each other. Without a
 * translating IOMMU it gives the physical address as it is, without the bus offset, or
 * `DMA_MAPPING_ERROR` (shown as ENOMEM) beyond the mask; with one, always an IOVA.
 */
export function dmaMapResource(
	device: DmaDevice,
	start: PhysAddr,
	length: number,
	taken: readonly IovaRange[] = [],
	off?: RulesOff,
): ResourceResult {
	if (device.iommu === 'translated' && applied(off, 'R7.1')) {
		const at = allocIova(taken, length, powerOfTwo(Math.min(device.dmaMaskBits, 48)));
		if (at === null) {
			return { result: 'ENOMEM', rule: 'R7.1', reason: 'no IOVA range is free', entry: null };
		}
		return mapped(dmaAddr(at), length, 'iova', 'an IOVA with the MMIO attribute, for any pair');
	}
	if (!withinMask(device, start, length)) {
		return {
			result: 'ENOMEM',
			rule: 'R7.1',
			reason: `${hex(start)} lies beyond the ${device.dmaMaskBits}-bit mask: DMA_MAPPING_ERROR`,
			entry: null,
		};
	}
	return mapped(dmaAddr(start), length, 'phys', 'the physical address as it is, for any pair');
}

export interface PhysVecResult {
	readonly result: Outcome;
	readonly rule: string;
	readonly reason: string;
	readonly entries: readonly DmaEntry[];
	/** One entry for each range asked for. */
	readonly perRange: readonly DmaEntry[];
	readonly iova: IovaRange | null;
}

/**
 * R8 `dma_buf_phys_vec_to_sgt` (Linux 6.19): page-less. BUS_ADDR gives each range its bus address;
 * THRU_HOST_BRIDGE tries one IOVA for all, else maps range by range; other routes are EINVAL.
 */
export function physVecToSgt(
	device: DmaDevice,
	opinion: RouteOpinion | null,
	providerBusOffset: number,
	ranges: readonly PhysRange[],
	taken: readonly IovaRange[] = [],
): PhysVecResult {
	const type = opinion?.mapType ?? 'NOT_SUPPORTED';
	if (type === 'NOT_SUPPORTED') return refused('EINVAL', 'the importer cannot reach the provider');
	if (type === 'BUS_ADDR') {
		const entries = ranges.map(({ start, length }) => ({
			dma: dmaAddr(busOf(start, providerBusOffset)),
			length,
			kind: 'bus' as const,
			busAddress: true,
		}));
		return granted('bus addresses, no IOVA', entries);
	}
	return device.iommu === 'translated'
		? oneIova(device, ranges, taken)
		: rangeByRange(device, ranges);
}

const refused = (result: Outcome, reason: string): PhysVecResult => ({
	result,
	rule: 'R8',
	reason,
	entries: [],
	perRange: [],
	iova: null,
});

const granted = (reason: string, entries: readonly DmaEntry[]): PhysVecResult => ({
	result: 'ok',
	rule: 'R8',
	reason,
	entries,
	perRange: entries,
	iova: null,
});

/** `dma_iova_try_alloc`, a link for each range, one sync. */
function oneIova(
	device: DmaDevice,
	ranges: readonly PhysRange[],
	taken: readonly IovaRange[],
): PhysVecResult {
	let total = 0;
	for (const range of ranges) total += range.length;
	const start = allocIova(taken, total, powerOfTwo(Math.min(device.dmaMaskBits, 48)));
	if (start === null) return refused('ENOMEM', 'no IOVA range is free');
	const entry = (at: number, length: number): DmaEntry => ({
		dma: dmaAddr(iova(at)),
		length,
		kind: 'iova',
		busAddress: false,
	});
	let at = Number(start);
	const perRange = ranges.map(({ length }) => {
		at += length;
		return entry(at - length, length);
	});
	const reason = `one IOVA range, ${ranges.length} links, one sync`;
	const entries = [entry(start, total)];
	return { ...granted(reason, entries), perRange, iova: { start, length: total } };
}

/** `dma_map_phys` for each range. */
function rangeByRange(device: DmaDevice, ranges: readonly PhysRange[]): PhysVecResult {
	const offset = busOffsetOf(device);
	const entries: DmaEntry[] = [];
	for (const { start, length } of ranges) {
		const dma = dmaAddr(busOf(start, offset));
		if (!withinMask(device, dma, length)) {
			return refused('EIO', `${hex(dma)} lies beyond the mask; every range is unwound`);
		}
		entries.push({ dma, length, kind: 'phys', busAddress: false });
	}
	return granted('each range by dma_map_phys', entries);
}
