import type { Check, StateView } from '../engine/world';
import { hex, ofProcesses, overlap, recordAt, records, type StateRecord } from './state';

const PAGE = 4096;

/** Why the owner of the memory behind a live mapping no longer stands for it; null while it does. */
function released(state: StateView, mapping: StateRecord): string | null {
	const owner = mapping.text('owner');
	const [target, bytes] = [mapping.number('target'), mapping.number('bytes')];
	if (owner === 'ram') return freed(state, target) ? 'its pages were given back' : null;
	if (recordAt(state, `pci/${owner}`).flag('removed')) return `${owner} is removed`;
	const bo = recordAt(state, `bo/${owner}`);
	const moved = bo.text('place') !== '' && bo.text('place') !== 'VRAM';
	if (moved && overlap(target, bytes, bo.number('start'), bo.number('bytes'))) {
		return `${owner} has moved the content to ${bo.text('place')}`;
	}
	for (const buffer of records(state, 'dmabuf/')) {
		if (buffer.text('exporter') !== owner) continue;
		if (buffer.flag('revoked')) return `${buffer.path} is revoked`;
		if (buffer.text('place') !== 'VRAM') return `${buffer.path} was moved`;
	}
	const pooled = state.get(`pool/${owner}`) !== undefined;
	return pooled && freed(state, target) ? 'its pages went back to the pool' : null;
}

/** No page table and no pin holds the frame; the zero page is never freed. */
function freed(state: StateView, target: number): boolean {
	const shown = ofProcesses(state, 'pte').some((pte) => {
		const start = pte.record('frames').number('pfn') * PAGE;
		return overlap(target, PAGE, start, pte.number('pages') * PAGE);
	});
	if (shown) return false;
	return !records(state, 'page/0x').some((page) =>
		overlap(target, PAGE, page.address * PAGE, page.number('pages') * PAGE),
	);
}

/** S1: no live DMA mapping targets memory whose owner has released or re-pointed it. */
export const useAfterMove: Check = {
	watches: ['dma/', 'page/', 'pci/', 'bo/', 'dmabuf/'],
	run: (state) =>
		records(state, 'dma/').flatMap((mapping) => {
			const why = released(state, mapping);
			if (why === null) return [];
			const note = `${mapping.part(1)} can still reach ${hex(mapping.number('target'))}: ${why}`;
			return [{ invariant: 'S1', note }];
		}),
};

/** S3: a removed device has no live mapping, no pin and no PTE to its BAR. */
export const removalWithHolders: Check = {
	watches: ['pci/', 'dma/', 'process/', 'page/'],
	run: (state) =>
		records(state, 'pci/')
			.filter((device) => device.flag('removed'))
			.flatMap((device) => {
				const owner = device.part(1);
				return holders(state, owner).map((holder) => ({
					invariant: 'S3' as const,
					note: `${owner} is removed while ${holder} holds its BAR`,
				}));
			}),
};

function holders(state: StateView, owner: string): string[] {
	const mappings = records(state, 'dma/').filter((one) => one.text('owner') === owner);
	const ptes = ofProcesses(state, 'pte').filter(
		(pte) => pte.record('frames').text('owner') === owner,
	);
	const bars = records(state, `bar/${owner}/`);
	const pins = records(state, 'page/0x').filter(
		(page) =>
			page.number('pins') > 0 &&
			bars.some((bar) =>
				overlap(page.address * PAGE, PAGE, bar.number('start'), bar.number('bytes')),
			),
	);
	return [
		...mappings.map((one) => `a mapping of ${one.part(1)}`),
		...ptes.map((one) => `a PTE of process ${one.part(1)}`),
		...pins.map(() => 'a pin'),
	];
}

/**
 * S5: a device that promised to follow the address space (every registration but a pinned one, which
 * holds pages of its own) cannot write where the process no longer may.
 */
export const writesBeyondProcess: Check = {
	watches: ['mtt/', 'mr/', 'process/'],
	run: (state) =>
		records(state, 'mr/')
			.filter((mr) => mr.path.split('/').length === 2)
			.filter((mr) => ['odp', 'p2p-ops'].includes(mr.text('kind')) && mr.flag('writable'))
			.flatMap((mr) => records(state, 'mtt/').filter((entry) => entry.text('mr') === mr.path))
			.filter((entry) => entry.flag('valid') && !mayWrite(state, entry))
			.map((entry) => ({
				invariant: 'S5' as const,
				note: `${entry.part(1)} can write at ${hex(entry.address)}, the process cannot`,
			})),
};

function mayWrite(state: StateView, entry: StateRecord): boolean {
	return ofProcesses(state, 'vma').some(
		(vma) =>
			vma.part(1) === '1' &&
			vma.address <= entry.address &&
			entry.address + entry.number('bytes') <= vma.address + vma.number('bytes') &&
			vma.text('flags').split('|').includes('VM_WRITE'),
	);
}
