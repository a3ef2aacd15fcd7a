// Traffic, goodput and latency over simulated time in a plain page: one cursor for every picture.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { openPanel, type Panel, type PanelOptions, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const axeSource = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const thread = sampleThread();

async function opened(experiment: string, options: PanelOptions = {}): Promise<Panel> {
	const panel = await openPanel(options);
	await panel.send(threadMessage(thread));
	await panel.page.waitForSelector('vscode-dropdown[aria-label="Experiment"]');
	await choose(panel.page, 'Experiment', experiment);
	await panel.page.waitForSelector('.chart-plot');
	await panel.page.waitForFunction(
		(id) => JSON.parse(sessionStorage.getItem('played-state') ?? '{}').freeExperiment === id,
		experiment,
	);
	await panel.page.waitForTimeout(400);
	return panel;
}

const choose = (page: Page, label: string, value: string) =>
	page.evaluate(
		([name, to]) => {
			const found = [...document.querySelectorAll('vscode-dropdown')].find(
				(one) => one.getAttribute('aria-label') === name,
			) as HTMLSelectElement;
			found.value = to ?? '';
			found.dispatchEvent(new Event('change'));
		},
		[label, value],
	);

const time = (page: Page) => page.textContent('.moment');
const at = (page: Page) =>
	page.$eval('.chart-slider', (input) => Number((input as never as HTMLInputElement).value));
const selected = (page: Page) =>
	page.$$eval('.trace-row', (rows) =>
		rows.findIndex((row) => row.getAttribute('aria-selected') === 'true'),
	);
const act = (panel: Panel, action: string) => panel.send({ type: 'action', action });

describe('traffic over simulated time', () => {
	before(startBrowser);
	after(stopBrowser);

	it('shows goodput and latency with units, events and what is shown', async () => {
		const { page, close, problems } = await opened('swap-backend');
		const card = page.locator('.picture[aria-label="Goodput and latency"]');
		const words = (await card.textContent()) ?? '';
		for (const one of [/GB\/s/, /us/, /p50/, /p99/, /evicted/, /transfer/, /1 MiB/])
			assert.match(words, one);
		assert.ok((await page.locator('.event-mark').count()) >= 4);
		assert.deepEqual(problems, []);
		await close();
	});

	it('moves traffic, steps and address spaces when the slider is moved by keyboard', async () => {
		const { page, close } = await opened('swap-backend');
		await page.locator('.chart-slider').focus();
		await page.keyboard.press('Home');
		await page.waitForFunction(() => document.querySelector('.moment')?.textContent === 't = 0 ps');
		const [first, spaces] = [await selected(page), await page.innerHTML('.sides')];
		assert.equal(await page.locator('.wire:not(.is-idle)').count(), 0, 'nothing moves yet');
		for (let press = 0; press < 4; press++) await page.keyboard.press('PageUp');
		await page.waitForSelector('.wire.is-high');
		assert.ok((await selected(page)) > first);
		await page.waitForFunction(
			(html) => document.querySelector('.sides')?.innerHTML !== html,
			spaces,
		);
		assert.match((await page.locator('.link-words').allTextContents()).join(' '), /[↑↓]1\d\.\d/);
		assert.match((await page.textContent('.traffic-now')) ?? '', /100 %/);
		const text = await page.getAttribute('.chart-slider', 'aria-valuetext');
		assert.match(text ?? '', /us, step \d+/);
		await close();
	});

	it('moves them when the chart is dragged', async () => {
		const { page, close } = await opened('swap-backend');
		const plot = page.locator('.chart-plot');
		await plot.scrollIntoViewIfNeeded();
		const box = await plot.boundingBox();
		assert.ok(box);
		await page.mouse.move(box.x + box.width * 0.3, box.y + 80);
		await page.mouse.down();
		const begun = await at(page);
		await page.mouse.move(box.x + box.width * 0.8, box.y + 80, { steps: 5 });
		await page.mouse.up();
		const ended = await at(page);
		assert.ok(begun > 90 && begun < 130 && ended > 300 && ended < 340, `${begun} ${ended}`);
		await page.mouse.move(box.x + 100, box.y + 80);
		assert.equal(await at(page), ended, 'a pointer without a button moves nothing');
		await close();
	});

	it('goes to where a step begins when the steps are walked', async () => {
		const panel = await opened('swap-backend');
		const { page } = panel;
		await act(panel, 'runToEnd');
		await page.waitForFunction(
			() => Number((document.querySelector('.chart-slider') as HTMLInputElement).value) > 330,
		);
		const end = await at(page);
		for (let n = 0; n < 12; n++) await act(panel, 'stepBack');
		await page.waitForFunction(
			(was) => Number((document.querySelector('.chart-slider') as HTMLInputElement).value) < was,
			end,
		);
		await panel.close();
	});

	it('goes to an event that is pressed', async () => {
		const { page, close } = await opened('swap-backend');
		const event = page.locator('.events .link').first();
		const when = await event.locator('.mono').textContent();
		await event.click();
		assert.equal(await time(page), `t = ${when}`);
		await close();
	});

	it('plays, pauses, changes speed, and stops at the end', async () => {
		const panel = await opened('swap-backend');
		const { page } = panel;
		await act(panel, 'faster');
		assert.match((await page.textContent('.player')) ?? '', /1x: a second shows \d+ us/);
		const speed = () =>
			page.$eval('vscode-dropdown[aria-label="Speed"]', (one) => (one as HTMLSelectElement).value);
		await page.waitForFunction(
			() =>
				(document.querySelector('vscode-dropdown[aria-label="Speed"]') as HTMLSelectElement)
					.value === '2',
		);
		await page.locator('.chart-slider').focus();
		await page.keyboard.press('Home');
		await page.locator('.player').getByText('Play').click();
		await page.waitForSelector('.wire.is-high');
		const offset = () =>
			page.$eval('.wire-flow', (one) => (one as SVGElement).style.strokeDashoffset);
		const dashes = await offset();
		await page.waitForTimeout(150);
		assert.notEqual(await offset(), dashes, 'packets move');
		await page.locator('.player').getByText('Pause').click();
		const stood = await time(page);
		await page.waitForTimeout(200);
		assert.equal(await time(page), stood, 'and stand when paused');
		for (let n = 0; n < 3; n++) await act(panel, 'faster');
		assert.equal(await speed(), '10');
		const refused = (await panel.posted()).filter(({ type }) => type === 'actionUnavailable');
		assert.equal(refused.length, 1, 'there is no higher speed');
		await act(panel, 'play');
		await page.waitForFunction(
			() => (document.querySelector('.chart-slider') as HTMLInputElement).value === '400',
		);
		await page.locator('.player').getByText('Play').waitFor();
		await panel.close();
	});

	it('does not move by itself where motion is reduced: each press goes to the next event', async () => {
		const panel = await opened('swap-backend', { reducedMotion: true });
		const { page } = panel;
		await page.locator('.chart-slider').focus();
		await page.keyboard.press('Home');
		const press = page.locator('.player').getByText('Next moment');
		await press.focus();
		const times: (string | null)[] = [];
		for (let n = 0; n < 6; n++) {
			await page.keyboard.press('Enter');
			times.push(await time(page));
		}
		assert.ok(new Set(times).size >= 5, times.join(' '));
		const stood = await time(page);
		await page.waitForTimeout(300);
		assert.equal(await time(page), stood);
		await panel.close();
	});

	it('shows the other scenario in the tree, by press and by command', async () => {
		const panel = await opened('revoke-vs-pin');
		const { page } = panel;
		const pressed = () =>
			page.$$eval('.legend .chip', (all) => all.map((one) => one.getAttribute('aria-pressed')));
		assert.deepEqual(await pressed(), ['true', 'false']);
		await act(panel, 'otherScenario');
		await page.waitForFunction(
			() => document.querySelectorAll('.legend .chip')[1]?.getAttribute('aria-pressed') === 'true',
		);
		assert.match((await page.textContent('.events')) ?? '', /S1 violated/);
		await page.locator('.legend .chip').first().click();
		assert.deepEqual(await pressed(), ['true', 'false']);
		await panel.close();
	});

	it('says why nothing moves where a design is refused', async () => {
		const { page, close } = await opened('odirect-chain');
		assert.match((await page.textContent('.said')) ?? '', /^No byte moves: .* gives E/);
		await close();
	});

	it('gives the picture as text, and copies it', async () => {
		const panel = await opened('swap-backend');
		const card = panel.page.locator('.picture[aria-label="Goodput and latency"]');
		await card.getByText('As text').click();
		assert.match(
			(await card.locator('pre').textContent()) ?? '',
			/p99[\s\S]*NIC:down[\s\S]*events/,
		);
		await card.getByText('Copy').click();
		const copies = (await panel.posted()).filter((message) => message.type === 'copy');
		assert.equal(copies.length, 1);
		await panel.close();
	});

	it('drops traffic that is none, and keeps running', async () => {
		const panel = await opened('swap-backend', {
			script: `
				const Real = Worker;
				globalThis.Worker = class extends Real {
					set onmessage(use) {
						super.onmessage = ({ data }) => {
							const spoilt = data.type === 'traffic' && globalThis.spoil;
							if (spoilt) data.view.sides[0].events.push({ atPs: 1, kind: '<img src=x onerror=alert(1)>' });
							use({ data });
						};
					}
				};`,
		});
		const { page } = panel;
		await page.evaluate('globalThis.spoil = true');
		await choose(page, 'Experiment', 'revoke-vs-pin');
		await page.waitForFunction(() =>
			(
				window as never as { played: { posted: { type: string; text?: string }[] } }
			).played.posted.some(
				({ type, text }) => type === 'log' && /traffic that is none/.test(text ?? ''),
			),
		);
		assert.equal(
			await page.locator('.chart-plot').count(),
			0,
			'what is shown is never of another run',
		);
		assert.deepEqual(panel.problems, []);
		await panel.close();
	});

	for (const theme of ['dark', 'light', 'hc'] as const)
		it(`breaks no rule of WCAG 2.2 AA in ${theme}, with bytes under way`, async () => {
			const { page, close } = await opened('revoke-vs-pin', { theme });
			await page.locator('.chart-slider').focus();
			await page.keyboard.press('Home');
			await page.keyboard.press('PageUp');
			await page.waitForSelector('.wire.is-high');
			await page.evaluate(axeSource);
			const found = await page.evaluate(async () => {
				const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
				const { violations } = await (
					window as never as {
						axe: {
							run(
								where: Document,
								options: object,
							): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
						};
					}
				).axe.run(document, { runOnly: tags });
				return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
			});
			assert.deepEqual(found, []);
			await close();
		});

	for (const [width, zoom] of [
		[400, 1],
		[1200, 2],
	] as const)
		it(`fits ${width} px at ${zoom * 100} %`, async () => {
			const { page, close } = await opened('revoke-vs-pin', { width, zoom });
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			assert.ok(wide <= 0, `the page is ${wide} px too wide`);
			await close();
		});
});
