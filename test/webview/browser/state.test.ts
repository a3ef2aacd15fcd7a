// What survives a reload, and what comes from outside and is not to be trusted.
import assert from 'node:assert/strict';
import type { PanelMessage } from '../../../src/protocol';
import { openPanel, type Panel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const thread = sampleThread();

async function opened(): Promise<Panel> {
	const panel = await openPanel();
	await panel.send(threadMessage(thread));
	await panel.page.waitForSelector('.trace-row');
	return panel;
}

const warnings = (posted: readonly PanelMessage[]) =>
	posted.filter((message) => message.type === 'log' && message.level === 'warn').length;

describe('the panel and what it is told', () => {
	before(startBrowser);
	after(stopBrowser);

	it('comes back after a reload with claim, parameters, tab and zoom, before any message', async () => {
		const panel = await opened();
		const claim = thread.claims.find((one) => one.experiment === 'mr-fields');
		await panel.send({ type: 'select', claim: claim?.id });
		await panel.page.waitForFunction(() =>
			/memory region/.test(document.querySelector('.claim')?.textContent ?? ''),
		);
		await panel.page.locator('.control-slider input').first().focus();
		await panel.page.keyboard.press('Home');
		await panel.send({ type: 'action', action: 'zoomIn' });
		await panel.page.waitForFunction(
			() => document.querySelector('.control-slider .control-value')?.textContent === '4 KiB',
		);
		await panel.page.waitForTimeout(400);
		await panel.page.reload();
		await panel.page.waitForSelector('.claim-text');
		assert.equal(await panel.page.textContent('.claim-text'), claim?.text);
		assert.equal(await panel.page.textContent('.control-slider .control-value'), '4 KiB');
		assert.match((await panel.page.textContent('.zoom-text')) ?? '', /192 GiB/);
		const ready = (await panel.posted())[0];
		assert.deepEqual(ready, { type: 'ready', uri: 'file:///sample-thread.txt', claim: claim?.id });
		await panel.close();
	});

	it('drops a stored state of another version, and says so', async () => {
		const panel = await openPanel({ state: { version: 999, thread: '<b>' } });
		assert.equal(await panel.page.textContent('h1'), 'Maplore');
		assert.equal(warnings(await panel.posted()), 1);
		await panel.close();
	});

	it('drops and logs rubbish, and keeps what it shows', async () => {
		const panel = await opened();
		const before = await panel.page.textContent('.claim');
		const rubbish: unknown[] = [
			null,
			7,
			'select',
			[],
			{},
			{ type: 'nonsense' },
			{ type: 'select' },
			{ type: 'select', claim: { toString: 1 } },
			{ type: 'action', action: 'rm -rf' },
			{ type: 'thread', uri: 'x', revision: -1, label: 'x', view: {} },
			{ type: 'thread', uri: 'x', revision: 1, label: 'x', view: { title: 7 } },
			{ type: 'stale', claims: 'all' },
			{ type: 'settings', settings: { profile: 'x'.repeat(10_000) } },
		];
		for (const message of rubbish) await panel.send(message);
		await panel.page.waitForTimeout(200);
		assert.equal(warnings(await panel.posted()), rubbish.length);
		assert.equal(await panel.page.textContent('.claim'), before);
		assert.deepEqual(panel.problems, []);
		await panel.close();
	});

	it('shows a run of changed words as stale, never as current', async () => {
		const panel = await opened();
		const claim = await panel.stored().then(async () => {
			await panel.page.waitForTimeout(400);
			return (await panel.stored()) as { claim: string };
		});
		await panel.send({ type: 'stale', claims: [claim.claim] });
		await panel.page.waitForSelector('.notice');
		await panel.send({ type: 'stale', claims: [] });
		await panel.page.waitForSelector('.notice', { state: 'detached' });
		await panel.close();
	});

	it('starts a crashed worker again and says so', async () => {
		const panel = await openPanel({
			script: `
				const Real = window.Worker;
				let made = 0;
				window.Worker = class extends Real {
					constructor(url, options) {
						const broken = new Blob(['onmessage = () => { throw new Error("broken"); }']);
						super(made++ === 0 ? URL.createObjectURL(broken) : url, options);
					}
				};`,
		});
		await panel.send(threadMessage(thread));
		await panel.page.waitForSelector('.trace-row');
		const crash = (await panel.posted()).find((message) => message.type === 'workerCrashed');
		assert.ok(crash?.type === 'workerCrashed' && crash.restarted);
		assert.match(crash.reason, /broken/);
		await panel.close();
	});

	it('stops starting workers that crash each time, and offers to try again', async () => {
		const panel = await openPanel({
			script: `
				const Real = window.Worker;
				window.Worker = class extends Real {
					constructor(url, options) {
						const broken = new Blob(['onmessage = () => { throw new Error("broken"); }']);
						super(window.mended ? url : URL.createObjectURL(broken), options);
					}
				};`,
		});
		await panel.send(threadMessage(thread));
		await panel.page.waitForFunction(() =>
			/Press Try again/.test(document.querySelector('[role="alert"]')?.textContent ?? ''),
		);
		await panel.page.evaluate(() => Object.assign(window, { mended: true }));
		await panel.page.getByText('Try again', { exact: true }).click();
		await panel.page.waitForSelector('.trace-row');
		assert.equal(await panel.page.locator('[role="alert"]').count(), 0);
		await panel.close();
	});
});
