// Questions that a moment of simulated time answers, from the view-model alone.
import type { TrafficServer, TrafficSide, TrafficWire, WaitKind } from './traffic';

const PS_PER_NS = 1000;

/** The interval that holds an instant; instants outside are brought to the ends. */
export function binAt({ binPs, bins }: TrafficSide, atPs: number): number {
	return Math.max(0, Math.min(bins - 1, Math.floor(atPs / binPs)));
}

/** Time that an interval covers, within the run: the last one may reach beyond its end. */
export function binLength({ binPs, durationPs }: TrafficSide, bin: number): number {
	return Math.max(1, Math.min(binPs, durationPs - bin * binPs));
}

/** Bytes per nanosecond, which is GB/s, in one interval of a series. */
export function rateIn(side: TrafficSide, amounts: readonly number[], bin: number): number {
	return ((amounts[bin] ?? 0) * PS_PER_NS) / binLength(side, bin);
}

/** Amount up to an instant: whole intervals, and of the one under way the share that has passed. */
export function amountBy(side: TrafficSide, before: Float64Array, atPs: number): number {
	const bin = binAt(side, atPs);
	const share = Math.max(0, Math.min(1, (atPs - bin * side.binPs) / binLength(side, bin)));
	const [from = 0, to = 0] = [before[bin], before[bin + 1]];
	return from + (to - from) * share;
}

/** Sums before each interval, and after the last. */
export function running(amounts: readonly number[]): Float64Array {
	const sums = new Float64Array(amounts.length + 1);
	amounts.forEach((amount, bin) => {
		sums[bin + 1] = (sums[bin] as number) + amount;
	});
	return sums;
}

/** Payload by interval on a line of the tree. */
export function wireBytes(side: TrafficSide, { servers }: TrafficWire): readonly number[] {
	const carried = servers.flatMap((index) => side.servers[index]?.bytes ?? []);
	if (servers.length === 1) return carried;
	return Array.from({ length: side.bins }, (_, bin) =>
		servers.reduce((sum, index) => sum + (side.servers[index]?.bytes[bin] ?? 0), 0),
	);
}

/** Share of an interval (0 to 1) in which a server sent. */
export function busyIn(side: TrafficSide, { sendingPs }: TrafficServer, bin: number): number {
	return Math.min(1, (sendingPs[bin] ?? 0) / binLength(side, bin));
}

const waitWords: Readonly<Record<WaitKind, string>> = {
	queue: 'behind others',
	credits: 'for credits',
	walk: 'for a page walk',
	order: 'for order',
};

/** Bursts that stood still at a server in an interval, on average, by reason; those above a tenth. */
export function waitsIn(
	side: TrafficSide,
	{ waits }: TrafficServer,
	bin: number,
): readonly { readonly kind: WaitKind; readonly words: string; readonly bursts: number }[] {
	return (Object.keys(waitWords) as WaitKind[]).flatMap((kind) => {
		const bursts = (waits[kind][bin] ?? 0) / binLength(side, bin);
		return bursts < 0.1 ? [] : [{ kind, words: waitWords[kind], bursts }];
	});
}

/** The step under way, or the last one before; -1 before the first. */
export function stepAt({ steps }: TrafficSide, atPs: number): number {
	let at = -1;
	// of steps that take no time the last one stands
	for (const { index, fromPs } of steps) if (fromPs <= atPs) at = index;
	return at;
}

/** When a step begins; 0 for what is before the first. */
export function timeOfStep({ steps }: TrafficSide, step: number): number {
	return steps.find(({ index }) => index === step)?.fromPs ?? 0;
}
