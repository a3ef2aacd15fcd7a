import type { Outcome } from '../engine/trace';
import type { Host } from '../rdma/region';
import type { DmaBuf } from './buffer';
import type { DmaBufImport } from './import';

const vfio = (func: string) => ({
	actor: 'vfio',
	func,
	file: 'drivers/vfio/pci/vfio_pci_dmabuf.c',
	rule: 'R49',
});

/**
 * R27 the exporter wants the VRAM back: a pinned buffer stays (EBUSY, another victim is chosen);
 * else every importer lets go, the content is copied to RAM, and their next access finds it there.
 */
export function evict(host: Host, buffer: DmaBuf, importers: readonly DmaBufImport[]): Outcome {
	const head = {
		actor: 'exporter',
		func: 'ttm_bo_evict',
		file: 'drivers/gpu/drm/ttm/ttm_bo.c',
		rule: 'R27',
	};
	if (buffer.pins > 0 && buffer.place === 'VRAM') {
		return host.machine.world.step(head, (step) => {
			step.look('pins', buffer.pins);
			step.note('Pinned: another victim is chosen.');
			return 'EBUSY';
		});
	}
	for (const importer of importers) importer.moveNotify(host);
	return host.machine.world.step(head, (step) => {
		buffer.place = 'GTT';
		buffer.save(step);
		step.note('A move fence is added, the content is copied, the VRAM is free.');
		return 'ok';
	});
}

/**
 * R49 memory decoding of the exporting device goes off (or its reset begins): the buffer is revoked
 * and every importer told; when decoding is on again it can be mapped anew.
 */
export function setMemoryDecode(
	host: Host,
	buffer: DmaBuf,
	importers: readonly DmaBufImport[],
	on: boolean,
): void {
	host.machine.world.step(vfio('vfio_pci_dma_buf_move'), (step) => {
		buffer.revoked = !on;
		// under the reservation lock: nobody sees it revoked and still mapped
		if (!on) for (const importer of importers) importer.moveNotify(host);
		buffer.save(step);
		step.note(on ? 'The buffer may be mapped again.' : 'The buffer is revoked.');
		return 'ok';
	});
}

/** `VFIO_DEVICE_RESET`: revoked while it lasts, usable afterwards. */
export function resetDevice(host: Host, buffer: DmaBuf, importers: readonly DmaBufImport[]): void {
	setMemoryDecode(host, buffer, importers, false);
	setMemoryDecode(host, buffer, importers, true);
}

/** The device's fd is closed, or the device is removed: the buffer is revoked for good (R26.2). */
export function closeExporter(
	host: Host,
	buffer: DmaBuf,
	importers: readonly DmaBufImport[],
): Outcome {
	setMemoryDecode(host, buffer, importers, false);
	return host.machine.world.step(vfio('vfio_pci_dma_buf_cleanup'), (step) => {
		buffer.closed = true;
		step.note('Every importer has let go; the exporter goes.');
		return 'ok';
	});
}
