// A hostile thread: markup, command links, bidirectional controls and a word of a million characters
// in every field, on every tab. Nothing of it may become an element, a link, a request or a script.
import assert from 'node:assert/strict';
import { openPanel, startBrowser, stopBrowser } from './panel';
import { sampleThread, threadMessage } from './sample';

const thread = sampleThread();
const hostile =
	'<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><a href="command:workbench.action.quit">x</a>[x](command:x)\u202e\u2066\u0000javascript:alert(1)';
/** Fields whose values are chosen from lists or are keys: the validator holds them. */
const keys = [
	'id',
	'key',
	'kind',
	'mark',
	'relation',
	'word',
	'experiment',
	'hypothesis',
	'target',
	'message',
	'claim',
	'same',
];

function poison(value: unknown, poisoned: string, key = ''): unknown {
	if (Array.isArray(value)) return value.map((one) => poison(one, poisoned, key));
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(
			Object.entries(value).map(([name, one]) => [name, poison(one, poisoned, name)]),
		);
	return typeof value === 'string' && !keys.includes(key) ? `${poisoned} ${value}` : value;
}

const tabs = {
	debate: '.debate-claim',
	experiment: '.trace-row',
	compare: '.matrix',
	sweep: '.heat td',
	reply: '.twin',
	honesty: '.honesty td',
} as const;

const own = {
	...thread,
	claims: thread.claims.map((claim) => ({ ...claim, marked: true, note: 'a note' })),
	marks: [{ key: 'k', mark: 'note', claim: thread.claims[0]?.id, words: 'words', says: 'note' }],
};

describe('a hostile thread in the panel', () => {
	before(startBrowser);
	after(stopBrowser);

	for (const [tab, drawn] of Object.entries(tabs))
		for (const [name, poisoned] of [
			['markup, command links and bidirectional controls', hostile],
			['a word of a million characters', 'W'.repeat(2 ** 20)],
		] as const)
			it(`is inert on ${tab}: ${name}`, async function () {
				this.timeout(120_000);
				const panel = await openPanel();
				const { page } = panel;
				const asked: string[] = [];
				page.on('request', (request) => asked.push(request.url()));
				// the million is in one claim, its author and the subject: in every field it would be a flood
				const view =
					poisoned === hostile
						? poison(own, hostile)
						: {
								...own,
								title: poisoned,
								claims: own.claims.map((claim, index) =>
									claim.experiment === 'mr-fields' || index === 0
										? { ...claim, text: poisoned, speaker: poisoned }
										: claim,
								),
							};
				await panel.send({ ...threadMessage(view as never), label: hostile });
				const claim = thread.claims.find((one) => one.experiment === 'mr-fields');
				await panel.send({ type: 'select', claim: claim?.id });
				await page.waitForSelector('.trace-row', { timeout: 90_000 });
				await page.click(`#tab-${tab}`);
				if (tab === 'sweep') await panel.send({ type: 'action', action: 'startSweep' });
				await page.waitForSelector(drawn, { timeout: 90_000 });
				const state = await page.evaluate(() => ({
					pwned: 'pwned' in window,
					elements: document.querySelectorAll(
						'#root img, #root script, #root a, #root iframe, #root object, #root [onerror]',
					).length,
					title: document.querySelector('h1')?.textContent?.length ?? 0,
					wide: document.documentElement.scrollWidth - window.innerWidth,
				}));
				assert.equal(state.pwned, false);
				assert.equal(state.elements, 0);
				assert.ok(state.title >= poisoned.length - 1, 'the words are shown as they are');
				assert.ok(state.wide <= 0, `the page is ${state.wide} px too wide`);
				assert.deepEqual(
					asked.filter((url) => !url.startsWith('blob:') && !/worker\.js$/.test(url)),
					[],
					'nothing is fetched',
				);
				assert.deepEqual(panel.problems, []);
				await panel.close();
			});
});
