import type { Change, Json, Step, StepCost } from '../engine/trace';
import { Costs } from './costs';
import { type Part, part, price, stepCost } from './price';
import { mtt } from './registration';
import { zap } from './revocation';

/** What a price is found from: what the step did, not which experiment it stands in. */
export type StepFacts = Pick<Step, 'func' | 'pagesRead' | 'changed' | 'result'>;

type Pricer = (facts: StepFacts, costs: Costs) => Part[] | null;

const PAGE = 4096;

/** A number inside a JSON object; 0 where there is none. */
function numberOf(value: Json, key: string): number {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return 0;
	const found = (value as { readonly [name: string]: Json })[key];
	return typeof found === 'number' ? found : 0;
}

function under(changed: readonly Change[], prefix: string): readonly Change[] {
	return changed.filter(({ path }) => path.startsWith(prefix));
}

/** Sum of a field over the new (or, where there is none, the old) values under a path. */
function sumOf(changed: readonly Change[], prefix: string, key: string): number {
	return under(changed, prefix).reduce(
		(sum, { before, after }) => sum + numberOf(after ?? before, key),
		0,
	);
}

/** Bytes that were (un)mapped at IOVAs; null where the step does not say how it mapped. */
function iovaBytes(changed: readonly Change[]): number | null {
	let bytes = 0;
	for (const { before, after } of under(changed, 'dma/')) {
		const value = after ?? before;
		if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
		const { segments } = value as { readonly segments?: Json };
		if (!Array.isArray(segments)) return null;
		for (const segment of segments as readonly Json[]) {
			const { kind } = segment as { readonly kind?: Json };
			if (kind === 'iova') bytes += numberOf(segment, 'bytes');
		}
	}
	return under(changed, 'dma/').length === 0 ? null : bytes;
}

const pinned: Pricer = ({ pagesRead }, costs) =>
	pagesRead === 0
		? null
		: [part(`pin ${pagesRead} pages`, pagesRead * costs.get('pin.page'), 'ns', 'pin.page')];

const faulted: Pricer = ({ changed }, costs) => {
	const pages = sumOf(changed, 'page/', 'pages');
	if (pages === 0) return null;
	return [part(`fault in ${pages} pages`, pages * costs.get('fault.page'), 'ns', 'fault.page')];
};

const appended: Pricer = ({ changed }, costs) => {
	const [accounted] = changed.filter(({ path }) => path.endsWith('/mm/pinnedVm'));
	if (accounted === undefined || typeof accounted.after !== 'number') return null;
	const pages = accounted.after - Number(accounted.before ?? 0);
	if (pages <= 0) return null;
	return [part(`append ${pages} pages`, pages * costs.get('sg.append'), 'ns', 'sg.append')];
};

const mapped: Pricer = ({ changed }, costs) => {
	const bytes = iovaBytes(changed);
	if (bytes === null) return null;
	const pages = Math.ceil(bytes / PAGE);
	return [part(`map ${pages} pages`, pages * costs.get('iommu.map'), 'ns', 'iommu.map')];
};

const unmapped: Pricer = ({ changed }, costs) => {
	const bytes = iovaBytes(changed);
	if (bytes === null) return null;
	const flush = bytes > 0 ? costs.get('iommu.invalidate') : 0;
	return [part('flush the IOTLB', flush, 'us', 'iommu.invalidate')];
};

const translated: Pricer = ({ changed }, costs) => {
	const entries = sumOf(changed, 'mtt/', 'entries');
	return entries === 0 ? null : mtt(costs, entries);
};

const zapped: Pricer = ({ changed }, costs) => {
	const pages = sumOf(changed, 'mtt/', 'entries');
	return pages === 0 ? null : zap(costs, { pages, chunks: 1, translated: false });
};

const unpinned: Pricer = ({ pagesRead }, costs) =>
	pagesRead === 0
		? null
		: [part(`unpin ${pagesRead} pages`, pagesRead * costs.get('unpin.page'), 'ns', 'unpin.page')];

/** One part of a fixed length. */
const fixedly =
	(
		what: string,
		id:
			| 'mr.createCached'
			| 'mr.destroyCached'
			| 'notifier.dispatch'
			| 'move.notify'
			| 'exporter.lock',
	): Pricer =>
	(_, costs) => [part(what, costs.get(id), 'us', id)];

/** Kernel functions whose time is known, by the name that a step bears. */
const pricers: Readonly<Record<string, Pricer>> = {
	gup_fast: pinned,
	follow_page_pte: pinned,
	faultin_page: faulted,
	hmm_vma_walk_pmd: faulted,
	ib_umem_get: appended,
	ib_dma_map_sgtable_attrs: mapped,
	dma_map_sgtable: mapped,
	dma_map_resource: mapped,
	dma_buf_phys_vec_to_sgt: mapped,
	nvme_map_data: mapped,
	dma_unmap_sgtable: unmapped,
	mlx5_ib_populate_pas: translated,
	mlx5_ib_invalidate_range: zapped,
	unpin_user_pages: unpinned,
	__ib_umem_release: unpinned,
	reg_user_mr: fixedly('create the MR object', 'mr.createCached'),
	reg_user_mr_dmabuf: fixedly('create the MR object', 'mr.createCached'),
	ib_umem_release: fixedly('destroy the MR object', 'mr.destroyCached'),
	mmu_notifier_invalidate_range_start: fixedly('call the notifiers', 'notifier.dispatch'),
	ib_umem_dmabuf_get: fixedly('lock, fences', 'exporter.lock'),
	ttm_bo_evict: fixedly('move_notify round', 'move.notify'),
};

/**
 * What a step of a trace takes, from what it did: pages read, extents mapped, entries written. Null where
 * the cost model has no figure for its function, or the step was refused. Transfers are not steps of the
 * CPU: the data path gives their time.
 */
export function costOfStep(facts: StepFacts, costs: Costs = Costs.defaults): StepCost | null {
	if (facts.result !== 'ok' || !Object.hasOwn(pricers, facts.func)) return null;
	const parts = pricers[facts.func]?.(facts, costs) ?? null;
	return parts === null ? null : stepCost(price(...parts));
}
