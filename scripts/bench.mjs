// `npm run bench [-- --only NAME[,NAME]]`: runs test/bench/NAME.bench.ts, each bundled as the product is
// and in a process of its own, and prints one line for each figure.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { node } from './bundles.mjs';

const folder = 'test/bench';
const suffix = '.bench.ts';
const all = fs
	.readdirSync(folder)
	.filter((file) => file.endsWith(suffix))
	.map((file) => file.slice(0, -suffix.length))
	.sort();

const only = process.argv.indexOf('--only');
const wanted = only < 0 ? all : (process.argv[only + 1] ?? '').split(',');
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
	console.error(`no benchmark named ${unknown.join(', ')}; there are ${all.join(', ')}`);
	process.exit(2);
}

let failed = false;
for (const name of wanted) {
	const outfile = `dist/bench/${name}.js`;
	await build({
		entryPoints: [path.join(folder, 'main.ts')],
		alias: { bench: path.resolve(folder, name + suffix) },
		outfile,
		bundle: true,
		minify: true,
		...node,
		packages: 'external',
		logLevel: 'warning',
	});
	const run = spawnSync(process.execPath, ['--expose-gc', outfile, name], { stdio: 'inherit' });
	failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
