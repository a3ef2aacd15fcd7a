import type { Thread } from '../lab/model';
import { readBytes } from '../read/read';
import { CliError, type Io } from './io';

const unreadable: Partial<Readonly<Record<Thread['form'], string>>> = {
	empty: 'the file is empty',
	binary: 'the file is binary, not mail',
};

/**
 * Reads a thread from a file or, for `-`, from standard input.
 *
 * @throws CliError when there is nothing to read: no file, an empty or binary one, no message.
 */
export async function readThread(io: Io, file: string): Promise<Thread> {
	const thread = await readBytes(await io.read(file));
	const reason =
		unreadable[thread.form] ?? (thread.messages.length === 0 ? 'no message was found' : null);
	if (reason) throw new CliError(`${file}: ${reason}`);
	return thread;
}
