import assert from 'node:assert/strict';
import { Session } from 'node:inspector';
import { debateOf } from '../../src/debate/debate';
import { readText } from '../../src/read/read';

interface Coverage {
	readonly result: readonly {
		readonly url: string;
		readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
	}[];
}

/** How many blocks of `src/debate` run while `task` does: its work, whatever the clock says. */
function blocksRun(task: () => void): number {
	const session = new Session();
	session.connect();
	let blocks = 0;
	session.post('Profiler.enable');
	session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	task();
	session.post('Profiler.takePreciseCoverage', (_, coverage) => {
		for (const { url, functions } of (coverage as unknown as Coverage).result) {
			if (!url.includes('/src/debate/')) continue;
			for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
		}
	});
	session.post('Profiler.stopPreciseCoverage');
	session.disconnect();
	return blocks;
}

const HEAD = 'From: Ada <ada@example.org>\nMessage-ID: <2@example.org>\nSubject: Re: windows\n\n';
const WROTE = 'On a day, Bob <bob@example.org> wrote:\n';

const many = (count: number, make: (at: number) => string): string =>
	Array.from({ length: count }, (_, at) => make(at)).join('');

const mail = (id: number, from: string, before: number | null, body: string): string =>
	`From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: ${from} <${from}@example.org>\nMessage-ID: <${id}@example.org>\nSubject: windows\n${before === null ? '' : `In-Reply-To: <${before}@example.org>\n`}\n${body}\n\n`;

/** Threads that grow with `size`, each heavy on another path. */
const PATHS: Readonly<Record<string, (size: number) => string>> = {
	'one sentence without end': (size) =>
		`${HEAD}${many(size, (at) => `the window w${at} of the card and the driver\n`)}`,
	'one sentence of many clauses': (size) =>
		`${HEAD}${many(size, (at) => `the driver maps the window ${at}, but it would break,\n`)}`,
	'one sentence of one wording': (size) => `${HEAD}${'I agree that '.repeat(size)}`,
	'many sentences': (size) => `${HEAD}${many(size, (at) => `We should drop the window ${at}. `)}`,
	'one quote of many claims, answered at length': (size) =>
		`${HEAD}${WROTE}${many(size, (at) => `> The window number${at} is mapped by the driver.\n`)}\n${many(size, (at) => `No, the window number${at} is not mapped. Who said so?\n\n`)}`,
	'the same line again and again, and its quote': (size) =>
		mail(1, 'bob', null, 'The window is mapped by the driver.\n\n'.repeat(size)) +
		mail(2, 'ada', 1, `bob wrote:\n${'> The window is mapped by the driver.\n'.repeat(size)}\nNo.`),
	'quotes that were wrapped anew': (size) =>
		mail(
			1,
			'bob',
			null,
			many(size, (at) => `The window ${at} is mapped by the driver of it.\n\n`),
		) +
		mail(
			2,
			'ada',
			1,
			`bob wrote:\n${many(size, (at) => `> The window ${at} is mapped\n> by the driver of it.\n\nNo, ${at}.\n\n`)}`,
		),
	'a chain of replies': (size) =>
		many(size, (at) =>
			mail(
				at,
				`p${at % 7}`,
				at === 0 ? null : at - 1,
				`p${(at + 6) % 7} wrote:\n> I would keep window ${at - 1}.\n\nI would keep window ${at}.`,
			),
		),
	'a list': (size) => `${HEAD}${many(size, (at) => ` - add a helper for window ${at}\n`)}`,
	'open parentheses': (size) => `${HEAD}${'the driver (and the card but it is '.repeat(size)}`,
};

const SMALL = 24;

describe('The work of debating', () => {
	for (const [name, make] of Object.entries(PATHS)) {
		it(`is linear in ${name}`, () => {
			const threads = [SMALL, SMALL * 8].map((size) => readText(make(size)));
			for (const thread of threads) for (const { id } of thread.messages) thread.linesOf(id);
			const [small = 0, large = 0] = threads.map((thread) => blocksRun(() => debateOf(thread)));
			assert.ok(small > 0);
			assert.ok(large <= small * 8 * 1.4, `8 times the input took ${large / small} times the work`);
		});
	}
});
