import { utf8Text } from '../text/decode';
import { fieldAt } from './mime';

const LF = 0x0a;
const datedSeparator =
	/^From .{0,200}?\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} +[A-Z][a-z]{2}) +(?:\d{1,2}:\d{2}|\d{4})/;

/**
 * Whether an mbox separator (RFC 4155 appendix A) starts at `at`: `From `, a sender, a date, and a
 * header field on the next line. Prose that starts with "From" is none, whatever its archive thinks.
 */
export function separatorAt(bytes: Uint8Array, at: number, end: number): boolean {
	if (
		bytes[at] !== 0x46 ||
		bytes[at + 1] !== 0x72 ||
		bytes[at + 2] !== 0x6f ||
		bytes[at + 3] !== 0x6d ||
		bytes[at + 4] !== 0x20
	) {
		return false;
	}
	let stop = at;
	const limit = Math.min(end, at + 400);
	while (stop < limit && bytes[stop] !== LF) stop++;
	if (bytes[stop] !== LF) return false;
	let next = stop + 1;
	if (!datedSeparator.test(utf8Text(bytes, at, stop))) return false;
	// mutt and others leave an escaped second separator; a header must follow
	if (bytes[next] === 0x3e) while (next < end && bytes[next++] !== LF);
	return fieldAt(bytes, next, end);
}

/**
 * Offset of the next separator line after the line at `from` and before `limit`, or `limit` when
 * there is none; bytes up to `end` may be looked at to judge one.
 */
export function nextSeparator(bytes: Uint8Array, from: number, end: number, limit: number): number {
	// an F is rarer than a line, and looking for one byte is the fastest search there is
	for (let at = bytes.indexOf(0x46, from + 1); at >= 0 && at < limit; ) {
		if (bytes[at - 1] === LF && separatorAt(bytes, at, end)) return at;
		at = bytes.indexOf(0x46, at + 1);
	}
	return limit;
}
