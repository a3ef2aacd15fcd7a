// The panel's own flow in a plain page: claim, verdict, parameters, steps, line, tabs.
import assert from 'node:assert/strict';
import { openPanel, type Panel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const thread = sampleThread();
const linked = thread.claims.filter((claim) => claim.experiment !== null);
const claimOf = (experiment: string) => {
	const claim = linked.find((one) => one.experiment === experiment);
	assert.ok(claim, `the sample has a claim for ${experiment}`);
	return claim;
};

async function opened(experiment: string): Promise<Panel> {
	const panel = await openPanel();
	await panel.send(threadMessage(thread));
	await panel.send({ type: 'select', claim: claimOf(experiment).id });
	await panel.page.waitForSelector('.trace-row');
	return panel;
}

/** Chooses a value in the dropdown of that name. */
async function pick(panel: Panel, label: string, value: string): Promise<void> {
	await panel.page.$eval(
		`vscode-dropdown[aria-label="${label}"]`,
		(element, to) => {
			(element as HTMLSelectElement).value = to;
			element.dispatchEvent(new Event('change'));
		},
		value,
	);
}

/** Citation of the verdict that the host was told last. */
async function lastCitation(panel: Panel): Promise<string> {
	const told = (await panel.posted()).filter((message) => message.type === 'verdict').pop();
	return told?.type === 'verdict' ? told.verdict.citation : '';
}

describe('the panel in a plain page', () => {
	before(startBrowser);
	after(stopBrowser);

	it('shows the claim, who says it against whom, and a verdict from a run', async () => {
		const panel = await opened('mr-fields');
		const claim = claimOf('mr-fields');
		assert.equal(await panel.page.textContent('.claim-text'), claim.text);
		assert.match((await panel.page.textContent('.claim-who')) ?? '', new RegExp(claim.speaker));
		assert.match(
			(await panel.page.textContent('.verdict-word')) ?? '',
			/Supported|Weakened|Undecided|Not testable/,
		);
		assert.deepEqual(panel.problems, [], 'no error and no violation of the policy');
		await panel.close();
	});

	it('tells the host the verdict with a citation, and that the parameters are the defaults', async () => {
		const panel = await opened('mr-fields');
		const verdict = (await panel.posted()).find((message) => message.type === 'verdict');
		assert.ok(verdict?.type === 'verdict');
		assert.equal(verdict.verdict.defaults, true);
		assert.match(verdict.verdict.citation, /^maplore mr-fields@\d+ .*#[0-9a-f]{8}$/);
		await panel.close();
	});

	it('runs again when a slider moves, and every figure changes together', async () => {
		const panel = await opened('mr-fields');
		const slider = panel.page.locator('.control-slider input').first();
		await slider.focus();
		await panel.page.keyboard.press('Home');
		await panel.page.waitForFunction(
			() => document.querySelector('.control-slider .control-value')?.textContent === '4 KiB',
		);
		const pages = await panel.page.textContent('.trace-rows .is-warn');
		assert.match(pages ?? '', /^1 pages? read$/);
		const last = (await panel.posted()).filter((message) => message.type === 'verdict').pop();
		assert.ok(last?.type === 'verdict' && !last.verdict.defaults);
		await panel.close();
	});

	it('steps back, steps forward, and the address spaces follow', async () => {
		const panel = await opened('mr-fields');
		const act = (action: string) => panel.send({ type: 'action', action });
		const selected = () =>
			panel.page.$$eval('.trace-row', (rows) =>
				rows.findIndex((row) => row.getAttribute('aria-selected') === 'true'),
			);
		const at = await selected();
		assert.ok(at > 0, 'the step that decided is shown first');
		const sides = () =>
			panel.page.$eval('.sides', (drawn) => new XMLSerializer().serializeToString(drawn));
		const before = await sides();
		await act('stepBack');
		await panel.page.waitForFunction(
			(row) => document.querySelectorAll('.trace-row')[row]?.ariaSelected === 'true',
			at - 1,
		);
		assert.notEqual(await sides(), before);
		await act('stepForward');
		await panel.page.waitForFunction(
			(row) => document.querySelectorAll('.trace-row')[row]?.ariaSelected === 'true',
			at,
		);
		assert.equal(await sides(), before, 'forward undoes back');
		await panel.close();
	});

	it('asks the host to show the lines of the claim', async () => {
		const panel = await opened('odirect-chain');
		const { first, last } = claimOf('odirect-chain');
		await panel.page.click('.claim-who .link');
		const reveal = (await panel.posted()).find((message) => message.type === 'reveal');
		assert.deepEqual(reveal, { type: 'reveal', first, last });
		await panel.close();
	});

	it('follows a byte through every space by keyboard', async () => {
		const panel = await opened('mr-fields');
		const range = panel.page.locator('.range').first();
		await range.focus();
		const first = await panel.page.textContent('.trail');
		await panel.page.keyboard.press('ArrowRight');
		const next = await panel.page.textContent('.trail');
		assert.match(first ?? '', /0x[0-9a-f]+/);
		assert.notEqual(next, first);
		await panel.close();
	});

	it('turns the machine: ACS redirect at a switch port changes the path, its reason and the run', async () => {
		const panel = await opened('mr-fields');
		const route = () => panel.page.textContent('.route');
		assert.match((await route()) ?? '', /BUS_ADDR/);
		const seen = () => panel.page.textContent('[aria-label="Observations and hypotheses"] table');
		const before = await seen();
		await pick(panel, 'ACS at dn0', 'SV+RR+CR+UF');
		await panel.page.waitForFunction(() =>
			/ACS redirects at dn0/.test(document.querySelector('.route')?.textContent ?? ''),
		);
		assert.doesNotMatch((await route()) ?? '', /BUS_ADDR/);
		assert.notEqual(await seen(), before, 'what was seen is of the new run');
		assert.match(await lastCitation(panel), / acs-dn0=SV\+RR\+CR\+UF /);
		await panel.page.getByText('Undo the switches').click();
		await panel.page.waitForFunction(
			(old) =>
				document.querySelector('[aria-label="Observations and hypotheses"] table')?.textContent ===
				old,
			before,
		);
		assert.doesNotMatch(await lastCitation(panel), /acs-dn0/);
		await panel.close();
	});

	it('judges anew when the host bridge is switched, and the newest switch wins', async () => {
		const panel = await opened('odirect-chain');
		const claim = linked.find((one) => one.experiment === 'odirect-chain' && !one.nearestOnly);
		await panel.send({ type: 'select', claim: claim?.id });
		await panel.page.waitForFunction(() =>
			/Supported/.test(document.querySelector('.verdict-word')?.textContent ?? ''),
		);
		const word = () => panel.page.textContent('.verdict-word');
		const before = await word();
		await pick(panel, 'Machine', 'T2');
		await panel.page.waitForFunction(() =>
			/T2/.test(document.querySelector('.pci-picture svg')?.getAttribute('aria-label') ?? ''),
		);
		await panel.page.evaluate(() => {
			const edit = document.querySelector<HTMLSelectElement>(
				'vscode-dropdown[aria-label="CPU and host bridge"]',
			);
			for (const value of ['listed', 'same', 'amd17', 'unlisted']) {
				if (edit) edit.value = value;
				edit?.dispatchEvent(new Event('change'));
			}
		});
		await panel.page.waitForFunction(
			(old) => document.querySelector('.verdict-word')?.textContent !== old,
			before,
		);
		assert.match((await word()) ?? '', /Undecided/);
		assert.match((await panel.page.textContent('.route')) ?? '', /NOT_SUPPORTED/);
		assert.match(await lastCitation(panel), / topo=T2 .*bridge=unlisted /);
		await panel.close();
	});

	it('says that a machine without the roles of the experiment is only looked at', async () => {
		const panel = await opened('mr-fields');
		const before = await lastCitation(panel);
		await pick(panel, 'Machine', 'main');
		await panel.page.waitForSelector('.pci-edits .notice');
		assert.match((await panel.page.textContent('.pci-edits .notice')) ?? '', /ran on T1/);
		assert.equal(await lastCitation(panel), before, 'the run is the same');
		await panel.close();
	});

	it('gives every picture as text, and copies it', async () => {
		const panel = await opened('mr-fields');
		const pictures = await panel.page.$$eval('.picture', (all) =>
			all.map((one) => one.getAttribute('aria-label') ?? ''),
		);
		assert.ok(pictures.length >= 2);
		for (const name of pictures) {
			const picture = panel.page.locator(`.picture[aria-label="${name}"]`);
			await picture.getByText('As text').click();
			assert.ok(((await picture.locator('pre').textContent()) ?? '').length > 100, name);
			await picture.getByText('Copy').click();
		}
		const copies = (await panel.posted()).filter((message) => message.type === 'copy');
		assert.equal(copies.length, pictures.length);
		await panel.close();
	});

	it('compares designs: errno, differences against a column, the ledger', async () => {
		const panel = await opened('mr-fields');
		await panel.page.click('#tab-compare');
		await panel.page.waitForSelector('.matrix .is-error');
		const badge = panel.page.locator('.matrix .badge').first();
		assert.match((await badge.textContent()) ?? '', /^kernel 6\.1, 6\.12, 7\.3$/);
		await badge.press('Enter');
		await panel.page.waitForSelector('.evidence li');
		assert.match(
			(await panel.page.textContent('.evidence')) ?? '',
			/answered EFAULT; .* Linux 6\.1/,
		);
		assert.equal(await panel.page.locator('td.differs').count(), 0);
		await panel.page.evaluate(() => {
			const against = [...document.querySelectorAll('vscode-dropdown')].find(
				(one) => one.getAttribute('aria-label') === 'Difference against',
			) as HTMLSelectElement;
			against.value = 'D0';
			against.dispatchEvent(new Event('change'));
		});
		await panel.page.waitForSelector('td.differs');
		assert.match((await panel.page.textContent('main')) ?? '', /Change ledger/);
		await panel.close();
	});

	it('says why when an action makes no sense just now', async () => {
		const panel = await openPanel();
		await panel.send({ type: 'action', action: 'stepForward' });
		await panel.page.waitForFunction(() =>
			(window as never as { played: { posted: { type: string }[] } }).played.posted.some(
				(message) => message.type === 'actionUnavailable',
			),
		);
		await panel.close();
	});
});
