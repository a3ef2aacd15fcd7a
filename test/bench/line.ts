import type { Figure } from './bench';

function amount(value: number): string {
	if (!Number.isFinite(value)) return String(value);
	if (value >= 1000) return Math.round(value).toLocaleString('en-US');
	return value.toPrecision(3);
}

/** `engine: M/M/1 12,345,678 events/s; 0.52 of a bare heap (23,700,000 events/s)` */
export function line(bench: string, figure: Figure): string {
	const peers = (figure.peers ?? []).map(
		(peer) =>
			`; ${(figure.value / peer.value).toPrecision(3)} x ${peer.name} (${amount(peer.value)} ${figure.unit})`,
	);
	const note = figure.note ? ` [${figure.note}]` : '';
	return `${bench}: ${figure.name} ${amount(figure.value)} ${figure.unit}${peers.join('')}${note}`;
}
