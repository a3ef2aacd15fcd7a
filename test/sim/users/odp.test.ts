import assert from 'node:assert/strict';
import { PciBus } from '../../../src/sim/dma/bus';
import type { Machine } from '../../../src/sim/machine';
import { fork } from '../../../src/sim/mm/fork';
import { kindById } from '../../../src/sim/mm/kinds';
import { madvise } from '../../../src/sim/mm/madvise';
import { mmap } from '../../../src/sim/mm/mmap';
import { mprotect } from '../../../src/sim/mm/mprotect';
import { munmap } from '../../../src/sim/mm/munmap';
import { registerP2pmem } from '../../../src/sim/mm/p2pmem';
import { type Process, startProcess } from '../../../src/sim/mm/process';
import { machineFor } from '../../../src/sim/outcomes/outcome';
import { type ProfileId, profiles } from '../../../src/sim/profiles/profile';
import { rdmaAccess } from '../../../src/sim/rdma/access';
import { deregMr } from '../../../src/sim/rdma/dereg';
import type { Region } from '../../../src/sim/rdma/region';
import { regOdp } from '../../../src/sim/rdma/register';
import { bundledTopology } from '../../../src/sim/scenario/bundled';
import { registerOdp } from '../../../src/sim/users/odp';
import { ibUmemGet, releaseUmem } from '../../../src/sim/users/umem';

interface Scene {
	readonly machine: Machine;
	readonly bus: PciBus;
	readonly process: Process;
}

function scene(profile: ProfileId, kind: string, ...off: string[]): Scene {
	const bus = new PciBus(bundledTopology('main'), profiles[profile]);
	const rulesOff = new Set(off);
	const machine = machineFor({ profile: profiles[profile], iommu: 'off', bus, rulesOff });
	registerP2pmem(machine, machine.roles.p2pmem);
	const started = startProcess(machine, kindById(kind)!);
	assert.ok('process' in started);
	return { machine, bus, process: started.process };
}

function onDemand(it: Scene, device = 'EDU_SW'): Region {
	const { mm, start } = it.process;
	const request = { mm, start, bytes: 16384, writable: true, device };
	const { region } = regOdp(it, request, 'mlx5');
	assert.ok(region !== null);
	return region;
}

const access = (it: Scene, region: Region, bytes: number, write: boolean) =>
	rdmaAccess(it, region, it.process.start, bytes, write).result;
const read = (it: Scene, region: Region) => access(it, region, 4096, false);
/** Physical byte that the device reaches at the start of the range. */
const reached = (it: Scene, region: Region) => region.mtt.at(it.process.start)?.value.target;

describe('an on-demand MR (R11)', () => {
	it('over anonymous memory works, also where nothing was touched before', () => {
		const it = scene('v7.3', 'anon');
		const mr = onDemand(it);
		assert.equal(read(it, mr), 'ok');
		assert.equal(access(it, mr, 16384, true), 'ok');
	});

	for (const kind of ['bar_sysfs', 'prot_none']) {
		it(`over ${kind} registers, and fails at the first access`, () => {
			const it = scene('v7.3', kind);
			assert.equal(read(it, onDemand(it)), 'remote access error');
		});
	}

	it('fails after munmap, and works again over a new mapping at the same address', () => {
		const it = scene('v7.3', 'anon');
		const mr = onDemand(it);
		assert.equal(read(it, mr), 'ok');
		munmap(it.machine, it.process.mm, it.process.start, 16 * 4096);
		assert.equal(mr.mtt.extents.length, 0);
		assert.equal(read(it, mr), 'remote access error');
		const [part] = kindById('anon')!.parts;
		assert.equal(mmap(it.machine, it.process.mm, it.process.start, part!), 'ok');
		assert.equal(read(it, mr), 'ok');
	});

	it('sees the new page after MADV_DONTNEED', () => {
		const it = scene('v7.3', 'anon');
		const mr = onDemand(it);
		read(it, mr);
		const before = reached(it, mr);
		madvise(it.machine, it.process.mm, it.process.start, 4096, 'DONTNEED');
		assert.equal(mr.mtt.at(it.process.start), undefined);
		assert.equal(read(it, mr), 'ok');
		assert.notEqual(reached(it, mr), before);
	});

	it('fails once the memory is PROT_NONE', () => {
		const it = scene('v7.3', 'anon');
		const mr = onDemand(it);
		assert.equal(read(it, mr), 'ok');
		mprotect(it.machine, it.process.mm, it.process.start, 16 * 4096, 0);
		assert.equal(read(it, mr), 'remote access error');
	});

	it('takes P2PDMA pages unguarded before Linux 6.16, and asks for their route since', () => {
		const old = scene('v6.12', 'p2pmem');
		assert.equal(read(old, onDemand(old, 'EDU_MF')), 'ok');
		const guarded = scene('v7.3', 'p2pmem');
		assert.equal(read(guarded, onDemand(guarded, 'EDU_MF')), 'remote access error');
		const near = scene('v7.3', 'p2pmem');
		assert.equal(read(near, onDemand(near, 'EDU_SW')), 'ok');
	});

	it('follows the parent after fork, when its write breaks the sharing', () => {
		const it = scene('v7.3', 'anon');
		const mr = onDemand(it);
		access(it, mr, 4096, true);
		fork(it.machine, it.process.mm);
		assert.equal(mr.mtt.extents.length, 0, 'the notifier took the writable translation away');
		assert.equal(access(it, mr, 4096, true), 'ok');
		const pte = it.process.mm.ptes.at(it.process.start)?.value;
		assert.equal(reached(it, mr), (pte?.frames.pfn ?? 0) * 4096);
	});

	it('leaves nothing behind when it is deregistered', () => {
		const it = scene('v7.3', 'anon');
		const mr = onDemand(it);
		read(it, mr);
		deregMr(it, mr);
		assert.equal(it.process.mm.notifiers.size, 0);
		assert.equal(mr.mtt.extents.length, 0);
	});

	it('keeps stale translations when invalidation is switched off (R11.4, R24, R25)', () => {
		for (const rule of ['R11.4', 'R24']) {
			const it = scene('v7.3', 'anon', rule);
			const mr = onDemand(it);
			read(it, mr);
			munmap(it.machine, it.process.mm, it.process.start, 16 * 4096);
			assert.equal(read(it, mr), 'ok', `without ${rule}`);
		}
		const it = scene('v7.3', 'anon', 'R25');
		const mr = onDemand(it);
		read(it, mr);
		mprotect(it.machine, it.process.mm, it.process.start, 16 * 4096, 0);
		assert.equal(read(it, mr), 'ok', 'without R25');
	});

	it('takes unreachable P2PDMA pages again when their check is switched off (R11.3)', () => {
		const it = scene('v7.3', 'p2pmem', 'R11.3');
		assert.equal(read(it, onDemand(it, 'EDU_MF')), 'ok');
	});

	it('is refused by software RDMA in the words of its version', () => {
		const answer = (profile: ProfileId, driver: 'rxe' | 'siw') => {
			const { machine, process } = scene(profile, 'anon');
			const { start } = process;
			const request = { start, bytes: 4096, writable: true, onDemand: true, device: null };
			return registerOdp(machine, process.mm, request, driver);
		};
		assert.deepEqual(
			(['v6.1', 'v6.12', 'v7.3'] as const).map((profile) => answer(profile, 'rxe')),
			['EINVAL', 'EOPNOTSUPP', 'ok'],
		);
		assert.equal(answer('v7.3', 'siw'), 'EOPNOTSUPP');
	});
});

describe('an ordinary MR (R10)', () => {
	const register = (it: Scene, writable = true) =>
		ibUmemGet(it.machine, it.process.mm, {
			start: it.process.start,
			bytes: 16384,
			writable,
			device: 'EDU_SW',
		});

	it("keeps the parent's page after fork: the child gets the copy", () => {
		const it = scene('v6.12', 'anon');
		register(it);
		const pfn = it.process.mm.ptes.at(it.process.start)?.value.frames.pfn;
		const { child } = fork(it.machine, it.process.mm);
		assert.equal(it.process.mm.ptes.at(it.process.start)?.value.frames.pfn, pfn);
		assert.notEqual(child?.ptes.at(it.process.start)?.value.frames.pfn, pfn);
	});

	it('keeps its pages through munmap, and gives them back when it is deregistered', () => {
		const it = scene('v6.12', 'anon');
		const { umem } = register(it);
		const pfn = it.process.mm.ptes.at(it.process.start)!.value.frames.pfn;
		assert.equal(it.machine.pages.refcount(pfn), 1025);
		munmap(it.machine, it.process.mm, it.process.start, 16 * 4096);
		assert.equal(it.machine.pages.refcount(pfn), 1024);
		releaseUmem(it.machine, it.process.mm, umem!);
		assert.equal(it.machine.pages.refcount(pfn), 0);
		assert.equal(it.process.mm.pinnedVm, 0);
	});

	it('is all or nothing: a bad page in the middle releases what was pinned', () => {
		const it = scene('v6.12', 'straddle_anon_bar');
		assert.equal(register(it).result, 'EFAULT');
		assert.equal(it.machine.pages.pinned, 2);
		assert.equal(it.machine.pages.unpinned, 2);
	});

	it('counts against RLIMIT_MEMLOCK', () => {
		const { machine, process } = scene('v6.12', 'anon');
		const request = { start: process.start, bytes: 16384, writable: true, device: null };
		const limited = ibUmemGet(machine, process.mm, request, { pages: 3, capIpcLock: false });
		assert.equal(limited.result, 'ENOMEM');
	});
});
