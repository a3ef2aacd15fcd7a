import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Flow, Scene } from '../../../src/sim/traffic/scene';
import { KIND } from '../../../src/sim/traffic/server';
import {
	buffer,
	finishedRun,
	finishedRunInSlices,
	MIB,
	machine,
	sceneOf,
	stream,
	US,
} from './machines';

const ram = {
	id: 'ram',
	place: { kind: 'memory', socket: 0 },
	bytes: 8 * MIB,
	pageBytes: 4096,
} as const;

/** Up to four flows of every kind over one of the machines, with an eviction now and then. */
const anyScene: fc.Arbitrary<Scene> = fc
	.record({
		id: fc.constantFrom('T1', 'T2', 'T4'),
		iommu: fc.constantFrom('off', 'translated'),
		gen: fc.integer({ min: 1, max: 6 }),
		burst: fc.constantFrom('auto', 'tlp', 1500),
		seed: fc.constantFrom(null, 5),
		evictAt: fc.constantFrom(null, 10 * US, 30 * US),
		flows: fc.array(
			fc.record({
				initiator: fc.constantFrom('NIC', 'NVMe'),
				region: fc.constantFrom('bo', 'ram'),
				op: fc.constantFrom('write', 'read', 'mixed'),
				messageBytes: fc.integer({ min: 1, max: 70_000 }),
				queueDepth: fc.integer({ min: 1, max: 9 }),
				messages: fc.constantFrom(null, 3),
				importer: fc.constantFrom('dynamic', 'ignoring'),
			}),
			{ minLength: 1, maxLength: 4 },
		),
	})
	.map(({ id, iommu, gen, burst, seed, evictAt, flows }) =>
		sceneOf(machine(id as 'T1', { iommu: iommu as 'off', gen }), {
			burst: burst as 'auto',
			seed,
			durationPs: 60 * US,
			regions: [buffer({ bytes: MIB }), ram],
			events: evictAt === null ? [] : [{ kind: 'evict', atPs: evictAt, region: 'bo', fencePs: 0 }],
			flows: flows.map((each, i) =>
				stream({
					...(each as Partial<Flow>),
					id: `f${i}`,
					address: iommu === 'off' ? 'bus' : 'iova',
					access: seed === null ? 'sequential' : 'random',
				}),
			),
		}),
	);

const scenes = { seed: 20, numRuns: 40 } as const;

describe('whatever the scene', () => {
	it('every byte that was sent has arrived, was lost, or is on its way', () => {
		fc.assert(
			fc.property(anyScene, (scene) => {
				const run = finishedRun(scene);
				const onTheWay = run.built.flows.map(() => 0);
				run.fabric.bursts.forEach((burst) => {
					const flow = run.fabric.bursts.flow[burst] as number;
					if (run.fabric.kindOf(burst) !== KIND.write) return;
					onTheWay[flow] = (onTheWay[flow] as number) + (run.fabric.bursts.bytes[burst] as number);
				});
				run.initiators.chunks.forEach((chunk) => {
					const flow = run.initiators.chunks.flow[chunk] as number;
					onTheWay[flow] =
						(onTheWay[flow] as number) + (run.initiators.chunks.left[chunk] as number);
				});
				for (const flow of run.built.flows) {
					const { injectedBytes, deliveredBytes, lostBytes } = flow;
					assert.equal(
						injectedBytes,
						deliveredBytes + lostBytes + (onTheWay[flow.index] as number),
					);
					assert.ok(deliveredBytes > 0 || injectedBytes === onTheWay[flow.index]);
				}
			}),
			scenes,
		);
	});

	it("every queue obeys Little's law: time-averaged length = rate x mean wait", () => {
		fc.assert(
			fc.property(anyScene, (scene) => {
				const run = finishedRun({
					...scene,
					// Flows that end, so that no queue holds anything when the law is applied.
					flows: scene.flows.map((flow) => ({ ...flow, messages: 3 })),
					durationPs: 5_000 * US,
				});
				for (const server of run.fabric.serverCounts()) {
					const length = server.waitingPs / run.engine.now;
					const rate = server.bursts / run.engine.now;
					const wait = server.bursts === 0 ? 0 : server.waitedPs / server.bursts;
					assert.ok(Math.abs(length - rate * wait) <= 1e-9 * Math.max(1, length), server.key);
				}
			}),
			scenes,
		);
	});

	it('no buffer gives out more than it has, and all of it comes back', () => {
		fc.assert(
			fc.property(anyScene, (scene) => {
				const run = finishedRun({
					...scene,
					flows: scene.flows.map((flow) => ({ ...flow, messages: 2 })),
					durationPs: 5_000 * US,
				});
				if (run.engine.pending > 0) return;
				assert.equal(run.fabric.bursts.count, 0);
				for (const room of run.fabric.rooms()) assert.equal(room, run.costs.get('credit.bytes'));
				for (const { device } of run.built.flows) {
					assert.equal(device.tags, run.costs.get('tlp.tags'));
				}
			}),
			scenes,
		);
	});

	it('the same scene gives the same recording, however it is cut into ticks', () => {
		fc.assert(
			fc.property(anyScene, fc.integer({ min: 1, max: 5000 }), (scene, slice) => {
				const whole = finishedRun(scene);
				const sliced = finishedRunInSlices(scene, slice);
				assert.deepEqual(sliced.recording(), whole.recording());
			}),
			{ seed: 21, numRuns: 15 },
		);
	});

	it('the time line of a flow adds up to the bytes that it delivered', () => {
		fc.assert(
			fc.property(anyScene, (scene) => {
				for (const flow of finishedRun(scene).recording().flows) {
					assert.equal(
						flow.bytes.reduce((sum, each) => sum + each, 0),
						flow.deliveredBytes,
					);
				}
			}),
			{ seed: 22, numRuns: 25 },
		);
	});
});
