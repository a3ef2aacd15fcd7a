// The Debate tab: claims by turn, topic and verdict, relations, filter, the way to the line and back.
import assert from 'node:assert/strict';
import type { ClaimView, ThreadView } from '../../../src/lab/view/thread';
import { openPanel, type Panel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const thread = sampleThread();

async function opened(view: ThreadView = thread): Promise<Panel> {
	const panel = await openPanel({ height: 1400 });
	await panel.send(threadMessage(view));
	await panel.page.click('#tab-debate');
	await panel.page.waitForSelector('.debate-claim');
	return panel;
}

const texts = (panel: Panel, selector: string) =>
	panel.page.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));

/** A thread of many messages and claims, built from the sample's words. */
function large(messages: number, claims: number): ThreadView {
	const [turn] = thread.turns;
	const turns = Array.from({ length: messages }, (_, n) => ({
		...turn!,
		id: `m${n}`,
		speaker: `Writer ${n % 40}`,
	}));
	const made = Array.from({ length: claims }, (_, n): ClaimView => {
		const model = thread.claims[n % thread.claims.length]!;
		const target = n > 0 ? `c${n - 1}` : null;
		return {
			...model,
			id: `c${n}`,
			target,
			message: `m${n % messages}`,
			text: `${model.text} ${n}`,
		};
	});
	return { ...thread, turns, claims: made };
}

describe('the Debate tab', () => {
	before(startBrowser);
	after(stopBrowser);

	it('shows every turn with its speaker, and says which were rebuilt from quotes', async () => {
		const panel = await opened();
		const heads = await texts(panel, '.turn-head');
		const speakers = new Set(thread.claims.map((claim) => claim.speaker));
		assert.ok(heads.some((head) => [...speakers].some((name) => head.includes(name))));
		assert.ok(heads.some((head) => /rebuilt/.test(head)));
		assert.deepEqual(panel.problems, []);
		await panel.close();
	});

	it('draws an edge for each relation in sight', async () => {
		const panel = await opened();
		const shown = await panel.page.locator('.debate-claim').count();
		const edges = await panel.page.locator('.edge').count();
		assert.ok(edges > 0 && edges <= shown);
		await panel.close();
	});

	it('groups by verdict and by topic', async () => {
		const panel = await opened();
		await panel.page.getByText('by verdict', { exact: true }).click();
		assert.match((await texts(panel, '.turn-head'))[0] ?? '', /Supported|Weakened|Undecided/);
		await panel.page.getByText('by topic', { exact: true }).click();
		assert.notEqual((await texts(panel, '.turn-head'))[0], 'Supported');
		await panel.close();
	});

	it('filters by words and by what can be tested', async () => {
		const panel = await opened();
		await panel.page.getByText('not testable', { exact: true }).click();
		const testable = thread.claims.filter((one) => one.experiment && !one.nearestOnly).length;
		assert.match(
			(await panel.page.textContent('.debate-tools')) ?? '',
			new RegExp(`${testable} of ${thread.claims.length} claims`),
		);
		await panel.page.locator('#filter-claims').click();
		await panel.page.keyboard.type('no such words anywhere');
		await panel.page.waitForFunction(() => !document.querySelector('.debate-claim'));
		await panel.close();
	});

	it('goes to the exact line, and from a claim to its experiment', async () => {
		const panel = await opened();
		await panel.page.locator('.debate-claim .link', { hasText: /^line/ }).first().click();
		assert.ok((await panel.posted()).some((message) => message.type === 'reveal'));
		await panel.page.locator('.debate-claim .link', { hasText: 'Run' }).first().click();
		await panel.page.waitForSelector('.trace-row');
		await panel.close();
	});

	it('finds the crux in a worker of its own, and runs it', async () => {
		const panel = await opened();
		await panel.page.waitForSelector('.crux-list li', { timeout: 60_000 });
		await panel.page.getByText('Run the crux').click();
		await panel.page.waitForSelector('.trace-row');
		assert.match((await panel.page.textContent('.verdict')) ?? '', /Supported|Weakened|Undecided/);
		await panel.close();
	});

	it('draws only what is in sight of 5,000 claims in 1,000 messages, and filters them', async () => {
		const panel = await opened(large(1000, 5000));
		assert.ok((await panel.page.locator('.debate-claim').count()) < 60);
		await panel.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
		await panel.page.waitForTimeout(300);
		assert.ok((await panel.page.locator('.debate-claim').count()) < 60);
		await panel.page.locator('#filter-claims').click();
		await panel.page.keyboard.type('4321');
		await panel.page.waitForFunction(() =>
			/(^|\D)1 of 5000 claims/.test(document.querySelector('.debate-tools')?.textContent ?? ''),
		);
		await panel.close();
	});
});
