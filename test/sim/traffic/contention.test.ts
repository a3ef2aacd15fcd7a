import assert from 'node:assert/strict';
import { setupOf } from '../../../src/sim/cost/setup';
import type { Topology } from '../../../src/sim/pci/hierarchy';
import { bundledTopology } from '../../../src/sim/scenario/bundled';
import {
	costsOf,
	first,
	MIB,
	machine,
	recordingOf,
	sceneOf,
	settledRate,
	stream,
	US,
} from './machines';

const registration = { bytes: 64 * MIB, pageBytes: 4096, translated: false, cachedKey: true };

/** T1 with `count` NICs in place of one. */
function nics(count: number): Topology {
	const topology = bundledTopology('T1');
	const port = topology.nodes.find(({ id }) => id === 'dn1');
	const nic = topology.nodes.find(({ id }) => id === 'NIC');
	assert.ok(port && nic);
	const more = Array.from({ length: count - 1 }, (_, i) => [
		{ ...port, id: `port${i}`, windows: [] },
		{ ...nic, id: `NIC${i}`, parent: `port${i}`, bars: [] },
	]).flat();
	return { ...topology, nodes: [...topology.nodes, ...more] };
}

describe('several initiators to one target', () => {
	for (const count of [2, 4, 8]) {
		it(`share its link fairly: ${count} writers`, () => {
			const flows = Array.from({ length: count }, (_, i) =>
				stream({ id: `f${i}`, initiator: i === 0 ? 'NIC' : `NIC${i - 1}` }),
			);
			const recording = recordingOf(sceneOf(nics(count), { flows, durationPs: 400 * US }));
			const rates = recording.flows.map((flow) => settledRate(recording, flow));
			const sum = rates.reduce((total, rate) => total + rate, 0);
			assert.ok(Math.abs(sum / 13.25e9 - 1) < 0.01, `${sum}`);
			for (const rate of rates) assert.ok(Math.abs(rate / (sum / count) - 1) < 0.01, `${rates}`);
			assert.ok(first(recording).stalls.link > 0);
		});
	}

	it('leave what a slow one cannot use to the fast ones', () => {
		// The NVMe has four lanes: a quarter of the GPU's link, less than its fair half.
		const flows = [stream(), stream({ id: 'nvme', initiator: 'NVMe' })];
		const recording = recordingOf(sceneOf(machine('T1'), { flows, durationPs: 400 * US }));
		const [fast, slow] = recording.flows.map((flow) => settledRate(recording, flow) / 1e9);
		assert.ok(Math.abs((slow ?? 0) / 3.3126 - 1) < 0.01, `${slow}`);
		assert.ok(Math.abs((fast ?? 0) / (13.25 - 3.3126) - 1) < 0.01, `${fast}`);
	});

	it('feel each other through small receive buffers, and the stall says so', () => {
		const flows = [stream(), stream({ id: 'nvme', initiator: 'NVMe' })];
		const scene = sceneOf(machine('T1'), { flows, durationPs: 100 * US });
		const small = recordingOf(scene, { 'credit.bytes': 4096 });
		assert.ok(first(small).stalls.credits > 0);
		const one = recordingOf(sceneOf(machine('T1', { gen: 5 })), { 'credit.bytes': 4096 });
		// 4 KiB of buffer turn round in about 200 ns: the link of 53 GB/s cannot be filled.
		assert.ok(settledRate(one) < 30e9, `${settledRate(one)}`);
	});

	it('of one device share its tags', () => {
		const flows = [
			stream({ op: 'read' }),
			stream({ id: 'second', op: 'read' }),
			stream({ id: 'third', op: 'read' }),
		];
		const topology = machine('T1', { gen: 5 });
		const together = recordingOf(sceneOf(topology, { flows }), { 'tlp.tags': 32 });
		const alone = recordingOf(sceneOf(topology, { flows: [stream({ op: 'read' })] }), {
			'tlp.tags': 32,
		});
		const rates = together.flows.map((flow) => settledRate(together, flow));
		const sum = rates.reduce((total, rate) => total + rate, 0);
		assert.ok(Math.abs(sum / settledRate(alone) - 1) < 0.02);
		for (const rate of rates) assert.ok(Math.abs(rate / (sum / 3) - 1) < 0.05, `${rates}`);
		assert.ok(first(together).stalls.tags > 0);
	});
});

describe('workloads', () => {
	it('an open loop below capacity delivers what it offers, above it falls behind', () => {
		const run = (everyPs: number) =>
			recordingOf(
				sceneOf(machine('T1'), {
					flows: [stream({ everyPs, messageBytes: 4096, queueDepth: 64 })],
					seed: 3,
					durationPs: 1000 * US,
				}),
			);
		const half = run(620_000);
		assert.ok(Math.abs(first(half).bytesPerSecond / (4096 / 620e-9) - 1) < 0.05);
		const double = run(155_000);
		assert.ok(Math.abs(settledRate(double) / 13.25e9 - 1) < 0.01);
		assert.ok((first(double).latency.p99Ps ?? 0) > 10 * (first(half).latency.p99Ps ?? 0));
	});

	it('mixed traffic reads the share that it is told to', () => {
		for (const readPercent of [0, 30, 100]) {
			const flows = [stream({ op: 'mixed', readPercent, messageBytes: 4096 })];
			const recording = recordingOf(sceneOf(machine('T1'), { flows }));
			const down = recording.servers.find(({ key }) => key === 'GPU:down')?.payloadBytes ?? 0;
			const share =
				1 -
				down / (down + (recording.servers.find(({ key }) => key === 'GPU:up')?.payloadBytes ?? 0));
			assert.ok(Math.abs(share * 100 - readPercent) < 3, `${readPercent}: ${share}`);
		}
	});

	it('a deeper queue fills the link where one message at a time does not', () => {
		const rate = (queueDepth: number) => {
			const flows = [stream({ op: 'read', messageBytes: 4096, queueDepth })];
			return settledRate(recordingOf(sceneOf(machine('T1'), { flows })));
		};
		assert.ok(rate(1) < 0.5 * rate(8));
		assert.ok(Math.abs(rate(16) / rate(64) - 1) < 0.05);
	});

	it('set-up comes before the first byte, and is part of the first message', () => {
		const design = setupOf('D1', costsOf(), registration, MIB).once.ps;
		const flows = [stream({ setupPs: design, messages: 1, queueDepth: 1 })];
		const later = first(recordingOf(sceneOf(machine('T1'), { flows, durationPs: 10_000 * US })));
		const flows0 = [stream({ messages: 1, queueDepth: 1 })];
		const usual = first(
			recordingOf(sceneOf(machine('T1'), { flows: flows0, durationPs: 10_000 * US })),
		);
		assert.equal((later.latency.meanPs ?? 0) - (usual.latency.meanPs ?? 0), design);
		assert.equal(later.stalls.setup, design);
	});

	it('work of the CPU for each message bounds small requests, not large ones', () => {
		const rate = (messageBytes: number) => {
			const { perMessage } = setupOf('D2', costsOf(), registration, messageBytes);
			const flows = [stream({ messageBytes, perMessagePs: perMessage.ps, queueDepth: 8 })];
			return settledRate(recordingOf(sceneOf(machine('T1'), { flows, durationPs: 1000 * US })));
		};
		// 62 ns to pin, 5 to append and 15 to unpin each page of 4 KiB: 50 GB/s, more than the link.
		assert.ok(Math.abs(rate(65536) / 13.25e9 - 1) < 0.02, `${rate(65536)}`);
		const slow = stream({ perMessagePs: 10 * US, messageBytes: 4096, queueDepth: 8 });
		const bound = settledRate(
			recordingOf(sceneOf(machine('T1'), { flows: [slow], durationPs: 4000 * US })),
		);
		assert.ok(Math.abs(bound / (4096 / 10e-6) - 1) < 0.02, `${bound}`);
	});

	it('percentiles are told only where randomness is on', () => {
		const flows = [stream({ messageBytes: 4096, access: 'random' })];
		const random = first(recordingOf(sceneOf(machine('T1'), { flows, seed: 1 })));
		assert.ok((random.latency.p50Ps ?? 0) <= (random.latency.p99Ps ?? 0));
		assert.ok((random.latency.p99Ps ?? 0) > 0);
		const plain = first(recordingOf(sceneOf(machine('T1'))));
		assert.equal(plain.latency.p99Ps, null);
	});
});
