import { PS_PER_S } from '../engine/time';
import type { Costs } from './costs';

/** A PCIe link as it trained. */
export interface Link {
	/** 1 to 6 */
	readonly gen: number;
	/** Lanes. */
	readonly width: number;
}

/** TLPs that carry or ask for data. */
export type TlpKind = 'write' | 'completion' | 'request';

const BITS_PER_BYTE = 8;
const BYTES_PER_GB = 1_000_000_000;
/** FLIT mode begins with this generation. */
const FLIT_GEN = 6;

function rate(costs: Costs, gen: number): number {
	switch (gen) {
		case 1:
			return costs.get('link.gen1.rate');
		case 2:
			return costs.get('link.gen2.rate');
		case 3:
			return costs.get('link.gen3.rate');
		case 4:
			return costs.get('link.gen4.rate');
		case 5:
			return costs.get('link.gen5.rate');
		default:
			return costs.get('link.gen6.rate');
	}
}

function encoding(costs: Costs, gen: number): number {
	if (gen <= 2) return costs.get('link.encoding8b10b');
	return costs.get(gen < FLIT_GEN ? 'link.encoding128b130b' : 'link.encodingFlit');
}

/** What a link can carry in one direction, bytes per second: transfers x lanes x encoding / 8. */
export function rawRate(costs: Costs, { gen, width }: Link): number {
	return (rate(costs, gen) * width * encoding(costs, gen) * BYTES_PER_GB) / BITS_PER_BYTE;
}

/** What is left of it for TLPs, their overhead included, bytes per second. */
export function tlpRate(costs: Costs, link: Link): number {
	return rawRate(costs, link) * costs.get(link.gen < FLIT_GEN ? 'dllp.factor' : 'dllp.flitFactor');
}

/** Bytes that a TLP takes on a link beside its payload. */
export function overhead(costs: Costs, gen: number, kind: TlpKind): number {
	if (gen >= FLIT_GEN) return costs.get('tlp.flit.overhead');
	return costs.get(`tlp.${kind}.overhead`);
}

/** The most payload, bytes per second, that posted writes of `mps` bytes carry over a link. */
export function writeCeiling(costs: Costs, link: Link, mps: number): number {
	return (tlpRate(costs, link) * mps) / (mps + overhead(costs, link.gen, 'write'));
}

/** What bounds a stream of reads. */
export interface ReadStream {
	/** Payload of one completion, bytes. */
	readonly completion: number;
	/** Requests outstanding at once. */
	readonly tags: number;
	/** Bytes that one request asks for. */
	readonly mrrs: number;
	/** Picoseconds from issuing a request to its last byte. */
	readonly rttPs: number;
}

/** The most payload, bytes per second, that reads draw over a link: its ceiling or tags x MRRS / RTT. */
export function readCeiling(costs: Costs, link: Link, stream: ReadStream): number {
	const { completion, tags, mrrs, rttPs } = stream;
	const wire =
		(tlpRate(costs, link) * completion) / (completion + overhead(costs, link.gen, 'completion'));
	return Math.min(wire, (tags * mrrs * PS_PER_S) / rttPs);
}
