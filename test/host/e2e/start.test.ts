import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../vscode/chromium.ts';
import { OLDEST } from '../vscode/versions.ts';
import { version } from './workbench.ts';

const start = (...args: readonly string[]) =>
	['--import', 'tsx', 'scripts/start.ts', ...args] as const;

// it always starts the oldest VS Code, so once is enough
(version === OLDEST ? describe : describe.skip)('npm start', function () {
	this.timeout(180_000);
	let server: ChildProcess | null = null;
	let browser: Browser | null = null;

	after(async () => {
		await browser?.close();
		server?.kill('SIGKILL');
	});

	it('says an address at which the sample is open and its experiment has run', async () => {
		server = spawn(process.execPath, start(), { stdio: ['ignore', 'pipe', 'inherit'] });
		const address = await new Promise<string>((resolve, reject) => {
			let output = '';
			server?.stdout?.on('data', (data) => {
				output += data;
				const url = /http:\/\/\S+/.exec(output)?.[0];
				if (url) resolve(url);
			});
			server?.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
		});
		browser = await launchChromium();
		const page = await (
			await browser.newContext({ viewport: { width: 1600, height: 1000 } })
		).newPage();
		await page.goto(address);
		await page
			.locator('.codelens-decoration a', { hasText: 'Supported' })
			.first()
			.waitFor({ timeout: 90_000 });
		const panel = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
		await panel
			.locator('[data-testid=verdict]')
			.getByText('Supported')
			.waitFor({ timeout: 60_000 });
		await page.screenshot({ path: 'artifacts/start.png' });
	});

	it('stops on Ctrl-C', async () => {
		assert.ok(server);
		const ended = new Promise((resolve) => server?.once('exit', resolve));
		server.kill('SIGINT');
		assert.equal(await ended, 0);
	});

	it('prints the explored thread without a screen', () => {
		const run = spawnSync(process.execPath, start('--headless'), { encoding: 'utf8' });
		assert.equal(run.status, 0, run.stderr);
		assert.match(run.stdout, /5 messages/);
		assert.match(run.stdout, /Petra Lindqvist/);
		assert.match(run.stdout, /Supported/);
	});
});
