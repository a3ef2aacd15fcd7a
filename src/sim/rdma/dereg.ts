import type { Outcome } from '../engine/trace';
import { releaseUmem } from '../users/umem';
import { unsubscribe } from './notifier';
import type { Host, Region } from './region';
import { dmaUnmap, zapMtt } from './translate';

/**
 * `ibv_dereg_mr`: the table is emptied and the mapping given back. Only a pinned region needs its
 * pages once more, to mark them dirty and unpin them (R10); ODP marks dirty what it mapped.
 */
export function deregMr(host: Host, region: Region): Outcome {
	if (!region.active) return 'EINVAL';
	if (region.mtt.extents.length > 0) zapMtt(host, region);
	if (region.dma.extents.length > 0) {
		let pages = 0;
		const tablePages = region.kind === 'pinned' || region.kind === 'odp';
		for (const { start, end } of tablePages ? region.dma.extents : [])
			pages += (end - start) / 4096;
		dmaUnmap(host, region, pages);
	}
	const { mm } = region.request;
	if (region.umem !== null && mm !== null) releaseUmem(host.machine, mm, region.umem);
	unsubscribe(host, region);
	const head = {
		actor: 'ib_core',
		func: 'ib_umem_release',
		file: 'drivers/infiniband/core/umem.c',
		rule: 'R10',
	};
	return host.machine.world.step(head, (step) => {
		region.setState(step, null);
		step.note(`The ${region.kind} MR is gone.`);
		return 'ok';
	});
}
