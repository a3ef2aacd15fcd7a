import type { Thread } from '../lab/model';
import { longLine, refusalOf } from '../lab/refusal';
import { readBytes } from '../read/read';
import { CliError, type Io } from './io';

/**
 * Reads a thread from a file or, for `-`, from standard input.
 *
 * @throws CliError when there is nothing to read: no file, an empty or binary one, a line
 * that no mail has, no message.
 */
export async function readThread(io: Io, file: string): Promise<Thread> {
	const bytes = await io.read(file);
	const long = longLine(bytes);
	if (long) throw new CliError(`${file}: ${long}`);
	const thread = await readBytes(bytes);
	const reason = refusalOf(thread);
	if (reason) throw new CliError(`${file}: ${reason}`);
	return thread;
}
