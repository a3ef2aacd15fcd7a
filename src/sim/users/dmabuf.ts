import type { Outcome } from '../engine/trace';
import type { Machine } from '../machine';
import type { Mm } from '../mm/mm';

const head = (func: string, file: string) => ({ actor: 'dma-buf', func, file, rule: 'R12' });

/**
 * Import of the file behind a mapping as dma-buf (the fd, not the VA): `dma_buf_get`, attach, map.
 * The exporters that can be mapped here hold RAM that does not move: every attachment works.
 */
export function importDmabuf(
	machine: Machine,
	mm: Mm,
	start: number,
	importer: 'static' | 'dynamic' | 'pinned',
): Outcome {
	const file = mm.vma(start)?.value.file ?? null;
	const opened = machine.world.step(head('dma_buf_get', 'drivers/dma-buf/dma-buf.c'), (step) => {
		step.look('file', file?.name ?? null);
		if (file === null) {
			step.note('There is no file descriptor to import.');
			return 'EBADF';
		}
		if (!file.dmabuf) {
			step.note('The file is not a dma-buf.');
			return 'EINVAL';
		}
		step.note('The file descriptor is a dma-buf.');
		return 'ok';
	});
	if (opened !== 'ok') return opened;
	return machine.world.step(head('dma_buf_dynamic_attach', 'drivers/dma-buf/dma-buf.c'), (step) => {
		step.look('importer', importer);
		step.note('A static exporter of RAM: the attachment maps ordinary pages.');
		return 'ok';
	});
}
