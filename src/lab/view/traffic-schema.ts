// Run-time validator of traffic that crossed a message port. Series are checked number by number, without
// a validator for each.
import * as v from 'valibot';
import type { TrafficView } from './traffic';

const text = v.string();
const amount = (input: unknown): boolean =>
	typeof input === 'number' && input >= 0 && input < Number.POSITIVE_INFINITY;
/** Most intervals that a picture can use. */
const MOST = 4096;
const each = (input: unknown, good: (one: unknown) => boolean): boolean =>
	Array.isArray(input) && input.length <= MOST && input.every(good);
const series = v.custom<readonly number[]>((input) => each(input, amount));
const gaps = v.custom<readonly (number | null)[]>((input) =>
	each(input, (one) => one === null || amount(one)),
);
const ps = v.custom<number>(amount);
const few = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const server = v.object({
	key: text,
	kind: v.picklist(['link', 'rootComplex', 'crossing', 'memory']),
	payloadBytes: ps,
	bytes: series,
	sendingPs: series,
	heldBytePs: series,
	waits: v.object({ queue: series, credits: series, walk: series, order: series }),
});

const side = v.object({
	scenario: text,
	label: text,
	source: v.picklist(['run', 'steps', 'pair', 'none']),
	said: text,
	path: v.array(text),
	reason: text,
	durationPs: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	binPs: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	bins: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST)),
	deliveredBytes: ps,
	bytes: series,
	ended: series,
	p50Ps: gaps,
	p99Ps: gaps,
	heldBytePs: series,
	stood: v.object({ setup: series, tags: series, revoked: series, ats: series }),
	servers: v.array(server),
	wires: v.array(
		v.object({ node: text, direction: v.picklist(['up', 'down']), servers: v.array(few) }),
	),
	events: v.array(
		v.object({
			atPs: ps,
			kind: v.picklist([
				'transfer',
				'refused',
				'invalidate',
				'revoked',
				'fault',
				'remapped',
				'evict',
				'restore',
				'copy',
				'moved',
				'unplug',
				'removed',
				'violation',
				'flush-iotlb',
			]),
			subject: text,
			note: text,
			step: few,
		}),
	),
	eventsOmitted: few,
	steps: v.array(v.object({ index: few, fromPs: ps, toPs: ps })),
});

const traffic = v.object({
	experiment: text,
	hash: text,
	sides: v.tuple([v.nullable(side), v.nullable(side)]),
});

/** A `TrafficView` that came from elsewhere; null when it is not one. */
export function readTrafficView(data: unknown): TrafficView | null {
	const result = v.safeParse(traffic, data);
	return result.success ? result.output : null;
}
