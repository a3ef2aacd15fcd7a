import assert from 'node:assert/strict';
import fs from 'node:fs';
import { removeDevice, setDecode, unbindDriver } from '../../../src/sim/lifetimes/device';
import { fork } from '../../../src/sim/mm/fork';
import { madvise } from '../../../src/sim/mm/madvise';
import { Mm } from '../../../src/sim/mm/mm';
import { mmap } from '../../../src/sim/mm/mmap';
import { mprotect } from '../../../src/sim/mm/mprotect';
import { munmap } from '../../../src/sim/mm/munmap';
import type { Mapping } from '../../../src/sim/mm/source';
import { profileById } from '../../../src/sim/profiles/profile';
import { deregMr } from '../../../src/sim/rdma/dereg';
import { ibUmemGet, releaseUmem } from '../../../src/sim/users/umem';
import { shared } from '../../shared';
import { BYTES, ContentLab, VA } from './lab';

type Recorded = Readonly<Record<string, Readonly<Record<string, string>>>>;

const anon: Omit<Mapping, 'pages'> = { source: { from: 'anonymous' }, shared: false, prot: 'rw' };
const sysfs: Omit<Mapping, 'pages'> = {
	source: { from: 'bar', file: 'sysfs', by: 'remap_pfn_range', access: true },
	shared: true,
	prot: 'rw',
};
const p2pmem: Omit<Mapping, 'pages'> = { source: { from: 'p2pmem' }, shared: true, prot: 'rw' };

/** Maps, stores 0x11 to two pages, registers, uses, deregisters. */
const useOf = (kind: 'pinned' | 'odp', mapping: Omit<Mapping, 'pages'>, stored = true) => {
	return (kernel: string): string => {
		const lab = new ContentLab(kernel);
		assert.equal(lab.map(mapping), 'ok');
		if (stored) lab.store(0x11, 2);
		return lab.use(kind);
	};
};

function forkThenParentWrites(kind: 'pinned' | 'odp') {
	return (kernel: string): string => {
		const lab = new ContentLab(kernel);
		lab.map(anon);
		lab.store(0x61, 2);
		const { region } = lab.register(kind);
		assert.ok(region);
		lab.read(region);
		fork(lab.scene.machine, lab.scene.mm);
		lab.store(0x62);
		return `parent wrote 0x62 after fork, mr sees: ${lab.read(region)}; `;
	};
}

function odpMunmap(kernel: string): string {
	const lab = new ContentLab(kernel);
	const { machine, mm } = lab.scene;
	lab.map(anon);
	lab.store(0x41, 2);
	const { region } = lab.register('odp');
	assert.ok(region);
	const said = [`registered: ${lab.read(region)}`];
	said.push(`munmap=${munmap(machine, mm, VA, BYTES) === 'ok' ? 0 : -1}`);
	said.push(`after munmap: ${lab.read(region)}`);
	mmap(machine, mm, VA, { ...anon, pages: 16 });
	lab.store(0x42, 2);
	said.push(`after new anon at same address filled 0x42: ${lab.read(region)}`);
	said.push(`write: ${lab.write(region, 0x43)}`);
	said.push(`cpu at that address sees ${lab.byteOf()}`);
	said.push(`dereg=${deregMr(lab.scene, region) === 'ok' ? 0 : -1}`);
	return said.join('; ');
}

function odpDontneed(kernel: string): string {
	const lab = new ContentLab(kernel);
	lab.map(anon);
	lab.store(0x51, 2);
	const { region } = lab.register('odp');
	assert.ok(region);
	lab.read(region);
	const dropped = madvise(lab.scene.machine, lab.scene.mm, VA, BYTES, 'DONTNEED');
	const first = lab.read(region);
	const cpu = lab.byteOf();
	lab.store(0x52);
	return `madvise_dontneed=${dropped === 'ok' ? 0 : -1} mr after dontneed: ${first}; cpu=${cpu}; mr after cpu rewrote 0x52: ${lab.read(region)}; `;
}

function odpMprotectNone(kernel: string): string {
	const lab = new ContentLab(kernel);
	lab.map(anon);
	lab.store(0x41, 2);
	const { region } = lab.register('odp');
	assert.ok(region);
	lab.read(region);
	const done = mprotect(lab.scene.machine, lab.scene.mm, VA, BYTES, 0);
	return `mprotect(PROT_NONE)=${done === 'ok' ? 0 : -1} mr after mprotect none: ${lab.read(region)}; `;
}

/** unbind, decoding off and on, removal: the mapping of `resource2` outlives them all. */
function sysfsOutlives(kernel: string): string {
	const lab = new ContentLab(kernel);
	lab.map(sysfs);
	const pte = lab.scene.mm.ptes.at(VA);
	assert.ok(pte);
	lab.store(0x11);
	const before = lab.load();
	const unbound = unbindDriver(lab.scene, 'IV_SW', [lab.scene.mm]) === 'ok' ? 0 : -1;
	const afterUnbind = lab.load();
	setDecode(lab.scene, 'IV_SW', false);
	const deaf = lab.load();
	setDecode(lab.scene, 'IV_SW', true);
	const back = lab.load();
	const removed = removeDevice(lab.scene, 'IV_SW') === 'ok' ? 0 : -1;
	const again = mmap(lab.scene.machine, new Mm('process/2/mm', lab.scene.machine.pages), VA, {
		...sysfs,
		pages: 16,
	});
	const words = [before, afterUnbind, back, lab.load()];
	assert.deepEqual(words, [before, before, before, before]);
	assert.equal(deaf, '0x0');
	const word = '0xabcd1234';
	return `load=${word}; unbind=${unbound} load=${word}; enable<-0 (-5) command 0x103->0x101 load=${deaf}; memory decode back on load=${word}; remove=${removed}; load after device removal=${word}; second mmap=${again}`;
}

/** unbind of the provider while a process maps its p2pmem and its BAR. */
function unbindMapped(kernel: string): string {
	const lab = new ContentLab(kernel);
	Object.assign(lab.scene.machine.roles, { bar: 'A' });
	lab.map(p2pmem);
	const first = lab.load();
	const other = new Mm('process/1/mm2', lab.scene.machine.pages);
	const second = mmap(lab.scene.machine, other, VA, { ...sysfs, pages: 16 });
	const done = unbindDriver(lab.scene, 'A', [lab.scene.mm]);
	const finished = done === 'ok' ? 'finished within 3s' : 'waits';
	return `p2pmem mapped load=${first}; resource2 mmap=${second}; unbind ${finished}; p2pmem load=${lab.load()}; resource2 load=${lab.load(other)}; `;
}

/** What the model says for each recorded history; kernels by their numbers. */
const histories: Readonly<Record<string, (kernel: string) => string>> = {
	pinned_mr_fork_parent_write: forkThenParentWrites('pinned'),
	rdma_use_pinned_anon: useOf('pinned', anon),
	rdma_use_odp_anon: useOf('odp', anon),
	rdma_use_pinned_anon_never_touched: useOf('pinned', anon, false),
	rdma_use_pinned_anon_readonly: useOf('pinned', { ...anon, prot: 'r' }, false),
	rdma_use_pinned_prot_none: useOf('pinned', { ...anon, prot: 'none' }, false),
	rdma_use_pinned_bar_sysfs: useOf('pinned', sysfs),
	rdma_use_odp_bar_sysfs: useOf('odp', sysfs),
	rdma_use_pinned_p2pmem: useOf('pinned', p2pmem),
	rdma_use_odp_p2pmem: useOf('odp', p2pmem),
	bar_sysfs_unbind_disable_remove: sysfsOutlives,
	p2pmem_unbind_mapped: unbindMapped,
	odp_mr_munmap: odpMunmap,
	odp_mr_madvise_dontneed: odpDontneed,
	odp_mr_fork_parent_write: forkThenParentWrites('odp'),
	odp_mr_mprotect_none: odpMprotectNone,
};

/** Recorded, and held elsewhere or not a lifetime; each with its reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
	rxe_odp_caps: 'capability bits of a driver, no lifetime',
	p2pmem_pin_munmap: 'reference counts: test/sim/mm/p2pmem.test.ts',
	p2pmem_fork_keeps_pages: 'reference counts: test/sim/mm/p2pmem.test.ts',
	p2pmem_partial_munmap: 'reference counts: test/sim/mm/p2pmem.test.ts',
	anon_pin_munmap: 'one reference more before Linux 7: batching of the LRU, not modelled',
	odp_mr_truncate_shmem: 'truncation: test/sim/users/odp.test.ts',
	rfc_umem: 'reachability: test/sim/outcomes/rfcHook.test.ts',
	rfc_umem_munmap_unbind: 'the test below',
};

describe('lifetimes on recorded kernels', () => {
	for (const [name, history] of Object.entries(histories)) {
		it(`${name.replaceAll('_', ' ')}: as recorded`, function () {
			const file = shared(this, 'oracle/lifetime.json');
			const recorded = JSON.parse(fs.readFileSync(file, 'utf8')) as Recorded;
			const rows = Object.entries(recorded[name] ?? {});
			assert.ok(rows.length > 0);
			for (const [kernel, said] of rows) {
				assert.ok(profileById(kernel));
				assert.equal(history(kernel), said, kernel);
			}
		});
	}

	it('leaves out no recorded history without a reason', function () {
		const file = shared(this, 'oracle/lifetime.json');
		const recorded = Object.keys(JSON.parse(fs.readFileSync(file, 'utf8')) as Recorded);
		const rest = recorded.filter((name) => {
			const base = name.replace(/#\d+$/, '');
			return !(base in histories) && !(base in ELSEWHERE);
		});
		assert.deepEqual(rest, []);
	});
});

describe('lifetimes that need no record', () => {
	it("the RFC's umem without a notifier outlives munmap and unbind, without a page", () => {
		const lab = new ContentLab('6.12');
		const { machine, mm, profile } = lab.scene;
		assert.ok(!profile.has('vma-p2p-map'));
		const hooked = profile.with(['vma-p2p-map', 'umem-p2p-map']);
		Object.assign(machine, { profile: hooked });
		Object.assign(machine.world, { features: hooked });
		const source = { from: 'bar', file: 'driver', by: 'vmf_insert_pfn', p2pMap: true } as const;
		assert.equal(mmap(machine, mm, VA, { source, shared: true, prot: 'rw', pages: 16 }), 'ok');
		const request = { start: VA, bytes: 4 * 4096, writable: true, device: 'EDU_SW' };
		const { result, umem } = ibUmemGet(machine, mm, request);
		assert.equal(result, 'ok');
		assert.ok(umem);
		assert.equal(munmap(machine, mm, VA, BYTES), 'ok');
		assert.equal(unbindDriver(lab.scene, 'IV_SW', [mm]), 'ok');
		assert.equal(umem.pinned, null);
		releaseUmem(machine, mm, umem);
	});

	it('a pin keeps the provider from being unbound until it is given back', () => {
		const lab = new ContentLab('6.12');
		lab.map(p2pmem);
		const { machine, mm } = lab.scene;
		const pte = mm.ptes.at(VA);
		assert.ok(pte);
		machine.world.step({ actor: 'mm', func: 'pin', file: null, rule: null }, (step) => {
			machine.pages.add(step, pte.value.frames, 1, 0, 1);
			return 'ok';
		});
		assert.equal(unbindDriver(lab.scene, 'A', [mm]), 'EBUSY');
		machine.world.step({ actor: 'mm', func: 'unpin', file: null, rule: null }, (step) => {
			machine.pages.add(step, pte.value.frames, 1, 0, -1);
			return 'ok';
		});
		assert.equal(unbindDriver(lab.scene, 'A', [mm]), 'ok');
	});
});
