import type { Io } from '../../src/cli/io';
import { CliError } from '../../src/cli/io';
import { runCli } from '../../src/cli/program';
import { ownThread } from '../../src/cli/sweep/pool';

/** What a command line printed and answered. */
export interface Ran {
	readonly code: 0 | 1 | 2;
	readonly out: string;
	/** Lines on standard error. */
	readonly err: readonly string[];
}

/** Runs one command line in this process, on files and standard input given as texts. */
export async function maplore(
	argv: readonly string[],
	{
		files = {},
		stdin = '',
	}: { files?: Readonly<Record<string, string | Uint8Array>>; stdin?: string } = {},
): Promise<Ran> {
	let out = '';
	const err: string[] = [];
	const io: Io = {
		exitCode: 0,
		cores: 1,
		startWorkers: ownThread,
		interrupted: () => false,
		note: (text) => void err.push(text),
		progress: () => {},
		async read(file) {
			const content = file === '-' ? stdin : files[file];
			if (content === undefined) throw new CliError(`${file}: no such file`);
			return typeof content === 'string' ? new TextEncoder().encode(content) : content;
		},
		async *pieces(file) {
			yield await io.read(file);
		},
		async *lines() {
			yield* stdin.split('\n').slice(0, stdin.endsWith('\n') ? -1 : undefined);
		},
		async write(text) {
			out += text;
		},
	};
	const code = await runCli(argv, io, (line) => err.push(line));
	return { code, out, err };
}
