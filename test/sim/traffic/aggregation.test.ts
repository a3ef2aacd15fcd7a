import assert from 'node:assert/strict';
import type { Recording } from '../../../src/sim/traffic/recording';
import type { Scene } from '../../../src/sim/traffic/scene';
import { buffer, MIB, machine, recordingOf, sceneOf, settledRate, stream, US } from './machines';

/** The same scene in bursts and in single TLPs. */
function both(of: Scene, overrides = {}): [Recording, Recording] {
	return [
		recordingOf({ ...of, burst: 4096 }, overrides),
		recordingOf({ ...of, burst: 'tlp' }, overrides),
	];
}

const ram = {
	id: 'ram',
	place: { kind: 'memory', socket: 0 },
	bytes: 64 * MIB,
	pageBytes: 4096,
} as const;

const scenes: Record<string, Scene> = {
	'two writers into one device': sceneOf(machine('T1'), {
		flows: [
			stream({ messageBytes: 65536 }),
			stream({ id: 'nvme', initiator: 'NVMe', messageBytes: 65536 }),
		],
	}),
	'a writer and a reader of one device': sceneOf(machine('T1'), {
		flows: [
			stream({ messageBytes: 65536 }),
			stream({ id: 'nvme', initiator: 'NVMe', op: 'read', messageBytes: 65536 }),
		],
	}),
	'reads and writes over the root complex': sceneOf(machine('T2'), {
		flows: [
			stream({ messageBytes: 65536, op: 'mixed' }),
			stream({ id: 'gpu', initiator: 'GPU', region: 'ram', op: 'read', messageBytes: 65536 }),
		],
		regions: [buffer(), ram],
	}),
	'writes that the IOMMU translates': sceneOf(machine('T2', { iommu: 'translated' }), {
		flows: [stream({ messageBytes: 65536, address: 'iova' })],
	}),
};

describe('aggregated bursts', () => {
	for (const op of ['write', 'read'] as const) {
		it(`end every message of a ${op} stream at the picosecond at which single TLPs do`, () => {
			const flows = [stream({ op, messageBytes: 65536, messages: 8, queueDepth: 2 })];
			const [bursts, tlps] = both(sceneOf(machine('T1'), { flows }));
			assert.ok(bursts.events < tlps.events);
			assert.deepEqual(bursts.flows[0]?.latency, tlps.flows[0]?.latency);
			assert.equal(bursts.flows[0]?.messages, 8);
			const wire = ({ servers }: Recording) =>
				servers.map(({ key, wireBytes }) => [key, wireBytes]);
			assert.deepEqual(wire(bursts), wire(tlps));
		});
	}

	for (const [name, scene] of Object.entries(scenes)) {
		it(`agree with single TLPs where flows contend: ${name}`, () => {
			const [bursts, tlps] = both({ ...scene, durationPs: 400 * US });
			bursts.flows.forEach((flow, i) => {
				const other = tlps.flows[i];
				assert.ok(other);
				const [a, b] = [settledRate(bursts, flow), settledRate(tlps, other)];
				assert.ok(Math.abs(a / b - 1) < 0.01, `${flow.id}: ${a} against ${b} bytes/s`);
				const [x, y] = [flow.latency.meanPs ?? 0, other.latency.meanPs ?? 0];
				assert.ok(Math.abs(x / y - 1) < 0.02, `${flow.id}: ${x} against ${y} ps`);
			});
		});
	}

	it('give way to single TLPs by themselves where buffers are small enough to be felt', () => {
		const small = recordingOf(sceneOf(machine('T1')), { 'credit.bytes': 8192 });
		assert.equal(small.burstBytes, 1);
		assert.equal(recordingOf(sceneOf(machine('T1'))).burstBytes, 4096);
	});
});
