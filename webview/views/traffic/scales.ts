import { scaleLinear } from 'd3-scale';
import type { TrafficEvent, TrafficEventKind, TrafficSide } from '../../../src/lab/view/traffic';
import { rateIn } from '../../../src/lab/view/traffic-time';

/** Pixels of the chart, from the top: events, goodput, latency, time, steps. */
export const CHART = {
	left: 46,
	right: 14,
	events: 34,
	goodput: 130,
	gap: 26,
	latency: 84,
	axis: 22,
	steps: 18,
} as const;
export const TOP = CHART.events;
export const LATENCY_TOP = TOP + CHART.goodput + CHART.gap;
export const BOTTOM = LATENCY_TOP + CHART.latency;
export const HEIGHT = BOTTOM + CHART.axis + CHART.steps + 2;

/** A unit of time and how many picoseconds it has. */
export interface Unit {
	readonly name: string;
	readonly ps: number;
}

const units: readonly Unit[] = [
	{ name: 's', ps: 1e12 },
	{ name: 'ms', ps: 1e9 },
	{ name: 'us', ps: 1e6 },
	{ name: 'ns', ps: 1e3 },
];

/** The unit in which the largest value of an axis is at least one. */
export const unitOf = (ps: number): Unit =>
	units.find((one) => ps >= one.ps) ?? { name: 'ns', ps: 1e3 };

export interface Scales {
	readonly x: ReturnType<typeof scaleLinear<number, number>>;
	/** GB/s. */
	readonly y: ReturnType<typeof scaleLinear<number, number>>;
	/** Picoseconds. */
	readonly late: ReturnType<typeof scaleLinear<number, number>>;
	readonly time: Unit;
	readonly latency: Unit;
}

/** Scales that hold every scenario shown. */
export function scalesOf(sides: readonly TrafficSide[], duration: number, width: number): Scales {
	const most = sides.reduce(
		(top, side) =>
			side.bytes.reduce((max, _, bin) => Math.max(max, rateIn(side, side.bytes, bin)), top),
		0,
	);
	const slowest = sides.reduce(
		(top, { p99Ps }) => p99Ps.reduce<number>((max, ps) => Math.max(max, ps ?? 0), top),
		0,
	);
	const time = unitOf(duration);
	const latency = unitOf(slowest);
	return {
		x: scaleLinear(
			[0, duration / time.ps],
			[CHART.left, Math.max(CHART.left + 50, width - CHART.right)],
		),
		y: scaleLinear([0, most || 1], [TOP + CHART.goodput, TOP]).nice(4),
		late: scaleLinear([0, slowest / latency.ps || 1], [BOTTOM, LATENCY_TOP]).nice(3),
		time,
		latency,
	};
}

const px = (value: number) => Math.round(value * 10) / 10;

/** Goodput as steps: each interval is a mean, so nothing is drawn between two of them. */
export function goodputLine(side: TrafficSide, { x, y, time }: Scales): string {
	let path = '';
	let before = Number.NaN;
	for (let bin = 0; bin < side.bins; bin++) {
		const level = px(y(rateIn(side, side.bytes, bin)));
		if (level === before) continue;
		const at = px(x((bin * side.binPs) / time.ps));
		path += path === '' ? `M${at} ${level}` : `H${at}V${level}`;
		before = level;
	}
	return `${path}H${px(x(side.durationPs / time.ps))}`;
}

/** Latency by interval: a bar from the median to the 99th percentile, and a dot at the median. */
export function latencyMarks(side: TrafficSide, { x, late, time, latency }: Scales) {
	let [bars, dots] = ['', ''];
	side.p50Ps.forEach((p50, bin) => {
		const p99 = side.p99Ps[bin];
		if (p50 === null || p99 === null || p99 === undefined) return;
		const at = px(x(((bin + 0.5) * side.binPs) / time.ps));
		const [low, high] = [px(late(p50 / latency.ps)), px(late(p99 / latency.ps))];
		dots += `M${at} ${low}h0`;
		if (low - high >= 1) bars += `M${at} ${low}V${high}`;
	});
	return { bars, dots };
}

/** What events are called. */
export const eventWords: Readonly<Record<TrafficEventKind, string>> = {
	transfer: 'transfer',
	refused: 'refused',
	invalidate: 'invalidated',
	revoked: 'revoked',
	fault: 'page fault',
	remapped: 'mapped again',
	evict: 'evicted',
	restore: 'moved back',
	copy: 'copy begins',
	moved: 'copy done',
	unplug: 'unplugged',
	removed: 'removed',
	violation: 'S1 violated',
	'flush-iotlb': 'IOTLB flushed',
};

/** A mark of the time line, with the words for which there was room; at most two rows of them. */
export interface EventMark {
	readonly x: number;
	readonly words: string | null;
	readonly row: 0 | 1;
	/** Where the words begin; they end at `x` near the right edge. */
	readonly anchor: 'start' | 'end';
	readonly title: string;
}

const NEAR = 4;
const CHARACTER = 6.1;

/** Events close together share a mark; words that would touch others are left to the list below. */
export function eventMarks(
	events: readonly TrafficEvent[],
	{ x, time }: Scales,
	width: number,
): EventMark[] {
	const groups: { x: number; kinds: Set<string>; notes: string[] }[] = [];
	for (const { atPs, kind, note } of events) {
		const at = px(x(atPs / time.ps));
		const last = groups.at(-1);
		const group =
			last && at - last.x < NEAR ? last : { x: at, kinds: new Set<string>(), notes: [] };
		if (group !== last) groups.push(group);
		group.kinds.add(eventWords[kind]);
		group.notes.push(note);
	}
	const free = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	return groups.map(({ x: at, kinds, notes }) => {
		const words = [...kinds].join(', ');
		const length = words.length * CHARACTER + 8;
		const anchor = at + length > width ? 'end' : 'start';
		const from = anchor === 'start' ? at : at - length;
		const row = free.findIndex((end) => end <= from);
		const fits = row >= 0 && from >= 0;
		if (fits) free[row] = from + length;
		const title = `${words}: ${notes.join(' ')}`;
		return { x: at, words: fits ? words : null, row: row === 1 ? 1 : 0, anchor, title };
	});
}
