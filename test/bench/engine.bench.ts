import type FlatQueue from 'flatqueue';
import { RandomStream } from '../../src/sim/engine/random';
import { Station } from '../../src/sim/engine/station';
import { PS_PER_S } from '../../src/sim/engine/time';
import { type Bench, fastest } from './bench';

const EVENTS = 1_000_000;
const ROUNDS = 15;

/** Events per second of an M/M/1 queue at load 0.8 on our engine, variates included. */
function station(events: number): number {
	const ms = fastest(ROUNDS, () => {
		const arrivals = new RandomStream(1, 'arrivals');
		const services = new RandomStream(1, 'services');
		const model = new Station(
			() => arrivals.exponentialPs(1_000_000),
			() => services.exponentialPs(800_000),
		);
		model.engine.tick(9000 * PS_PER_S, events);
	});
	return (events / ms) * 1000;
}

/** The least that any engine must do: a binary heap of (time, number) in typed arrays, nothing else. */
class BareHeap {
	private readonly times = new Float64Array(1024);
	private readonly ids = new Int32Array(1024);
	private length = 0;
	push(time: number, id: number): void {
		const { times, ids } = this;
		let at = this.length++;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if ((times[parent] as number) <= time) break;
			times[at] = times[parent] as number;
			ids[at] = ids[parent] as number;
			at = parent;
		}
		times[at] = time;
		ids[at] = id;
	}
	first(): number {
		return this.times[0] as number;
	}
	pop(): number {
		const { times, ids } = this;
		const top = ids[0] as number;
		const length = --this.length;
		const time = times[length] as number;
		const id = ids[length] as number;
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= length) break;
			if (child + 1 < length && (times[child + 1] as number) < (times[child] as number)) child++;
			if ((times[child] as number) >= time) break;
			times[at] = times[child] as number;
			ids[at] = ids[child] as number;
			at = child;
		}
		times[at] = time;
		ids[at] = id;
		return top;
	}
}

/** A queue of pending events, as little as an M/M/1 simulation needs of it. */
interface Pending {
	push(time: number, kind: number): void;
	first(): number;
	pop(): number;
}

/** The same M/M/1 queue written by hand over `heap`: xorshift and Math.log, no order of ties, no cancel. */
function byHand(events: number, make: () => Pending): number {
	const ms = fastest(ROUNDS, () => {
		const heap = make();
		let state = 12345;
		const exponential = (mean: number): number => {
			state ^= state << 13;
			state ^= state >>> 17;
			state ^= state << 5;
			return -Math.log(((state >>> 0) + 1) / 4294967297) * mean;
		};
		let present = 0;
		heap.push(exponential(1_000_000), 0);
		for (let i = 0; i < events; i++) {
			const now = heap.first();
			if (heap.pop() === 0) {
				if (present++ === 0) heap.push(now + exponential(800_000), 1);
				heap.push(now + exponential(1_000_000), 0);
			} else if (--present > 0) heap.push(now + exponential(800_000), 1);
		}
	});
	return (events / ms) * 1000;
}

function flat(queue: FlatQueue<number>): Pending {
	return {
		push: (time, kind) => queue.push(kind, time),
		first: () => queue.peekValue() as number,
		pop: () => queue.pop() as number,
	};
}

/** Megabytes by which the heap grew over a run ten times as long as the first. */
function growth(): number {
	const collect = (globalThis as { gc?: () => void }).gc;
	const arrivals = new RandomStream(1, 'arrivals');
	const services = new RandomStream(1, 'services');
	const model = new Station(
		() => arrivals.exponentialPs(1_000_000),
		() => services.exponentialPs(800_000),
	);
	model.engine.tick(9000 * PS_PER_S, 500_000);
	collect?.();
	const before = process.memoryUsage();
	model.engine.tick(9000 * PS_PER_S, 5_000_000);
	collect?.();
	const after = process.memoryUsage();
	return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
}

const bench: Bench = async (report) => {
	const { default: Flat } = await import('flatqueue');
	report({
		name: 'M/M/1 with exponential variates',
		value: station(EVENTS),
		unit: 'events/s',
		peers: [
			{
				name: 'the same by hand on a bare typed-array heap',
				value: byHand(EVENTS, () => new BareHeap()),
			},
			{ name: 'the same by hand on flatqueue', value: byHand(EVENTS, () => flat(new Flat())) },
		],
	});
	report({ name: 'memory growth from 0.5 M to 5.5 M events', value: growth(), unit: 'MB' });
};
export default bench;
