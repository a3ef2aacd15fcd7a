import { BodyScan } from './body/scan';
import { gzipProblem, type Unpacking, unpackedWhole } from './mail/gzip';
import type { Series, Thread } from './model';
import { seriesOf } from './patch/series';
import { MailReader } from './reader';
import type { Problem } from './text/problem';
import { type UnitMap, unitMap } from './text/units';
import { ghostLines } from './thread/ghosts';
import { bodyLines, type LineSource } from './thread/lines';
import { messagesOf } from './thread/messages';
import { weave } from './thread/weave';

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
	const outcome: Unpacking = { ended: 'whole', size: 0 };
	const unpacked = await unpackedWhole(bytes, outcome);
	const thread = readWhole(unpacked, null, false);
	const problem = gzipProblem(outcome);
	if (problem === null) return thread;
	const problems = [problem, ...thread.problems];
	return { ...thread, series: thread.series, problems };
}

function readWhole(bytes: Uint8Array, units: UnitMap | null, editor: boolean): Thread {
	const reader = new MailReader({ editor });
	reader.readAll(bytes);
	const { table, held } = reader;
	const woven = weave(table, held, reader.ids);
	const messages = messagesOf(held, woven, units);
	const source: LineSource = { bytes, base: 0, editor, units, table, held, messages };
	const indexes = new Map<string, number>();
	messages.forEach((message, index) => {
		if (!indexes.has(message.id)) indexes.set(message.id, index);
	});
	const scan = new BodyScan();
	let series: readonly Series[] | null = null;
	return {
		form: reader.form,
		formReason: reader.formReason,
		unit: editor ? 'utf-16' : 'byte',
		messages,
		problems: units === null ? reader.problems : reader.problems.map((one) => inUnits(one, units)),
		get series() {
			series ??= seriesOf(messages);
			return series;
		},
		linesOf(id) {
			const index = indexes.get(id);
			if (index === undefined) return [];
			if (index < held.length) return bodyLines(source, index, scan);
			return ghostLines(source, woven, index, scan);
		},
	};
}

function inUnits(problem: Problem, units: UnitMap): Problem {
	const { start, end } = problem.span;
	return { ...problem, span: { start: units(start), end: units(end) } };
}
