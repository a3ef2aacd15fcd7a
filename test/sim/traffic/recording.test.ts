import assert from 'node:assert/strict';
import { frameAt } from '../../../src/sim/traffic/recording';
import { buffer, first, MIB, MS, machine, recordingOf, sceneOf, stream, US } from './machines';

const recording = recordingOf(
	sceneOf(machine('T1'), {
		regions: [buffer({ bytes: MIB })],
		flows: [stream({ messageBytes: 65536 })],
		events: [{ kind: 'evict', atPs: 38 * US, region: 'bo', fencePs: 0 }],
	}),
);

describe('a recording', () => {
	it('is plain JSON that survives a journey', () => {
		assert.deepEqual(JSON.parse(JSON.stringify(recording)), recording);
	});

	it('is of a size that simulated time does not change', () => {
		const scene = sceneOf(machine('T1'));
		const size = (durationPs: number) =>
			JSON.stringify(recordingOf({ ...scene, durationPs })).length;
		assert.ok(size(10 * MS) < 2 * size(100 * US));
	});

	it('is scrubbed without simulating again: forward and back shows the same', () => {
		const times = Array.from({ length: 81 }, (_, us) => us * US);
		const forward = times.map((at) => frameAt(recording, at));
		const back = [...times].reverse().map((at) => frameAt(recording, at));
		assert.deepEqual(back.reverse(), forward);
	});

	it('shows traffic before the eviction, none after it, and the marks passed so far', () => {
		const before = frameAt(recording, 30 * US);
		assert.ok(Math.abs((before.flows[0]?.bytesPerSecond ?? 0) / 13.25e9 - 1) < 0.03);
		assert.ok(Math.abs((before.flows[0]?.bytesSoFar ?? 0) / (13.25e9 * 30e-6) - 1) < 0.03);
		assert.deepEqual(before.marks, []);
		const after = frameAt(recording, 50 * US);
		assert.equal(after.flows[0]?.bytesPerSecond, 0);
		assert.deepEqual(
			after.marks.map(({ kind }) => kind),
			['evict', 'revoked'],
		);
		const nic = before.servers.find(({ key }) => key === 'NIC:up');
		assert.ok((nic?.bytesPerSecond ?? 0) > 13e9);
	});

	it('answers for instants outside it with its ends', () => {
		assert.equal(frameAt(recording, -5).atPs, 0);
		assert.equal(frameAt(recording, 10 * MS).atPs, recording.durationPs);
		assert.equal(frameAt(recording, 10 * MS).flows[0]?.bytesSoFar, first(recording).deliveredBytes);
	});
});
