// `npm run engines [-- NODE...]`: the fingerprint of simulated time in this Node, in every other Node
// binary that is named, and in a worker of Chromium where there is one. Exit 1 when any differs.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const folder = 'dist/engines';
const stdin = (contents) => ({ contents, resolveDir: 'test/sim/traffic', loader: 'ts' });
const common = { bundle: true, target: 'es2022', logLevel: 'warning' };
await build({
	...common,
	stdin: stdin("import { fingerprint } from './fingerprint';\nconsole.log(fingerprint());\n"),
	platform: 'node',
	outfile: `${folder}/node.cjs`,
});
await build({
	...common,
	stdin: stdin("import { fingerprint } from './fingerprint';\npostMessage(fingerprint());\n"),
	platform: 'browser',
	format: 'iife',
	outfile: `${folder}/worker.js`,
});

const seen = [];
for (const node of [process.execPath, ...process.argv.slice(2)]) {
	const run = (...args) => execFileSync(node, args, { encoding: 'utf8' }).trim();
	seen.push([`Node ${run('--version')}`, run(`${folder}/node.cjs`)]);
}

const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = browsers.find((path) => path && fs.existsSync(path));
if (executablePath) {
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage();
		const code = fs.readFileSync(`${folder}/worker.js`, 'utf8');
		const result = await page.evaluate((source) => {
			const worker = new Worker(URL.createObjectURL(new Blob([source])));
			return new Promise((resolve, reject) => {
				worker.onmessage = (event) => resolve(event.data);
				worker.onerror = (event) => reject(new Error(event.message));
			});
		}, code);
		seen.push([`Chromium ${browser.version()}, worker`, result]);
	} finally {
		await browser.close();
	}
} else console.log('no Chromium here: not tried');

for (const [engine, hash] of seen) console.log(`${hash}  ${engine}`);
process.exit(new Set(seen.map(([, hash]) => hash)).size === 1 ? 0 : 1);
