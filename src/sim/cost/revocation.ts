import type { Costs } from './costs';
import { type Part, type Price, part, price } from './price';
import { dmaMap, mtt } from './registration';

/** A mapping that an importer holds of somebody else's memory. */
export interface Mapped {
	/** MTT entries, one for each page of the MR. */
	readonly pages: number;
	/** Contiguous ranges for DMA. */
	readonly chunks: number;
	/** The importer's domain translates. */
	readonly translated: boolean;
}

/** Zaps the MTT entries of a mapping through the NIC (UMR), until no access can use them. */
export function zap(costs: Costs, { pages }: Mapped): Part[] {
	return [
		part('zap through UMR', costs.get('zap.fixed'), 'us', 'zap.fixed'),
		part(`zap ${pages} MTT entries`, pages * costs.get('zap.page'), 'ns', 'zap.page'),
	];
}

function flush(costs: Costs, translated: boolean): Part {
	const us = translated ? costs.get('iommu.invalidate') : 0;
	return part('flush the IOTLB', us, 'us', 'iommu.invalidate');
}

/** R11.4: an mmu notifier reaches an ODP importer: dispatch, zap, unmap. */
export function invalidate(costs: Costs, mapped: Mapped): Price {
	return price(
		part('call the notifier', costs.get('notifier.dispatch'), 'us', 'notifier.dispatch'),
		...zap(costs, mapped),
		flush(costs, mapped.translated),
	);
}

/** R27: an exporter tells one importer that the buffer moves: lock, callback, zap, unmap. */
export function moveNotify(costs: Costs, mapped: Mapped): Price {
	return price(
		part('move_notify round', costs.get('move.notify'), 'us', 'move.notify'),
		...zap(costs, mapped),
		flush(costs, mapped.translated),
	);
}

/**
 * R11.2, R27: the NIC faults on the next access and the driver maps the new place. A pathological fault
 * (packets lost, a time-out) takes longer by a factor.
 */
export function faultAndMap(costs: Costs, mapped: Mapped, pathological = false): Price {
	const fault = costs.get('odp.fault');
	return price(
		pathological
			? part(
					'NIC page fault, pathological',
					fault * costs.get('odp.pathology'),
					'us',
					'odp.fault',
					'odp.pathology',
				)
			: part('NIC page fault', fault, 'us', 'odp.fault'),
		dmaMap(costs, mapped.chunks, mapped.translated),
		...mtt(costs, mapped.pages),
	);
}

/** R26.2: revocation of every importer, one after the other under the reservation lock. */
export function revokeAll(costs: Costs, importers: readonly Mapped[]): Price {
	return price(...importers.flatMap((mapped) => moveNotify(costs, mapped).parts));
}
