import type { Part } from './article';
import { contentLineEnds } from './transfer';

/**
 * Where each line of an encoded part stands in the source: [start, end) of the bytes that encode
 * line n at 2n and 2n + 1. Lines are those of the content as it is transferred, before its charset is
 * looked at.
 */
export function lineOrigins(source: Uint8Array, part: Part): number[] {
	if (part.encoding === 'identity') return plainLines(source, part);
	return contentLineEnds(source, part.start, part.end, part.encoding);
}

function plainLines(source: Uint8Array, { start, end }: Part): number[] {
	const places: number[] = [];
	for (let at = start; at < end; ) {
		const feed = source.indexOf(0x0a, at);
		const stop = feed < 0 || feed > end ? end : feed;
		places.push(at, stop > at && source[stop - 1] === 0x0d ? stop - 1 : stop);
		at = stop + 1;
	}
	return places;
}
