import type { Part } from '../mail/article';
import type { Content } from '../mail/parts';
import { scanCollapsed } from './collapsed';
import { type BodyScan, scanLines } from './scan';

/** Scans the lines of a decoded part; `scan` is cleared first. */
export function scanPart(scan: BodyScan, part: Part, content: Content): void {
	scan.clear(content.bytes);
	if (part.collapsed) scanCollapsed(scan, content.start, content.end);
	else scanLines(scan, content.start, content.end, part.unescape);
}

/** Line of the source of line `index` of a part, counted from 1; null where the part is encoded. */
export function docLineOf(part: Part, index: number): number | null {
	if (part.firstLine === null) return null;
	return part.collapsed ? part.firstLine : part.firstLine + index;
}
