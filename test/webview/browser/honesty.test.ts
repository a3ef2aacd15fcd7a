// The Model honesty tab: what the model takes for granted, and switching it.
import assert from 'node:assert/strict';
import { openPanel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const thread = sampleThread();

describe('the Model honesty tab', () => {
	before(startBrowser);
	after(stopBrowser);

	it('lists every assumption with tag and source, and counts those that can turn a verdict', async () => {
		const panel = await openPanel();
		await panel.send(threadMessage(thread));
		const claim = thread.claims.find((one) => one.experiment === 'odirect-chain');
		await panel.send({ type: 'select', claim: claim?.id });
		await panel.page.waitForSelector('.trace-row');
		await panel.page.click('#tab-honesty');
		await panel.page.waitForSelector('.honesty tbody tr', { timeout: 45_000 });
		assert.ok((await panel.page.locator('.honesty tbody tr').count()) > 40);
		assert.match(
			(await panel.page.textContent('main')) ?? '',
			/\d+ assumptions; \d+ of them can turn/,
		);
		await panel.close();
	});

	it('runs everything with an assumption replaced, says so, and cites it', async () => {
		const panel = await openPanel();
		await panel.send(threadMessage(thread));
		const claim = thread.claims.find((one) => one.experiment === 'mr-fields');
		await panel.send({ type: 'select', claim: claim?.id });
		await panel.page.waitForSelector('.trace-row');
		await panel.page.click('#tab-honesty');
		await panel.page.waitForSelector('.honesty tbody tr');
		const chip = panel.page.locator('.honesty tbody tr').first().locator('.chip').nth(1);
		const id = ((await chip.getAttribute('aria-label')) ?? '').split(':')[0] ?? '';
		await chip.click();
		await panel.page.click('#tab-experiment');
		await panel.page.getByText(/assumptions replaced/).waitFor();
		await panel.page.waitForTimeout(300);
		const verdict = (await panel.posted()).filter((one) => one.type === 'verdict').pop();
		assert.ok(verdict?.type === 'verdict' && !verdict.verdict.defaults);
		assert.ok(verdict.verdict.citation.includes(` ${id}=`), verdict.verdict.citation);
		await panel.close();
	});
});
