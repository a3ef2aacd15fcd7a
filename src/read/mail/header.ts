import { utf8Text } from '../text/decode';

const LF = 0x0a;
const CR = 0x0d;

/**
 * The fields that reading needs, by their number in {@link Fields}; all others are passed over without
 * being decoded. Those that hold Message-IDs come last: they stay bytes.
 */
export const field = {
	from: 0,
	date: 1,
	subject: 2,
	'content-type': 3,
	'content-transfer-encoding': 4,
	'content-disposition': 5,
	'content-length': 6,
	'message-id': 7,
	'in-reply-to': 8,
	references: 9,
} as const;

const names = Object.keys(field);
const texts = field['message-id'];

/** Numbers of the wanted fields by the length of their name, which tells most of them apart. */
const wantedOfSize: readonly (readonly number[])[] = Array.from({ length: 26 }, (_, size) =>
	names.flatMap((name, number) => (name.length === size ? [number] : [])),
);

/** The wanted fields of one header; the first of each name counts. */
export class Fields {
	/** First and last offset of the value of field `n` at `2n` and `2n + 1`; -1 where it is absent. */
	readonly places = [
		-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	];
	/** Unfolded values by number; empty where absent. */
	private values: readonly string[] = [];

	has(number: number): boolean {
		return this.start(number) >= 0;
	}

	start(number: number): number {
		return this.places[number * 2] as number;
	}

	end(number: number): number {
		return this.places[number * 2 + 1] as number;
	}

	/** The unfolded value of a field that holds no Message-IDs; empty where it is absent. */
	text(number: number): string {
		return this.values[number] ?? '';
	}

	/** Names of the fields that are there, in their order. */
	names(): string[] {
		const there = names.map((_, number) => number).filter((number) => this.has(number));
		return there
			.sort((one, other) => this.start(one) - this.start(other))
			.map((number) => names[number] as string);
	}

	put(number: number, start: number, end: number): void {
		this.places[number * 2] = start;
		this.places[number * 2 + 1] = end;
	}

	/** Reads the values whose places are known now. */
	decode(bytes: Uint8Array): void {
		this.values = textsAt(bytes, this.places);
	}
}

/** The header of a message or a MIME part (RFC 5322 section 2.2). */
export interface Header {
	readonly fields: Fields;
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

/**
 * Reads header fields from `start`; stops at the first blank line, or at a line that can be no field
 * (the header is then taken to end there without a blank line).
 */
export function headerOf(bytes: Uint8Array, start: number, end: number): Header {
	const fields = new Fields();
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
		const wanted = wantedField(bytes, at, colon);
		if (wanted >= 0) {
			if (stop - colon > longestField) cut = true;
			if (!fields.has(wanted))
				fields.put(wanted, colon + 1, Math.min(stop, colon + 1 + longestField));
		}
		at = stop;
	}
	fields.decode(bytes);
	return { fields, bodyStart: at, lines, count, cut, brokenAt };
}

/** What Content-Length states, in bytes; NaN where it is absent or states none. */
export function contentLength({ fields }: Header): number {
	const number = field['content-length'];
	return fields.has(number) ? Number(fields.text(number)) : Number.NaN;
}

/** Number of the wanted field whose name stands in bytes [start, colon), or -1. */
function wantedField(bytes: Uint8Array, start: number, colon: number): number {
	let stop = colon;
	while (bytes[stop - 1] === 0x20 || bytes[stop - 1] === 0x09) stop--;
	const sized = wantedOfSize[stop - start];
	if (sized === undefined) return -1;
	for (let at = 0; at < sized.length; at++) {
		const number = sized[at] as number;
		if (isNamed(bytes, start, names[number] as string)) return number;
	}
	return -1;
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

/** Field values of at most this many bytes are decoded together. */
const shortField = 200;

/**
 * The values at `places`, unfolded. Each call of a decoder is dear, so that it gets all short values at
 * once; a long one apart, since a string is kept in memory for as long as any piece of it is in use.
 */
function textsAt(bytes: Uint8Array, places: readonly number[]): string[] {
	const values = ['', '', '', '', '', '', ''];
	let size = 0;
	for (let number = 0; number < texts; number++) {
		const start = places[number * 2] as number;
		if (start < 0) continue;
		const end = places[number * 2 + 1] as number;
		if (end - start > shortField) values[number] = longText(bytes, start, end);
	}
	for (let number = 0; number < texts; number++) {
		const start = places[number * 2] as number;
		const end = places[number * 2 + 1] as number;
		if (start >= 0 && end - start <= shortField) size = unfold(bytes, start, end, size);
	}
	const all = utf8Text(unfolded, 0, size);
	let from = 0;
	for (let number = 0; number < texts; number++) {
		const start = places[number * 2] as number;
		if (start < 0 || (places[number * 2 + 1] as number) - start > shortField) continue;
		const feed = all.indexOf('\n', from);
		values[number] = all.slice(from, feed).trim();
		from = feed + 1;
	}
	return values;
}

function longText(bytes: Uint8Array, start: number, end: number): string {
	return utf8Text(unfolded, 0, unfold(bytes, start, end, 0) - 1).trim();
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
