// `npm start`: builds Maplore and opens the sample in a real VS Code with an experiment running.
// Default: the VS Code server, for a browser; --desktop: the `code` of this machine; --headless: no
// screen at all, the explored thread as text.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer } from '../test/host/vscode/server.ts';

const DEMO = 'test/host/demo';
const SAMPLE = 'media/sample-thread.txt';
const flags = new Set(process.argv.slice(2));

function build(): void {
	const run = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
	if (run.status !== 0) process.exit(run.status ?? 1);
}

function headless(): number {
	const run = spawnSync(process.execPath, ['dist/cli.js', 'explore', SAMPLE], { stdio: 'inherit' });
	return run.status ?? 1;
}

/** A fresh profile of the desktop editor, so that nothing of the user's own is touched. */
function desktop(): number {
	const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-desktop-'));
	const own = [`--user-data-dir=${profile}/data`, `--extensions-dir=${profile}/extensions`];
	const code = (...args: string[]) => spawnSync('code', [...own, ...args], { stdio: 'inherit' });
	const installed = code('--install-extension', 'dist/maplore.vsix');
	if (installed.error) {
		console.error('there is no `code` on this machine: leave out --desktop to use a browser');
		return 2;
	}
	const folder = path.resolve(DEMO);
	return code('--wait', '--new-window', `--extensionDevelopmentPath=${folder}`).status ?? 1;
}

async function browser(): Promise<void> {
	const port = Number(process.env['PORT'] ?? 0);
	const server = await startServer({ vsix: 'dist/maplore.vsix', builtins: [DEMO], port });
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-start-'));
	const url = server.url({ folder });
	console.log(
		`\nVS Code ${server.installed.version} with the sample thread and its experiment:\n\n  ${url}\n`,
	);
	console.log('Open it in a browser on this machine. Ctrl-C stops the server.');
	let stopping = false;
	// Ctrl-C reaches the whole process group, so the signal can come more than once
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			if (stopping) return;
			stopping = true;
			void server.stop().finally(() => {
				fs.rmSync(folder, { recursive: true, force: true });
				process.exit(0);
			});
		});
	}
	const opener = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? 'xdg-open' : null;
	if (opener) spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {});
}

build();
if (flags.has('--headless')) process.exit(headless());
else if (flags.has('--desktop')) process.exit(desktop());
else
	browser().catch((error: unknown) => {
		console.error(error);
		process.exit(1);
	});
