import { phys } from '../../src/sim/engine/address';
import { World } from '../../src/sim/engine/world';
import { type Bus, boot, type Machine } from '../../src/sim/machine';
import { kinds } from '../../src/sim/mm/kinds';
import { Mm } from '../../src/sim/mm/mm';
import { mmap } from '../../src/sim/mm/mmap';
import { registerP2pmem } from '../../src/sim/mm/p2pmem';
import { BASE } from '../../src/sim/mm/process';
import { outcomeMatrix } from '../../src/sim/outcomes/matrix';
import { operations } from '../../src/sim/outcomes/operations';
import { rolesOf } from '../../src/sim/outcomes/scene';
import { profiles } from '../../src/sim/profiles/profile';
import { ibUmemGet } from '../../src/sim/users/umem';
import { type Bench, fastest } from './bench';

const GIB = 2 ** 30;
const KINDS = 28;
const OPERATIONS = 112;

/** A device with 1 GiB of published BAR, mapped whole into a process of a kernel with long-term P2P pins. */
function mappedBar(): { readonly machine: Machine; readonly mm: Mm } {
	const ok = { result: 'ok', rule: 'R5', reason: '' };
	const bus: Bus = {
		bar: () => ({ start: phys(4 * GIB), size: GIB }),
		mapSgtable: () => ok,
		mapBar: () => ok,
	};
	const profile = profiles['v6.12'].with(['p2pdma-longterm']);
	const world = new World({}, profile);
	const machine = boot({ world, profile, iommu: 'off', bus, roles: rolesOf('main') });
	registerP2pmem(machine, machine.roles.p2pmem);
	const mm = new Mm('process/1/mm', machine.pages);
	const source = { from: 'p2pmem' } as const;
	mmap(machine, mm, BASE, { source, shared: true, prot: 'rw', pages: GIB / 4096 });
	return { machine, mm };
}

const register = ({ machine, mm }: ReturnType<typeof mappedBar>) =>
	ibUmemGet(machine, mm, { start: BASE, bytes: GIB, writable: true, device: 'NIC' });

/** The same registration as a loop over pages: a PTE looked up and an sg entry made for each. */
function pageByPage(): { readonly page: number; readonly dma: number }[] {
	const ptes = new Map<number, number>();
	for (let page = 0; page < GIB / 4096; page++) ptes.set(page, 4 * GIB + page * 4096);
	const entries: { page: number; dma: number }[] = [];
	for (let page = 0; page < GIB / 4096; page++) entries.push({ page, dma: ptes.get(page) ?? 0 });
	return entries;
}

/** Megabytes that one result of the work keeps alive, over `times` that are held at once. */
function megabytes(times: number, work: () => unknown): number {
	const collect = (globalThis as { gc?: () => void }).gc;
	const held: unknown[] = [work()];
	collect?.();
	const before = process.memoryUsage().heapUsed;
	for (let i = 0; i < times; i++) held.push(work());
	collect?.();
	const after = process.memoryUsage().heapUsed;
	return held.length > times ? (after - before) / times / 1e6 : 0;
}

const bench: Bench = (report) => {
	const setting = { profile: profiles['v6.12'], iommu: 'translated' } as const;
	const of = kinds.slice(0, KINDS);
	const names = [...operations.keys()].slice(0, OPERATIONS);
	report({
		name: `outcome matrix, ${KINDS} kinds x ${OPERATIONS} operations, first run`,
		value: fastest(1, () => outcomeMatrix(setting, of, names)),
		unit: 'ms',
	});
	report({
		name: `outcome matrix, ${KINDS} kinds x ${OPERATIONS} operations`,
		value: fastest(10, () => outcomeMatrix(setting, of, names)),
		unit: 'ms',
		note: `${of.length * names.length} cells, goal 100 ms`,
	});
	const scenes = Array.from({ length: 8 }, mappedBar);
	let at = 0;
	const registered = register(mappedBar());
	report({
		name: 'registering an MR over 1 GiB of BAR in 4 KiB pages, by extents',
		value: fastest(scenes.length, () => register(scenes[at++]!)),
		unit: 'ms',
		peers: [{ name: 'a loop over pages', value: fastest(3, pageByPage) }],
		note: `${registered.result}, ${registered.umem?.pinned?.pages} pages pinned, goal 1 ms`,
	});
	report({
		name: 'memory of that registration, trace and mapping included',
		value: megabytes(100, () => {
			const scene = mappedBar();
			return [scene, register(scene)];
		}),
		unit: 'MB',
		peers: [{ name: 'a loop over pages', value: megabytes(2, pageByPage) }],
		note: 'goal 1 MB',
	});
};
export default bench;
