import { docLineOf, type PartSource, scanPart } from '../body/part';
import type { BodyScan } from '../body/scan';
import type { LineTable } from '../body/table';
import { zoneNames } from '../body/zones';
import type { Part } from '../mail/article';
import { lineOrigins } from '../mail/origins';
import type { DiffPlace, Message, TurnLine } from '../model';
import { reviewPlaces } from '../patch/review';
import { utf8Text } from '../text/decode';
import type { Span } from '../text/span';
import type { UnitMap } from '../text/units';
import type { Held } from './held';

/** What lines are made from when somebody asks for them. */
export interface LineSource extends PartSource {
	readonly units: UnitMap | null;
	readonly table: LineTable;
	readonly held: readonly Held[];
	readonly messages: readonly Message[];
}

/** How a line of flowed text ends; the mark of a signature is never soft (RFC 3676 section 4.3). */
function flowOf(scan: BodyScan, part: Part, index: number): TurnLine['flow'] {
	if (!part.flowed) return null;
	const start = scan.content[index] as number;
	const end = scan.end[index] as number;
	const { bytes } = scan;
	if (end <= start || bytes[end - 1] !== 0x20) return 'fixed';
	if (end - start === 3 && bytes[start] === 0x2d && bytes[start + 1] === 0x2d) return 'fixed';
	return part.delSp ? 'soft-delsp' : 'soft';
}

/** All lines of one held body; the body is decoded anew, nothing is kept. */
export function bodyLines(source: LineSource, message: number, scan: BodyScan): TurnLine[] {
	const { table, units, messages } = source;
	const held = source.held[message] as Held;
	const lines: TurnLine[] = [];
	for (const part of held.article.parts) {
		const content = scanPart(scan, part, source);
		const { rows } = part;
		const row0 = held.firstRow + lines.length;
		const diffs: (DiffPlace | undefined)[] = [];
		const answers: (DiffPlace | undefined)[] = [];
		reviewPlaces(scan, table.zone.data.subarray(row0, row0 + rows), (index, place, own) => {
			(own ? diffs : answers)[index] = place;
		});
		const inPlace = content.bytes === source.bytes;
		const origins = inPlace ? null : lineOrigins(source.bytes, part);
		// a charset that is no superset of ASCII may break its lines elsewhere
		const known = origins !== null && origins.length === rows * 2;
		const originOf = (index: number): Span | null => {
			if (!known) return null;
			const from = origins[index * 2] as number;
			const to = origins[index * 2 + 1] as number;
			return { start: units?.(from) ?? from, end: units?.(to) ?? to };
		};
		const encoded = part.encoding !== 'identity';
		for (let index = 0; index < rows; index++) {
			const row = held.firstRow + lines.length;
			const start = scan.start[index] as number;
			const end = scan.end[index] as number;
			const speaker = messages[table.said.data[row] as number];
			lines.push({
				line: lines.length + 1,
				docLine: docLineOf(part, index),
				span: inPlace
					? { start: units?.(start) ?? start, end: units?.(end) ?? end }
					: encoded
						? null
						: originOf(index),
				encoded: encoded ? originOf(index) : null,
				flow: flowOf(scan, part, index),
				diff: diffs[index] ?? null,
				answers: answers[index] ?? null,
				depth: table.depth.data[row] as number,
				zone: zoneNames[table.zone.data[row] as number] as TurnLine['zone'],
				text: utf8Text(scan.bytes, start, end),
				content: utf8Text(scan.bytes, scan.content[index] as number, end),
				saidBy: speaker?.from ?? null,
				saidIn: speaker?.id ?? null,
				confidence: (table.sure.data[row] as number) / 100,
			});
		}
	}
	return lines;
}
