import { utf8Text } from '../text/decode';

const LF = 0x0a;
const CR = 0x0d;

/** Fields that reading needs; all others are passed over without being decoded. */
const wanted = [
	'from',
	'date',
	'subject',
	'message-id',
	'in-reply-to',
	'references',
	'content-type',
	'content-transfer-encoding',
	'content-disposition',
	'content-length',
];

/** The wanted names by their length, which tells most of what stands in a header apart. */
const wantedOfSize: readonly (readonly string[])[] = Array.from({ length: 26 }, (_, size) =>
	wanted.filter((name) => name.length === size),
);

/** The header of a message or a MIME part (RFC 5322 section 2.2). */
export interface Header {
	/** Unfolded raw values by lower-case name; the first of each name counts. */
	readonly fields: ReadonlyMap<string, string>;
	/** Offset behind the blank line that ends the header. */
	readonly bodyStart: number;
	/** Lines of the header, the blank line included. */
	readonly lines: number;
	/** Number of fields met, wanted or not. */
	readonly count: number;
	/** True where a field was longer than {@link longestField} and is known in part only. */
	readonly cut: boolean;
	/** Offset of a first line that is no field and ended the header early, or -1. */
	readonly brokenAt: number;
}

/** Values longer than this are cut; a problem is reported by the caller. */
export const longestField = 65_536;

/** Places of the wanted fields of the header at hand: name, first and last offset of the value. */
interface Places {
	readonly names: string[];
	readonly starts: number[];
	readonly ends: number[];
}

/**
 * Reads header fields from `start`; stops at the first blank line, or at a line that can be no field
 * (the header is then taken to end there without a blank line).
 */
export function headerOf(bytes: Uint8Array, start: number, end: number): Header {
	const places: Places = { names: [], starts: [], ends: [] };
	let at = start;
	let lines = 0;
	let count = 0;
	let cut = false;
	let brokenAt = -1;
	while (at < end) {
		const first = bytes[at] as number;
		let stop = lineEnd(bytes, at, end);
		if (first === LF || (first === CR && bytes[at + 1] === LF)) {
			at = stop;
			lines++;
			break;
		}
		if (count > 0 && (first === 0x20 || first === 0x09)) {
			// only a line of blanks can follow a field so: it ends the header, as in broken mail
			at = stop;
			lines++;
			break;
		}
		const colon = fieldColon(bytes, at, end);
		if (colon < 0) {
			brokenAt = at;
			break;
		}
		count++;
		lines++;
		while (stop < end && (bytes[stop] === 0x20 || bytes[stop] === 0x09)) {
			// a line of blanks alone ends the header for most readers, as they stand in broken mail
			if (blankLine(bytes, stop, end)) break;
			stop = lineEnd(bytes, stop, end);
			lines++;
		}
		const name = wantedName(bytes, at, colon);
		if (name !== null) {
			if (stop - colon > longestField) cut = true;
			if (!places.names.includes(name)) {
				places.names.push(name);
				places.starts.push(colon + 1);
				places.ends.push(Math.min(stop, colon + 1 + longestField));
			}
		}
		at = stop;
	}
	return { fields: valuesOf(bytes, places), bodyStart: at, lines, count, cut, brokenAt };
}

/** The wanted field whose name stands in bytes [start, colon), or null. */
function wantedName(bytes: Uint8Array, start: number, colon: number): string | null {
	let stop = colon;
	while (bytes[stop - 1] === 0x20 || bytes[stop - 1] === 0x09) stop--;
	const named = wantedOfSize[stop - start];
	if (named === undefined) return null;
	for (let at = 0; at < named.length; at++) {
		const name = named[at] as string;
		if (isNamed(bytes, start, name)) return name;
	}
	return null;
}

/** Whether `name`, which is in lower case, stands at `start` in any case. */
function isNamed(bytes: Uint8Array, start: number, name: string): boolean {
	for (let at = 0; at < name.length; at++) {
		// a hyphen keeps its value: bit 5 is set in it as in every small letter
		if (((bytes[start + at] as number) | 0x20) !== name.charCodeAt(at)) return false;
	}
	return true;
}

/** Holds unfolded values one after the other, each behind a line feed. */
let unfolded = new Uint8Array(4096);

/**
 * The values at `places`, unfolded. Each call of a decoder is dear, so that it gets many values at once;
 * the long ones apart, since a string is kept in memory for as long as any piece of it is in use.
 */
function valuesOf(bytes: Uint8Array, places: Places): Map<string, string> {
	const short = decoded(bytes, places, false);
	const long = decoded(bytes, places, true);
	const fields = new Map<string, string>();
	let nextShort = 0;
	let nextLong = 0;
	places.names.forEach((name, index) => {
		const value = isLong(places, index) ? long[nextLong++] : short[nextShort++];
		fields.set(name, (value as string).trim());
	});
	return fields;
}

/** Field values of at most this many bytes are decoded together. */
const shortField = 120;

function isLong({ starts, ends }: Places, index: number): boolean {
	return (ends[index] as number) - (starts[index] as number) > shortField;
}

/** The long or the short values, in order. */
function decoded(bytes: Uint8Array, places: Places, long: boolean): string[] {
	const { starts, ends } = places;
	let size = 0;
	for (let index = 0; index < starts.length; index++) {
		if (isLong(places, index) !== long) continue;
		size = unfold(bytes, starts[index] as number, ends[index] as number, size);
	}
	return utf8Text(unfolded, 0, size).split('\n');
}

/**
 * Appends bytes [start, end) to what is {@link unfolded} up to `size`: a line end and the blank behind
 * it become one blank (RFC 5322 section 2.2.3). Returns the new size, a line feed included.
 */
function unfold(bytes: Uint8Array, start: number, end: number, size: number): number {
	if (size + end - start + 1 > unfolded.length) {
		const grown = new Uint8Array((size + end - start + 1) * 2);
		grown.set(unfolded.subarray(0, size));
		unfolded = grown;
	}
	const out = unfolded;
	let to = size;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte !== LF) {
			out[to++] = byte;
			continue;
		}
		to -= to > size && out[to - 1] === CR ? 1 : 0;
		out[to++] = 0x20;
		if (at + 1 < end && (bytes[at + 1] === 0x20 || bytes[at + 1] === 0x09)) at++;
	}
	out[to++] = LF;
	return to;
}

/** Offset of the colon that ends a field's name at `at`, or -1 when no field starts there. */
export function fieldColon(bytes: Uint8Array, at: number, end: number): number {
	const limit = Math.min(end, at + 80);
	for (let cursor = at; cursor < limit; cursor++) {
		const byte = bytes[cursor] as number;
		if (byte === 0x3a) return cursor > at ? cursor : -1;
		if (byte <= 0x20 || byte > 0x7e) {
			// obs-optional: blanks may stand before the colon (RFC 5322 section 4.5)
			while (bytes[cursor] === 0x20 || bytes[cursor] === 0x09) cursor++;
			return bytes[cursor] === 0x3a && cursor < limit && cursor > at ? cursor : -1;
		}
	}
	return -1;
}

function blankLine(bytes: Uint8Array, at: number, end: number): boolean {
	while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === CR)) at++;
	return at >= end || bytes[at] === LF;
}

/** Offset behind the line feed that ends the line at `at`. */
function lineEnd(bytes: Uint8Array, at: number, end: number): number {
	const feed = bytes.indexOf(LF, at);
	return feed < 0 || feed >= end ? end : feed + 1;
}
