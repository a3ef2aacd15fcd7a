import { closeExporter, evict as evictBuffer } from '../../dmabuf/lifetime';
import type { Outcome } from '../../engine/trace';
import { munmap, zap } from '../../mm/munmap';
import { type Scene, VA } from '../scene';

/** What may befall memory while somebody uses it. */
export const lifeEvents = ['munmap', 'evict', 'unplug'] as const;
export type LifeEvent = (typeof lifeEvents)[number];

export function lifeEvent(scene: Scene, event: LifeEvent): Outcome {
	if (event === 'munmap') return unmapped(scene);
	return event === 'evict' ? evict(scene) : unplug(scene);
}

/** R24: notifiers first, then PTEs, then the VMA. A file descriptor has no VMA and lives on. */
const unmapped = (scene: Scene): Outcome =>
	scene.buffer === null ? munmap(scene.machine, scene.mm, VA, scene.bytes) : 'ok';

/** What the exporter's memory is held by, apart from page tables. */
function held(scene: Scene): 'pins' | 'peer client' | null {
	const first = scene.mm.ptes.at(VA);
	if (first !== undefined && scene.machine.pages.pinnedAt(first.value.frames.pfn)) return 'pins';
	return scene.region?.kind === 'peer' && scene.region.active ? 'peer client' : null;
}

/** R27: the exporter wants to move the content; it can where nothing pins it and all listen. */
function evict(scene: Scene): Outcome {
	if (scene.buffer !== null) {
		return evictBuffer(scene, scene.buffer, scene.imported === null ? [] : [scene.imported]);
	}
	const holder = held(scene);
	const paged = scene.machine.pages.hasPool(scene.parts.exporter);
	const head = {
		actor: 'exporter',
		func: 'ttm_bo_evict',
		file: 'drivers/gpu/drm/ttm/ttm_bo.c',
		rule: 'R27',
	};
	if (holder !== null || paged) {
		return scene.machine.world.step(head, (step) => {
			step.look('held by', holder ?? 'a page that names the slot');
			step.note('The slot cannot be re-pointed: another victim is chosen.');
			return 'EBUSY';
		});
	}
	zap(scene.machine, scene.mm, VA, VA + scene.bytes, 'CLEAR');
	return scene.machine.world.step(head, (step) => {
		const start = scene.bus.bar(scene.parts.exporter)?.start ?? 0;
		step.set(`bo/${scene.parts.exporter}`, { start, bytes: scene.bytes, place: 'GTT' });
		step.note('The content moves; the next access faults and finds the new place.');
		return 'ok';
	});
}

/** R26: the driver lets go of its device: mappings are zapped, importers told, holders waited for. */
function unplug(scene: Scene): Outcome {
	const { exporter } = scene.parts;
	const { world } = scene.machine;
	const head = { actor: 'exporter', file: 'drivers/pci/remove.c', rule: 'R26' };
	if (scene.buffer !== null) {
		closeExporter(scene, scene.buffer, scene.imported === null ? [] : [scene.imported]);
	} else {
		zap(scene.machine, scene.mm, VA, VA + scene.bytes, 'CLEAR');
	}
	const holder = held(scene) ?? pinned(scene);
	return world.step({ ...head, func: 'pci_stop_bus_device' }, (step) => {
		step.look('held by', holder);
		if (holder !== null) {
			step.note('Removal waits for whoever holds the memory, without bound.');
			return 'EBUSY';
		}
		step.set(`pci/${exporter}`, { removed: true });
		step.note('Nothing holds the device any more; removal completes.');
		return 'ok';
	});
}

/** A long-term pin outlives the PTEs: the region still has its pages. */
const pinned = (scene: Scene): 'pins' | null =>
	scene.region?.active && scene.region.umem?.pinned?.runs.some(isDevice) ? 'pins' : null;

const isDevice = (run: { readonly frames: { readonly medium: string } }): boolean =>
	run.frames.medium === 'bar';
