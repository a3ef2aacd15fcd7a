import { BodyScan, scanLines } from './body/scan';
import { zoneNames, zonesOf } from './body/zones';
import type { Article } from './mail/article';
import { formOf } from './mail/form';
import { contentOf } from './mail/parts';
import { articlesOf } from './mail/split';
import type { Message, Thread, TurnLine } from './model';
import { utf8Text } from './text/decode';
import type { Problem } from './text/problem';
import { type UnitMap, unitMap } from './text/units';
import { buildMessages, type Heard } from './thread/messages';
import { attributionsIn } from './thread/spoken';
import { voicesOf } from './thread/voices';

const encoder = new TextEncoder();

/**
 * Reads an editor's text; spans are in UTF-16 units. Never throws; what could not be read as meant
 * is among the thread's problems.
 */
export function readText(text: string): Thread {
	const bytes = encoder.encode(text);
	return readWhole(bytes, bytes.length === text.length ? null : unitMap(bytes), true);
}

/** Reads a file's bytes, gunzipped where they are gzip; spans are in bytes (of the unpacked file). */
export async function readBytes(bytes: Uint8Array): Promise<Thread> {
	return readWhole(bytes, null, false);
}

function readWhole(bytes: Uint8Array, units: UnitMap | null, editor: boolean): Thread {
	const { form, reason } = formOf(bytes, bytes.length);
	const problems: Problem[] = [];
	const articles = articlesOf(bytes, form);
	const scan = new BodyScan();
	const heard: Heard[] = [];
	const drafts: DraftLine[][] = [];
	for (const article of articles) drafts.push(readBody(bytes, article, scan, editor, heard, units));
	const { messages, voiceIds } = buildMessages(articles, heard, units);
	const byId = new Map(messages.map((message) => [message.id, message]));
	const lines = new Map<string, TurnLine[]>();
	for (const message of messages) lines.set(message.id, []);
	articles.forEach((_, index) => {
		const own = lines.get((messages[index] as Message).id) as TurnLine[];
		for (const draft of drafts[index] as DraftLine[]) {
			const saidIn = draft.voice < 0 ? null : ((voiceIds[index] as string[])[draft.voice] ?? null);
			const speaker = saidIn === null ? undefined : byId.get(saidIn);
			const line: TurnLine = {
				...draft.line,
				saidIn,
				saidBy: speaker?.from ?? null,
				confidence: speaker === undefined ? 0 : draft.line.depth === 0 ? 1 : 0.9,
			};
			own.push(line);
			if (speaker?.inferred) (lines.get(speaker.id) as TurnLine[]).push(line);
		}
	});
	return {
		form,
		formReason: reason,
		unit: editor ? 'utf-16' : 'byte',
		messages,
		problems,
		linesOf: (id) => lines.get(id) ?? [],
	};
}

interface DraftLine {
	readonly line: TurnLine;
	readonly voice: number;
}

function readBody(
	bytes: Uint8Array,
	article: Article,
	scan: BodyScan,
	editor: boolean,
	heard: Heard[],
	units: UnitMap | null,
): DraftLine[] {
	const drafts: DraftLine[] = [];
	let voicesFound: Heard = { voices: [] };
	for (const [partIndex, part] of article.parts.entries()) {
		const content = contentOf(bytes, part, editor);
		scan.clear(content.bytes);
		scanLines(scan, content.start, content.end, part.unescape);
		const attributions = attributionsIn(scan);
		const zones = new Uint8Array(scan.count);
		zonesOf(scan, attributions, zones);
		const voices = voicesOf(scan, attributions, article.from);
		if (partIndex === 0) {
			voicesFound = {
				voices: voices.list.map((voice) => ({
					voice,
					start: voice.first < 0 ? article.start : (scan.start[voice.first] as number),
					end: voice.last < 0 ? article.start : (scan.end[voice.last] as number),
				})),
			};
		}
		for (let index = 0; index < scan.count; index++) {
			const start = scan.start[index] as number;
			const end = scan.end[index] as number;
			const zone = zoneNames[zones[index] as number] as TurnLine['zone'];
			const nobody = zone === 'footer' || (partIndex > 0 && (scan.depth[index] as number) > 0);
			drafts.push({
				voice: nobody ? -1 : (voices.said[index] as number),
				line: {
					line: drafts.length + 1,
					docLine: part.firstLine === null ? null : part.firstLine + index,
					span:
						part.firstLine === null
							? null
							: { start: units?.(start) ?? start, end: units?.(end) ?? end },
					depth: scan.depth[index] as number,
					zone,
					text: utf8Text(scan.bytes, start, end),
					content: utf8Text(scan.bytes, scan.content[index] as number, end),
					saidBy: null,
					saidIn: null,
					confidence: 0,
				},
			});
		}
	}
	heard.push(voicesFound);
	return drafts;
}
