import { applies } from '../machine';
import type { Notifier, NotifierEvent } from '../mm/mm';
import type { Host, Region } from './region';
import { dmaUnmapRange } from './translate';

const head = (func: string) => ({
	actor: 'importer',
	func,
	file: 'mm/mmu_notifier.c',
	rule: 'R11.1',
});

/** The region will hear of every change of its range (`mmu_interval_notifier_insert`). */
export function subscribe(host: Host, region: Region): void {
	const { mm, start, bytes } = region.request;
	if (mm === null) return;
	const notifier: Notifier = {
		id: region.id,
		start,
		end: start + bytes,
		invalidate: (event, from, to) => invalidate(host, region, event, from, to),
	};
	host.machine.world.step(head('mmu_interval_notifier_insert'), (step) => {
		mm.addNotifier(step, notifier);
		step.note('The importer will hear of every change of this range.');
		return 'ok';
	});
}

export function unsubscribe(host: Host, region: Region): void {
	const { mm } = region.request;
	if (mm === null || !mm.notifiers.has(region.id)) return;
	host.machine.world.step(head('mmu_interval_notifier_remove'), (step) => {
		mm.removeNotifier(step, region.id);
		step.note('The importer hears no more.');
		return 'ok';
	});
}

/**
 * R11.4, before the function that tells it goes on: zaps the entries of the range in the NIC, then
 * gives its DMA mapping back, so that nothing is sent there any more.
 */
function invalidate(
	host: Host,
	region: Region,
	event: NotifierEvent,
	from: number,
	to: number,
): void {
	const start = Math.max(from, region.request.start);
	const end = Math.min(to, region.end);
	const gone = region.dma.over(start, end);
	if (gone.length === 0 || !applies(host.machine, 'R11.4')) return;
	const { world } = host.machine;
	const zap = { func: 'mlx5_ib_invalidate_range', file: 'drivers/infiniband/hw/mlx5/odp.c' };
	world.step({ actor: 'importer', ...zap, rule: 'R11.4' }, (step) => {
		step.look('event', event);
		region.setMtt(step, start, end, null);
		step.note('The entries of the range are zapped in the NIC.');
		return 'ok';
	});
	if (region.kind === 'p2p-ops') {
		const unmap = { actor: 'exporter', func: 'p2p_unmap', file: 'include/linux/mm.h' };
		world.step({ ...unmap, rule: 'R26.3' }, (step) => {
			step.has('vma-p2p-map');
			step.note('The importer gives the mapping back; the exporter may move the memory now.');
			return 'ok';
		});
	}
	dmaUnmapRange(host, region, start, end);
}
