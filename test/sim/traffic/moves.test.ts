import assert from 'node:assert/strict';
import type { Mark } from '../../../src/sim/traffic/log';
import type { Recording } from '../../../src/sim/traffic/recording';
import type { Importer, Scene } from '../../../src/sim/traffic/scene';
import {
	buffer,
	finishedRun,
	first,
	MIB,
	MS,
	machine,
	recordingOf,
	sceneOf,
	stream,
	US,
} from './machines';

const moved = (changes: Partial<Scene> = {}, importer: Importer = 'dynamic'): Scene =>
	sceneOf(machine('T1'), {
		regions: [buffer({ bytes: MIB })],
		flows: [stream({ importer, messageBytes: 65536 })],
		events: [{ kind: 'evict', atPs: 100 * US, region: 'bo', fencePs: 0 }],
		durationPs: MS,
		...changes,
	});

const kinds = (recording: Recording): Mark['kind'][] => recording.marks.map(({ kind }) => kind);
const at = (recording: Recording, kind: Mark['kind']): number =>
	recording.marks.find((mark) => mark.kind === kind)?.atPs ?? Number.NaN;
const bytesBetween = (recording: Recording, from: number, to: number): number => {
	const { binPs } = recording;
	return first(recording)
		.bytes.slice(Math.ceil(from / binPs), Math.floor(to / binPs))
		.reduce((sum, each) => sum + each, 0);
};

describe('an eviction during traffic', () => {
	it('tells the importer, copies, lets it fault, and goes on in host memory', () => {
		const recording = recordingOf(moved());
		assert.deepEqual(kinds(recording), ['evict', 'revoked', 'copy', 'moved', 'remapped']);
		// move_notify 15 us, zap 10 us and 3 ns for each of 256 pages; no IOMMU, no fence.
		assert.equal(at(recording, 'copy'), 100 * US + 25 * US + 256 * 3000);
		// The fault of 250 us begins once the importer has let go; then the MTT is written again.
		const remapped = at(recording, 'copy') + 250 * US + 5 * US + 256 * 3000;
		assert.equal(at(recording, 'remapped'), remapped);
		assert.equal(bytesBetween(recording, 110 * US, remapped), 0);
		assert.ok(bytesBetween(recording, remapped + 10 * US, MS) > 0);
		assert.equal(first(recording).stalls.revoked, remapped - 100 * US);
		const memory = recording.servers.find(({ key }) => key === 'memory:0');
		// The copy and everything after it pass host memory.
		assert.ok((memory?.payloadBytes ?? 0) >= MIB + bytesBetween(recording, remapped, MS));
		assert.equal(first(recording).staleBursts, 0);
	});

	it('copies at the speed of the links between device and memory', () => {
		const recording = recordingOf(moved({ regions: [buffer({ bytes: 8 * MIB })] }));
		const took = at(recording, 'moved') - at(recording, 'copy');
		const rate = ((8 * MIB) / took) * 1e12;
		assert.ok(Math.abs(rate / 13.25e9 - 1) < 0.01, `${rate}`);
	});

	it('waits for fences before it copies', () => {
		const events = [{ kind: 'evict', atPs: 100 * US, region: 'bo', fencePs: 40 * US }] as const;
		const [without, with40] = [recordingOf(moved()), recordingOf(moved({ events }))];
		assert.equal(at(with40, 'copy') - at(without, 'copy'), 40 * US);
	});

	it('keeps the importer waiting a thousand times as long where page faults lose packets', () => {
		const recording = recordingOf(moved({ pathologicalFaults: true }));
		assert.ok(!kinds(recording).includes('remapped'));
		assert.equal(first(recording).stalls.revoked, MS - 100 * US);
	});

	it('brings the region back when asked', () => {
		const events = [
			{ kind: 'evict', atPs: 100 * US, region: 'bo', fencePs: 0 },
			{ kind: 'restore', atPs: 600 * US, region: 'bo', fencePs: 0 },
		] as const;
		const recording = recordingOf(moved({ events, durationPs: 2 * MS }));
		assert.equal(recording.moves.moves, 2);
		assert.equal(recording.moves.copiedBytes, 2 * MIB);
		assert.equal(kinds(recording).filter((kind) => kind === 'remapped').length, 2);
		assert.ok(bytesBetween(recording, 1.5 * MS, 2 * MS) > 0);
	});

	for (const importer of ['pinned', 'page-backed'] as const) {
		it(`is refused while a ${importer} importer holds the region`, () => {
			const recording = recordingOf(moved({}, importer));
			assert.deepEqual(kinds(recording), ['evict', 'refused'].slice(1));
			assert.equal(recording.moves.refused, 1);
			assert.equal(first(recording).stalls.revoked, 0);
		});
	}

	it('goes unseen by an importer that ignores it, whose bursts then land in what is not its own', () => {
		const recording = recordingOf(moved({}, 'ignoring'));
		assert.ok(first(recording).staleBursts > 0);
		assert.equal(first(recording).stalls.revoked, 0);
		const obedient = recordingOf(moved());
		assert.equal(first(obedient).staleBursts, 0);
	});

	it('tells several importers one after the other', () => {
		const flows = [stream({ messageBytes: 65536 }), stream({ id: 'nvme', initiator: 'NVMe' })];
		const recording = recordingOf(moved({ flows }));
		const told = recording.marks.filter(({ kind }) => kind === 'revoked').map(({ atPs }) => atPs);
		assert.deepEqual(told, [100 * US, 100 * US + 25 * US + 256 * 3000]);
	});

	it('that happens again and again costs throughput in proportion', () => {
		const rate = (perSecond: number): number => {
			const churn = [{ region: 'bo', perSecond, fencePs: 0 }];
			const recording = recordingOf(
				moved({ events: [], churn, durationPs: 20 * MS, burst: 65536 }),
			);
			return first(recording).bytesPerSecond;
		};
		const [none, some, many] = [rate(0), rate(200), rate(1000)];
		assert.ok(none > some && some > many, `${none} ${some} ${many}`);
		// Three moves end within 20 ms; each stops the importer for the zap, the fault and the new map.
		const stopped = 25 * US + 250 * US + 5 * US + 2 * 256 * 3000;
		assert.ok(Math.abs(some / none - (1 - (3 * stopped) / (20 * MS))) < 0.001, `${some / none}`);
	});
});

describe('the removal of an exporter', () => {
	const unplugged = (importer: Importer, changes: Parameters<typeof stream>[0] = {}) =>
		recordingOf(
			sceneOf(machine('T1'), {
				regions: [buffer({ bytes: MIB })],
				flows: [stream({ importer, messageBytes: 65536, ...changes })],
				events: [{ kind: 'unplug', atPs: 100 * US, region: 'bo' }],
				durationPs: 400 * US,
			}),
		);

	it('takes as long as the callbacks where importers can be told', () => {
		const recording = unplugged('dynamic');
		assert.equal(recording.removals[0]?.takenPs, 25 * US + 256 * 3000);
		assert.equal(bytesBetween(recording, 130 * US, 400 * US), 0);
	});

	it('waits for the I/O under way where pages are held', () => {
		const recording = unplugged('page-backed');
		const taken = recording.removals[0]?.takenPs ?? 0;
		// Up to four messages of 64 KiB are under way at 13.25 GB/s.
		assert.ok(taken > 0 && taken < 25 * US, `${taken}`);
		assert.equal(first(recording).inFlightBytes, 0);
	});

	it('never ends while a long-term pin holds', () => {
		assert.equal(unplugged('pinned').removals[0]?.takenPs, null);
	});

	it('is not noticed by who ignores it: writes vanish, reads time out, and S1 is broken', () => {
		const written = unplugged('ignoring');
		assert.equal(written.removals[0]?.takenPs, 0);
		assert.ok(first(written).lostBytes > 0);
		assert.ok(kinds(written).includes('violation'));
		const read = finishedRun(
			sceneOf(machine('T1'), {
				flows: [stream({ importer: 'ignoring', op: 'read' })],
				events: [{ kind: 'unplug', atPs: 100 * US, region: 'bo' }],
				durationPs: 200 * MS,
			}),
		).recording();
		assert.ok(first(read).timeouts >= 64);
	});
});
