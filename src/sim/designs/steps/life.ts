import type { Outcome } from '../../engine/trace';
import { type Memory, pagesOf, type Scene } from '../scene';
import { dmaPath, dmaUnmap, mttPath, zapMtt } from './dma';
import { mrPath } from './rdma';

/** What may befall memory while somebody uses it. */
export type LifeEvent = 'munmap' | 'evict' | 'unplug';

export function lifeEvent(scene: Scene, memory: Memory, event: LifeEvent): Outcome {
	if (event === 'munmap') return munmap(scene, memory);
	return event === 'evict' ? evict(scene, memory) : unplug(scene, memory);
}

/** The importer hears of it and lets go, where it subscribed; a pinned MR hears nothing. */
function tellImporter(scene: Scene, unmapFunc: string): boolean {
	const { importer } = scene.parts;
	const mr = scene.record<{ kind: string }>(mrPath);
	const told = mr !== undefined && mr.kind !== 'pinned';
	if (!told) return false;
	if (scene.record(mttPath(importer)) !== undefined) zapMtt(scene, importer);
	if (scene.record(dmaPath(importer)) !== undefined) {
		scene.world.step(
			{
				actor: 'importer',
				func: unmapFunc,
				file: null,
				rule: 'R26.3',
				// ODP has given its mappings back since before the designs
				changedCode: unmapFunc !== 'ib_umem_odp_unmap_dma_pages',
			},
			(step) => {
				step.note('The importer gives the mapping back.');
				return 'ok';
			},
		);
		dmaUnmap(scene, importer, mr?.kind === 'odp' ? pagesOf(scene.bytes) : 0);
	}
	return true;
}

/** R24: notifiers first, then PTEs, then the VMA. A dma-buf has no VMA and lives on. */
function munmap(scene: Scene, memory: Memory): Outcome {
	if (memory.way === 'dma-buf') return 'ok';
	tellImporter(scene, memory.way === 'bar-p2p-ops' ? 'p2p_unmap' : 'ib_umem_odp_unmap_dma_pages');
	return scene.world.step(
		{ actor: 'mm', func: 'unmap_region', file: 'mm/mmap.c', rule: 'R24' },
		(step) => {
			step.set(memory.path, null);
			const pinned = scene.record(`pin/${mrPath}`) !== undefined;
			if (memory.way === 'p2pmem' && !pinned) step.set(`page/${memory.owner}`, null);
			step.note(
				pinned ? 'The VMA is gone; the pins keep the pages.' : 'The VMA and its PTEs are gone.',
			);
			return 'ok';
		},
	);
}

/** R27: the exporter wants to move the buffer. */
function evict(scene: Scene, memory: Memory): Outcome {
	const pinned = scene.record(`pin/${mrPath}`) !== undefined;
	if (pinned || memory.way === 'p2pmem' || memory.way === 'bar-mmap') {
		return scene.world.step(
			{
				actor: 'exporter',
				func: 'ttm_bo_evict',
				file: 'drivers/gpu/drm/ttm/ttm_bo.c',
				rule: 'R27',
			},
			(step) => {
				step.look('pinned', pinned);
				const held = scene.record(mrPath) !== undefined;
				step.note(held ? 'Somebody holds it: another victim is chosen.' : 'Nothing holds it.');
				return held ? 'EBUSY' : 'ok';
			},
		);
	}
	tellImporter(scene, memory.way === 'dma-buf' ? 'dma_buf_unmap_attachment' : 'p2p_unmap');
	return scene.world.step(
		{ actor: 'exporter', func: 'ttm_bo_evict', file: 'drivers/gpu/drm/ttm/ttm_bo.c', rule: 'R27' },
		(step) => {
			if (memory.way === 'dma-buf') {
				const buffer = step.get<{ place: string }>(memory.path);
				step.set(memory.path, { ...buffer, place: 'GTT' });
			}
			step.note(
				'The content moves; the next access of the importer faults and finds the new place.',
			);
			return 'ok';
		},
	);
}

/** R26: the device goes; the driver waits for what still holds its memory. */
function unplug(scene: Scene, memory: Memory): Outcome {
	const told = tellImporter(
		scene,
		memory.way === 'dma-buf' ? 'dma_buf_unmap_attachment' : 'p2p_unmap',
	);
	return scene.world.step(
		{ actor: 'exporter', func: 'pci_stop_bus_device', file: 'drivers/pci/remove.c', rule: 'R26' },
		(step) => {
			const pin = scene.record<{ longterm: boolean }>(`pin/${mrPath}`);
			step.look('pin', pin === undefined ? null : pin.longterm ? 'long-term' : 'short');
			if (pin !== undefined && memory.way === 'p2pmem') {
				step.note('memunmap_pages waits for the pinned pages, without bound.');
				return 'EBUSY';
			}
			step.set(`pci/${memory.owner ?? 'none'}`, { removed: true });
			if (memory.way === 'dma-buf') {
				const buffer = step.get<{ revoked: boolean }>(memory.path);
				step.set(memory.path, { ...buffer, revoked: true });
			}
			step.note(told ? 'All importers let go; removal completes.' : 'Nothing held the device.');
			return 'ok';
		},
	);
}
