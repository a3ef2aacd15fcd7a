// Runs mocha on files in a process of its own, and counts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Counts, countsOf } from './counts.ts';

/** What mocha's JSON reporter writes, as far as it is used. */
interface MochaReport {
	readonly passes: readonly { readonly fullTitle: string; readonly duration?: number }[];
	readonly failures: readonly {
		readonly fullTitle: string;
		readonly err: { readonly stack?: string };
	}[];
	readonly pending: readonly { readonly fullTitle: string }[];
}

/** How to run. */
export interface MochaOptions {
	/** Patterns of files; absent: those of .mocharc.json. */
	readonly files?: readonly string[];
	readonly node?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Print every test, not only those that failed. */
	readonly list?: boolean;
}

export function runMocha({ files, node, env, list }: MochaOptions): Counts {
	const folder = fs.mkdtempSync(path.join('dist', 'mocha-'));
	const output = path.join(folder, 'report.json');
	const own = files ? ['--no-config', '--timeout', '60000', ...files] : [];
	const run = spawnSync(
		node ?? process.execPath,
		[
			...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
			...['--reporter', 'json', '--reporter-option', `output=${output}`],
			...own,
		],
		{
			env: { ...process.env, ...env },
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
			maxBuffer: 1 << 28,
		},
	);
	const said = run.stderr.split('\n').filter((line) => !line.startsWith('npm warn'));
	if (said.join('').trim()) console.log(said.join('\n').slice(-4000).trimEnd());
	if (!fs.existsSync(output)) {
		console.log(`mocha ended with ${run.status ?? run.signal}:\n${run.stdout.slice(-4000)}`);
		return countsOf([]);
	}
	const report: MochaReport = JSON.parse(fs.readFileSync(output, 'utf8'));
	fs.rmSync(folder, { recursive: true });
	if (list) for (const { fullTitle } of report.passes) console.log(`  ok   ${fullTitle}`);
	for (const { fullTitle } of report.pending) console.log(`  --   ${fullTitle}`);
	for (const { fullTitle, err } of report.failures) {
		console.log(`  FAIL ${fullTitle}\n${err.stack ?? ''}`);
	}
	return countsOf([
		...report.passes.map(() => ({ state: 'passed' as const })),
		...report.pending.map(() => ({ state: 'skipped' as const })),
		...report.failures.map(() => ({ state: 'failed' as const })),
	]);
}
