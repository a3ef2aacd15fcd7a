import assert from 'node:assert/strict';
import type { Costs } from '../../../src/sim/cost/costs';
import { sensitivity } from '../../../src/sim/cost/sensitivity';
import { runScene } from '../../../src/sim/traffic/run';
import { costsOf, first, MIB, machine, sceneOf, settledRate, stream, US } from './machines';

/** Writes of the NIC, one message after the other: through the root complex, or bounced through RAM. */
function hairpinWins(costs: Costs): boolean {
	const scenes = [
		sceneOf(machine('T2'), { flows: [stream({ queueDepth: 1 })], durationPs: 600 * US, bins: 20 }),
		sceneOf(machine('T2'), {
			regions: [
				{ id: 'ram', place: { kind: 'memory', socket: 0 }, bytes: 64 * MIB, pageBytes: 4096 },
			],
			flows: [
				stream({ id: 'out', initiator: 'GPU', region: 'ram', op: 'read', queueDepth: 1 }),
				stream({ id: 'in', region: 'ram', feeds: 'out', queueDepth: 1 }),
			],
			durationPs: 600 * US,
			bins: 20,
			burst: 65536,
		}),
	];
	const [hairpin = 0, bounce = 0] = scenes.map((scene) => {
		const recording = runScene(scene, costs);
		assert.ok('flows' in recording);
		return settledRate(recording, first(recording));
	});
	return hairpin > bounce;
}

describe('sensitivity of an answer that the data path gives', () => {
	it('says that no parameter turns a server hairpin into the loser within its range', () => {
		const { answer, parameters } = sensitivity(costsOf(), hairpinWins);
		assert.equal(answer, true);
		assert.deepEqual(
			parameters.filter(({ flips }) => flips),
			[],
		);
		const read = parameters.map(({ parameter }) => parameter);
		for (const id of [
			'rc.modern.write',
			'bounce.software',
			'dram.bandwidth',
			'hop.hostRead',
		] as const) {
			assert.ok(read.includes(id), id);
		}
	});

	it('finds where the share that a root complex leaves decides whether it keeps nine tenths', () => {
		const keeps = (costs: Costs): boolean => {
			const recording = runScene(sceneOf(machine('T2'), { bins: 20 }), costs);
			assert.ok('flows' in recording);
			return settledRate(recording) > 0.85 * 13.25e9;
		};
		const { parameters } = sensitivity(costsOf(), keeps);
		const row = parameters.find(({ parameter }) => parameter === 'rc.modern.write');
		assert.equal(row?.flips, true);
		assert.ok(Math.abs((row?.flipsAt ?? 0) - 0.85) < 0.01, `${row?.flipsAt}`);
	});
});
