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

	it('draws lines over one parameter for each value of another, and reads values out by keyboard', async () => {
		const panel = await opened('sweep');
		const { page } = panel;
		const choose = async (label: string, name: string) => {
			const dropdown = page.locator(`vscode-dropdown[aria-label="${label}"]`);
			await dropdown.click();
			await dropdown.getByRole('option', { name, exact: true }).click();
		};
		await choose('Across', 'Region');
		await choose('Down', 'Registration');
		await page.getByText(/^Done: 5 of 5 rows/).waitFor();
		assert.ok((await page.locator('.heat .flip-top').count()) > 0, 'the flip is marked');
		await page.locator('.heat td[tabindex="0"]').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		assert.match((await page.textContent('.readout')) ?? '', /Region 64 MiB, Registration pinned/);
		await page.getByText('As lines', { exact: true }).click();
		assert.equal(await page.locator('.lines .line').count(), 5);
		await page.locator('.lines-dot[tabindex="0"]').focus();
		await page.keyboard.press('ArrowRight');
		assert.match((await page.textContent('.readout')) ?? '', /Region 1 MiB.*#[0-9a-f]{8}/s);
		await page.getByText('As text', { exact: true }).click();
		assert.match((await page.textContent('.twin')) ?? '', /Registration: dma-buf/);
		assert.deepEqual(panel.problems, []);
		await panel.close();
	});

	it('keeps what was swept when it is cancelled', async () => {
		const panel = await opened('sweep');
		const act = (action: string) => panel.send({ type: 'action', action });
		await act('startSweep');
		await act('cancelSweep');
		await panel.page.getByText(/^(Given up|Done)/).waitFor();
		await act('cancelSweep');
		await panel.page.waitForTimeout(200);
		const reasons = (await panel.posted()).filter(({ type }) => type === 'actionUnavailable');
		assert.ok(reasons.length > 0, 'a sweep that is over cannot be cancelled');
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
		assert.ok(
			csv?.type === 'openDocument' && /^kind,verdict,[^,\n]+,because,hash\n/.test(csv.text),
		);
		assert.ok(json?.type === 'openDocument' && Array.isArray(JSON.parse(json.text)));
		assert.ok(svg?.type === 'openDocument' && svg.text.startsWith('<svg xmlns='));
		await panel.close();
	});
});

describe('the Reply tab', () => {
	before(startBrowser);
	after(stopBrowser);

	it('asks before it names an inferred author, for each message anew', async () => {
		const claims = thread.claims.filter((one) => one.experiment !== null);
		const [first] = claims;
		const other = claims.find((one) => one.message !== first?.message);
		assert.ok(first && other);
		const turns = thread.turns.map((turn) => ({ ...turn, inferred: true, confidence: 0.6 }));
		const panel = await openPanel();
		await panel.send(threadMessage({ ...thread, turns }));
		const preview = () => panel.page.textContent('.twin');
		await panel.send({ type: 'select', claim: first.id });
		await panel.page.click('#tab-reply');
		await panel.page.getByText(/was inferred as the author with confidence 0.60/).waitFor();
		assert.ok(!(await preview())?.includes(first.speaker), 'not named before the answer');
		await panel.page.getByText('Name the author').click();
		await panel.page.waitForFunction(
			(name) => document.querySelector('.twin')?.textContent?.includes(name),
			first.speaker,
		);
		await panel.send({ type: 'select', claim: other.id });
		await panel.page.click('#tab-reply');
		await panel.page.getByText(/was inferred as the author/).waitFor();
		assert.ok(!(await preview())?.includes(`${other.speaker} wrote`), 'nobody else is named');
		await panel.close();
	});

	it('opens the posting as a document', async () => {
		const panel = await opened('reply');
		await panel.page.waitForFunction(() =>
			/To repeat it/.test(document.querySelector('.twin')?.textContent ?? ''),
		);
		await panel.page.getByText('Open as document').click();
		await panel.page.waitForTimeout(200);
		const [opening] = await documents(panel);
		assert.ok(opening?.type === 'openDocument' && opening.language === 'plaintext');
		assert.match(opening.text, /To repeat it/);
		await panel.close();
	});

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
