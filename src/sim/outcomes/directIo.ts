import { type Disk, directIo } from '../users/directIo';
import type { Operation, Operations } from './operation';

const brd = { read: 'copy_from_brd', write: 'copy_to_brd', file: 'drivers/block/brd.c' };
/** The file below is read and written through its page cache. */
const loop = { read: 'copy_page_to_iter', write: 'copy_page_from_iter', file: 'lib/iov_iter.c' };
const disk: Disk = { name: '', device: null, nvme: false, raw: true, memory: false };

function nvme(letter: string, pages: number, read: boolean, raw = true): Operation {
	return (machine, { mm, start }) => {
		const device = machine.roles.nvme[letter] ?? null;
		const target = { ...disk, name: `nvme ${letter}`, device, nvme: true, raw };
		return directIo(machine, mm, target, start, pages, read);
	};
}

const plain =
	(target: Disk, read: boolean): Operation =>
	(machine, { mm, start }) =>
		directIo(machine, mm, target, start, 1, read);

function both(name: string, make: (read: boolean) => Operation): [string, Operation][] {
	return [
		[`odirect_read_${name}`, make(true)],
		[`odirect_write_${name}`, make(false)],
	];
}

/** O_DIRECT to each device: one page, or four (`16k`). */
export const directIos: Operations = Object.fromEntries([
	...['a', 'b', 'c', 'd'].flatMap((letter) =>
		both(`nvme_${letter}`, (read) => nvme(letter, 1, read)),
	),
	...['a', 'b', 'c', 'd'].flatMap((letter) =>
		both(`16k_nvme_${letter}`, (read) => nvme(letter, 4, read)),
	),
	...both('ext4_file', (read) => nvme('x', 1, read, false)),
	...both('tmpfs_file', (read) => plain({ ...disk, name: 'tmpfs', memory: true }, read)),
	...both('ramdisk', (read) => plain({ ...disk, name: 'ramdisk', copies: brd }, read)),
	// without memory of its own it drops what it is given
	...both('null_blk', (read) => plain({ ...disk, name: 'null_blk' }, read)),
	...both('loop', (read) => plain({ ...disk, name: 'loop', copies: loop }, read)),
]);
