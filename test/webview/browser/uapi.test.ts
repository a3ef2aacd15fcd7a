// The uAPI-forever meter of the Compare tab: counted from runs, weighed by the reader.
import assert from 'node:assert/strict';
import { openPanel, type Panel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

async function opened(): Promise<Panel> {
	const panel = await openPanel();
	await panel.send(threadMessage(sampleThread()));
	await panel.page.waitForSelector('.trace-row');
	await panel.page.click('#tab-compare');
	await panel.page.waitForSelector('.uapi-row');
	return panel;
}

const scores = (panel: Panel) =>
	panel.page.$$eval('.uapi-score', (all) => all.map((one) => Number(one.textContent)));

describe('the uAPI-forever meter', () => {
	before(startBrowser);
	after(stopBrowser);

	it('weighs by the reader, says so as text, and keeps the weights over a reload', async () => {
		const panel = await opened();
		const { page } = panel;
		const even = await scores(panel);
		assert.equal(even.length, 8, 'a row for each design');
		assert.ok(even.some((score) => score > 0));
		const slider = page.locator('.uapi-weights input').first();
		await slider.focus();
		await page.keyboard.press('End');
		await page.waitForFunction(
			(before) => document.querySelectorAll('.uapi-score')[6]?.textContent !== before,
			String(even[6]),
		);
		const heavy = await scores(panel);
		assert.ok(heavy.some((score, index) => score > (even[index] ?? 0)));
		await page.waitForTimeout(400);
		await page.reload();
		await page.waitForSelector('.uapi-row');
		assert.deepEqual(await scores(panel), heavy);
		const card = page.getByRole('region', { name: /^uAPI forever/ }).first();
		await card.getByText('As text', { exact: true }).click();
		assert.match((await card.locator('.twin').textContent()) ?? '', /flag or call x 10/);
		await card.getByText('Even weights', { exact: true }).click();
		await page.waitForFunction(() => /flag or call x 1;/.test(document.body.textContent ?? ''));
		assert.deepEqual(panel.problems, []);
		await panel.close();
	});
});
