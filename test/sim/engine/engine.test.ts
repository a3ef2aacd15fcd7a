import assert from 'node:assert/strict';
import { Engine, type Model } from '../../../src/sim/engine/engine';
import { LAST_PS } from '../../../src/sim/engine/time';

/** Notes every event; kind 1 schedules another one picosecond later, for ever. */
class Recorder implements Model {
	readonly engine = new Engine(this);
	readonly seen: string[] = [];
	handle(kind: number, a: number): void {
		this.seen.push(`${this.engine.now}:${kind}:${a}`);
		if (kind === 1) this.engine.after(1, 1, a + 1);
		if (kind === 2) this.engine.stop();
	}
}

describe('the engine', () => {
	it('fires simultaneous events in the order in which they were scheduled', () => {
		const { engine, seen } = new Recorder();
		for (const id of [3, 1, 2]) engine.at(10, 0, id);
		engine.tick(10);
		assert.deepEqual(seen, ['10:0:3', '10:0:1', '10:0:2']);
	});

	it('steps one event at a time, and runs up to a time and no further', () => {
		const { engine, seen } = new Recorder();
		engine.at(5, 0, 1);
		engine.at(7, 0, 2);
		assert.equal(engine.step(), true);
		assert.deepEqual(seen, ['5:0:1']);
		assert.equal(engine.tick(6), 'time');
		assert.equal(engine.now, 6);
		assert.equal(engine.tick(7), 'empty');
		assert.equal(engine.step(), false);
	});

	it('pauses an endless run after the events allowed, and goes on as if it had not', () => {
		const whole = new Recorder();
		whole.engine.at(0, 1);
		whole.engine.tick(99);
		const parts = new Recorder();
		parts.engine.at(0, 1);
		while (parts.engine.tick(99, 7) === 'events') assert.ok(parts.seen.length <= 100);
		assert.deepEqual(parts.seen, whole.seen);
	});

	it('stops when a model asks, and can be resumed', () => {
		const { engine, seen } = new Recorder();
		engine.at(1, 2);
		engine.at(2, 0, 9);
		assert.equal(engine.tick(10), 'stopped');
		assert.equal(engine.now, 1);
		assert.equal(engine.tick(10), 'empty');
		assert.deepEqual(seen, ['1:2:0', '2:0:9']);
	});

	it('refuses a time that is not a whole picosecond or is past', () => {
		const { engine } = new Recorder();
		engine.at(10, 0);
		engine.tick(10);
		for (const time of [9, 10.5, Number.NaN]) {
			assert.throws(() => engine.at(time, 0), RangeError);
		}
	});

	it('does not keep what lies beyond the last instant that can be told from its neighbour', () => {
		const { engine } = new Recorder();
		assert.ok(engine.at(LAST_PS, 0) > 0);
		assert.equal(engine.at(LAST_PS + 1, 0), 0);
		assert.equal(engine.at(Number.POSITIVE_INFINITY, 0), 0);
		assert.equal(engine.pending, 1);
		assert.equal(engine.cancel(0), false);
	});
});
