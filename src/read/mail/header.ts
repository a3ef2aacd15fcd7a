import { utf8Text } from '../text/decode';

const LF = 0x0a;
const CR = 0x0d;

/** Fields that reading needs; all others are passed over without being decoded. */
const wanted = new Set([
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
]);

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

/**
 * Reads header fields from `start`; stops at the first blank line, or at a line that can be no field
 * (the header is then taken to end there without a blank line).
 */
export function headerOf(bytes: Uint8Array, start: number, end: number): Header {
	const fields = new Map<string, string>();
	let at = start;
	let lines = 0;
	let count = 0;
	let cut = false;
	while (at < end) {
		const first = bytes[at];
		if (first === LF || (first === CR && bytes[at + 1] === LF)) {
			return {
				fields,
				bodyStart: at + (first === LF ? 1 : 2),
				lines: lines + 1,
				count,
				cut,
				brokenAt: -1,
			};
		}
		const colon = fieldColon(bytes, at, end);
		if (colon < 0) return { fields, bodyStart: at, lines, count, cut, brokenAt: at };
		count++;
		let stop = lineEnd(bytes, colon, end);
		lines++;
		while (stop < end && (bytes[stop] === 0x20 || bytes[stop] === 0x09)) {
			// a line of blanks alone ends the header for most readers, as they stand in broken mail
			if (blankLine(bytes, stop, end)) break;
			stop = lineEnd(bytes, stop, end);
			lines++;
		}
		if (isWanted(bytes, at, colon)) {
			const name = utf8Text(bytes, at, colon).trim().toLowerCase();
			if (stop - colon > longestField) cut = true;
			if (wanted.has(name) && !fields.has(name)) {
				const raw = utf8Text(bytes, colon + 1, Math.min(stop, colon + 1 + longestField));
				fields.set(name, raw.includes('\n') ? raw.replace(/\r?\n[ \t]?/g, ' ').trim() : raw.trim());
			}
		}
		at = stop;
		if (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09)) {
			return {
				fields,
				bodyStart: lineEnd(bytes, at, end),
				lines: lines + 1,
				count,
				cut,
				brokenAt: -1,
			};
		}
	}
	return { fields, bodyStart: end, lines, count, cut, brokenAt: -1 };
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

function isWanted(bytes: Uint8Array, at: number, colon: number): boolean {
	const size = colon - at;
	if (size < 4 || size > 27) return false;
	const first = (bytes[at] as number) | 0x20;
	// f d s m i r c
	return (
		first === 0x66 ||
		first === 0x64 ||
		first === 0x73 ||
		first === 0x6d ||
		first === 0x69 ||
		first === 0x72 ||
		first === 0x63
	);
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
