// Bundles every face with esbuild; `--watch` is not offered on purpose: a build takes under a second.
import fs from 'node:fs';
import { build } from 'esbuild';

const common = {
	bundle: true,
	minify: true,
	sourcemap: false,
	legalComments: 'none',
	logLevel: 'warning',
	metafile: true,
};
const bundles = [
	{
		entryPoints: { cli: 'src/cli/main.ts' },
		outdir: 'dist',
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		banner: { js: '#!/usr/bin/env node' },
	},
	{
		entryPoints: { extension: 'src/host/extension.ts' },
		outdir: 'dist',
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['vscode'],
	},
	{
		entryPoints: { extension: 'src/host/extension.ts' },
		outdir: 'dist/web',
		platform: 'browser',
		target: 'es2022',
		format: 'cjs',
		external: ['vscode'],
	},
	{
		entryPoints: { panel: 'webview/panel.tsx' },
		outdir: 'dist/webview',
		platform: 'browser',
		target: 'es2022',
		format: 'esm',
		jsx: 'automatic',
		jsxImportSource: 'preact',
	},
	{
		entryPoints: { worker: 'webview/worker.ts' },
		outdir: 'dist/webview',
		platform: 'browser',
		target: 'es2022',
		format: 'iife',
	},
];

fs.rmSync('dist', { recursive: true, force: true });
for (const bundle of bundles) {
	const [entry] = Object.values(bundle.entryPoints);
	if (!fs.existsSync(entry)) {
		console.warn(`no ${entry} yet`);
		continue;
	}
	await build({ ...common, ...bundle });
}
