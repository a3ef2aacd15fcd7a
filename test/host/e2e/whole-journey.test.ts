// One reviewer's way from the thread to the posting, and back from the posting to the run; then marks,
// and a thread that means harm.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { version, Workbench } from './workbench.ts';

/** Runs dist/cli.js over a text. */
function maplore(args: readonly string[], input = ''): string {
	const run = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', input });
	assert.equal(run.status, 0, run.stderr);
	return run.stdout;
}

describe(`the whole journey in VS Code ${version}`, function () {
	this.timeout(180_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open({ width: 1900, height: 1200 });
	});
	after(() => workbench?.close());
	afterEach(async function () {
		if (this.currentTest?.state === 'failed') await workbench.screenshot('whole-journey-failed');
	});

	const tab = (name: string) => workbench.panel.getByRole('tab', { name });
	const word = () => workbench.panel.locator('[data-testid=verdict] .verdict-word');
	const clipboard = () => workbench.page.evaluate(() => navigator.clipboard.readText());

	/** Opens a file of the folder, alone, and explores it. */
	async function explore(name: string): Promise<void> {
		await workbench.command('View: Close All Editors');
		await workbench.command('View: Show Explorer');
		await workbench.page
			.locator('.explorer-folders-view .monaco-list-row', { hasText: name })
			.first()
			.dblclick();
		await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
		await workbench.command('Maplore: Explore Thread');
	}

	it('leads from the sample thread over crux, run, flip, step and sweep to a reply that runs again', async () => {
		await workbench.command('Maplore: Open Sample Thread');
		await workbench
			.lens(/Supported/)
			.first()
			.waitFor();
		await workbench.command('Maplore: Open Panel');
		// find the crux, and run it
		await tab('Debate').click();
		await workbench.panel.locator('.crux-list li').first().waitFor({ timeout: 60_000 });
		await workbench.panel.getByRole('button', { name: 'Run the crux' }).click();
		await word().waitFor();
		const before = (await word().textContent()) ?? '';
		assert.match(before, /Supported|Weakened|Undecided/);
		// change the parameter that the crux names, and see the verdict flip
		await tab('Debate').click();
		const change = (await workbench.panel.locator('.crux-change').first().textContent()) ?? '';
		const [, label, value] = /^(.+?): (.+?) in place of /.exec(change) ?? [];
		assert.ok(label && value, `no change in ${change}`);
		await tab('Experiment').click();
		const dropdown = workbench.panel.locator(`vscode-dropdown[aria-label="${label}"]`).first();
		await dropdown.click();
		await dropdown.getByRole('option', { name: value, exact: true }).click();
		await workbench.panel
			.locator('[data-testid=verdict] .verdict-word')
			.filter({ hasNotText: before.split(',')[0] ?? before })
			.waitFor();
		// step back to the step that decides: the end, then there
		const selected = workbench.panel.locator('.trace-row[aria-selected="true"]');
		await workbench.command('Maplore: Run to End of Trace');
		await workbench.command('Maplore: Step Back');
		await selected.waitFor();
		const decides = workbench.panel.getByRole('button', { name: 'Go to the step that decided' });
		if (await decides.isVisible()) await decides.click();
		await selected.waitFor();
		// sweep
		await tab('Sweep').click();
		await workbench.command('Maplore: Start Sweep');
		await workbench.panel.getByText(/^Done: /).waitFor({ timeout: 60_000 });
		assert.ok(
			(await workbench.panel.locator('.heat td.flip-left').count()) > 0,
			'the flip is drawn',
		);
		// compose a reply and copy it
		await tab('Reply').click();
		await workbench.panel.locator('.twin', { hasText: 'To repeat it' }).waitFor();
		const preview = (await workbench.panel.locator('.twin').textContent()) ?? '';
		await workbench.screenshot('whole-journey-reply');
		await workbench.panel
			.getByRole('region', { name: 'Reply', exact: true })
			.getByRole('button', { name: 'Copy' })
			.click();
		await workbench.page.getByText('Maplore: reply copied').waitFor();
		const mail = await clipboard();
		assert.equal(mail.trim(), preview.trim());
		// its citation, found in the mail, runs again on the command line with the same hash
		const hash = /#([0-9a-f]{8})/.exec(mail)?.[1];
		assert.ok(hash, mail);
		const again = JSON.parse(maplore(['rerun', '-', '--json'], mail)) as {
			readonly same: boolean;
			readonly record: { readonly hash: string };
		};
		assert.equal(again.same, true);
		assert.ok(again.record.hash.startsWith(hash), `${again.record.hash} is not ${hash}`);
	});

	it('writes the marks made in the panel beside the thread, the same in lenses and command line, and undoes', async () => {
		const file = path.join(workbench.folder, 'marked.txt');
		const sidecar = `${file}.maplore-marks.jsonl`;
		fs.copyFileSync('media/sample-thread.txt', file);
		await explore('marked.txt');
		await (await workbench.findLens('only for pinned and ODP')).click();
		await workbench.panel.getByText('I expect that an MR tracks').first().waitFor();
		await tab('Debate').click();
		const { panel } = workbench;
		await panel.getByRole('button', { name: 'Mark the claim of line 22' }).click();
		const kind = panel.locator('.mark-form vscode-dropdown[aria-label="Kind"]');
		await kind.click();
		await kind.getByRole('option', { name: 'value', exact: true }).click();
		await panel.locator('.mark-form vscode-text-field[aria-label="Note"]').click();
		await workbench.page.keyboard.type('ask about ODP');
		await panel.getByRole('button', { name: 'Save marks' }).click();
		await panel.locator('.debate-claim.is-marked', { hasText: 'ask about ODP' }).waitFor();
		await workbench.lens('marked by you').first().waitFor();
		const lines = maplore(['claims', file]).split('\n');
		const at = lines.findIndex((line) => / {2}lines? 22\b/.test(line));
		assert.match(lines[at] ?? '', /: value, .*\(marked\)/);
		assert.match(lines.slice(at).join('\n'), /note: ask about ODP/);
		await workbench.screenshot('marks');
		await panel.getByRole('button', { name: 'Undo last mark' }).click();
		await panel.locator('.debate-claim.is-marked').first().waitFor({ state: 'detached' });
		assert.ok(!fs.readFileSync(sidecar, 'utf8').includes('ask about ODP'));
		await panel.getByRole('button', { name: 'Mark the claim of line 22' }).click();
		await panel.getByRole('button', { name: 'Dismiss claim' }).click();
		await panel
			.getByRole('button', { name: 'Mark the claim of line 22' })
			.waitFor({ state: 'detached' });
		await workbench.command('Maplore: Undo Last Mark');
		await panel.getByRole('button', { name: 'Mark the claim of line 22' }).waitFor();
	});

	it('goes from a line of the thread to its claim in the debate', async () => {
		await workbench.page.locator('.tab', { hasText: 'marked.txt' }).first().click();
		await workbench.command('View: Focus Active Editor Group');
		await workbench.command('Go to Line/Column...');
		await workbench.page.locator('.quick-input-widget input[type=text]').fill(':30:4');
		await workbench.page.keyboard.press('Enter');
		await workbench.command('Maplore: Show Claim in Debate');
		await workbench.panel.locator('.debate-claim.is-chosen', { hasText: 'special' }).waitFor();
	});

	it('shows a hostile thread as text only, on every tab', async () => {
		const evil =
			'<img src=x onerror="window.pwned=1"><script>window.pwned=1</script> [x](command:workbench.action.quit) \u202eelbisrever\u202c';
		const thread = fs
			.readFileSync('media/sample-thread.txt', 'utf8')
			.replaceAll('Petra', `Petra ${evil}`)
			.replace('I expect that an MR', `I ${evil} expect that an MR`)
			.replace('Today it\n', `Today it ${'W'.repeat(2 ** 20)}\n`);
		fs.writeFileSync(path.join(workbench.folder, 'evil.txt'), thread);
		const requests: string[] = [];
		workbench.page.on('request', (request) => {
			if (/onerror|\/x$/.test(request.url())) requests.push(request.url());
		});
		await explore('evil.txt');
		await workbench
			.lens(/Supported|Weakened|Undecided/)
			.first()
			.waitFor();
		await workbench.command('Maplore: Open Panel');
		for (const [title, drawn] of [
			['Debate', '.debate-claim'],
			['Experiment', '.trace-row'],
			['Compare designs', '.matrix'],
			['Reply', '.twin'],
			['Model honesty', '.honesty td'],
			['Sweep', '.controls'],
		] as const) {
			await tab(title).click();
			await workbench.panel.locator(drawn).first().waitFor({ timeout: 60_000 });
			const found = await workbench.panel.locator('body').evaluate((body) => ({
				elements: body.querySelectorAll('img, #root script, #root a, iframe').length,
				pwned: 'pwned' in window,
			}));
			assert.deepEqual(found, { elements: 0, pwned: false }, title);
		}
		assert.deepEqual(requests, []);
		assert.equal(await workbench.page.evaluate(() => 'pwned' in window), false);
		await workbench.screenshot('hostile');
	});
});
