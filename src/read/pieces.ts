import type { LineTable } from './body/table';
import { gunzipped, gzipProblem, isGzip, type Unpacking } from './mail/gzip';
import type { Form, Message } from './model';
import { type MessagePatch, PatchCollector } from './patch/patches';
import { MailReader, type ReaderOptions } from './reader';
import type { Problem } from './text/problem';
import type { Held } from './thread/held';
import { messagesOf } from './thread/messages';
import { weave } from './thread/weave';

/** Bytes of a source in order, as a file system or a network hands them over. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A source that was read in pieces: everything but its text. */
export interface Outline {
	readonly form: Form;
	readonly formReason: string;
	/** Held messages in the order of the source, then ghosts. */
	readonly messages: readonly Message[];
	/** Number of held messages. */
	readonly held: number;
	readonly problems: readonly Problem[];
	/** The held messages' rows of `table`, in order. */
	readonly bodies: readonly Held[];
	/** Every line of every held body; `said` is an index into `messages`. */
	readonly table: LineTable;
}

/**
 * Reads a source of any size while holding one message of it at a time (lines take eleven bytes
 * each). Spans are in bytes of the source, of the unpacked one where it is gzip.
 */
export async function readPieces(pieces: Pieces, options: ReaderOptions = {}): Promise<Outline> {
	const reader = new MailReader(options);
	const outcome: Unpacking = { ended: 'whole', size: 0 };
	for await (const piece of unpacked(pieces, outcome)) reader.push(piece);
	reader.finish();
	const woven = weave(reader.table, reader.held, reader.ids);
	const problem = gzipProblem(outcome);
	return {
		form: reader.form,
		formReason: reader.formReason,
		messages: messagesOf(reader.held, woven, null),
		held: reader.held.length,
		problems: problem === null ? reader.problems : [problem, ...reader.problems],
		bodies: reader.held,
		table: reader.table,
	};
}

/** Reads a source and the diffs that its messages bring. */
export async function readPatches(
	pieces: Pieces,
): Promise<{ outline: Outline; patches: readonly MessagePatch[] }> {
	const visitor = new PatchCollector();
	const outline = await readPieces(pieces, { visitor });
	return { outline, patches: visitor.finish() };
}

async function* unpacked(pieces: Pieces, outcome: Unpacking): AsyncGenerator<Uint8Array> {
	const iterator =
		Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
	const first = await iterator.next();
	if (first.done) return;
	const rest = (async function* () {
		yield first.value;
		for (let next = await iterator.next(); !next.done; next = await iterator.next())
			yield next.value;
	})();
	yield* isGzip(first.value) ? gunzipped(rest, outcome) : rest;
}
