// The Sweep and Reply tabs: verdicts over parameters, and something to post.
import assert from 'node:assert/strict';
import { openPanel, type Panel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const thread = sampleThread();

async function opened(tab: 'sweep' | 'reply'): Promise<Panel> {
	const panel = await openPanel();
	await panel.send(threadMessage(thread));
	const claim = thread.claims.find((one) => one.experiment === 'mr-fields');
	await panel.send({ type: 'select', claim: claim?.id });
	await panel.page.waitForFunction(() =>
		/memory region/i.test(document.querySelector('.claim')?.textContent ?? ''),
	);
	await panel.page.click(`#tab-${tab}`);
	return panel;
}

const documents = (panel: Panel) =>
	panel.posted().then((all) => all.filter((message) => message.type === 'openDocument'));

describe('the Sweep tab', () => {
	before(startBrowser);
	after(stopBrowser);

	it('runs every point of a parameter and shows where the verdict flips', async () => {
		const panel = await opened('sweep');
		await panel.page.getByText('Sweep', { exact: true }).last().click();
		await panel.page.waitForSelector('.heat td .verdict-mark');
		await panel.page.getByText(/^Done: 1 of 1 rows/).waitFor();
		assert.ok((await panel.page.locator('.heat .flip-left').count()) > 0);
		await panel.close();
	});

	it('forgets the sweep when a parameter changes, and never mixes two', async () => {
		const panel = await opened('sweep');
		await panel.send({ type: 'action', action: 'startSweep' });
		await panel.page.waitForSelector('.heat');
		await panel.page.click('#tab-experiment');
		await panel.page.locator('.control-slider input').first().focus();
		await panel.page.keyboard.press('Home');
		await panel.page.click('#tab-sweep');
		await panel.page.getByText('Nothing has been swept yet.').waitFor();
		await panel.close();
	});

	it('exports comma-separated values, JSON and a picture', async () => {
		const panel = await opened('sweep');
		await panel.send({ type: 'action', action: 'startSweep' });
		await panel.page.getByText(/^Done/).waitFor();
		for (const action of ['exportCsv', 'exportJson', 'exportSvg'])
			await panel.send({ type: 'action', action });
		await panel.page.waitForTimeout(200);
		const [csv, json, svg] = await documents(panel);
		assert.ok(csv?.type === 'openDocument' && /^kind,verdict,because,hash\n/.test(csv.text));
		assert.ok(json?.type === 'openDocument' && Array.isArray(JSON.parse(json.text)));
		assert.ok(svg?.type === 'openDocument' && svg.text.startsWith('<svg xmlns='));
		await panel.close();
	});
});

describe('the Reply tab', () => {
	before(startBrowser);
	after(stopBrowser);

	it('previews a posting of at most 72 columns of ASCII with a citation, and copies it', async () => {
		const panel = await opened('reply');
		await panel.page.waitForFunction(() =>
			/To repeat it/.test(document.querySelector('.twin')?.textContent ?? ''),
		);
		const text = (await panel.page.textContent('.twin')) ?? '';
		assert.ok(text.split('\n').every((line) => line.length <= 72));
		assert.match(text, /^[\n\x20-\x7e]*$/);
		assert.match(text, /maplore mr-fields@\d+ .*#[0-9a-f]{8}/s);
		await panel.send({ type: 'action', action: 'copyReply' });
		await panel.page.waitForTimeout(200);
		const copy = (await panel.posted()).find((message) => message.type === 'copy');
		assert.ok(copy?.type === 'copy' && copy.text.includes('To repeat it'));
		await panel.close();
	});
});
