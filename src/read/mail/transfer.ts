const LF = 0x0a;
const CR = 0x0d;

function hexDigit(byte: number): number {
	if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
	const letter = byte | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/**
 * Quoted-printable (RFC 2045 section 6.7) of bytes [start, end); blanks before a line end are
 * transport padding and dropped, an `=` that encodes nothing is kept as it stands.
 */
export function fromQuotedPrintable(
	bytes: Uint8Array,
	start: number,
	end: number,
): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(end - start);
	let size = 0;
	let at = start;
	while (at < end) {
		const byte = bytes[at] as number;
		if (byte === LF) {
			let stop = size;
			const crlf = stop > 0 && bytes[at - 1] === CR && out[stop - 1] === CR;
			if (crlf) stop--;
			stop = unpadded(bytes, at - (crlf ? 2 : 1), start, out, stop);
			size = stop;
			if (crlf) out[size++] = CR;
			out[size++] = LF;
			at++;
			continue;
		}
		if (byte !== 0x3d) {
			out[size++] = byte;
			at++;
			continue;
		}
		const high = hexDigit(bytes[at + 1] ?? 0);
		const low = hexDigit(bytes[at + 2] ?? 0);
		if (high >= 0 && low >= 0 && at + 2 < end) {
			out[size++] = high * 16 + low;
			at += 3;
			continue;
		}
		let cursor = at + 1;
		while (cursor < end && (bytes[cursor] === 0x20 || bytes[cursor] === 0x09)) cursor++;
		if (bytes[cursor] === CR) cursor++;
		if (cursor >= end || bytes[cursor] === LF) {
			at = cursor + 1;
			continue;
		}
		out[size++] = byte;
		at++;
	}
	return out.subarray(0, size);
}

/** Where the output ends once literal blanks right before a line end are dropped. */
function unpadded(
	bytes: Uint8Array,
	at: number,
	start: number,
	out: Uint8Array,
	size: number,
): number {
	while (at >= start && size > 0 && (bytes[at] === 0x20 || bytes[at] === 0x09)) {
		if (out[size - 1] !== bytes[at]) break;
		size--;
		at--;
	}
	return size;
}

const digits = new Int8Array(256).fill(-1);
for (let value = 0; value < 64; value++) {
	digits['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charCodeAt(value)] =
		value;
}

/**
 * Base64 (RFC 2045 section 6.8) of bytes [start, end); what is no digit is passed over, padding ends
 * one run and a further run may follow, as lists append theirs. A plain-text tail that a list adds
 * behind the padding is not decoded: reading stops at the first line with a blank inside.
 */
export function fromBase64(bytes: Uint8Array, start: number, end: number): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(Math.ceil(((end - start) * 3) / 4) + 3);
	let size = 0;
	let held = 0;
	let bits = 0;
	for (let at = start; at < end; at++) {
		// four digits at once, for as long as nothing else stands among them
		while (bits === 0 && at + 4 <= end) {
			const four =
				((digits[bytes[at] as number] as number) << 18) |
				((digits[bytes[at + 1] as number] as number) << 12) |
				((digits[bytes[at + 2] as number] as number) << 6) |
				(digits[bytes[at + 3] as number] as number);
			// what is no digit is -1, whose sign bit stays
			if (four < 0) break;
			out[size] = four >> 16;
			out[size + 1] = four >> 8;
			out[size + 2] = four;
			size += 3;
			at += 4;
		}
		if (at >= end) break;
		const byte = bytes[at] as number;
		const digit = digits[byte] as number;
		if (digit < 0) {
			if (byte === 0x3d) {
				held = 0;
				bits = 0;
			}
			continue;
		}
		held = ((held << 6) | digit) & 0xffffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			out[size++] = (held >> bits) & 0xff;
		}
	}
	return out.subarray(0, size);
}

/**
 * Where the lines of encoded content stand: [start, end) of the encoded bytes of line n at 2n and
 * 2n + 1. A soft line break belongs to the line that it is in; in base64, where one digit may carry
 * bits of two lines, it belongs to both.
 */
export function contentLineEnds(
	bytes: Uint8Array,
	start: number,
	end: number,
	encoding: 'quoted-printable' | 'base64',
): number[] {
	return encoding === 'base64' ? base64Lines(bytes, start, end) : printableLines(bytes, start, end);
}

function printableLines(bytes: Uint8Array, start: number, end: number): number[] {
	const places: number[] = [];
	let from = start;
	for (let at = start; at < end; at++) {
		let feed = bytes[at] === LF;
		let next = at + 1;
		if (bytes[at] === 0x3d) {
			const high = hexDigit(bytes[at + 1] ?? 0);
			const low = hexDigit(bytes[at + 2] ?? 0);
			if (high >= 0 && low >= 0 && at + 2 < end) {
				feed = high * 16 + low === LF;
				next = at + 3;
			} else if (softBreak(bytes, at, end)) {
				while (bytes[next - 1] !== LF && next < end) next++;
			}
		}
		if (feed) {
			places.push(from, at > from && bytes[at - 1] === CR ? at - 1 : at);
			from = next;
		}
		at = next - 1;
	}
	if (from < end) places.push(from, end);
	return places;
}

/** Whether only blanks stand between the `=` at `at` and the line end. */
function softBreak(bytes: Uint8Array, at: number, end: number): boolean {
	let cursor = at + 1;
	while (cursor < end && (bytes[cursor] === 0x20 || bytes[cursor] === 0x09)) cursor++;
	if (bytes[cursor] === CR) cursor++;
	return cursor >= end || bytes[cursor] === LF;
}

function base64Lines(bytes: Uint8Array, start: number, end: number): number[] {
	const places: number[] = [];
	let held = 0;
	let bits = 0;
	let from = -1;
	let last = start;
	let filled = false;
	for (let at = start; at < end; at++) {
		const digit = digits[bytes[at] as number] as number;
		if (digit < 0) {
			if (bytes[at] === 0x3d) bits = 0;
			continue;
		}
		if (from < 0) from = at;
		held = ((held << 6) | digit) & 0xffffff;
		bits += 6;
		last = at + 1;
		if (bits < 8) continue;
		bits -= 8;
		if (((held >> bits) & 0xff) !== LF) {
			filled = true;
			continue;
		}
		places.push(from, last);
		filled = false;
		// the digit that ended this line may begin the next
		from = bits > 0 ? at : -1;
	}
	if (filled) places.push(from, last);
	return places;
}
