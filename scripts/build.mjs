// Bundles every face and packs the .vsix; fails when something is over its budget. Needs no network.
import fs from 'node:fs';
import { build } from 'esbuild';
import { withinBudget } from './budget.mjs';
import { bundles, VSIX, vsixBudget } from './bundles.mjs';
import { notices } from './notices.mjs';
import { pack } from './vsix.mjs';

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning' };

fs.rmSync('dist', { recursive: true, force: true });
const inputs = new Set();
for (const { out, entry, options } of bundles) {
	const { metafile } = await build({
		...common,
		...options,
		entryPoints: [entry],
		outfile: out,
		metafile: true,
	});
	for (const input of Object.keys(metafile.inputs)) inputs.add(input);
}
fs.chmodSync('dist/cli.js', 0o755);
fs.writeFileSync('dist/NOTICES.txt', notices([...inputs]));
await pack(VSIX);
if (!withinBudget([...bundles, { out: VSIX, budget: vsixBudget }])) {
	console.error('over budget: see ARCHITECTURE.md, Budgets');
	process.exitCode = 1;
}
