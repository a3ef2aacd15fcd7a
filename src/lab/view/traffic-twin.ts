import type { TrafficSide, TrafficView } from './traffic';
import { binAt, binLength, busyIn, rateIn, waitsIn } from './traffic-time';
import { bytesText, figure, timeText } from './words';

/** Rows of the table over time: enough to see a dip, few enough for a mail. */
const ROWS = 24;

/** Goodput and latency over time, and what happened when, as plain text. */
export function goodputTwin({ sides }: TrafficView): string {
	return sides.flatMap((side) => (side ? [sideText(side)] : [])).join('\n\n');
}

function sideText(side: TrafficSide): string {
	const lines = [
		`${side.label}: ${bytesText(side.deliveredBytes)} in ${timeText(side.durationPs)}`,
		side.said,
	];
	if (side.path.length > 0) lines.push(`way: ${side.path.join(' > ')}`, side.reason);
	if (side.source !== 'none') lines.push('', ...overTime(side), '', ...linkLines(side));
	if (side.events.length > 0) lines.push('', 'events');
	for (const { atPs, kind, subject, note, step } of side.events)
		lines.push(`  ${timeText(atPs).padStart(10)}  ${kind}, step ${step + 1}: ${subject}: ${note}`);
	if (side.eventsOmitted > 0) lines.push(`  ${side.eventsOmitted} more`);
	return plainAscii(lines.join('\n'));
}

/** Intervals are put together until they fit the table. */
function overTime(side: TrafficSide): string[] {
	const stride = Math.ceil(side.bins / ROWS);
	const lines = ['        from       GB/s   p50        p99        under way'];
	for (let first = 0; first < side.bins; first += stride) {
		const bins = Array.from({ length: Math.min(stride, side.bins - first) }, (_, n) => first + n);
		const length = bins.reduce((sum, bin) => sum + binLength(side, bin), 0);
		const sum = (series: readonly number[]) =>
			bins.reduce((total, bin) => total + (series[bin] ?? 0), 0);
		const most = (series: readonly (number | null)[]) =>
			bins.reduce<number | null>((slowest, bin) => {
				const ps = series[bin] ?? null;
				return ps === null ? slowest : Math.max(slowest ?? 0, ps);
			}, null);
		const cells = [
			timeText(first * side.binPs).padStart(12),
			figure((sum(side.bytes) * 1000) / length).padStart(10),
			` ${latencyText(most(side.p50Ps)).padEnd(10)}`,
			latencyText(most(side.p99Ps)).padEnd(10),
			bytesText(sum(side.heldBytePs) / length),
		];
		lines.push(cells.join(' ').trimEnd());
	}
	return lines;
}

const latencyText = (ps: number | null): string => (ps === null ? '-' : timeText(ps));

/** What each link carried over the whole time. */
function linkLines(side: TrafficSide): string[] {
	return side.servers.map((server) => {
		const busy = server.sendingPs.reduce((sum, ps) => sum + ps, 0) / side.durationPs;
		const waits = Object.entries(server.waits).flatMap(([kind, series]) => {
			const ps = series.reduce((sum, one) => sum + one, 0);
			return ps === 0 ? [] : [`${kind} ${timeText(ps)}`];
		});
		const waited = waits.length > 0 ? `; bursts waited: ${waits.join(', ')}` : '';
		return `${server.key}: ${bytesText(server.payloadBytes)}, sending ${figure(busy * 100)} % of the time${waited}`;
	});
}

/** What every link does at one instant. */
export function momentTwin(side: TrafficSide, atPs: number): string {
	const bin = binAt(side, atPs);
	const lines = side.servers.map((server) => {
		const waits = waitsIn(side, server, bin).map(
			({ words, bursts }) => `${figure(bursts)} ${words}`,
		);
		const rate = figure(rateIn(side, server.bytes, bin));
		const busy = figure(Math.floor(busyIn(side, server, bin) * 100 + 0.5));
		return `  ${server.key}: ${rate} GB/s, ${busy} % busy${waits.length > 0 ? `; bursts wait: ${waits.join(', ')}` : ''}`;
	});
	const head = `Traffic of ${side.label} at ${timeText(Math.floor(atPs))}`;
	return plainAscii([head, ...(lines.length > 0 ? lines : [`  ${side.said}`])].join('\n'));
}

/** A thin space between groups of three becomes a plain one. */
const plainAscii = (text: string): string => text.replaceAll('\u202f', ' ');
