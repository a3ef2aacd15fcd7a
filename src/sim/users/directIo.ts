import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { gupFastThenSlow, unpin } from '../mm/gup';
import type { Mm } from '../mm/mm';
import { copyUser } from './copy';
import { cpuCopies } from './cpuCopy';
import { submitBios } from './nvme';

/** What lies below an O_DIRECT file descriptor: what the block layer and the file system ask. */
export interface Disk {
	readonly name: string;
	/** PCI device that does the DMA, or null (ramdisk, null_blk: the CPU copies; loop: another file). */
	readonly device: string | null;
	/** The device is driven by the NVMe PCI driver. */
	readonly nvme: boolean;
	/** O_DIRECT on the block device itself: what direct I/O leaves over is done through the cache. */
	readonly raw: boolean;
	/** tmpfs: no block device below. */
	readonly memory: boolean;
	/** Kernel functions that copy with the CPU, of a read and of a write, where no device moves the data. */
	readonly copies?: { readonly read: string; readonly write: string; readonly file: string };
}

const block = (func: string, rule: string, file = 'block/bio.c') => ({
	actor: 'block',
	func,
	file,
	rule,
});

/**
 * `pread`/`pwrite` with O_DIRECT (R13, R14). `read`: the device writes to memory. What the first
 * page refuses is refused; a later page only shortens the direct part.
 */
export function directIo(
	machine: Machine,
	mm: Mm,
	disk: Disk,
	start: number,
	pages: number,
	read: boolean,
): Outcome {
	if (disk.memory) return directMemory(machine, mm, start, pages, read);
	const allowed = extractionFlag(machine, disk);
	const flags = { pin: true, write: read, p2pdma: allowed };
	const got = gupFastThenSlow(machine, mm, start, pages, flags);
	const extracted = machine.world.step(block('bio_iov_iter_get_pages', 'R13.1'), (step) => {
		step.look('pages', got.pages);
		step.pages(got.pages);
		if (got.runs.some(({ frames }) => frames.page === 'p2pdma')) step.has('bvec-merge-pgmap');
		if (got.error === null) {
			step.note('Every page of the buffer is in a bio.');
			return 'ok';
		}
		const short = got.pages > 0 && applies(machine, 'R13.1');
		step.look('error', got.error);
		step.note(
			short
				? `${got.pages} pages are in a bio; the rest is left to the page cache.`
				: 'The first page was refused; the error passes to the caller.',
		);
		return short ? 'ok' : got.error;
	});
	const submitted = extracted === 'ok' ? submitBios(machine, disk.device, got.runs) : extracted;
	if (submitted === 'ok' && disk.copies && disk.device === null)
		cpuCopies(machine, read ? disk.copies.read : disk.copies.write, disk.copies.file, got.runs);
	unpin(machine, got);
	if (submitted !== 'ok' || got.pages === pages) return submitted;
	return remainder(machine, mm, disk, start + got.pages * 4096, pages - got.pages, read);
}

/** R13.1: extraction passes FOLL_PCI_P2PDMA on when the target queue takes such pages. */
function extractionFlag(machine: Machine, disk: Disk): boolean {
	return (
		machine.world.step(block('blk_queue_pci_p2pdma', 'R13.1', 'block/blk-map.c'), (step) => {
			step.look('queue', disk.name);
			const queue = disk.nvme && step.has('nvme-p2pdma') && step.has('queue-p2pdma');
			step.look('queue takes P2PDMA pages', queue);
			// the driver offers its queue only where its DMA operations map such pages
			const mappable = queue && step.has('dma-map-sg-p2pdma');
			const passed = mappable && step.has('iter-p2pdma') && step.has('gup-p2pdma');
			step.note(
				passed
					? 'The pin will ask for FOLL_PCI_P2PDMA.'
					: 'The pin will not ask for FOLL_PCI_P2PDMA.',
			);
			return passed ? 'ok' : 'no';
		}) === 'ok'
	);
}

/** What direct I/O left over: a block device goes on through its page cache. */
function remainder(
	machine: Machine,
	mm: Mm,
	disk: Disk,
	start: number,
	pages: number,
	read: boolean,
): Outcome {
	const func = read ? 'filemap_read' : 'direct_write_fallback';
	if (disk.raw) copyUser(machine, mm, start, pages * 4096, read ? 'to' : 'from', func);
	return machine.world.step(block(func, 'R13.1', 'block/fops.c'), (step) => {
		step.note('Something was transferred: the call succeeds, short or whole.');
		return 'ok';
	});
}

/** tmpfs: refused at open, later a copy through the cache. */
function directMemory(
	machine: Machine,
	mm: Mm,
	start: number,
	pages: number,
	read: boolean,
): Outcome {
	const open = { actor: 'fs', func: 'do_dentry_open', file: 'fs/open.c', rule: 'R13.4' };
	const opened = machine.world.step(open, (step) => {
		if (step.has('shmem-odirect') || !applies(machine, 'R13.4')) {
			step.note('tmpfs opens with O_DIRECT.');
			return 'ok';
		}
		step.note('tmpfs has no direct I/O: the open is refused.');
		return 'EINVAL';
	});
	if (opened !== 'ok') return opened;
	const func = read ? 'shmem_file_read_iter' : 'generic_perform_write';
	return copyUser(machine, mm, start, pages * 4096, read ? 'to' : 'from', func);
}
