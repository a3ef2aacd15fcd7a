// The reviewer's marks in the Debate tab: what the form sends, how marks are shown and taken back.
import assert from 'node:assert/strict';
import type { ClaimView, ThreadView } from '../../../src/lab/view/thread';
import type { PanelMessage } from '../../../src/protocol';
import { openPanel, type Panel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const thread = sampleThread();
const claimAt = (line: number): ClaimView => {
	const claim = thread.claims.find(({ first }) => first === line);
	assert.ok(claim, `a claim of line ${line}`);
	return claim;
};
const claim = claimAt(22);

async function opened(view: ThreadView = thread): Promise<Panel> {
	const panel = await openPanel({ height: 1600 });
	await panel.send(threadMessage(view));
	await panel.page.click('#tab-debate');
	await panel.page.waitForSelector('.debate-claim');
	return panel;
}

async function form(panel: Panel): Promise<void> {
	await panel.page.getByRole('button', { name: 'Mark the claim of line 22' }).click();
	await panel.page.waitForSelector('.mark-form');
}

async function choose(panel: Panel, label: string, value: string): Promise<void> {
	const dropdown = panel.page.locator(`.mark-form vscode-dropdown[aria-label="${label}"]`);
	await dropdown.click();
	await dropdown.getByRole('option', { name: value, exact: true }).click();
}

async function write(panel: Panel, label: string, text: string): Promise<void> {
	await panel.page.locator(`.mark-form vscode-text-field[aria-label="${label}"]`).click();
	await panel.page.keyboard.press('Control+A');
	await panel.page.keyboard.type(text);
}

const press = (panel: Panel, name: string) =>
	panel.page.locator('.mark-form').getByText(name, { exact: true }).click();

async function sent(panel: Panel): Promise<PanelMessage[]> {
	await panel.page.waitForTimeout(100);
	const kinds = ['mark', 'unmark', 'undoMark'];
	return (await panel.posted()).filter(({ type }) => kinds.includes(type));
}

/** The thread as it comes back after marks. */
const marked: ThreadView = {
	...thread,
	claims: thread.claims.map((one) =>
		one.id === claim.id
			? { ...one, marked: true, note: 'ask about ODP', same: [claimAt(18).id] }
			: one,
	),
	marks: [
		{
			key: claim.id,
			mark: 'note',
			claim: claim.id,
			words: claim.text,
			says: 'note: ask about ODP',
		},
		{ key: 'gone', mark: 'dismiss', claim: null, words: 'Words of before', says: 'dismissed' },
	],
};

describe("the reviewer's marks in the panel", () => {
	before(startBrowser);
	after(stopBrowser);

	it('send kind and relation as one change, and nothing that was not touched', async () => {
		const panel = await opened();
		await form(panel);
		await choose(panel, 'Kind', 'value');
		await choose(panel, 'Relation', 'supports');
		await write(panel, 'to the claim of line', '12');
		await press(panel, 'Save marks');
		assert.deepEqual(await sent(panel), [
			{
				type: 'mark',
				changes: [
					{
						mark: 'edit',
						claim: claim.id,
						kind: 'value',
						relation: 'supports',
						target: claimAt(12).id,
					},
				],
			},
		]);
		assert.equal(await panel.page.locator('.mark-form').count(), 0);
		await panel.close();
	});

	it('link a claim to a hypothesis, or its opposite, with a note and its twin', async () => {
		const panel = await opened();
		await form(panel);
		await choose(panel, 'Hypothesis that bears on it', 'mr-fields/dma-addresses-suffice');
		await choose(panel, 'The claim', 'says the opposite');
		await write(panel, 'Note', 'only <b>pinned</b> ones');
		await write(panel, 'Says the same as line', '26');
		await press(panel, 'Save marks');
		assert.deepEqual(await sent(panel), [
			{
				type: 'mark',
				changes: [
					{
						mark: 'relink',
						claim: claim.id,
						hypothesis: 'mr-fields/dma-addresses-suffice',
						polarity: -1,
					},
					{ mark: 'note', claim: claim.id, note: 'only <b>pinned</b> ones' },
					{ mark: 'merge', claim: claim.id, into: claimAt(26).id },
				],
			},
		]);
		await panel.close();
	});

	it('send nothing when nothing was changed', async () => {
		const panel = await opened();
		await form(panel);
		await press(panel, 'Save marks');
		assert.deepEqual(await sent(panel), []);
		await panel.close();
	});

	it('dismiss a claim, and undo', async () => {
		const panel = await opened();
		await form(panel);
		await press(panel, 'Dismiss claim');
		await panel.page.getByText('Undo last mark', { exact: true }).click();
		assert.deepEqual(await sent(panel), [
			{ type: 'mark', changes: [{ mark: 'dismiss', claim: claim.id }] },
			{ type: 'undoMark' },
		]);
		await panel.close();
	});

	it('add words of the thread as a claim', async () => {
		const panel = await opened();
		await panel.page.getByText('Add a claim', { exact: true }).click();
		await panel.page.waitForSelector('.mark-form');
		await panel.page.locator('.mark-form vscode-text-field').first().click();
		await panel.page.keyboard.type('nobody offers to write it');
		await choose(panel, 'Kind', 'prediction');
		await press(panel, 'Add claim');
		assert.deepEqual(await sent(panel), [
			{
				type: 'mark',
				changes: [
					{
						mark: 'add',
						words: 'nobody offers to write it',
						kind: 'prediction',
						relation: 'none',
						target: null,
					},
				],
			},
		]);
		await panel.close();
	});

	it("are shown as the reviewer's own, on the claim and in a list, and can be taken back", async () => {
		const panel = await opened(marked);
		const card = panel.page.locator('.debate-claim.is-marked');
		assert.equal(await card.count(), 1);
		const text = (await card.textContent()) ?? '';
		assert.match(text, /marked by you/);
		assert.match(text, /Your note: ask about ODP/);
		assert.match(text, /same as line 18/);
		const list = panel.page.getByRole('region', { name: 'Your marks' });
		assert.match((await list.textContent()) ?? '', /not found in the thread/);
		await list.getByRole('button', { name: /^Take back: note/ }).click();
		assert.deepEqual(await sent(panel), [{ type: 'unmark', key: claim.id, mark: 'note' }]);
		await panel.page.getByText('marked by you', { exact: true }).first().click();
		await panel.page.waitForFunction(() => document.querySelectorAll('.debate-claim').length === 1);
		await panel.close();
	});

	it('are made by keyboard alone: Tab to the form, Escape back to where one was', async () => {
		const panel = await opened();
		const { page } = panel;
		const button = page.getByRole('button', { name: 'Mark the claim of line 22' });
		await button.focus();
		await page.keyboard.press('Enter');
		await page.waitForSelector('.mark-form');
		await page.waitForFunction(() => document.activeElement?.closest('.mark-form'));
		await page.keyboard.press('Escape');
		await page.waitForFunction((id) => document.activeElement?.id === `mark-${id}`, claim.id);
		await page.keyboard.press('Enter');
		await page.waitForSelector('.mark-form');
		await page.locator('.mark-form vscode-text-field[aria-label="Note"]').focus();
		await page.keyboard.type('by keyboard');
		for (let presses = 0; presses < 8; presses++) {
			await page.keyboard.press('Tab');
			const at = await page.evaluate(() => document.activeElement?.textContent?.trim());
			if (at === 'Save marks') break;
		}
		await page.keyboard.press('Enter');
		assert.deepEqual(await sent(panel), [
			{ type: 'mark', changes: [{ mark: 'note', claim: claim.id, note: 'by keyboard' }] },
		]);
		await panel.close();
	});

	it('leave the form as it is filled in while the list scrolls it away', async () => {
		const panel = await opened();
		await panel.page.setViewportSize({ width: 1200, height: 500 });
		await form(panel);
		await write(panel, 'Note', 'half a thought');
		const at = await panel.page.evaluate(() => window.scrollY);
		await panel.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
		await panel.page.waitForSelector('.claim-list .mark-form', { state: 'detached' });
		await panel.page.evaluate((y) => window.scrollTo(0, y), at);
		const note = panel.page.locator('.mark-form vscode-text-field[aria-label="Note"]');
		assert.equal(
			await note.evaluate((field) => (field as HTMLInputElement).value),
			'half a thought',
		);
		await panel.close();
	});
});
