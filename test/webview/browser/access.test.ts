// Accessibility and layout: axe in every theme on every tab, keyboard alone, narrow and zoomed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { openPanel, type Panel, type PanelOptions, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const axeSource = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const thread = sampleThread();
const tabs = ['debate', 'experiment', 'compare', 'sweep', 'reply', 'honesty'] as const;
/** What a tab has drawn once it is there. */
const drawn = {
	honesty: '.honesty td',
	sweep: '.heat',
	reply: '.twin',
	debate: '.debate-claim',
	experiment: '.trace-row',
	compare: '.matrix',
} as const;

async function opened(options: PanelOptions, tab: (typeof tabs)[number]): Promise<Panel> {
	const panel = await openPanel(options);
	await panel.send(threadMessage(thread));
	const claim = thread.claims.find((one) => one.experiment === 'mr-fields');
	await panel.send({ type: 'select', claim: claim?.id });
	await panel.page.waitForFunction(() =>
		/memory region/i.test(document.querySelector('.claim')?.textContent ?? ''),
	);
	await panel.page.click(`#tab-${tab}`);
	if (tab === 'sweep') await panel.send({ type: 'action', action: 'startSweep' });
	await panel.page.waitForSelector(drawn[tab]);
	return panel;
}

interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axeSource);
	const found = await page.evaluate(() =>
		(
			window as unknown as {
				axe: { run(options: unknown): Promise<{ violations: Violation[] }> };
			}
		).axe
			.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
			.then((result) => result.violations),
	);
	return found.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
	);
}

describe('the panel for everybody', () => {
	before(startBrowser);
	after(stopBrowser);

	for (const tab of tabs)
		for (const theme of ['dark', 'light', 'hc'] as const)
			it(`has no WCAG 2.2 AA violation on ${tab} in ${theme}`, async () => {
				const panel = await opened({ theme }, tab);
				assert.deepEqual(await violations(panel.page), []);
				await panel.close();
			});

	for (const tab of tabs)
		for (const [width, zoom] of [
			[400, 1],
			[1200, 1],
			[1200, 2],
		] as const)
			it(`fits ${width} px at ${zoom * 100} % on ${tab}: nothing is cut off or scrolls sideways`, async () => {
				const panel = await opened({ width, zoom }, tab);
				assert.deepEqual(await panel.page.evaluate(spill), []);
				await panel.close();
			});

	for (const tab of tabs)
		it(`stops all animation on ${tab} when motion is reduced`, async () => {
			const panel = await opened({ reducedMotion: true }, tab);
			const running = await panel.page.evaluate(
				() => document.getAnimations().filter((one) => one.playState === 'running').length,
			);
			assert.equal(running, 0);
			await panel.close();
		});

	for (const tab of tabs)
		it(`names every picture on ${tab}`, async () => {
			const panel = await opened({}, tab);
			const unnamed = await panel.page.evaluate(() =>
				[...document.querySelectorAll('#root svg:not([aria-hidden="true"])')]
					.filter((one) => !one.getAttribute('aria-label'))
					.map((one) => one.outerHTML.slice(0, 80)),
			);
			assert.deepEqual(unnamed, []);
			await panel.close();
		});

	for (const theme of ['dark', 'light', 'hc'] as const)
		it(`has no violation in ${theme} where marks are made and sweeps are drawn as lines`, async () => {
			const panel = await opened({ theme, width: 400, height: 4000 }, 'debate');
			const { page } = panel;
			await page.getByRole('button', { name: 'Mark the claim of line 22' }).first().click();
			await page.waitForSelector('.mark-form');
			assert.deepEqual(await violations(page), []);
			assert.deepEqual(await page.evaluate(spill), []);
			await page.click('#tab-sweep');
			await panel.send({ type: 'action', action: 'startSweep' });
			await page.getByText('As lines', { exact: true }).click();
			await page.waitForSelector('.lines-dot');
			assert.deepEqual(await violations(page), []);
			assert.deepEqual(await page.evaluate(spill), []);
			await panel.close();
		});

	it('can be used by keyboard alone, from the tabs to the text of a picture', async () => {
		const panel = await opened({}, 'compare');
		const { page } = panel;
		const focused = () =>
			page.evaluate(() => {
				const at = document.activeElement;
				if (at === document.body) return '';
				return `${at?.getAttribute('aria-label') ?? ''}|${at?.textContent?.trim() ?? ''}|${at?.getAttribute('class') ?? ''}`;
			});
		const tabTo = async (pattern: RegExp) => {
			for (let presses = 0; presses < 150; presses++) {
				if (pattern.test(await focused())) return;
				await page.keyboard.press('Tab');
			}
			assert.fail(`the Tab key never reaches ${pattern}`);
		};
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		await tabTo(/Compare designs/);
		await page.keyboard.press('ArrowLeft');
		await page.waitForSelector('.trace-row');
		assert.match(await focused(), /Experiment/, 'arrows walk the tabs');
		await tabTo(/Next testable claim/);
		const before = await page.textContent('.claim-text');
		await page.keyboard.press('Enter');
		await page.waitForFunction(
			(old) => document.querySelector('.claim-text')?.textContent !== old,
			before,
		);
		await tabTo(/^\|line/);
		await page.keyboard.press('Enter');
		assert.ok((await panel.posted()).some((message) => message.type === 'reveal'));
		await tabTo(/Step back/);
		const row = await page.locator('.trace-row[aria-selected="true"]').count();
		assert.equal(row, 1);
		await page.keyboard.press('Enter');
		await tabTo(/trace-row/);
		await page.keyboard.press('End');
		await page.waitForFunction(
			() =>
				document.querySelector('.trace-row:last-child')?.getAttribute('aria-selected') === 'true',
		);
		await tabTo(/range/);
		await page.keyboard.press('ArrowRight');
		assert.match((await page.textContent('.trail')) ?? '', /0x/);
		await tabTo(/As text/);
		await page.keyboard.press('Enter');
		await page.waitForSelector('.twin');
		await panel.close();
	});
});

/** Runs in the page: what sticks out of the viewport or of a box that hides what overflows. */
function spill(): string[] {
	const wide = document.documentElement.scrollWidth - window.innerWidth;
	const found = wide > 0 ? [`the page is ${wide} px too wide`] : [];
	for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
		if (element.closest('.scroll, .sr-only, svg, vscode-dropdown')) continue;
		const box = element.getBoundingClientRect();
		if (box.width === 0 || box.height === 0) continue;
		const name = `${element.tagName}.${element.className}`;
		if (box.right > window.innerWidth + 1) found.push(`${name} sticks out on the right`);
		const style = getComputedStyle(element);
		if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
			found.push(`${name} hides ${element.scrollWidth - element.clientWidth} px`);
	}
	return found;
}
