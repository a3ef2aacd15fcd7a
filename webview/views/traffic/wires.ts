import type { TrafficSide, TrafficWire } from '../../../src/lab/view/traffic';
import {
	amountBy,
	binLength,
	busyIn,
	rateIn,
	running,
	waitsIn,
	wireBytes,
} from '../../../src/lab/view/traffic-time';
import { figure } from '../../../src/lab/view/words';
import { NODE, type Placed, type TreeLayout } from '../pci/layout';

/** Pixels from one dash to the next. */
export const PERIOD = 14;
/** Pixels that the dashes of the fastest line pass in a second at speed 1. */
const PACE = 60;
/** Pixels by which the two directions of a link stand apart from its middle. */
const APART = 3.5;
/** Bursts waiting behind others at a link that is merely kept busy. */
const KEPT_BUSY = 2;

/** One direction of a line of the tree, with what its drawing needs at any moment. */
export interface DrawnWire {
	readonly wire: TrafficWire;
	readonly path: string;
	readonly amounts: readonly number[];
	readonly before: Float64Array;
}

/** The lines that carry something, from the lower end up or from the upper end down. */
export function drawnWires(side: TrafficSide, { placed }: TreeLayout): DrawnWire[] {
	const nodes = new Map(placed.map((one) => [one.id, one]));
	return side.wires.flatMap((wire) => {
		const [low, amounts] = [nodes.get(wire.node), wireBytes(side, wire)];
		const high = low && nodes.get(low.parent ?? '');
		if (!low || !high || amounts.every((bytes) => bytes === 0)) return [];
		return [{ wire, path: pathOf(low, high, wire.direction), amounts, before: running(amounts) }];
	});
}

function pathOf(low: Placed, high: Placed, direction: TrafficWire['direction']): string {
	const by = direction === 'up' ? APART : -APART;
	const [from, bend, to] = [low.y, low.y - NODE.down / 2 + by, high.y + NODE.height];
	const [x, above] = [low.x + by, high.x + by];
	return direction === 'up'
		? `M${x} ${from}V${bend}H${above}V${to}`
		: `M${above} ${to}V${bend}H${x}V${from}`;
}

/** Bytes for which a dash moves on by a pixel: the same on every line, so that they compare. */
export function bytesPerPixel(
	side: TrafficSide,
	wires: readonly DrawnWire[],
	ratio: number,
): number {
	const top = wires.reduce(
		(most, { amounts }) => amounts.reduce((max, bytes) => Math.max(max, bytes), most),
		0,
	);
	return ((top / side.binPs) * ratio) / PACE || 1;
}

/** How far the dashes of a line have come, within one period. */
export function dashOffset(
	side: TrafficSide,
	{ before }: DrawnWire,
	at: number,
	perPixel: number,
): number {
	return -((amountBy(side, before, at) / perPixel) % PERIOD);
}

/** How a line looks in one interval. */
export interface WireLook {
	readonly width: number;
	readonly load: 'idle' | 'low' | 'middle' | 'high';
}

export function lookIn(side: TrafficSide, { wire, amounts }: DrawnWire, bin: number): WireLook {
	if ((amounts[bin] ?? 0) === 0) return { width: 1.5, load: 'idle' };
	const busy = wire.servers.reduce((most, index) => {
		const server = side.servers[index];
		return server ? Math.max(most, busyIn(side, server, bin)) : most;
	}, 0);
	return { width: 2 + 4 * busy, load: busy < 0.5 ? 'low' : busy < 0.9 ? 'middle' : 'high' };
}

/** What a link carries in GB/s, both directions, and how many bursts stand still in front of it. */
export function linkWords(
	side: TrafficSide,
	node: string,
	bin: number,
): { readonly rates: string; readonly waits: string } {
	let [rates, waiting] = ['', 0];
	for (const [direction, arrow] of arrows) {
		const server = side.servers.find(({ key }) => key === `${node}:${direction}`);
		if (!server) continue;
		const rate = rateIn(side, server.bytes, bin);
		if (rate > 0) rates += `${arrow}${figure(rate)} `;
		for (const { kind, bursts } of waitsIn(side, server, bin))
			if (kind !== 'queue' || bursts >= KEPT_BUSY) waiting += bursts;
	}
	return { rates, waits: waiting >= 0.1 ? `\u2016${figure(waiting)}` : '' };
}

const arrows = [
	['up', '\u2191'],
	['down', '\u2193'],
] as const;

const standWords = {
	setup: 'set-up',
	tags: 'no tag',
	revoked: 'revoked',
	ats: 'ATS',
} as const;

/** Why the flow stood still for most of an interval, or nothing. */
export function standing(side: TrafficSide, bin: number): string {
	const length = binLength(side, bin);
	const [most] = (Object.keys(standWords) as (keyof typeof standWords)[]).filter(
		(kind) => (side.stood[kind][bin] ?? 0) > length / 2,
	);
	return most ? `\u2016 ${standWords[most]}` : '';
}
