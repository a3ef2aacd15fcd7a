import assert from 'node:assert/strict';
import { phys } from '../../../src/sim/engine/address';
import { World } from '../../../src/sim/engine/world';
import { type Bus, boot } from '../../../src/sim/machine';
import { fork } from '../../../src/sim/mm/fork';
import { gupFastThenSlow, unpin } from '../../../src/sim/mm/gup';
import { kindById } from '../../../src/sim/mm/kinds';
import { Mm } from '../../../src/sim/mm/mm';
import { mmap } from '../../../src/sim/mm/mmap';
import { munmap } from '../../../src/sim/mm/munmap';
import { registerP2pmem } from '../../../src/sim/mm/p2pmem';
import { BASE, startProcess } from '../../../src/sim/mm/process';
import { machineFor } from '../../../src/sim/outcomes/outcome';
import { rolesOf } from '../../../src/sim/outcomes/scene';
import { profiles } from '../../../src/sim/profiles/profile';

function mapped() {
	const machine = machineFor({ profile: profiles['v6.12'], iommu: 'off' });
	registerP2pmem(machine, 'A');
	const all = machine.pages.available('A');
	const started = startProcess(machine, kindById('p2pmem')!);
	assert.ok('process' in started);
	return { machine, all, ...started.process };
}

describe('pages of p2pmem', () => {
	it('leave the pool at mmap and come back at munmap', () => {
		const { machine, mm, start, all } = mapped();
		assert.equal(machine.pages.available('A'), all - 16);
		munmap(machine, mm, start, 4096);
		assert.equal(machine.pages.available('A'), all - 15);
		munmap(machine, mm, start + 4096, 15 * 4096);
		assert.equal(machine.pages.available('A'), all);
	});

	it('that a pin holds come back at unpin, not before', () => {
		const { machine, mm, start, all } = mapped();
		const got = gupFastThenSlow(machine, mm, start, 4, { pin: true, write: true, p2pdma: true });
		assert.equal(got.pages, 4);
		assert.equal(machine.pages.refcount(got.runs[0]!.frames.pfn), 1025);
		munmap(machine, mm, start, 16 * 4096);
		assert.equal(machine.pages.available('A'), all - 4);
		unpin(machine, got);
		assert.equal(machine.pages.available('A'), all);
	});

	it('that a forked child maps stay with it', () => {
		const { machine, mm, start, all } = mapped();
		const { child } = fork(machine, mm);
		munmap(machine, mm, start, 16 * 4096);
		assert.equal(machine.pages.available('A'), all - 16);
		munmap(machine, child!, start, 16 * 4096);
		assert.equal(machine.pages.available('A'), all);
	});
});

describe('a BAR of 192 GiB', () => {
	const records = (size: number) => {
		const bus: Bus = {
			bar: () => ({ start: phys(2 ** 40), size }),
			mapSgtable: () => ({ result: 'ok', rule: 'R5', reason: '' }),
			mapBar: () => ({ result: 'ok', rule: 'R7', reason: '' }),
		};
		const profile = profiles['v6.12'];
		const world = new World({}, profile);
		const machine = boot({ world, profile, iommu: 'off', bus, roles: rolesOf('main') });
		registerP2pmem(machine, 'A');
		const mm = new Mm('process/1/mm', machine.pages);
		const source = { from: 'p2pmem' } as const;
		mmap(machine, mm, BASE, { source, shared: true, prot: 'rw', pages: size / 4096 });
		const flags = { pin: true, write: true, p2pdma: true };
		const got = gupFastThenSlow(machine, mm, BASE, size / 4096, flags);
		assert.equal(got.pages, size / 4096);
		unpin(machine, got);
		munmap(machine, mm, BASE, size);
		return world.trace('ok').steps.flatMap(({ changed }) => changed).length;
	};

	it('is registered, mapped, pinned and unmapped with as few records as one of 2 MiB', () => {
		assert.equal(records(192 * 2 ** 30), records(2 << 20));
	});
});

describe('pci_p2pdma_add_resource (R48)', () => {
	const add = (start: number, size: number, profile = profiles['v6.12']) => {
		const bus: Bus = {
			bar: () => ({ start: phys(start), size }),
			mapSgtable: () => ({ result: 'ok', rule: 'R5', reason: '' }),
			mapBar: () => ({ result: 'ok', rule: 'R7', reason: '' }),
		};
		const world = new World({}, profile);
		const roles = rolesOf('main');
		const machine = boot({ world, profile, iommu: 'off', bus, roles });
		return { result: registerP2pmem(machine, 'A'), pages: machine.pages.available('A') };
	};

	it('takes multiples of 2 MiB only', () => {
		assert.equal(add(0x100000000, 4096).result, 'EINVAL');
		assert.equal(add(0x100000000, 1 << 20).result, 'EINVAL');
		assert.equal(add(0x100001000, 2 << 20).result, 'EINVAL');
		assert.deepEqual(add(0x100000000, 2 << 20), { result: 'ok', pages: 512 });
		assert.deepEqual(add(0x100000000, 192 * 2 ** 30), { result: 'ok', pages: 50331648 });
	});

	it('needs a kernel built with CONFIG_PCI_P2PDMA', () => {
		assert.equal(add(0x100000000, 2 << 20, profiles['v6.1']).result, 'EOPNOTSUPP');
	});
});
