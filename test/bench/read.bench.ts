import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Bench } from './bench';
import { largeMbox } from './mail/corpus';
import { mailPeers } from './mail/peers';

const MB = 1e6;
/** Set in the process of one reader: its name and its file. */
const task = process.env['MAPLORE_READ_BENCH'];

interface Spent {
	readonly cpu: number;
	readonly rss: number;
}

/** Runs one reader in a process of its own, so that CPU and memory are its own alone. */
function spent(name: string, file: string): Spent {
	const run = spawnSync(process.execPath, [process.argv[1] as string], {
		env: { ...process.env, MAPLORE_READ_BENCH: `${name}\n${file}` },
		encoding: 'utf8',
	});
	if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
	return JSON.parse(run.stdout) as Spent;
}

async function perform(name: string, file: string): Promise<void> {
	const before = process.cpuUsage();
	await mailPeers[name]?.(file);
	const { user, system } = process.cpuUsage(before);
	const rss = process.resourceUsage().maxRSS / 1024;
	process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, rss }));
	process.exit(0);
}

const bench: Bench = async (report) => {
	if (task !== undefined) {
		const [name, file] = task.split('\n') as [string, string];
		return perform(name, file);
	}
	const large = largeMbox(100 * MB);
	const slice = largeMbox(15 * MB);
	if (large === null || slice === null) {
		console.warn('read: the mail is not beside the project; nothing measured');
		return;
	}
	const best = (name: string): Spent => {
		const rounds = [1, 2, 3].map(() => spent(name, large.file));
		return rounds.reduce((one, other) => (other.cpu < one.cpu ? other : one));
	};
	const scale = large.bytes / slice.bytes;
	const slow = (name: string) => ({ name, value: spent(name, slice.file).cpu * scale });
	const own = best('maplore');
	const wasm = best('mail-parser-wasm');
	report({
		name: `split, decode, thread, turns of ${(large.bytes / MB).toFixed(1)} MB of mbox`,
		value: own.cpu,
		unit: 's CPU',
		peers: [
			{ name: 'split, decode, walk lines', value: best('floor').cpu },
			{
				name: 'mail-parser-wasm, its text and header fields handed over',
				value: best('mail-parser-wasm, header fields too').cpu,
			},
			{ name: 'mail-parser-wasm, its text alone handed over', value: wasm.cpu },
			slow('letterparser'),
			slow('mailparser'),
			slow('postal-mime'),
		],
		note: 'best of 3, a process each; mail-parser-wasm parses only; the last three on a sixth of it, scaled',
	});
	report({
		name: 'largest resident set meanwhile, reading the file in pieces of 1 MiB',
		value: own.rss,
		unit: 'MB',
		peers: [{ name: 'mail-parser-wasm, file read whole', value: wasm.rss }],
		note: 'goal 180 MB',
	});
	for (const { file } of [large, slice]) fs.rmSync(path.dirname(file), { recursive: true });
};

export default bench;
