import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Recording } from '../../../src/sim/traffic/recording';
import type { Flow, Scene } from '../../../src/sim/traffic/scene';
import { buffer, first, MIB, machine, recordingOf, sceneOf, stream, US } from './machines';

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

/** Scenes with one flow that ends, on machines that translate or not. */
const scenes: fc.Arbitrary<Scene> = fc
	.record({
		topo: fc.constantFrom('T1', 'T2', 'T4' as const),
		translated: fc.boolean(),
		op: fc.constantFrom<Flow['op']>('write', 'read', 'mixed'),
		messageBytes: fc.constantFrom(4096, 10_000, 65536),
		messages: fc.integer({ min: 1, max: 8 }),
		queueDepth: fc.integer({ min: 1, max: 4 }),
		bins: fc.integer({ min: 1, max: 300 }),
	})
	.map(({ topo, translated, bins, ...given }) =>
		sceneOf(machine(topo, { iommu: translated ? 'translated' : 'off' }), {
			regions: [buffer({ bytes: MIB })],
			flows: [stream({ ...given, address: translated ? 'iova' : 'bus' })],
			durationPs: 2000 * US,
			bins,
		}),
	);

const checked = (check: (recording: Recording) => void) =>
	fc.assert(
		fc.property(scenes, (one) => check(recordingOf(one))),
		{ numRuns: 40 },
	);

describe('amounts over time', () => {
	it('tile the time of the scene, and every series has one amount for each interval', () => {
		checked((recording) => {
			const { binPs, bins, durationPs } = recording;
			assert.ok(binPs * bins >= durationPs && binPs * bins < durationPs + bins);
			const { bytes, p50Ps, p99Ps, heldBytePs, stood } = first(recording);
			for (const series of [bytes, p50Ps, p99Ps, heldBytePs, ...Object.values(stood)])
				assert.equal(series.length, bins);
			for (const server of recording.servers)
				for (const series of [server.bytes, server.sendingPs, ...Object.values(server.waits)])
					assert.equal(series.length, bins);
		});
	});

	it('add up to the bytes delivered, and at every server to what it sent and how long', () => {
		checked((recording) => {
			const flow = first(recording);
			assert.equal(flow.inFlightBytes, 0, 'the flow ends before the scene');
			assert.equal(sum(flow.bytes), flow.deliveredBytes);
			assert.equal(sum(flow.ended), flow.messages);
			for (const server of recording.servers) {
				assert.equal(sum(server.bytes), server.payloadBytes, server.key);
				assert.equal(sum(server.sendingPs), server.busyPs, server.key);
				const { queue, credits } = server.waits;
				assert.equal(sum(queue) + sum(credits), server.waitedPs, server.key);
				for (const ps of server.sendingPs) assert.ok(ps <= recording.binPs);
			}
		});
	});

	it('add up to what the flow waited for, reason by reason', () => {
		checked((recording) => {
			const { stood, stalls } = first(recording);
			assert.equal(sum(stood.tags), stalls.tags);
			assert.equal(sum(stood.revoked), stalls.revoked);
			const of = (name: 'credits' | 'walk' | 'order') =>
				recording.servers.reduce((total, { waits }) => total + sum(waits[name]), 0);
			assert.equal(of('credits'), stalls.credits);
			assert.equal(of('walk') + of('order'), stalls.iotlb);
		});
	});

	it('hold as many bytes under way as messages of that size for that long would', () => {
		checked((recording) => {
			const flow = first(recording);
			const { heldBytePs } = flow;
			const most = flow.deliveredBytes * recording.durationPs;
			assert.ok(heldBytePs.every((one) => one >= 0) && sum(heldBytePs) <= most);
			assert.ok(sum(heldBytePs) > 0);
		});
	});

	it('have half of the messages no slower than the median, and none slower than the slowest', () => {
		checked((recording) => {
			const { p50Ps, p99Ps, ended, latency } = first(recording);
			ended.forEach((count, bin) => {
				assert.equal(p50Ps[bin] === null, count === 0);
				assert.ok((p50Ps[bin] ?? 0) <= (p99Ps[bin] ?? 0));
				assert.ok((p99Ps[bin] ?? 0) <= (latency.mostPs ?? 0));
			});
		});
	});

	it('show a revocation as time in which the flow stood still', () => {
		const recording = recordingOf(
			sceneOf(machine('T1'), {
				regions: [buffer({ bytes: MIB })],
				flows: [stream({ messageBytes: 65536 })],
				events: [{ kind: 'evict', atPs: 38 * US, region: 'bo', fencePs: 0 }],
			}),
		);
		const { stood, stalls } = first(recording);
		assert.equal(sum(stood.revoked), stalls.revoked);
		assert.equal(stood.revoked[Math.floor((30 * US) / recording.binPs)], 0);
		assert.equal(stood.revoked[Math.floor((50 * US) / recording.binPs)], recording.binPs);
	});
});
