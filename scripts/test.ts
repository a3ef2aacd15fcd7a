// `npm test` and `npm run test:latest`: everything that is tested, one stage after the other, and a
// last line with the sum. Options: --vscode VERSION, --only STAGE[,STAGE].
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { runInside } from '../test/host/inside.ts';
import { type Counts, countsText, printCounts, sum } from '../test/host/report/counts.ts';
import { runMocha } from '../test/host/report/mocha.ts';
import { ensureChromium } from '../test/host/vscode/chromium.ts';
import { ensureVSCode } from '../test/host/vscode/install.ts';
import { LATEST, OLDEST } from '../test/host/vscode/versions.ts';

const options = process.argv.slice(2);
const option = (name: string) => {
	const at = options.indexOf(name);
	return at < 0 ? null : (options[at + 1] ?? null);
};
const version = option('--vscode') ?? OLDEST;
const only = option('--only')?.split(',') ?? null;
const pages = fs.existsSync('test/webview/browser') ? ['test/webview/browser/**/*.test.ts'] : [];
const realPanel = fs.existsSync('test/webview/e2e') ? ['test/webview/e2e/**/*.test.ts'] : [];

/** Runs an npm script; the sum counts it as one test. */
function script(name: string): Counts {
	const run = spawnSync('npm', ['run', '--silent', name], { encoding: 'utf8' });
	const ok = run.status === 0;
	if (!ok || name === 'build') console.log((run.stdout + (ok ? '' : run.stderr)).trimEnd());
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

const env = { MAPLORE_VSCODE: version };
/** The newest VS Code brings a newer Node: the core must give the same there. */
const otherNode = () => ensureVSCode(LATEST).node;
const common: readonly [string, () => Counts | Promise<Counts>][] = [
	['types', () => script('types')],
	['lint', () => script('lint')],
	['build', () => script('build')],
	['mocha', () => runMocha({})],
	[
		'panel in a plain page',
		() => (pages.length ? runMocha({ files: pages, list: true }) : sum([])),
	],
];
const latest: typeof common = [
	['build', () => script('build')],
	['mocha on Node 24', () => runMocha({ node: otherNode() })],
];
const inVSCode: typeof common = [
	['node extension host', () => runInside('node', version)],
	['web extension host', () => runInside('web', version)],
	[
		'end to end',
		() => runMocha({ files: ['test/host/e2e/*.test.ts', ...realPanel], env, list: true }),
	],
];

async function main(): Promise<number> {
	fs.mkdirSync('dist', { recursive: true });
	ensureChromium();
	ensureVSCode(version);
	const all: Counts[] = [];
	for (const [name, run] of [...(version === LATEST ? latest : common), ...inVSCode]) {
		if (only && !only.includes(name)) continue;
		console.log(
			`\n== ${name}${inVSCode.some(([one]) => one === name) ? `, VS Code ${version}` : ''}`,
		);
		const began = Date.now();
		const counts = await run();
		printCounts(`${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`, counts);
		all.push(counts);
	}
	const total = sum(all);
	console.log(`\n${countsText(total)}`);
	return total.failed === 0 ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
