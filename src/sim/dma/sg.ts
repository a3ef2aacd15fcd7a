import { busOf, type DmaAddr, dmaAddr, hex, iova } from '../engine/address';
import type { Outcome } from '../engine/trace';
import { applied, type RulesOff } from '../pci/ruleSwitch';
import { powerOfTwo } from '../powerOfTwo';
import {
	busOffsetOf,
	type DmaDevice,
	dmaPciP2pdmaSupported,
	type PhysRange,
	withinMask,
} from './device';
import { allocIova, type IovaRange } from './iova';

/** One DMA-side entry of an sg table. */
export interface DmaEntry {
	readonly dma: DmaAddr;
	readonly length: number;
	/** What the number is: the tag that `dma_addr_t` does not carry. */
	readonly kind: 'bus' | 'phys' | 'iova' | 'bounce';
	/** `sg_dma_is_bus_address`: unmap must skip it (Linux 6.0 on). */
	readonly busAddress: boolean;
}

export interface SgResult {
	readonly result: Outcome;
	readonly rule: string;
	readonly reason: string;
	readonly entries: readonly DmaEntry[];
	/** One entry for each range asked for, in order; ranges that share an IOVA lie side by side. */
	readonly perRange: readonly DmaEntry[];
	/** IOVA range allocated, or null. */
	readonly iova: IovaRange | null;
}

/** What `dma_map_sgtable` of a kernel can do. */
export interface SgRules {
	/** Linux 6.0 on: lists that mix P2PDMA and ordinary pages, map type looked up per entry. */
	readonly mixedLists: boolean;
	readonly rulesOff?: RulesOff;
}

const refused = (rule: string, result: Outcome, reason: string): SgResult => ({
	result,
	rule,
	reason,
	entries: [],
	perRange: [],
	iova: null,
});

/**
 * `dma_map_sgtable`: R5 without a translating IOMMU (`dma_direct_map_sg`), R6 with one
 * (`iommu_dma_map_sg`). All or nothing: any refusal unwinds every entry. `taken` are the IOVAs of
 * the domain that are in use or reserved.
 */
export function dmaMapSgtable(
	device: DmaDevice,
	ranges: readonly PhysRange[],
	rules: SgRules,
	taken: readonly IovaRange[] = [],
): SgResult {
	const p2p = ranges.filter((range) => range.pgmap !== null);
	if (!rules.mixedLists && p2p.length > 0) {
		return p2p.length === ranges.length
			? mapHomogeneous(device, ranges)
			: refused('R5', 'EINVAL', 'a list of P2PDMA and ordinary pages needs Linux 6.0');
	}
	if (p2p.length > 0 && !dmaPciP2pdmaSupported(device)) {
		return refused('R6.3', 'EREMOTEIO', 'the DMA operations of this device know no P2P');
	}
	const translated = device.iommu === 'translated' && applied(rules.rulesOff, 'R6');
	return translated
		? iommuDmaMapSg(device, ranges, taken)
		: dmaDirectMapSg(device, ranges, rules.rulesOff);
}

/** v5.0 `pci_p2pdma_map_sg`: bus addresses for all, the caller has asked for the distance. */
function mapHomogeneous(device: DmaDevice, ranges: readonly PhysRange[]): SgResult {
	const offset = busOffsetOf(device);
	const entries = ranges.map(({ start, length }) => ({
		dma: dmaAddr(busOf(start, offset)),
		length,
		kind: 'bus' as const,
		busAddress: false,
	}));
	const reason = 'pci_p2pdma_map_sg: every page is P2PDMA memory, each gets its bus address';
	return { result: 'ok', rule: 'R5', reason, entries, perRange: entries, iova: null };
}

type Route = 'bus' | 'host' | 'ordinary' | 'refused';

function routeOf(device: DmaDevice, range: PhysRange): Route {
	if (range.pgmap === null) return 'ordinary';
	if (device.node === null) return 'refused';
	const type = device.p2pdma.mapType(range.pgmap.provider, device.node);
	if (type === 'BUS_ADDR') return 'bus';
	return type === 'THRU_HOST_BRIDGE' ? 'host' : 'refused';
}

const notSupported = (rule: string, device: DmaDevice, range: PhysRange): SgResult =>
	refused(
		rule,
		'EREMOTEIO',
		`map type NOT_SUPPORTED from ${range.pgmap?.provider.id} to ${device.node?.id ?? 'a device off PCI'}: every entry is unwound`,
	);

/** Bus address of a P2PDMA range: the pgmap's own offset, i.e. its provider's host bridge. */
function busEntry(device: DmaDevice, range: PhysRange): DmaEntry {
	const provider = range.pgmap?.provider;
	const offset =
		provider === undefined ? 0 : (device.p2pdma.hierarchy.hostBridge(provider)?.busOffset ?? 0);
	return {
		dma: dmaAddr(busOf(range.start, offset)),
		length: range.length,
		kind: 'bus',
		busAddress: true,
	};
}

/** R5 */
function dmaDirectMapSg(
	device: DmaDevice,
	ranges: readonly PhysRange[],
	off: RulesOff | undefined,
): SgResult {
	const entries: DmaEntry[] = [];
	const offset = busOffsetOf(device);
	for (const range of ranges) {
		const route = applied(off, 'R5') ? routeOf(device, range) : 'ordinary';
		if (route === 'refused') return notSupported('R5', device, range);
		if (route === 'bus') {
			entries.push(busEntry(device, range));
			continue;
		}
		const dma = dmaAddr(busOf(range.start, offset));
		if (withinMask(device, dma, range.length)) {
			entries.push({ dma, length: range.length, kind: 'phys', busAddress: false });
		} else if (route === 'host' || !device.bounce) {
			const why = route === 'host' ? 'a P2PDMA page cannot bounce' : 'there is no bounce buffer';
			return refused(
				'R5',
				'EIO',
				`${hex(dma)} lies beyond the ${device.dmaMaskBits}-bit mask; ${why}`,
			);
		} else {
			entries.push({
				dma: dmaAddr(iova(0)),
				length: range.length,
				kind: 'bounce',
				busAddress: false,
			});
		}
	}
	const reason = 'mapped without an IOMMU';
	return { result: 'ok', rule: 'R5', reason, entries, perRange: entries, iova: null };
}

/** R6: bus addresses pass the IOMMU by, all the rest shares one contiguous IOVA range. */
function iommuDmaMapSg(
	device: DmaDevice,
	ranges: readonly PhysRange[],
	taken: readonly IovaRange[],
): SgResult {
	const buses: (DmaEntry | null)[] = [];
	let translated = 0;
	for (const range of ranges) {
		const route = routeOf(device, range);
		if (route === 'refused') return notSupported('R6.1', device, range);
		if (route !== 'bus') translated += range.length;
		buses.push(route === 'bus' ? busEntry(device, range) : null);
	}
	const direct = buses.filter((entry) => entry !== null);
	if (translated === 0) {
		const reason = 'bus addresses only';
		return { result: 'ok', rule: 'R6.1', reason, entries: direct, perRange: direct, iova: null };
	}
	const start = allocIova(taken, translated, powerOfTwo(Math.min(device.dmaMaskBits, 48)));
	if (start === null) return refused('R6.2', 'ENOMEM', 'no IOVA range is free');
	let at = Number(start);
	const perRange = ranges.map(({ length }, index): DmaEntry => {
		const bus = buses[index];
		if (bus) return bus;
		at += length;
		return { dma: dmaAddr(iova(at - length)), length, kind: 'iova', busAddress: false };
	});
	const whole: DmaEntry = {
		dma: dmaAddr(start),
		length: translated,
		kind: 'iova',
		busAddress: false,
	};
	return {
		result: 'ok',
		rule: 'R6.1',
		reason: 'one contiguous IOVA range holds all entries that are not bus addresses',
		entries: [...direct, whole],
		perRange,
		iova: { start, length: translated },
	};
}
