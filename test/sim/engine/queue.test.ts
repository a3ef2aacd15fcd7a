import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EventQueue } from '../../../src/sim/engine/queue';

describe('the event queue', () => {
	it('fires in order of time, then of scheduling, whatever is pushed, popped and cancelled', () => {
		const action = fc.oneof(
			{ weight: 4, arbitrary: fc.record({ push: fc.nat(9) }) },
			{ weight: 2, arbitrary: fc.record({ pop: fc.constant(true) }) },
			{ weight: 1, arbitrary: fc.record({ cancel: fc.nat(200) }) },
		);
		fc.assert(
			fc.property(fc.array(action, { maxLength: 400 }), (actions) => {
				const queue = new EventQueue();
				const handles: number[] = [];
				let expected: { time: number; id: number }[] = [];
				let now = 0;
				for (const act of actions) {
					if ('push' in act) {
						const id = handles.length;
						handles.push(queue.push(now + act.push, 1, id, id + 7));
						expected.push({ time: now + act.push, id });
					} else if ('cancel' in act) {
						const id = act.cancel;
						const pending = expected.some((event) => event.id === id);
						assert.equal(queue.cancel(handles[id] ?? 0), pending);
						expected = expected.filter((event) => event.id !== id);
					} else {
						expected.sort((x, y) => x.time - y.time || x.id - y.id);
						const next = expected.shift();
						assert.equal(queue.nextTime(), next?.time ?? Number.POSITIVE_INFINITY);
						assert.equal(queue.pop(), next !== undefined);
						if (!next) continue;
						now = next.time;
						assert.deepEqual(
							[queue.poppedTime, queue.poppedA, queue.poppedB],
							[now, next.id, next.id + 7],
						);
					}
					assert.equal(queue.size, expected.length);
				}
			}),
			{ seed: 7, numRuns: 200 },
		);
	});

	it('does not take a reused slot for the event that was there before', () => {
		const queue = new EventQueue();
		const first = queue.push(1, 0, 0, 0);
		queue.pop();
		queue.push(2, 0, 0, 0);
		assert.equal(queue.cancel(first), false);
		assert.equal(queue.size, 1);
	});

	it('holds no memory for a million cancelled timers', () => {
		const queue = new EventQueue();
		for (let i = 0; i < 1_000_000; i++) queue.cancel(queue.push(1_000_000 + i, 0, 0, 0));
		assert.equal(queue.size, 0);
		assert.equal(queue.nextTime(), Number.POSITIVE_INFINITY);
	});
});
