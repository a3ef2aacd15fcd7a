/** Unpacked bytes beyond this are not read: a small file can unpack to anything. */
export const mostUnpacked = 1 << 30;

/** Whether bytes start as gzip does (RFC 1952 section 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/**
 * Unpacks gzip through the platform. Ends quietly where the data is cut short or damaged, with what
 * could be unpacked, and at {@link mostUnpacked} bytes.
 */
export async function* gunzipped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const stream = new DecompressionStream('gzip');
	const writer = stream.writable.getWriter();
	const fed = feed(pieces, writer).catch(() => undefined);
	const reader = stream.readable.getReader();
	let size = 0;
	try {
		while (size < mostUnpacked) {
			const { done, value } = await reader.read();
			if (done || value === undefined) break;
			size += value.length;
			yield value;
		}
	} catch {
		// damaged data ends the source where it stands
	}
	await reader.cancel().catch(() => undefined);
	await fed;
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
export async function unpackedWhole(bytes: Uint8Array): Promise<Uint8Array> {
	if (!isGzip(bytes)) return bytes;
	const pieces: Uint8Array[] = [];
	let size = 0;
	async function* whole(): AsyncGenerator<Uint8Array> {
		yield bytes;
	}
	for await (const piece of gunzipped(whole())) {
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
