// Runs mocha inside the real extension hosts: `tsx test/host/inside.ts node|web [version]`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { hashesOfCli } from '../faces.ts';
import { FIGURE, RESULTS, type Result } from './inside/report.ts';
import { type Counts, countsOf, printCounts } from './report/counts.ts';
import { launchChromium } from './vscode/chromium.ts';
import { startServer } from './vscode/server.ts';
import { OLDEST } from './vscode/versions.ts';

type Host = 'node' | 'web';
const LONGEST_MS = 240_000;

/** Bundles the tests; returns the module that VS Code shall call. */
async function bundle(host: Host): Promise<string> {
	const outdir = `dist/test/${host}`;
	const common = { bundle: true, outdir, sourcemap: 'inline', logLevel: 'warning' } as const;
	const hashes = { HASHES_OF_CLI: JSON.stringify(hashesOfCli()) };
	const inside = (name: string) => `test/host/inside/${name}.ts`;
	if (host === 'web') {
		await build({
			...common,
			entryPoints: { index: inside('mocha-web') },
			platform: 'browser',
			format: 'cjs',
			external: ['vscode'],
			define: { global: 'globalThis', process: 'undefined', ...hashes },
		});
	} else {
		await build({
			...common,
			entryPoints: { index: inside('mocha-node'), all: inside('all') },
			platform: 'node',
			target: 'node20',
			format: 'cjs',
			external: ['vscode', 'mocha'],
			define: hashes,
		});
	}
	return `${outdir}/index.js`;
}

/** Runs all tests in one host; prints each result and every figure. */
export async function runInside(host: Host, version: string): Promise<Counts> {
	const tests = await bundle(host);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-folder-'));
	const server = await startServer({
		version,
		settings: host === 'web' ? { 'remote.extensionKind': { 'maplore.maplore': ['web'] } } : {},
	});
	const browser = await launchChromium();
	const lines: string[] = [];
	let results: Result[] = [];
	try {
		const page = await (
			await browser.newContext({ viewport: { width: 1280, height: 800 } })
		).newPage();
		const done = new Promise<number>((resolve) => {
			void page.exposeFunction('codeAutomationExit', resolve);
		});
		const hear = (text: string) => {
			if (process.env['VERBOSE']) console.log(`      ${text}`);
			lines.push(text);
			if (text.startsWith(RESULTS)) results = JSON.parse(text.slice(RESULTS.length));
			if (text.startsWith(FIGURE)) console.log(`      ${text.slice(FIGURE.length)}`);
		};
		await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
			hear(args.map(String).join(' ')),
		);
		if (process.env['VERBOSE'])
			page.on('console', (message) => console.log(`      [page] ${message.text()}`));
		await server.open(page, { folder, dev: '.', tests });
		await within(LONGEST_MS, done);
	} catch (error) {
		console.log(`      ${error}\n${server.log().slice(-2000)}\n${lines.slice(-20).join('\n')}`);
	} finally {
		await browser.close();
		await server.stop();
		fs.rmSync(folder, { recursive: true, force: true });
	}
	for (const { state, title, error } of results) {
		const mark = { passed: 'ok', failed: 'FAIL', skipped: '--' }[state];
		console.log(`  ${mark.padEnd(4)} ${title}${error ? `\n${error}` : ''}`);
	}
	if (results.length === 0) console.log(`      no test ran:\n${lines.slice(-20).join('\n')}`);
	return countsOf(results);
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`no result after ${ms / 1000} s`)), ms);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

if (require.main === module) {
	const [host = 'node', version = OLDEST] = process.argv.slice(2);
	runInside(host as Host, version).then((counts) => {
		printCounts(`${host} extension host, VS Code ${version}`, counts);
		process.exit(counts.failed > 0 ? 1 : 0);
	});
}
