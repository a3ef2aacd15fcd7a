import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import type { RunRecord } from './model';

/**
 * Canonical JSON (RFC 8785): the same value gives the same text in every host.
 *
 * @throws RangeError when the value has no JSON form (a function, `undefined`, NaN or an infinity).
 */
export function canonicalJson(value: unknown): string {
	const text = canonicalize(value);
	if (text === undefined) throw new RangeError('the value has no JSON form');
	return text;
}

/** SHA-256 of the UTF-8 bytes of the canonical JSON of `value`, 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
	return bytesToHex(sha256(new TextEncoder().encode(canonicalJson(value))));
}

/** The part of a record that its hash covers: everything a reader is told, but not each step. */
export function hashedPart(record: Omit<RunRecord, 'hash' | 'modelVersion' | 'scenarios'>) {
	const { scenarios: _, modelVersion: __, hash: ___, ...told } = record as RunRecord;
	return told;
}
