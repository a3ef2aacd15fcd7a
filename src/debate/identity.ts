import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * Words of a locution as they are compared over downloads: lower case, wrapping, quote marks and
 * punctuation gone.
 */
export function normalWords(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}_]+/gu, ' ')
		.trim();
}

/** Short stable name of some words said by somebody: 12 hexadecimal digits of a SHA-256. */
export function contentKey(words: string, speaker: string | null): string {
	return bytesToHex(
		sha256(utf8ToBytes(`${speaker?.toLowerCase() ?? ''}\0${normalWords(words)}`)),
	).slice(0, 12);
}
