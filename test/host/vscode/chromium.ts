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
	// old lists may do where a mirror cannot be reached: the installation says whether they did
	const updated = apt(root, ['update']);
	if (updated !== null) console.log(updated);
	const failed = apt(root, ['install', '-y', '--no-install-recommends', ...PACKAGES]);
	if (failed !== null) throw new Error(`${failed}\nRun: sudo ${command}`);
	const installed = found();
	if (!installed) throw new Error(`${command} left no Chromium in ${names.join(', ')}`);
	return installed;
}

/** Another apt may hold the lock for a while, and mirrors fail now and then. */
const PATIENT = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];

/** Runs apt-get as root; what went wrong, or null. */
function apt(root: boolean, args: readonly string[]): string | null {
	// by env, as sudo passes no variables on
	const words = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...PATIENT, ...args];
	const [command = '', ...rest] = root ? words : ['sudo', '-n', ...words];
	const run = spawnSync(command, rest, {
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		timeout: 300_000,
	});
	if (run.status === 0) return null;
	return `apt-get ${args[0]} failed:\n${run.stderr || (run.error?.message ?? run.signal)}`;
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
