const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The text of bytes [start, end) as UTF-8; bytes that are not UTF-8 become U+FFFD. Short ASCII runs,
 * nearly all there is in mail, skip the decoder's set-up cost.
 */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
	if (end - start > 48) return utf8.decode(bytes.subarray(start, end));
	let text = '';
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte > 0x7f) return utf8.decode(bytes.subarray(start, end));
		text += String.fromCharCode(byte);
	}
	return text;
}
