import type { Check } from '../engine/world';
import { hex, overlap, recordAt, records } from './state';

/**
 * S2: a device does not reach memory that its IOMMU domain does not map. Bus addresses pass the
 * IOMMU by, so every mapping of that kind beside a translating IOMMU is an event, by design (R4.7).
 */
export const beyondDomain: Check = {
	watches: ['dma/'],
	run: (state) => {
		if (recordAt(state, 'machine').text('iommu') !== 'translated') return [];
		return records(state, 'dma/').flatMap((mapping) =>
			mapping
				.list('segments')
				.filter((segment) => segment.text('kind') === 'bus')
				.map((segment) => ({
					invariant: 'S2' as const,
					note: `${mapping.part(1)} reaches ${hex(segment.number('dma'))} past its IOMMU domain`,
				})),
		);
	},
};

/** S4: the CPU does not touch BAR memory through ordinary kernel copies where that is not safe. */
export const cpuTouchesBar: Check = {
	watches: ['copied memory'],
	run: (state, step) => {
		const machine = recordAt(state, 'machine');
		if (state.get('machine') === undefined || machine.flag('mmioSafe')) return [];
		const touched = step.looked.some(({ what, saw }) => what === 'copied memory' && saw === 'bar');
		if (!touched) return [];
		return [{ invariant: 'S4', note: `${step.func} copies BAR memory with the CPU` }];
	},
};

/** S6: pinned pages within RLIMIT_MEMLOCK (unless CAP_IPC_LOCK), aperture slots within the budget. */
export const accounting: Check = {
	watches: ['process/1/mm/pinnedVm', 'aperture/'],
	run: (state) => {
		const limits = recordAt(state, 'process/1/limits');
		const pinned = Number(state.get('process/1/mm/pinnedVm') ?? 0);
		const known = state.get('process/1/limits') !== undefined;
		const over = known && !limits.flag('capIpcLock') && pinned > limits.number('memlockPages');
		return [
			...(over
				? [{ invariant: 'S6' as const, note: `${pinned} pages are pinned, beyond RLIMIT_MEMLOCK` }]
				: []),
			...records(state, 'aperture/')
				.filter((aperture) => aperture.number('used') > aperture.number('budget'))
				.map((aperture) => ({
					invariant: 'S6' as const,
					note: `${aperture.part(1)} gave ${aperture.number('used')} slots of ${aperture.number('budget')}`,
				})),
		];
	},
};

/**
 * S7: a DMA address is used only by the device that it was mapped for. A table entry whose address
 * no live mapping of its own device covers is an event; one that nobody maps is use after unmap (S1).
 */
export const foreignAddress: Check = {
	watches: ['mtt/', 'dma/'],
	run: (state) => {
		const segments = records(state, 'dma/').flatMap((mapping) =>
			mapping.list('segments').map((segment) => ({
				device: mapping.part(1),
				dma: segment.number('dma'),
				bytes: segment.number('bytes'),
			})),
		);
		return records(state, 'mtt/').flatMap((entry) => {
			const device = entry.part(1);
			const hits = segments.filter((one) =>
				overlap(entry.number('dma'), entry.number('bytes'), one.dma, one.bytes),
			);
			if (hits.some((one) => one.device === device)) return [];
			const [other] = hits;
			const at = hex(entry.number('dma'));
			const stale = other === undefined;
			const note = stale
				? `${device} keeps ${at}, which is unmapped`
				: `${device} uses ${at}, mapped for ${other.device}`;
			return [{ invariant: stale ? ('S1' as const) : ('S7' as const), note }];
		});
	},
};
