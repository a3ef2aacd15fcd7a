// The browser in which the workbench runs: Debian's Chromium, installed by apt where it is absent and
// this process may do so.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const names = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGES = ['chromium', 'fonts-dejavu-core'];

/** Path of Chromium; installs it (and says so), or throws saying what to run. */
export function ensureChromium(): string {
	const named = process.env['CHROMIUM'];
	if (named) return named;
	const found = () => names.find((name) => fs.existsSync(name));
	const path = found();
	if (path) return path;
	const command = `apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;
	const maySudo = () => spawnSync('sudo', ['-n', 'true']).status === 0;
	const root = process.getuid?.() === 0;
	if (!fs.existsSync('/usr/bin/apt-get') || !(root || maySudo())) {
		throw new Error(`Chromium is needed and not installed. Run: sudo ${command}`);
	}
	console.log(`Chromium is absent: installing it with ${command}`);
	apt(root, ['update']);
	apt(root, ['install', '-y', '--no-install-recommends', ...PACKAGES]);
	const installed = found();
	if (!installed) throw new Error(`${command} left no Chromium in ${names.join(', ')}`);
	return installed;
}

function apt(root: boolean, args: readonly string[]): void {
	const [command, ...rest] = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
	const run = spawnSync(command!, rest, {
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (run.status !== 0) throw new Error(`apt-get ${args[0]} failed:\n${run.stderr}`);
}

export function launchChromium(): Promise<Browser> {
	return chromium.launch({
		executablePath: ensureChromium(),
		headless: true,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
