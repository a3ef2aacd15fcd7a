const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Texts up to this many bytes are put together here; longer ones are the decoder's. */
const short = 16;
const codes: number[] = [];

/**
 * The text of bytes [start, end) as UTF-8; bytes that are not UTF-8 become U+FFFD. Short ASCII runs
 * skip the decoder's set-up cost.
 */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
	return end - start > short
		? utf8.decode(bytes.subarray(start, end))
		: shortText(bytes, start, end);
}

function shortText(bytes: Uint8Array, start: number, end: number): string {
	const size = end - start;
	codes.length = Math.max(size, 0);
	for (let at = 0; at < size; at++) {
		const byte = bytes[start + at] as number;
		if (byte > 0x7f) return utf8.decode(bytes.subarray(start, end));
		codes[at] = byte;
	}
	return String.fromCharCode.apply(null, codes);
}
