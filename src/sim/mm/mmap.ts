import type { Outcome } from '../engine/trace';
import type { StepHead } from '../engine/world';
import type { Machine } from '../machine';
import { any, flagNames, isCow, VM } from './flags';
import { makeVma } from './makeVma';
import type { Mm } from './mm';
import { refuseMapping } from './refuseMapping';
import type { Mapping } from './source';

/** `mmap(2)` of one mapping at `start`: asks the driver or file system, then makes the VMA. */
export function mmap(machine: Machine, mm: Mm, start: number, mapping: Mapping): Outcome {
	return machine.world.step(head(mapping), (step) => {
		const refusal = refuseMapping(machine, mapping, step);
		if (refusal !== 'ok') return refusal;
		const bytes = mapping.pages * 4096;
		const end = start + bytes;
		const made = makeVma(machine, mapping, bytes, step);
		mm.setVma(step, start, end, made.vma);
		step.look('vma.flags', flagNames(made.vma.flags));
		if (made.frames !== null) {
			const kind = made.frames.page === null ? 'special' : 'normal';
			mm.setPte(step, start, end, {
				kind: made.frames.page === 'devicePrivate' ? 'devicePrivate' : kind,
				frames: made.frames,
				writable: !isCow(made.vma.flags) && any(made.vma.flags, VM.WRITE),
				protnone: false,
				huge: false,
			});
		}
		step.note(made.note);
		return 'ok';
	});
}

function head({ source }: Mapping): StepHead {
	const at = (actor: string, func: string, file: string | null, rule: string): StepHead => ({
		actor,
		func,
		file,
		rule,
	});
	switch (source.from) {
		case 'bar':
			return at('exporter', source.by, 'mm/memory.c', 'R31');
		case 'p2pmem':
			return at('exporter', 'p2pmem_alloc_mmap', 'drivers/pci/p2pdma.c', 'R29');
		case 'ram':
			return at('exporter', source.by, 'mm/memory.c', 'R31');
		case 'dmabuf':
			return at('exporter', 'dma_buf_mmap', 'drivers/dma-buf/dma-buf.c', 'R31');
		case 'gpu':
			return at('GPU', 'migrate_vma_pages', 'mm/migrate_device.c', 'R31');
		default:
			return at('mm', 'mmap_region', 'mm/mmap.c', 'R31');
	}
}
