import { charsetText } from './charset';
import { fromBase64, fromQuotedPrintable } from './transfer';

const encoder = new TextEncoder();
const word = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=/g;

/**
 * A header value with its encoded words (RFC 2047) decoded; blanks between two of them vanish, and
 * bytes of one character that were split over two words are joined first.
 */
export function decodedWords(value: string): string {
	if (!value.includes('=?')) return value;
	let text = '';
	let last = 0;
	let pending: { label: string; bytes: Uint8Array } | null = null;
	const flush = (): void => {
		if (pending !== null)
			text += charsetText(pending.bytes, 0, pending.bytes.length, pending.label);
		pending = null;
	};
	for (const found of value.matchAll(word)) {
		const between = value.slice(last, found.index);
		const adjacent = last > 0 && /^[ \t]*$/.test(between);
		if (!adjacent) {
			flush();
			text += between;
		}
		const label = (found[1] as string).replace(/\*.*$/, '').toLowerCase();
		const bytes = wordBytes(found[2] as string, found[3] as string);
		const held = pending as { label: string; bytes: Uint8Array } | null;
		if (held !== null && held.label === label) {
			const joined = new Uint8Array(held.bytes.length + bytes.length);
			joined.set(held.bytes);
			joined.set(bytes, held.bytes.length);
			pending = { label, bytes: joined };
		} else {
			flush();
			pending = { label, bytes };
		}
		last = found.index + found[0].length;
	}
	flush();
	return text + value.slice(last);
}

function wordBytes(encoding: string, payload: string): Uint8Array {
	if (encoding === 'b' || encoding === 'B') {
		const raw = encoder.encode(payload);
		return fromBase64(raw, 0, raw.length);
	}
	const raw = encoder.encode(payload.replace(/_/g, '=20'));
	return fromQuotedPrintable(raw, 0, raw.length);
}
