import type { Problem } from '../text/problem';

/** Unpacked bytes beyond this are not read: a small file can unpack to anything. */
export const mostUnpacked = 1 << 30;

/** Whether bytes start as gzip does (RFC 1952 section 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/** How unpacking ended, `size` being the bytes that were unpacked. */
export interface Unpacking {
	ended: 'whole' | 'damaged' | 'too-large';
	size: number;
}

/**
 * Unpacks gzip through the platform. Where the data is cut short or damaged, and at `most` bytes, it
 * ends with what could be unpacked, and `outcome` says so.
 */
export async function* gunzipped(
	pieces: AsyncIterable<Uint8Array>,
	outcome: Unpacking = { ended: 'whole', size: 0 },
	most = mostUnpacked,
): AsyncGenerator<Uint8Array> {
	const stream = new DecompressionStream('gzip');
	const writer = stream.writable.getWriter();
	const fed = feed(pieces, writer).catch(() => undefined);
	const reader = stream.readable.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done || value === undefined) break;
			if (outcome.size + value.length > most) {
				outcome.ended = 'too-large';
				const rest = value.subarray(0, most - outcome.size);
				outcome.size = most;
				yield rest;
				break;
			}
			outcome.size += value.length;
			yield value;
		}
	} catch {
		outcome.ended = 'damaged';
	}
	await reader.cancel().catch(() => undefined);
	await fed;
}

/** What to tell of an unpacking that did not reach the end, or null. */
export function gzipProblem({ ended, size }: Unpacking): Problem | null {
	if (ended === 'whole') return null;
	const message =
		ended === 'damaged'
			? `The gzip data is cut short or damaged; the first ${size} bytes of it were read.`
			: `The gzip data unpacks to more than ${size} bytes; the rest is left unread.`;
	const code = ended === 'damaged' ? 'gzip-damaged' : 'gzip-too-large';
	return { code, severity: 'error', message, span: { start: size, end: size }, line: 1 };
}

async function feed(
	pieces: AsyncIterable<Uint8Array>,
	writer: { write(chunk: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> },
): Promise<void> {
	for await (const piece of pieces) {
		await writer.write(piece as Uint8Array<ArrayBuffer>);
	}
	await writer.close();
}

/** All of `bytes` unpacked; the bytes themselves where they are not gzip. */
export async function unpackedWhole(bytes: Uint8Array, outcome: Unpacking): Promise<Uint8Array> {
	if (!isGzip(bytes)) return bytes;
	const pieces: Uint8Array[] = [];
	let size = 0;
	async function* whole(): AsyncGenerator<Uint8Array> {
		yield bytes;
	}
	for await (const piece of gunzipped(whole(), outcome)) {
		pieces.push(piece);
		size += piece.length;
	}
	const out = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		out.set(piece, at);
		at += piece.length;
	}
	return out;
}
