import type { Pool, SweepJob } from './sweep/job';

/** Where a command reads and writes; the tests put their own in its place. */
export interface Io {
	/** The bytes of a file, or of standard input for `-`. @throws CliError when it cannot be read. */
	read(file: string): Promise<Uint8Array>;
	/** The same bytes in pieces, each valid until the next is asked for. @throws CliError when it cannot be read. */
	pieces(file: string): AsyncIterable<Uint8Array>;
	/** Standard input, line by line, without line ends. */
	lines(): AsyncIterable<string>;
	/** Writes to standard output as it stands; resolves when more may be written. */
	write(text: string): Promise<void>;
	/** Set to 1 when the answer is no. */
	exitCode: 0 | 1;
	/** Processor cores that a long command may use. */
	readonly cores: number;
	/** Threads (or this one) that compute the rows of a sweep. */
	startWorkers(job: SweepJob, count: number): Pool;
	/** True once the user asked to stop. */
	interrupted(): boolean;
	/** One line on standard error that is not an error. */
	note(text: string): void;
	/** Shows how far a long command is, where somebody is looking. */
	progress(done: number, of: number): void;
}

/** Usage or unreadable input: exit 2 and the message as the one line on standard error. */
export class CliError extends Error {
	override readonly name = 'CliError';
}

/** Controls (all of C0 and C1, DEL) and what turns the direction of text. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text as a terminal may have it: mail is hostile, and a control character in it would steer the
 * terminal, a bidirectional one would show words in another order. Such characters are spelled
 * (`\x1b`, `<U+202E>`); line feeds and tabs stay.
 */
export function visible(text: string): string {
	return text.replace(unseen, (one) => {
		if (one === '\n' || one === '\t') return one;
		const code = one.charCodeAt(0);
		return code < 0x100
			? `\\x${code.toString(16).padStart(2, '0')}`
			: `<U+${code.toString(16).toUpperCase()}>`;
	});
}

/** Writes one line. */
export function line(io: Io, text: string): Promise<void> {
	return io.write(`${text}\n`);
}

/** Writes rows as JSON Lines. */
export async function jsonLines(io: Io, rows: Iterable<unknown>): Promise<void> {
	for (const row of rows) await line(io, JSON.stringify(row));
}
