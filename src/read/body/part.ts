import type { Part } from '../mail/article';
import { isByteText } from '../mail/charset';
import { type Content, inUtf8, transferred } from '../mail/parts';
import { scanCollapsed } from './collapsed';
import { readOddMarks } from './marks';
import { type BodyScan, scanLines } from './scan';

/** Where a part's bytes are. */
export interface PartSource {
	readonly bytes: Uint8Array;
	/** Offset of `bytes[0]` in the whole source. */
	readonly base: number;
	/** True for an editor's text, whose unencoded bytes are UTF-8 whatever their label says. */
	readonly editor: boolean;
}

/**
 * Decodes a part and scans its lines; `scan` is cleared first. Returns what was decoded: the source
 * itself where that could be read in place.
 */
export function scanPart(scan: BodyScan, part: Part, source: PartSource): Content {
	const content = transferred(source.bytes, part, source.base);
	if (source.editor && part.encoding === 'identity') return scanContent(scan, part, content);
	// most mail is ASCII whatever its label says, which the scan tells on its way
	if (isByteText(part.charset)) {
		scanContent(scan, part, content);
		if (scan.suspected === 0) return content;
	}
	const text = inUtf8(content, part.charset);
	return text.bytes === scan.bytes ? content : scanContent(scan, part, text);
}

function scanContent(scan: BodyScan, part: Part, content: Content): Content {
	scan.clear(content.bytes);
	if (part.collapsed) scanCollapsed(scan, content.start, content.end);
	else {
		scanLines(scan, content.start, content.end, part.unescape);
		readOddMarks(scan);
	}
	return content;
}

/** Line of the source of line `index` of a part, counted from 1; null where the part is encoded. */
export function docLineOf(part: Part, index: number): number | null {
	if (part.firstLine === null) return null;
	return part.collapsed ? part.firstLine : part.firstLine + index;
}
