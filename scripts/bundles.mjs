// The bundles, and how large each may become. KB are 1,000 bytes.

const KB = 1000;
/** Reading and debate are in it besides what the panel's worker has. */
const LAB = 750 * KB;
/** What runs in Node: the command line, the extension host, its lab. */
export const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022' };

export const bundles = [
	{
		out: 'dist/cli.js',
		entry: 'src/cli/main.ts',
		options: { ...node, banner: { js: '#!/usr/bin/env node' } },
	},
	// the extension host, in Node and in a browser's worker
	{
		out: 'dist/extension.js',
		entry: 'src/host/node.ts',
		options: { ...node, external: ['vscode'] },
		budget: 250 * KB,
	},
	{
		out: 'dist/web/extension.js',
		entry: 'src/host/web.ts',
		options: { ...browser, format: 'cjs', external: ['vscode'] },
		budget: 250 * KB,
	},
	// the lab that the host asks, in a thread or worker of its own so that no slice blocks the editor
	{
		out: 'dist/lab.js',
		entry: 'src/host/lab/worker.ts',
		options: { ...browser, format: 'iife', external: ['node:worker_threads'] },
		budget: LAB,
	},
	// the panel, and the lab in the worker beside it
	{
		out: 'dist/webview/panel.js',
		entry: 'webview/panel.tsx',
		options: { ...browser, format: 'esm', jsx: 'automatic', jsxImportSource: 'preact' },
		budget: 350 * KB,
	},
	{
		out: 'dist/webview/worker.js',
		entry: 'webview/worker.ts',
		options: { ...browser, format: 'iife' },
		budget: 350 * KB,
	},
];

export const VSIX = 'dist/maplore.vsix';
export const vsixBudget = 1000 * KB;
