import assert from 'node:assert/strict';
import { readCeiling, writeCeiling } from '../../../src/sim/cost/bandwidth';
import { Costs } from '../../../src/sim/cost/costs';
import { first, MIB, machine, recordingOf, sceneOf, settledRate, stream, US } from './machines';

const within = (measured: number, expected: number, share: number): void => {
	assert.ok(Math.abs(measured / expected - 1) <= share, `${measured} against ${expected}`);
};

describe('a saturated link', () => {
	for (const gen of [1, 2, 3, 4, 5, 6]) {
		for (const width of [4, 16]) {
			for (const mps of [64, 128, 256, 512]) {
				it(`Gen ${gen} x${width} carries the writes of section 2 at ${mps} bytes within 1 %`, () => {
					const scene = sceneOf(machine('T1', { gen, width, mps }), { durationPs: 400 * US });
					const ceiling = writeCeiling(Costs.defaults, { gen, width }, mps);
					within(settledRate(recordingOf(scene)), ceiling, 0.01);
				});
			}
		}
	}

	it('carries completions at the ceiling where there are tags enough', () => {
		const topology = machine('T1', { gen: 3, width: 8 });
		const flows = [stream({ op: 'read' })];
		const ceiling = readCeiling(
			Costs.defaults,
			{ gen: 3, width: 8 },
			{
				completion: 256,
				tags: 1 << 20,
				mrrs: 512,
				rttPs: 1,
			},
		);
		const recording = recordingOf(sceneOf(topology, { flows }), { 'tlp.tags': 256 });
		within(settledRate(recording), ceiling, 0.01);
	});
});

describe('reads that wait for tags', () => {
	for (const [tags, mrrs, barRead] of [
		[32, 512, 300],
		[64, 512, 800],
		[64, 256, 300],
		[16, 1024, 500],
		[8, 4096, 800],
	] as const) {
		it(`draw tags x MRRS / RTT: ${tags} x ${mrrs} B at ${barRead} ns service`, () => {
			const topology = machine('T1', { gen: 5, width: 16, mrrs });
			const overrides = { 'tlp.tags': tags, 'hop.barRead': barRead };
			// The round trip of one read on its own: way there, service, way back, and the last byte.
			const single = [stream({ op: 'read', messageBytes: mrrs, messages: 1, queueDepth: 1 })];
			const alone = first(recordingOf(sceneOf(topology, { flows: single }), overrides));
			const rttPs = alone.latency.meanPs ?? 0;
			const closed = 2 * (2 * 30 + 115) + barRead;
			assert.ok(rttPs / 1000 >= closed && rttPs / 1000 <= closed * 1.25, `${rttPs} ps`);
			const flows = [stream({ op: 'read' })];
			const recording = recordingOf(sceneOf(topology, { flows, durationPs: 400 * US }), overrides);
			const stream2 = { completion: 256, tags, mrrs, rttPs };
			const limit = readCeiling(Costs.defaults, { gen: 5, width: 16 }, stream2);
			within(settledRate(recording), limit, 0.02);
		});
	}

	it('suffer from distance, posted writes do not', () => {
		const rates = [0, 2000].map((extra) => {
			const overrides = { 'hop.switch': 115 + extra, 'credit.bytes': 262144 };
			const rate = (op: 'read' | 'write') =>
				settledRate(
					recordingOf(sceneOf(machine('T1', { gen: 4 }), { flows: [stream({ op })] }), overrides),
				);
			return { read: rate('read'), write: rate('write') };
		});
		const [near, far] = rates as [(typeof rates)[0], (typeof rates)[0]];
		assert.ok(far.read < near.read / 3);
		within(far.write, near.write, 0.01);
	});
});

describe('the five sanity tests of the cost model', () => {
	const GB = 1e9;
	type Class = 'modern' | 'client' | 'broadwell';
	// One message of 1 MiB after the other: what a transfer takes, set-up of the next half included.
	const rate = (id: 'T1' | 'T2', op: 'write' | 'read', rootComplex: Class): number => {
		const flows = [stream({ op, queueDepth: 1 })];
		const topology = machine(id, { gen: 4, width: 16 });
		const scene = sceneOf(topology, { flows, rootComplex, durationPs: 2000 * US });
		return settledRate(recordingOf(scene, { 'tlp.tags': 256 }));
	};
	/** Through host memory: one device writes, software, the other reads. */
	const bounce = (rootComplex: Class): number => {
		const scene = sceneOf(machine('T2', { gen: 4, width: 16 }), {
			rootComplex,
			regions: [
				{ id: 'ram', place: { kind: 'memory', socket: 0 }, bytes: 64 * MIB, pageBytes: 4096 },
			],
			flows: [
				stream({ id: 'in', region: 'ram', feeds: 'out', queueDepth: 1 }),
				stream({ id: 'out', initiator: 'GPU', region: 'ram', op: 'read', queueDepth: 1 }),
			],
			durationPs: 2000 * US,
		});
		const recording = recordingOf(scene, { 'tlp.tags': 256 });
		const out = recording.flows[1];
		assert.ok(out);
		return settledRate(recording, out);
	};

	it('1: Gen 3 x8 writes of 256 bytes run at 6.6 GB/s', () => {
		const recording = recordingOf(sceneOf(machine('T1', { gen: 3, width: 8 })));
		assert.ok(Math.abs(settledRate(recording) / GB - 6.6) <= 0.1);
	});

	it('2: direct >= hairpin >= bounce for writes on a server; reads flip on old and client parts', () => {
		const direct = rate('T1', 'write', 'modern');
		const hairpin = rate('T2', 'write', 'modern');
		assert.ok(direct >= hairpin, `${direct} >= ${hairpin}`);
		assert.ok(hairpin >= bounce('modern'), `${hairpin} >= ${bounce('modern')}`);
		assert.ok(rate('T2', 'read', 'modern') >= bounce('modern'));
		for (const old of ['client', 'broadwell'] as const) {
			assert.ok(rate('T2', 'read', old) < bounce(old), old);
		}
	});

	it('3: huge pages remove the loss to the IOTLB', () => {
		const run = (pageBytes: number) => {
			const regions = [{ ...sceneOf(machine('T2')).regions[0], pageBytes } as never];
			const flows = [stream({ address: 'iova' })];
			const topology = machine('T2', { gen: 5, width: 16, iommu: 'translated' });
			return settledRate(
				recordingOf(sceneOf(topology, { regions, flows }), { 'iommu.walkers': 2 }),
			);
		};
		const flows = [stream()];
		const free = settledRate(
			recordingOf(sceneOf(machine('T2', { gen: 5, width: 16 }), { flows }), {}),
		);
		assert.ok(run(4096) < 0.9 * free, `${run(4096)} against ${free}`);
		within(run(2 * MIB), free, 0.01);
	});
	// 4 (registration of 1 GiB) and 5 (struct pages of 16 GiB) are in test/sim/cost/formulas.test.ts.
});
