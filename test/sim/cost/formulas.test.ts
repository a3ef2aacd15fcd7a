import assert from 'node:assert/strict';
import { rawRate, readCeiling, writeCeiling } from '../../../src/sim/cost/bandwidth';
import { Costs } from '../../../src/sim/cost/costs';
import { p2pMapBytes, structPageBytes } from '../../../src/sim/cost/metadata';
import { registerDmabuf, registerP2pMap, registerPinned } from '../../../src/sim/cost/registration';
import { sensitivity } from '../../../src/sim/cost/sensitivity';

const costs = Costs.defaults;
const GB = 1e9;
const MIB = 2 ** 20;
const GIB = 2 ** 30;
const MS = 1e9;

describe('section 2 of the cost model', () => {
	it('gives the raw rate of each generation', () => {
		const x16 = [4, 8, 15.75, 31.51, 63.02, 118];
		x16.forEach((expected, i) => {
			const rate = rawRate(costs, { gen: i + 1, width: 16 }) / GB;
			assert.ok(Math.abs(rate - expected) < 0.01, `gen ${i + 1}: ${rate}`);
		});
	});

	it('gives the write ceilings by payload', () => {
		const table: [number, number, number[]][] = [
			[3, 8, [6.1, 6.63, 6.92]],
			[3, 16, [12.2, 13.2, 13.8]],
			[4, 16, [24.4, 26.5, 27.7]],
			[5, 16, [48.8, 53.0, 55.4]],
			[6, 16, [102, 109, 114]],
		];
		for (const [gen, width, ceilings] of table) {
			ceilings.forEach((expected, i) => {
				const ceiling = writeCeiling(costs, { gen, width }, 128 << i) / GB;
				assert.ok(Math.abs(ceiling / expected - 1) < 0.006, `gen ${gen} x${width}: ${ceiling}`);
			});
		}
	});

	it('bounds reads by tags and round trip where the link does not', () => {
		const link = { gen: 5, width: 16 };
		for (const [us, expected] of [
			[0.6, 54.6],
			[1, 32.8],
			[1.6, 20.5],
		] as const) {
			const stream = { completion: 1 << 30, tags: 64, mrrs: 512, rttPs: us * 1e6 };
			assert.ok(Math.abs(readCeiling(costs, link, stream) / GB / expected - 1) < 0.005);
			const half = { ...stream, tags: 32 };
			assert.ok(Math.abs(readCeiling(costs, link, half) / GB / (expected / 2) - 1) < 0.005);
		}
	});
});

describe('registration', () => {
	const gib = { bytes: GIB, pageBytes: 4096, translated: false, cachedKey: true };
	const huge = { ...gib, pageBytes: 2 * MIB };

	it('of 1 GiB costs 10 to 30 times as much in 4 KiB as in 2 MiB pages', () => {
		const small = registerPinned(costs, gib).ps;
		const large = registerPinned(costs, huge).ps;
		assert.ok(small > 18 * MS && small < 20 * MS, `${small / MS} ms`);
		assert.ok(large < 2 * MS, `${large / MS} ms`);
		assert.ok(small / large >= 10 && small / large <= 30, `${small / large}`);
	});

	it('of 1 GiB costs about 40 ms more where every page needs an IOVA', () => {
		const more =
			registerPinned(costs, { ...gib, translated: true }).ps - registerPinned(costs, gib).ps;
		assert.ok(Math.abs(more / MS - 39.3) < 0.1);
	});

	it('names each parameter that it used, and its parts add up', () => {
		const { ps, parts } = registerPinned(costs, gib);
		assert.equal(
			ps,
			parts.reduce((sum, each) => sum + each.ps, 0),
		);
		assert.deepEqual([...new Set(parts.flatMap((each) => each.parameters))].sort(), [
			'mr.createCached',
			'mtt.fixed',
			'mtt.page',
			'pin.page',
			'sg.append',
		]);
	});

	it('without pages does not pay for pins', () => {
		assert.ok(registerDmabuf(costs, huge, 1).ps < 0.1 * MS);
		assert.ok(registerP2pMap(costs, gib).ps < registerPinned(costs, gib).ps);
	});
});

describe('metadata', () => {
	it('of struct pages for 16 GiB is 256 MiB', () => {
		assert.equal(structPageBytes(costs, 16 * GIB), 256 * MIB);
		assert.equal(structPageBytes(costs, 256 * MIB), 4 * MIB);
		assert.equal(structPageBytes(costs, 4096), 32768);
	});

	it('of both designs meets where share times importers is 8', () => {
		for (const importers of [1, 2, 4, 8, 16, 32]) {
			const shared = (16 * GIB * 1) / 2;
			const d1 = importers * p2pMapBytes(costs, shared);
			const d2 = structPageBytes(costs, 16 * GIB);
			assert.equal(Math.sign(d1 - d2), Math.sign(importers * 0.5 - 8), `${importers}`);
		}
	});
});

describe('sensitivity', () => {
	it('names the parameters that were read, and where within its range one flips the answer', () => {
		const { answer, parameters } = sensitivity(costs, (each) => each.get('hop.switch') < 120);
		assert.equal(answer, true);
		assert.equal(parameters.length, 1);
		const [row] = parameters;
		assert.equal(row?.parameter, 'hop.switch');
		assert.equal(row?.flips, true);
		assert.ok(Math.abs((row?.flipsAt ?? 0) - 120) < 0.1);
	});

	it('leaves out what cannot flip', () => {
		const { parameters } = sensitivity(costs, (each) => each.get('hop.switch') < 1000);
		assert.deepEqual(
			parameters.map((row) => row.flips),
			[false],
		);
	});
});
