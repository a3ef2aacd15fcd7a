import { Part } from './article';
import { readableInPlace, recoded } from './charset';
import type { Header } from './header';
import { type Bound, type Leaf, leavesOf } from './mime';
import { fromBase64, fromQuotedPrintable } from './transfer';

/** Number of line feeds in bytes [start, end). */
export function lineFeeds(bytes: Uint8Array, start: number, end: number): number {
	let count = 0;
	for (let at = start; at < end; at++) if (bytes[at] === 0x0a) count++;
	return count;
}

/**
 * The text parts of a message in reading order: the first text/plain part first. `base` is the offset
 * of `bytes[0]` in the source.
 */
export function textParts(
	bytes: Uint8Array,
	base: number,
	header: Header,
	end: number,
	bodyLine: number,
	escaped: boolean,
): { parts: Part[]; beyond: readonly Bound[] } {
	const { leaves, beyond } = leavesOf(bytes, header, end);
	const only = leaves[0];
	// most mail is one text from its header to its end
	if (leaves.length === 1 && only !== undefined && only.start === header.bodyStart) {
		const parts = only.type.startsWith('text/')
			? [new Part(only, base, bodyLine, escaped, false)]
			: [];
		return { parts, beyond };
	}
	return { parts: chosen(leaves, bytes, base, header.bodyStart, bodyLine, escaped), beyond };
}

function chosen(
	leaves: readonly Leaf[],
	bytes: Uint8Array,
	base: number,
	bodyStart: number,
	bodyLine: number,
	escaped: boolean,
): Part[] {
	const texts = leaves.filter((leaf) => leaf.type.startsWith('text/'));
	const first =
		texts.find((leaf) => leaf.type === 'text/plain' && !leaf.attached) ??
		texts.find((leaf) => leaf.type === 'text/plain') ??
		texts[0];
	if (first === undefined) return [];
	const others = texts.filter((leaf) => leaf !== first && leaf.type !== 'text/html');
	const starts = lineNumbers(bytes, texts, bodyStart, bodyLine);
	return [first, ...others].map(
		(leaf) => new Part(leaf, base, starts.get(leaf) as number, escaped, false),
	);
}

/** Line of the source at which each leaf starts; the line at `from` is `line`. */
function lineNumbers(
	bytes: Uint8Array,
	leaves: readonly Leaf[],
	from: number,
	line: number,
): Map<Leaf, number> {
	const lines = new Map<Leaf, number>();
	let at = from;
	let number = line;
	for (const leaf of [...leaves].sort((one, other) => one.start - other.start)) {
		number += lineFeeds(bytes, at, leaf.start);
		at = leaf.start;
		lines.set(leaf, number);
	}
	return lines;
}

/** Decoded UTF-8 bytes of a part; the source itself where it can be read in place. */
export interface Content {
	readonly bytes: Uint8Array;
	readonly start: number;
	readonly end: number;
}

/** Undoes the transfer encoding of a part whose source starts with offset `base`. */
export function transferred(source: Uint8Array, part: Part, base: number): Content {
	const start = part.start - base;
	const end = part.end - base;
	if (part.encoding === 'identity') return { bytes: source, start, end };
	const bytes =
		part.encoding === 'base64'
			? fromBase64(source, start, end)
			: fromQuotedPrintable(source, start, end);
	return { bytes, start: 0, end: bytes.length };
}

/** Undoes the charset of content; the content itself where it can be read as UTF-8. */
export function inUtf8(content: Content, charset: string): Content {
	const { bytes, start, end } = content;
	if (readableInPlace(bytes, start, end, charset)) return content;
	const text = recoded(bytes, start, end, charset);
	return { bytes: text, start: 0, end: text.length };
}
