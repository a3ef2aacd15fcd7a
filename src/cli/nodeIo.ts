import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import readline from 'node:readline';
import { CliError, type Io } from './io';
import { ownThread, threads } from './sweep/pool';

/**
 * The process's own files and streams.
 *
 * @param script the bundle itself, which a worker thread runs again
 */
export function nodeIo(script: string): Io {
	let interrupted = false;
	return {
		exitCode: 0,
		cores: os.availableParallelism(),
		startWorkers(job, count) {
			process.once('SIGINT', () => {
				interrupted = true;
			});
			return count === 1 ? ownThread(job) : threads(script, job, count);
		},
		interrupted: () => interrupted,
		note: (text) => void process.stderr.write(`${text}\n`),
		progress(done, of) {
			process.stderr.write(`\r${done} of ${of}${done === of ? '\n' : ''}`);
		},
		async read(file) {
			try {
				return file === '-' ? await standardInput() : await fs.readFile(file);
			} catch (error) {
				throw new CliError(`${file}: ${reasonOf(error)}`);
			}
		},
		pieces: filePieces,
		lines: () => readline.createInterface({ input: process.stdin, crlfDelay: Infinity }),
		async write(text) {
			if (!process.stdout.write(text)) await once(process.stdout, 'drain');
		},
	};
}

async function* filePieces(file: string): AsyncGenerator<Uint8Array> {
	try {
		if (file === '-') {
			for await (const chunk of process.stdin) yield chunk as Buffer;
			return;
		}
		const handle = await fs.open(file);
		try {
			// one buffer for all pieces: whoever wants to keep a piece copies it
			const buffer = Buffer.allocUnsafeSlow(1 << 20);
			for (;;) {
				const { bytesRead } = await handle.read(buffer);
				if (bytesRead === 0) return;
				yield buffer.subarray(0, bytesRead);
			}
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw new CliError(`${file}: ${reasonOf(error)}`);
	}
}

async function standardInput(): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	EISDIR: 'is a directory',
	EACCES: 'permission denied',
};

function reasonOf(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	return (code && reasons[code]) ?? message;
}
