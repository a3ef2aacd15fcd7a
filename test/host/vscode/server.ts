// Starts the VS Code server with a throw-away profile, and opens its workbench in a browser page.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ensureVSCode, type Installed } from './install.ts';

const HOST = '127.0.0.1';

const quiet = {
	'workbench.startupEditor': 'none',
	'workbench.colorTheme': 'Default Dark Modern',
	'workbench.tips.enabled': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'security.workspace.trust.enabled': false,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'update.mode': 'none',
	'telemetry.telemetryLevel': 'off',
	'git.enabled': false,
	'window.autoDetectColorScheme': false,
	'chat.commandCenter.enabled': false,
	'chat.disableAIFeatures': true,
	'files.simpleDialog.enable': true,
};

/** How to start. */
export interface ServerOptions {
	readonly version?: string;
	/** User settings on top of the quiet ones. */
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly env?: Readonly<Record<string, string>>;
	/** A `.vsix` to install first. */
	readonly vsix?: string;
	/** Folders of further extensions that shall seem built in. */
	readonly builtins?: readonly string[];
	/** Port to listen on; 0 or absent: any free one. */
	readonly port?: number;
}

/** What the workbench shall open. */
export interface OpenOptions {
	readonly folder?: string;
	readonly file?: string;
	/** Folder of the extension under development. */
	readonly dev?: string;
	/** Module with `run()`, called in the extension host. */
	readonly tests?: string;
}

/** A running server. */
export interface Server {
	readonly installed: Installed;
	readonly origin: string;
	readonly data: string;
	log(): string;
	url(options: OpenOptions): string;
	/** Opens the workbench and waits until it is drawn. */
	open(page: Page, options: OpenOptions): Promise<void>;
	stop(): Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<Server> {
	const installed = ensureVSCode(options.version);
	const data = profile(options);
	const extensions = path.join(data, 'extensions');
	const common = [
		path.join(installed.folder, 'out/server-main.js'),
		'--accept-server-license-terms',
		'--server-data-dir',
		data,
		'--extensions-dir',
		extensions,
	];
	const env = {
		...process.env,
		XDG_RUNTIME_DIR: data,
		EXTENSIONS_GALLERY: '{"serviceUrl":""}',
		...options.env,
	};
	if (options.vsix) {
		await finished(
			spawn(installed.node, [...common, '--install-extension', path.resolve(options.vsix)], {
				stdio: ['ignore', 'pipe', 'pipe'],
				env,
			}),
		);
	}
	const child = spawn(
		installed.node,
		[
			...common,
			...['--host', HOST, '--port', String(options.port ?? 0), '--without-connection-token'],
			...['--telemetry-level', 'off', '--disable-telemetry', '--disable-update-check'],
			...['--disable-workspace-trust', '--disable-getting-started-override'],
			...['--builtin-extensions-dir', builtins(installed, data, options.builtins ?? [])],
		],
		{ stdio: ['ignore', 'pipe', 'pipe'], env },
	);
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const output: string[] = [];
	const port = await listening(child, output);
	const origin = `http://${HOST}:${port}`;
	const url = ({ folder, file, dev, tests }: OpenOptions) => {
		const remote = (name: string) => `vscode-remote://${HOST}:${port}${path.resolve(name)}`;
		const payload = [
			...(dev ? [['extensionDevelopmentPath', remote(dev)]] : []),
			...(tests ? [['extensionTestsPath', remote(tests)]] : []),
			...(file ? [['openFile', remote(file)]] : []),
		];
		const query = new URLSearchParams(folder ? { folder: path.resolve(folder) } : { ew: 'true' });
		if (payload.length) query.set('payload', JSON.stringify(payload));
		return `${origin}/?${query}`;
	};
	return {
		installed,
		origin,
		data,
		log: () => output.join(''),
		url,
		async open(page, { dev, tests, ...rest }) {
			await completeConfiguration(page, `${HOST}:${port}`, dev, tests);
			await page.goto(url(rest));
			await page.locator('.monaco-workbench').waitFor({ timeout: 90_000 });
		},
		async stop() {
			if (child.exitCode === null && child.signalCode === null) {
				const gone = new Promise((resolve) => child.once('exit', resolve));
				child.kill('SIGTERM');
				const timer = setTimeout(kill, 5000);
				await gone;
				clearTimeout(timer);
			}
			process.off('exit', kill);
			await discard(data);
		},
	};
}

/** The extension host may still write for a moment after the server is gone. */
async function discard(folder: string): Promise<void> {
	for (let attempt = 0; attempt < 20; attempt++) {
		try {
			fs.rmSync(folder, { recursive: true, force: true });
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
	}
	console.log(`left behind: ${folder}`);
}

function profile(options: ServerOptions): string {
	const data = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-vscode-'));
	for (const folder of ['data/logs', 'data/User', 'data/Machine', 'extensions']) {
		fs.mkdirSync(path.join(data, folder), { recursive: true });
	}
	const settings = JSON.stringify({ ...quiet, ...options.settings }, null, 2);
	// settings of scope `machine` are read from the side on which the extension runs
	for (const side of ['User', 'Machine'])
		fs.writeFileSync(path.join(data, `data/${side}/settings.json`), settings);
	return data;
}

/**
 * Folder of links to the built-in extensions. It lies outside the project on purpose: the theme
 * service prefers themes under the folder of the extension under development.
 */
function builtins(installed: Installed, data: string, more: readonly string[]): string {
	const own = path.join(installed.folder, 'extensions');
	const folder = path.join(data, 'builtin');
	if (more.length === 0) {
		fs.symlinkSync(own, folder, 'dir');
		return folder;
	}
	fs.mkdirSync(folder);
	const names = fs.readdirSync(own).map((name) => path.join(own, name));
	for (const source of [...names, ...more.map((name) => path.resolve(name))]) {
		fs.symlinkSync(source, path.join(folder, path.basename(source)));
	}
	return folder;
}

/**
 * Extensions under development and tests are written into the page's own configuration before the
 * workbench reads it: VS Code since 1.133 ignores them in the address.
 */
async function completeConfiguration(
	page: Page,
	authority: string,
	dev: string | undefined,
	tests: string | undefined,
): Promise<void> {
	const uri = (name: string) => ({
		$mid: 1,
		scheme: 'vscode-remote',
		authority,
		path: path.resolve(name),
	});
	const options = {
		...(dev && { extensions: [uri(dev)] }),
		...(tests && { extensionTestsPath: uri(tests) }),
	};
	await page.addInitScript((more) => {
		if (window !== window.top) return;
		document.addEventListener('readystatechange', () => {
			const meta = document.getElementById('vscode-workbench-web-configuration');
			if (!meta || document.readyState !== 'interactive') return;
			const config = JSON.parse(meta.dataset['settings'] ?? '{}');
			config.developmentOptions = { ...config.developmentOptions, ...more };
			meta.dataset['settings'] = JSON.stringify(config);
		});
	}, options);
}

function listening(child: ChildProcess, output: string[]): Promise<number> {
	return new Promise((resolve, reject) => {
		const read = (data: Buffer) => {
			output.push(data.toString());
			const port = /agent listening on (\d+)/.exec(output.join(''))?.[1];
			if (port) resolve(Number(port));
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('exit', (code) =>
			reject(new Error(`VS Code server exited with ${code}\n${output.join('').slice(-3000)}`)),
		);
	});
}

function finished(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		child.stdout?.on('data', (data) => {
			output += data;
		});
		child.stderr?.on('data', (data) => {
			output += data;
		});
		child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(output.slice(-3000)))));
	});
}
