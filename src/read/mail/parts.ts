import type { Part } from './article';
import { readableInPlace, recoded } from './charset';
import type { Header } from './header';
import { type Leaf, leavesOf } from './mime';
import { fromBase64, fromQuotedPrintable } from './transfer';

/** Number of line feeds in bytes [start, end). */
export function lineFeeds(bytes: Uint8Array, start: number, end: number): number {
	let count = 0;
	for (let at = start; at < end; at++) if (bytes[at] === 0x0a) count++;
	return count;
}

/** The text parts of a message in reading order: the first text/plain part first. */
export function textParts(
	bytes: Uint8Array,
	header: Header,
	end: number,
	bodyLine: number,
	escaped: boolean,
): { parts: Part[]; beyond: boolean } {
	const { leaves, beyond } = leavesOf(bytes, header, end);
	const texts = leaves.filter((leaf) => leaf.type.startsWith('text/'));
	const first =
		texts.find((leaf) => leaf.type === 'text/plain' && !leaf.attached) ??
		texts.find((leaf) => leaf.type === 'text/plain') ??
		texts[0];
	if (first === undefined) return { parts: [], beyond };
	const others = texts.filter((leaf) => leaf !== first && leaf.type !== 'text/html');
	const lines = { at: header.bodyStart, line: bodyLine };
	const ordered = [...texts].sort((one, other) => one.start - other.start);
	const starts = new Map<Leaf, number>();
	for (const leaf of ordered) {
		lines.line += lineFeeds(bytes, lines.at, leaf.start);
		lines.at = leaf.start;
		starts.set(leaf, lines.line);
	}
	const parts = [first, ...others].map((leaf) => ({
		start: leaf.start,
		end: leaf.end,
		firstLine: leaf.encoding === 'identity' ? (starts.get(leaf) as number) : null,
		charset: leaf.charset,
		encoding: leaf.encoding,
		flowed: leaf.flowed,
		delSp: leaf.delSp,
		collapsed: false,
		unescape: escaped && leaf.encoding === 'identity',
	}));
	return { parts, beyond };
}

/** Decoded UTF-8 bytes of a part; the source itself where it can be read in place. */
export interface Content {
	readonly bytes: Uint8Array;
	readonly start: number;
	readonly end: number;
}

/**
 * Undoes transfer encoding and charset of a part. `editor` says that the source is an editor's text,
 * whose unencoded bytes are UTF-8 whatever their label says.
 */
export function contentOf(source: Uint8Array, part: Part, editor: boolean): Content {
	let { start, end } = part;
	let bytes = source;
	if (part.encoding !== 'identity') {
		bytes =
			part.encoding === 'base64'
				? fromBase64(source, start, end)
				: fromQuotedPrintable(source, start, end);
		start = 0;
		end = bytes.length;
	} else if (editor) return { bytes, start, end };
	if (readableInPlace(bytes, start, end, part.charset)) return { bytes, start, end };
	const text = recoded(bytes, start, end, part.charset);
	return { bytes: text, start: 0, end: text.length };
}
