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

/** Writes one line. */
export function line(io: Io, text: string): Promise<void> {
	return io.write(`${text}\n`);
}

/** Writes rows as JSON Lines. */
export async function jsonLines(io: Io, rows: Iterable<unknown>): Promise<void> {
	for (const row of rows) await line(io, JSON.stringify(row));
}
