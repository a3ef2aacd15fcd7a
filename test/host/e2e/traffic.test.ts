// Traffic over simulated time in a real VS Code: played, paused and scrubbed by commands and keys.
import assert from 'node:assert/strict';
import { version, Workbench } from './workbench.ts';

describe(`traffic in VS Code ${version}`, function () {
	this.timeout(120_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open({ height: 1400 });
	});
	after(() => workbench?.close());
	afterEach(async function () {
		if (this.currentTest?.state === 'failed') await workbench.screenshot('failed-traffic');
	});

	const time = () => workbench.panel.locator('.moment').textContent();
	const position = () => workbench.panel.locator('.chart-slider').inputValue().then(Number);

	it('shows goodput of the experiment that is chosen', async () => {
		await workbench.command('Maplore: Open Sample Thread');
		await (await workbench.findLens('only for pinned and ODP')).click();
		await workbench.panel.getByText('I expect that an MR tracks').first().waitFor();
		await workbench.panel.locator('.chart-plot').waitFor();
		// transfers fill most of this one's time, so that some is under way whenever it is looked at
		await workbench.panel.locator('vscode-dropdown[aria-label="Experiment"]').evaluate((found) => {
			(found as HTMLSelectElement).value = 'swap-backend';
			found.dispatchEvent(new Event('change'));
		});
		await workbench.panel.locator('.events').getByText('evicted').waitFor();
	});

	it('plays and pauses by command, and packets pass the tree', async () => {
		const slider = workbench.panel.locator('.chart-slider');
		await slider.focus();
		await workbench.page.keyboard.press('Home');
		await workbench.command('Maplore: Play Traffic Faster');
		await workbench.command('Maplore: Play Traffic');
		await workbench.panel.locator('.wire:not(.is-idle)').first().waitFor({ state: 'attached' });
		await workbench.screenshot('traffic');
		await workbench.command('Maplore: Pause Traffic');
		const stood = await position();
		await workbench.page.waitForTimeout(300);
		assert.ok(stood > 0 && (await position()) === stood);
	});

	it('is scrubbed by keyboard, and steps follow', async () => {
		const steps = workbench.panel.locator('.trace-row');
		const selected = () =>
			steps.evaluateAll((rows) => rows.findIndex((row) => row.ariaSelected === 'true'));
		await workbench.panel.locator('.chart-slider').focus();
		await workbench.page.keyboard.press('Home');
		const first = await selected();
		assert.equal(await time(), 't = 0 ps');
		await workbench.page.keyboard.press('End');
		for (let n = 0; n < 50 && (await selected()) === first; n++)
			await workbench.page.waitForTimeout(100);
		assert.ok((await selected()) > first);
		await workbench.command('Maplore: Move Traffic Back in Time');
		for (let n = 0; n < 50 && (await position()) === 400; n++)
			await workbench.page.waitForTimeout(100);
		assert.ok((await position()) < 400);
	});
});
