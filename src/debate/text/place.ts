import type { TurnLine } from '../../read/model';
import type { Span } from '../../read/text/span';
import type { Passage, PlacedLine } from './passage';

/** Where a stretch of a passage stands in the source. */
export interface Place {
	readonly first: number;
	readonly last: number;
	readonly span: Span | null;
}

/** Index of the line that holds the character at `offset` of a passage; 0 where there is none. */
export function lineAt(lines: readonly PlacedLine[], offset: number): number {
	let low = 0;
	let high = Math.max(0, lines.length - 1);
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.at ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

const number = (line: TurnLine): number => line.docLine ?? line.line;

/** UTF-8 length of the first `count` UTF-16 units of a text. */
function utf8Length(text: string, count: number): number {
	let bytes = 0;
	for (let at = 0; at < count; at++) {
		const code = text.charCodeAt(at);
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3;
	}
	return bytes;
}

/** Offset in the source of the character at `offset` of the passage; null where it was encoded. */
function sourceOffset(placed: PlacedLine, offset: number, unit: 'utf-16' | 'byte'): number | null {
	const { line } = placed;
	if (line.span === null) return null;
	const lead = line.text.length - line.content.length + placed.skipped;
	const inLine = Math.min(lead + offset - placed.at, line.text.length);
	if (unit === 'utf-16') return Math.min(line.span.start + inLine, line.span.end);
	const exact = utf8Length(line.text, line.text.length) === line.span.end - line.span.start;
	return Math.min(
		line.span.start + (exact ? utf8Length(line.text, inLine) : inLine),
		line.span.end,
	);
}

/**
 * Lines and span of [start, end) of a passage. `end` is exclusive; the span is null where either end
 * lies in a transfer-encoded body.
 */
export function placeOf(
	passage: Passage,
	start: number,
	end: number,
	unit: 'utf-16' | 'byte',
): Place {
	const first = passage.lines[lineAt(passage.lines, start)];
	const last = passage.lines[lineAt(passage.lines, end - 1)];
	if (first === undefined || last === undefined) return { first: 1, last: 1, span: null };
	const from = sourceOffset(first, start, unit);
	const to = sourceOffset(last, end, unit);
	return {
		first: number(first.line),
		last: number(last.line),
		span: from === null || to === null ? null : { start: from, end: to },
	};
}
