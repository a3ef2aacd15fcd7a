import assert from 'node:assert/strict';
import { RandomStream } from '../../../src/sim/engine/random';
import { Station } from '../../../src/sim/engine/station';
import { PS_PER_S } from '../../../src/sim/engine/time';
import { batchInterval } from '../statistics';

const GAP = 1_000_000;
const BATCHES = 20;

/** Mean waits, in ps, of successive batches of customers after a warm-up of the same length. */
function waits(seed: number, service: number, random: boolean, perBatch: number): number[] {
	const arrivals = new RandomStream(seed, 'arrivals');
	const services = new RandomStream(seed, 'services');
	const station = new Station(
		() => arrivals.exponentialPs(GAP),
		() => (random ? services.exponentialPs(service) : service),
	);
	const means: number[] = [];
	let before = station.count();
	for (let batch = 0; batch <= BATCHES; batch++) {
		station.engine.tick(9000 * PS_PER_S, 2 * perBatch);
		const after = station.count();
		means.push((after.waitedPs - before.waitedPs) / (after.served - before.served));
		before = after;
	}
	return means.slice(1);
}

describe('closed forms of queueing theory', () => {
	for (const load of [0.3, 0.5, 0.8]) {
		const service = load * GAP;
		it(`hold for M/M/1 at load ${load}: mean wait within the 99 % confidence interval`, () => {
			const interval = batchInterval(waits(11, service, true, 20_000));
			const theory = (load * service) / (1 - load);
			assert.ok(
				interval.low <= theory && theory <= interval.high,
				JSON.stringify({ interval, theory }),
			);
		});
		it(`hold for M/D/1 at load ${load}: half the wait of M/M/1`, () => {
			const interval = batchInterval(waits(12, service, false, 20_000));
			const theory = (load * service) / (2 * (1 - load));
			assert.ok(
				interval.low <= theory && theory <= interval.high,
				JSON.stringify({ interval, theory }),
			);
		});
	}

	it("obey Little's law: customers present = arrival rate x time in the system", () => {
		const arrivals = new RandomStream(13, 'arrivals');
		const services = new RandomStream(13, 'services');
		const station = new Station(
			() => arrivals.exponentialPs(GAP),
			() => services.exponentialPs(0.7 * GAP),
		);
		station.engine.tick(9000 * PS_PER_S, 400_000);
		const { served, sojournPs, presentPs } = station.count();
		const present = presentPs / station.engine.now;
		const rate = served / station.engine.now;
		assert.ok(Math.abs(present / (rate * (sojournPs / served)) - 1) < 1e-3);
	});
});
