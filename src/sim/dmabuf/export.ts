import { phys } from '../engine/address';
import type { Outcome } from '../engine/trace';
import type { Host } from '../rdma/region';
import { type BufferRange, DmaBuf } from './buffer';

const EXPORT = { func: 'dma_buf_export', file: 'drivers/dma-buf/dma-buf.c' } as const;

/** A GPU gives a file descriptor for a buffer at the start of its BAR (designs D4 step 1). */
export function exportGpuBuffer(
	host: Host,
	exporter: string,
	bytes: number,
	path = 'dmabuf/1',
): DmaBuf | null {
	const bar = host.bus.bar(exporter);
	const head = { actor: 'exporter', ...EXPORT, rule: 'R12', newUapi: true };
	const result = host.machine.world.step(head, (step) => {
		if (bar === null || bar.size < bytes) {
			step.note(`${exporter} has no BAR of that size.`);
			return 'EINVAL';
		}
		if (step.has('p2pdma-provider')) {
			step.set(`provider/${exporter}`, { start: bar.start, bytes: bar.size });
		}
		new DmaBuf(path, exporter, 'gpu', [{ start: bar.start, length: bytes }]).save(step);
		step.note('A file descriptor stands for the buffer; no address of a process is involved.');
		return 'ok';
	});
	if (result !== 'ok' || bar === null) return null;
	return new DmaBuf(path, exporter, 'gpu', [{ start: bar.start, length: bytes }]);
}

/** `VFIO_DEVICE_FEATURE_DMA_BUF` (R49): what a program asks vfio-pci to export. */
export interface VfioExport {
	readonly device: string;
	/** A BAR's index, or `config` for the configuration region. */
	readonly region: number | 'config';
	/** Offsets and lengths in the region, bytes. */
	readonly ranges: readonly { readonly offset: number; readonly length: number }[];
	readonly flags: number;
}

/** R49 `vfio_pci_core_feature_dma_buf`: ENODEV off a BAR, EINVAL for ranges or flags that do not fit. */
export function exportVfioBuffer(
	host: Host,
	request: VfioExport,
	path = 'dmabuf/1',
): { readonly result: Outcome; readonly buffer: DmaBuf | null } {
	const node = host.bus.p2pdma.hierarchy.node(request.device);
	const bar = node?.bars.find(({ index }) => index === request.region);
	let buffer: DmaBuf | null = null;
	const head = {
		actor: 'vfio',
		func: 'vfio_pci_core_feature_dma_buf',
		file: 'drivers/vfio/pci/vfio_pci_dmabuf.c',
		rule: 'R49',
	};
	const result = host.machine.world.step(head, (step) => {
		if (!step.has('vfio-dmabuf')) {
			step.note('vfio-pci of this kernel exports no dma-buf.');
			return 'ENOTTY';
		}
		if (step.look('flags', request.flags) !== 0) return 'EINVAL';
		if (step.look('nr_ranges', request.ranges.length) === 0) return 'EINVAL';
		step.look('region', request.region);
		if (bar === undefined) {
			step.note('The region is not a BAR.');
			return 'ENODEV';
		}
		const ranges: BufferRange[] = [];
		for (const { offset, length } of request.ranges) {
			step.look('range', { offset, length });
			const fits = length > 0 && offset + length <= bar.size;
			if (offset % 4096 !== 0 || length % 4096 !== 0 || !fits) {
				step.note('Ranges are whole pages inside the BAR.');
				return 'EINVAL';
			}
			ranges.push({ start: phys(bar.start + offset), length });
		}
		buffer = new DmaBuf(path, request.device, 'vfio', ranges);
		buffer.save(step);
		step.note(`${ranges.length} ranges of the BAR, without any struct page.`);
		return 'ok';
	});
	return { result, buffer };
}

/** `mmap` of the fd: vfio's dma-buf has no such operation (R49). */
export function mmapDmabuf(host: Host, buffer: DmaBuf): Outcome {
	const head = {
		actor: 'dma-buf',
		func: 'dma_buf_mmap_internal',
		file: 'drivers/dma-buf/dma-buf.c',
		rule: 'R49',
	};
	return host.machine.world.step(head, (step) => {
		step.look('exporter', buffer.driver);
		step.note('The exporter has no mmap: the fd is for devices only.');
		return 'EINVAL';
	});
}
