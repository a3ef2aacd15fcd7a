import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { version, Workbench } from './workbench.ts';

/** Runs dist/cli.js. */
function maplore(...args: readonly string[]): string {
	const run = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
	assert.equal(run.status, 0, run.stderr);
	return run.stdout;
}

describe(`the main job in VS Code ${version}, with the packaged extension`, function () {
	this.timeout(120_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open();
	});
	after(() => workbench?.close());
	afterEach(async function () {
		if (this.currentTest?.state === 'failed') await workbench.screenshot('failed');
	});

	const verdict = () => workbench.panel.locator('[data-testid=verdict]');
	const word = () => verdict().locator('.verdict-word');

	it('opens the sample thread, which shows its claims at once', async () => {
		await workbench.command('Maplore: Open Sample Thread');
		await workbench.page.locator('.tab.active', { hasText: 'sample-thread.txt' }).waitFor();
		await workbench
			.lens(/Supported/)
			.first()
			.waitFor();
	});

	it('explores it from the command palette', async () => {
		await workbench.command('Maplore: Explore Thread');
		await workbench
			.lens(/Supported/)
			.first()
			.waitFor();
		await workbench.screenshot('lenses');
	});

	it('lists turns and claims in the Claims view', async () => {
		await workbench.page.locator('.activitybar a[aria-label="Maplore"]').click();
		const rows = workbench.page.locator('[id="workbench.view.extension.maplore"] .monaco-list-row');
		await rows.filter({ hasText: 'Petra Lindqvist' }).first().waitFor();
		await rows.filter({ hasText: 'MR tracks the memory' }).first().waitFor();
		await workbench.screenshot('claims-view');
	});

	it('runs a claim in the panel when its lens is clicked', async () => {
		await (await workbench.findLens('only for pinned and ODP')).click();
		await workbench.panel.getByText('I expect that an MR tracks').first().waitFor();
		await word().getByText('Supported').waitFor();
		await workbench.screenshot('panel');
		if (process.env['MAPLORE_SCREENSHOT']) await workbench.picture('media/screenshot.jpg');
	});

	it('changes the verdict when a parameter is changed', async () => {
		const dropdown = workbench.panel
			.locator('vscode-dropdown[aria-label*="egistration" i]')
			.first();
		await dropdown.click();
		await dropdown.locator('vscode-option', { hasText: 'p2p_map' }).click();
		await word().getByText('Weakened').waitFor();
		await workbench.screenshot('verdict-changed');
	});

	it('shows the same run hash as the command line', async () => {
		await workbench.panel.getByRole('button', { name: 'Copy citation' }).click();
		await workbench.page.getByText('Maplore: citation copied').waitFor();
		const citation = await workbench.page.evaluate(() => navigator.clipboard.readText());
		const hash = /#([0-9a-f]{8,})/.exec(citation)?.[1];
		assert.ok(hash, `no hash in ${citation}`);
		const run = JSON.parse(maplore('run', 'mr-fields', '--set', 'kind=p2p-map', '--json'));
		assert.ok(run.hash.startsWith(hash), `${run.hash} is not ${hash}`);
	});

	it('leads back to the exact line', async () => {
		await workbench.panel.getByRole('button', { name: /^line 22$/ }).click();
		await workbench.page.waitForFunction(() =>
			document.querySelector('#status\\.editor\\.selection')?.textContent?.includes('Ln 22'),
		);
		await workbench.screenshot('back-to-line');
	});

	it('obeys commands of the palette', async () => {
		await workbench.command('Maplore: Reset Parameters');
		await word().getByText('Supported').waitFor();
	});

	it('follows the theme', async () => {
		const background = () =>
			workbench.panel.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
		const dark = await background();
		await workbench.command('Preferences: Toggle between Light/Dark Themes');
		for (let n = 0; n < 100 && (await background()) === dark; n++) {
			await workbench.page.waitForTimeout(100);
		}
		assert.notEqual(await background(), dark);
		await word().getByText('Supported').waitFor();
		await workbench.screenshot('light');
		await workbench.command('Preferences: Toggle between Light/Dark Themes');
	});

	it('survives the reload of the window', async () => {
		const loaded = workbench.page.waitForEvent('domcontentloaded');
		await workbench.command('Developer: Reload Window');
		await loaded;
		await workbench.page.locator('.monaco-workbench').waitFor();
		const claim = workbench.panel.getByText('I expect that an MR tracks').first();
		await claim.waitFor({ timeout: 60_000 });
		await word().getByText('Supported').waitFor();
		await workbench.screenshot('reloaded');
	});

	it('runs another claim in the same panel after that', async () => {
		await workbench.command('Maplore: Open Sample Thread');
		await (await workbench.findLens(/smallest set that works/)).click();
		await workbench.panel.getByText('O_DIRECT').first().waitFor();
		assert.equal(await workbench.page.locator('.tab', { hasText: 'Maplore: sample' }).count(), 1);
		await workbench.screenshot('second-claim');
	});

	it('reads an edited claim again and calls its old run stale', async () => {
		const file = path.join(workbench.folder, 'thread.txt');
		fs.copyFileSync('media/sample-thread.txt', file);
		const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', {
			hasText: 'thread.txt',
		});
		await workbench.command('View: Show Explorer');
		await row.dblclick();
		const lens = await workbench.findLens('only for pinned and ODP');
		await lens.waitFor();
		await workbench.command('Go to Line/Column...');
		await workbench.page.locator('.quick-input-widget input[type=text]').fill(':22:6');
		await workbench.page.keyboard.press('Enter');
		await workbench.page.keyboard.type('really ');
		await workbench
			.lens(/Stale: was Supported/)
			.first()
			.waitFor();
		await workbench.screenshot('stale');
	});

	it('explains bad input in a sentence', async () => {
		fs.writeFileSync(path.join(workbench.folder, 'empty.mbox'), '');
		const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', {
			hasText: 'empty.mbox',
		});
		await row.dblclick();
		await workbench.page.locator('.tab.active', { hasText: 'empty.mbox' }).waitFor();
		await workbench.command('Maplore: Explore Thread');
		await workbench.notification(/empty\.mbox: the text is empty/).waitFor();
		await workbench.screenshot('bad-input');
	});

	it('shows its log', async () => {
		await workbench.command('Maplore: Show Log');
		// the log's spaces are no-break spaces on the screen
		const lines = workbench.page.locator('.part.panel .view-lines');
		await lines.filter({ hasText: /explored.sample-thread\.txt.in/ }).waitFor();
	});

	it('offers a walkthrough', async () => {
		await workbench.command('Welcome: Open Walkthrough...');
		await workbench.page
			.locator('.quick-input-list .monaco-list-row', { hasText: 'Run the argument' })
			.click();
		await workbench.page.getByText('See who claims what').first().waitFor();
		await workbench.screenshot('walkthrough');
	});
});
