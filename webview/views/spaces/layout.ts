// Where ranges stand on their ribbons: gaps between ranges are folded to a small break, then bytes
// become pixels, linearly or by symmetric logarithm around the byte followed.
import { scaleLinear, scaleSymlog } from 'd3-scale';
import type { Place } from '../../../src/lab/view/follow';
import type { RangeView, SpacesView, SpaceView } from '../../../src/lab/view/spaces';

export type ScaleMode = 'log' | 'linear';

/** A zoom: bytes across the width, or null for everything. */
export type Zoom = number | null;

/** Smallest and largest zoom: 4 KiB and 192 GiB. */
export const ZOOMS: readonly number[] = [
	...Array.from({ length: 13 }, (_, step) => 4096 * 4 ** step),
	192 * 2 ** 30,
];

/** Pixels of a folded gap, and of the narrowest range. */
const BREAK = 14;
const NARROWEST = 4;

export interface Box {
	readonly range: RangeView;
	readonly x: number;
	readonly width: number;
}

export interface Ribbon {
	readonly space: SpaceView;
	readonly boxes: readonly Box[];
	/** Address to pixels; null where the address stands in no range. */
	x(address: number): number | null;
	/** Pixels to the nearest address. */
	at(x: number): number | null;
}

interface Segment {
	readonly start: number;
	readonly end: number;
}

/** Ribbons of one scenario over `width` pixels. */
export function ribbons(
	view: SpacesView,
	width: number,
	mode: ScaleMode,
	zoom: Zoom,
	followed: readonly Place[],
): Ribbon[] {
	const most = Math.max(1, ...view.spaces.map((space) => total(segments(space))));
	return view.spaces.map((space) => {
		const focus = followed.find((place) => place.space === space.id)?.address ?? null;
		return ribbon(space, width, mode, zoom, focus, most);
	});
}

function ribbon(
	space: SpaceView,
	width: number,
	mode: ScaleMode,
	zoom: Zoom,
	focus: number | null,
	most: number,
): Ribbon {
	const parts = segments(space);
	const edges =
		zoom === null
			? whole(parts, width, mode, most)
			: window(parts, width, mode, zoom, focus ?? middle(space));
	const x = (address: number): number | null => {
		const index = parts.findIndex(({ start, end }) => address >= start && address <= end);
		const [part, edge] = [parts[index], edges[index]];
		return part && edge ? edge.place(address - part.start) : null;
	};
	const at = (pixel: number): number | null => {
		const index = edges.findIndex(({ from, to }) => pixel >= from && pixel <= to);
		const [part, edge] = [parts[index], edges[index]];
		if (!part || !edge) return null;
		const offset = Math.floor(edge.offset(pixel));
		return Math.max(part.start, Math.min(part.end - 1, part.start + offset));
	};
	const boxes = space.ranges.flatMap((range) => box(range, x, width));
	return { space, boxes, x, at };
}

function box(range: RangeView, x: (address: number) => number | null, width: number): Box[] {
	const [from, to] = [x(range.start), x(range.start + range.length)];
	if (from === null || to === null || to < 0 || from > width) return [];
	const left = Math.max(0, from);
	const right = Math.max(left + NARROWEST, Math.min(width, to));
	return [{ range, x: Math.min(left, width - NARROWEST), width: right - left }];
}

/** Merged ranges in order: what lies between them is folded. */
function segments({ ranges }: SpaceView): Segment[] {
	const merged: { start: number; end: number }[] = [];
	for (const { start, length } of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = merged[merged.length - 1];
		if (last && start <= last.end) last.end = Math.max(last.end, start + length);
		else merged.push({ start, end: start + length });
	}
	return merged;
}

const total = (parts: readonly Segment[]) =>
	parts.reduce((sum, { start, end }) => sum + end - start, 0);

const middle = (space: SpaceView): number => {
	const range =
		space.ranges.find(({ role }) => role !== 'ram' && role !== 'window') ?? space.ranges[0];
	return range ? range.start + range.length / 2 : 0;
};

/** One segment on the screen: pixels, and the way between bytes into it and pixels. */
interface Edge {
	readonly from: number;
	readonly to: number;
	place(offset: number): number;
	offset(pixel: number): number;
}

/** Everything in view: widths by bytes, or by the logarithm of the pages. */
function whole(parts: readonly Segment[], width: number, mode: ScaleMode, most: number): Edge[] {
	const room = Math.max(40, width - BREAK * (parts.length - 1));
	const weights = parts.map(({ start, end }) =>
		mode === 'log' ? Math.log2((end - start) / 4096 + 1) + 1 : (end - start) / most,
	);
	const sum = mode === 'log' ? weights.reduce((a, b) => a + b, 0) : 1;
	let left = 0;
	return parts.map(({ start, end }, index) => {
		const size = Math.max(NARROWEST, ((weights[index] ?? 0) / sum) * room);
		const scale = scaleLinear([0, end - start], [left, left + size]).clamp(true);
		const edge = { from: left, to: left + size, place: scale, offset: scale.invert };
		left += size + BREAK;
		return edge;
	});
}

/** `zoom` bytes across the width, the byte in focus in the middle. */
function window(
	parts: readonly Segment[],
	width: number,
	mode: ScaleMode,
	zoom: number,
	focus: number,
): Edge[] {
	const fold = (BREAK / width) * zoom;
	const half = [-zoom / 2, zoom / 2];
	const scale =
		mode === 'log' ? scaleSymlog(half, [0, width]).constant(512) : scaleLinear(half, [0, width]);
	let virtual = 0;
	const starts = parts.map(({ start, end }) => {
		const at = virtual;
		virtual += end - start + fold;
		return at;
	});
	const own = Math.max(
		0,
		parts.findIndex(({ start, end }) => focus >= start && focus < end),
	);
	const origin = (starts[own] ?? 0) + focus - (parts[own]?.start ?? 0);
	return parts.map(({ start, end }, index) => {
		const base = (starts[index] ?? 0) - origin;
		return {
			from: scale(base),
			to: scale(base + end - start),
			place: (offset: number) => scale(base + offset),
			offset: (pixel: number) => scale.invert(pixel) - base,
		};
	});
}
