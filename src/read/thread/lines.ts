import { docLineOf, type PartSource, scanPart } from '../body/part';
import type { BodyScan } from '../body/scan';
import type { LineTable } from '../body/table';
import { zoneNames } from '../body/zones';
import type { Message, TurnLine } from '../model';
import { utf8Text } from '../text/decode';
import type { UnitMap } from '../text/units';
import type { Held } from './held';

/** What lines are made from when somebody asks for them. */
export interface LineSource extends PartSource {
	readonly units: UnitMap | null;
	readonly table: LineTable;
	readonly held: readonly Held[];
	readonly messages: readonly Message[];
}

/** All lines of one held body; the body is decoded anew, nothing is kept. */
export function bodyLines(source: LineSource, message: number, scan: BodyScan): TurnLine[] {
	const { table, units, messages } = source;
	const held = source.held[message] as Held;
	const lines: TurnLine[] = [];
	for (const [number, part] of held.article.parts.entries()) {
		const content = scanPart(scan, part, source);
		const rows = held.partRows[number] as number;
		for (let index = 0; index < rows; index++) {
			const row = held.firstRow + lines.length;
			const start = scan.start[index] as number;
			const end = scan.end[index] as number;
			const speaker = messages[table.said.data[row] as number];
			lines.push({
				line: lines.length + 1,
				docLine: docLineOf(part, index),
				span:
					part.firstLine === null || content.bytes !== source.bytes
						? null
						: { start: units?.(start) ?? start, end: units?.(end) ?? end },
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
