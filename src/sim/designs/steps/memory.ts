import { phys } from '../../engine/address';
import type { Outcome } from '../../engine/trace';
import type { Way } from '../design';
import { type Memory, PAGE, pagesOf, RAM, type Scene, VA, type VmaRecord } from '../scene';

const MM = 'process/1/mm';
export const vmaPath = `${MM}/vma/0x${VA.toString(16)}`;

/** What the program got, or the errno that it got instead. */
export type Obtained =
	| { readonly memory: Memory; readonly result: 'ok' }
	| { readonly memory: null; readonly result: Outcome };

/** The program asks for memory of the exporter (or plain RAM) in the way that the design gives. */
export function obtain(scene: Scene, way: Way): Obtained {
	switch (way) {
		case 'ram':
			return mmapRam(scene);
		case 'bar-mmap':
			return mmapBar(scene, []);
		case 'bar-p2p-ops':
			return mmapBar(scene, ['p2p_map', 'p2p_unmap']);
		case 'p2pmem':
			return mmapP2pmem(scene);
		case 'device-private':
			return migrateToDevice(scene);
		case 'dma-buf':
			return exportDmabuf(scene);
	}
}

function got(
	scene: Scene,
	way: Way,
	start: number,
	owner: string | null,
	path = vmaPath,
): Obtained {
	const memory = { way, path, address: VA, length: scene.bytes, start: phys(start), owner };
	return { memory, result: 'ok' };
}

function mmapRam(scene: Scene): Obtained {
	scene.world.step({ actor: 'user', func: 'mmap', file: 'mm/mmap.c', rule: 'R31' }, (step) => {
		step.set(vmaPath, vma(scene, '-', [], 'none', 'ram', RAM));
		step.note('Anonymous memory; pages come at the first touch.');
		return 'ok';
	});
	return got(scene, 'ram', RAM, null);
}

const vma = (
	scene: Scene,
	flags: string,
	ops: string[],
	pte: VmaRecord['pte'],
	backing: string,
	start: number,
): VmaRecord => ({ bytes: scene.bytes, flags, ops, pte, backing, start });

/** D0 step 1 and D1 step 1: the driver maps its BAR; with the hook, VMA operations come along. */
function mmapBar(scene: Scene, ops: string[]): Obtained {
	const { exporter } = scene.parts;
	const bar = scene.bus.bar(exporter);
	const result = scene.world.step(
		{ actor: 'exporter', func: 'mmap', file: 'drivers/gpu', rule: 'R31' },
		(step) => {
			if (bar === null || bar.size < scene.bytes) {
				step.note(`${exporter} has no BAR of ${scene.bytes} bytes.`);
				return 'EINVAL';
			}
			if (ops.length > 0 && !step.has('vma-p2p-map')) return 'EOPNOTSUPP';
			const flags = 'VM_IO|VM_PFNMAP|VM_DONTEXPAND|VM_DONTDUMP';
			const pte = ops.length > 0 ? 'none' : 'special';
			step.set(vmaPath, vma(scene, flags, ops, pte, exporter, bar.start));
			step.note(
				ops.length > 0
					? 'The VMA carries p2p_map and p2p_unmap; no PTE is set.'
					: 'remap_pfn_range: raw frames, no struct page may be looked at.',
			);
			return 'ok';
		},
	);
	if (result !== 'ok' || bar === null) return { memory: null, result };
	return got(scene, ops.length > 0 ? 'bar-p2p-ops' : 'bar-mmap', bar.start, exporter);
}

/** D2 steps 1 and 2: pages for the BAR, then `p2pmem/allocate`. */
function mmapP2pmem(scene: Scene): Obtained {
	const { exporter } = scene.parts;
	const bar = scene.bus.bar(exporter);
	const registered = scene.world.step(
		{
			actor: 'exporter',
			func: 'pci_p2pdma_add_resource',
			file: 'drivers/pci/p2pdma.c',
			rule: 'R48',
		},
		(step) => {
			if (!step.has('p2pdma-pages')) {
				step.note('This kernel makes no struct pages for BAR memory.');
				return 'EOPNOTSUPP';
			}
			if (bar === null || bar.size % (2 * 2 ** 20) !== 0) return 'EINVAL';
			step.set(`pgmap/${exporter}`, { start: bar.start, bytes: bar.size, dead: false });
			step.set(`pool/${exporter}`, { free: pagesOf(bar.size) });
			step.note(`${pagesOf(bar.size)} struct pages of 64 bytes, made at once, used or not.`);
			return 'ok';
		},
	);
	if (registered !== 'ok' || bar === null) return mmapBar(scene, []);
	const result = scene.world.step(
		{ actor: 'user', func: 'p2pmem_alloc_mmap', file: 'drivers/pci/p2pdma.c', rule: 'R29' },
		(step) => {
			if (!step.has('p2pmem-mmap')) {
				step.note('There is no p2pmem/allocate; the program falls back to the driver mmap.');
				return 'ENOENT';
			}
			const pool = step.get<{ free: number }>(`pool/${exporter}`);
			if (step.look('pool.free', pool?.free ?? 0) < pagesOf(scene.bytes)) return 'ENOMEM';
			step.set(`pool/${exporter}`, { free: (pool?.free ?? 0) - pagesOf(scene.bytes) });
			step.set(vmaPath, vma(scene, 'VM_MIXEDMAP', ['page_mkwrite'], 'normal', exporter, bar.start));
			step.set(`page/${exporter}`, { pages: pagesOf(scene.bytes), mapped: 1, pins: 0 });
			step.note('vm_insert_page for each 4 KiB of the allocation.');
			return 'ok';
		},
	);
	if (result === 'ENOENT') return mmapBar(scene, []);
	if (result !== 'ok') return { memory: null, result };
	return got(scene, 'p2pmem', bar.start, exporter);
}

/** D3 step 1: anonymous pages move to the device; the PTEs become swap-like. */
function migrateToDevice(scene: Scene): Obtained {
	const { exporter } = scene.parts;
	mmapRam(scene);
	scene.world.step(
		{ actor: 'exporter', func: 'migrate_vma_pages', file: 'mm/migrate.c', rule: 'R28' },
		(step) => {
			step.set(vmaPath, vma(scene, '-', [], 'devicePrivate', exporter, 0));
			step.pages(pagesOf(scene.bytes));
			step.note('The content is in VRAM; CPU and NIC see a device-private entry.');
			return 'ok';
		},
	);
	return got(scene, 'device-private', RAM, exporter);
}

/** D4 step 1: the exporter gives a file descriptor; no address of the process is involved. */
function exportDmabuf(scene: Scene): Obtained {
	const { exporter } = scene.parts;
	const bar = scene.bus.bar(exporter);
	const path = 'dmabuf/1';
	const result = scene.world.step(
		{
			actor: 'exporter',
			func: 'dma_buf_export',
			file: 'drivers/dma-buf/dma-buf.c',
			rule: 'R12',
			newUapi: true,
		},
		(step) => {
			if (bar === null || bar.size < scene.bytes) return 'EINVAL';
			if (step.has('p2pdma-provider')) {
				step.set(`provider/${exporter}`, { start: bar.start, bytes: bar.size });
			}
			step.set(path, { exporter, bytes: scene.bytes, place: 'VRAM', pins: 0, revoked: false });
			step.note('A file descriptor stands for the buffer.');
			return 'ok';
		},
	);
	if (result !== 'ok' || bar === null) return { memory: null, result };
	return got(scene, 'dma-buf', bar.start, exporter, path);
}

export { PAGE };
