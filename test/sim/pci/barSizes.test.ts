import assert from 'node:assert/strict';
import fs from 'node:fs';
import { PciBus } from '../../../src/sim/dma/bus';
import { phys } from '../../../src/sim/engine/address';
import type { Bar } from '../../../src/sim/pci/hierarchy';
import { addResource, memremapPages } from '../../../src/sim/pci/pgmap';
import { profileById } from '../../../src/sim/profiles/profile';
import { bundledTopology } from '../../../src/sim/scenario/bundled';
import { shared } from '../../shared';

interface Row {
	readonly kernel: string;
	readonly operation: string;
	readonly id: string;
	readonly result: string;
	readonly evidence: string;
}

const MIB = 2 ** 20;
const bar = (start: number, size: number): Bar => ({
	index: 2,
	kind: 'mem64',
	prefetchable: true,
	size,
	start,
	regions: [{ offset: 0, length: size, use: 'memory' }],
});
/** A field of evidence that may be cut off in the middle. */
const field = (row: Row, name: string): number =>
	Number(new RegExp(`"${name}":"?(0x[0-9a-f]+|\\d+)`).exec(row.evidence)?.[1] ?? Number.NaN);

/** What the model answers to a row; null for rows that ask nothing of it. */
function answer(row: Row): string | null {
	const profile = profileById(row.kernel.split('.').slice(0, 2).join('.'));
	assert.ok(profile, row.kernel);
	switch (row.operation) {
		case 'memremap_pages':
			return memremapPages(field(row, 'phys'), field(row, 'size')).result;
		case 'pci_p2pdma_add_resource': {
			const whole = bar(field(row, 'bar_start'), field(row, 'bar_len'));
			const added = addResource(profile, whole, field(row, 'size'), field(row, 'offset'));
			const taken = field(row, 'memmap_pages_after') - field(row, 'memmap_pages_before');
			assert.equal(added.memmapPages, taken, row.id);
			return added.result;
		}
		case 'p2pmem_sysfs_after_add': {
			if (!profile.has('p2pdma-pages')) return 'absent';
			const size = field(row, 'bar_len');
			// BARs of the topology are aligned to at least 2 MiB
			return String(addResource(profile, bar(0, size)).pages * 4096);
		}
		case 'pci_p2pmem_alloc_sgl':
			return profile.has('p2pdma-pages') ? 'ok' : 'ENODEV';
		case 'user_pin_map': {
			if (row.id.includes('/anon/')) return 'ok';
			if (!profile.has('gup-p2pdma')) return 'ENOSYS';
			if (!profile.has('p2pdma-pages')) return 'ENOSYS';
			const client = row.id.includes('self client') ? 'A' : 'EDU_MF';
			const bus = new PciBus(bundledTopology('main'), profile);
			const range = { start: phys(0x100010000), length: field(row, 'bytes'), provider: 'A' };
			return bus.mapSgtable(client, [range]).result;
		}
		default:
			return null;
	}
}

describe('struct pages for BARs of all sizes (R48)', () => {
	it('are made or refused as the recorded kernels did', function () {
		const text = fs.readFileSync(shared(this, 'oracle/bar-sizes.jsonl'), 'utf8');
		const rows = text
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Row);
		const asked = rows.map((row) => ({ row, modelled: answer(row) }));
		const wrong = asked.filter(({ row, modelled }) => modelled !== null && modelled !== row.result);
		assert.deepEqual(
			wrong.map(({ row, modelled }) => `${row.kernel} ${row.id}: ${row.result}, model ${modelled}`),
			[],
		);
		assert.ok(asked.filter(({ modelled }) => modelled !== null).length >= 213);
	});

	it('come at 64 bytes for each 4 KiB, whether used or not', () => {
		assert.equal(memremapPages(0, 1024 * MIB).memmapPages, 4096);
		assert.equal(memremapPages(0, 192 * 1024 * MIB).pages * 64, 3072 * MIB);
	});

	it('need a start and a length in multiples of 2 MiB', () => {
		assert.equal(memremapPages(MIB, 2 * MIB).result, 'EINVAL');
		assert.equal(memremapPages(2 * MIB, MIB).result, 'EINVAL');
		assert.equal(memremapPages(2 * MIB, 2 * MIB).result, 'ok');
	});
});
