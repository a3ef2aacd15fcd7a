import type { Costs } from './costs';
import { type Part, type Price, part, price } from './price';

const BASE_PAGE = 4096;

/** How memory is registered. */
export interface Registration {
	/** Length of the region in bytes. */
	readonly bytes: number;
	/** Page size of the mapping that is pinned: 4096, or 2097152 where the pages are huge. */
	readonly pageBytes: number;
	/** The importer's domain translates: every page costs an IOVA and a page table entry. */
	readonly translated: boolean;
	/** The MR object comes from the driver's cache. */
	readonly cachedKey: boolean;
}

const pagesOf = (bytes: number, pageBytes: number): number => Math.ceil(bytes / pageBytes);

function keyCost(costs: Costs, cached: boolean): Part {
	const id = cached ? 'mr.createCached' : 'mr.create';
	return part('create the MR object', costs.get(id), 'us', id);
}

/** Writes `entries` MTT entries through UMR. */
export function mtt(costs: Costs, entries: number): Part[] {
	return [
		part('post the UMR', costs.get('mtt.fixed'), 'us', 'mtt.fixed'),
		part(`write ${entries} MTT entries`, entries * costs.get('mtt.page'), 'ns', 'mtt.page'),
	];
}

/** Pins the region long-term (`pin_user_pages_fast`, FOLL_LONGTERM). */
export function pin(costs: Costs, { bytes, pageBytes }: Registration): Part {
	const base = pagesOf(bytes, BASE_PAGE);
	if (pageBytes > BASE_PAGE) {
		return part(`pin ${base} pages, huge`, base * costs.get('pin.huge'), 'ns', 'pin.huge');
	}
	return part(`pin ${base} pages`, base * costs.get('pin.page'), 'ns', 'pin.page');
}

/** Gives the pins back. */
export function unpin(costs: Costs, { bytes, pageBytes }: Registration): Part {
	const base = pagesOf(bytes, BASE_PAGE);
	const id = pageBytes > BASE_PAGE ? 'unpin.huge' : 'unpin.page';
	return part(`unpin ${base} pages`, base * costs.get(id), 'ns', id);
}

/** Maps `entries` contiguous ranges for DMA; costs nothing where the domain does not translate. */
export function dmaMap(costs: Costs, entries: number, translated: boolean): Part {
	const each = translated ? costs.get('iommu.map') : 0;
	return part(`map ${entries} ranges for DMA`, entries * each, 'ns', 'iommu.map');
}

/** Registers a pinned MR: `ib_umem_get`, `ib_dma_map_sgtable`, MTT. */
export function registerPinned(costs: Costs, registration: Registration): Price {
	const pages = pagesOf(registration.bytes, registration.pageBytes);
	return price(
		keyCost(costs, registration.cachedKey),
		pin(costs, registration),
		part(`append ${pages} pages`, pages * costs.get('sg.append'), 'ns', 'sg.append'),
		dmaMap(costs, pages, registration.translated),
		...mtt(costs, pages),
	);
}

/** Registers a dma-buf MR of `chunks` contiguous ranges: no page is pinned. */
export function registerDmabuf(costs: Costs, registration: Registration, chunks: number): Price {
	return price(
		keyCost(costs, registration.cachedKey),
		part('lock, fences', costs.get('exporter.lock'), 'us', 'exporter.lock'),
		dmaMap(costs, chunks, registration.translated),
		...mtt(costs, pagesOf(registration.bytes, registration.pageBytes)),
	);
}

/** Registers through the RFC's `p2p_map`: the exporter is called for every page. */
export function registerP2pMap(costs: Costs, registration: Registration): Price {
	const pages = pagesOf(registration.bytes, BASE_PAGE);
	return price(
		keyCost(costs, registration.cachedKey),
		part(
			`exporter maps ${pages} pages`,
			pages * costs.get('exporter.callback'),
			'ns',
			'exporter.callback',
		),
		dmaMap(costs, pages, registration.translated),
		...mtt(costs, pagesOf(registration.bytes, registration.pageBytes)),
	);
}

/** Takes a pinned MR down: unmap (one strict flush where translated), unpin, destroy. */
export function deregisterPinned(costs: Costs, registration: Registration): Price {
	const key = registration.cachedKey ? 'mr.destroyCached' : 'mr.destroy';
	const flush = registration.translated ? costs.get('iommu.invalidate') : 0;
	return price(
		part('flush the IOTLB', flush, 'us', 'iommu.invalidate'),
		unpin(costs, registration),
		part('destroy the MR object', costs.get(key), 'us', key),
	);
}

/** What one O_DIRECT request costs beside its transfer: short-term pins, one mapping, and both undone. */
export function directIo(costs: Costs, registration: Registration): Price {
	const pages = pagesOf(registration.bytes, registration.pageBytes);
	const flush = registration.translated ? costs.get('iommu.invalidate') : 0;
	return price(
		pin(costs, registration),
		part(`append ${pages} pages`, pages * costs.get('sg.append'), 'ns', 'sg.append'),
		dmaMap(costs, pages, registration.translated),
		part('flush the IOTLB', flush, 'us', 'iommu.invalidate'),
		unpin(costs, registration),
	);
}
