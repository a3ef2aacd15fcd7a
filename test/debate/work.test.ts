import assert from 'node:assert/strict';
import { debateOf } from '../../src/debate/debate';
import { readText } from '../../src/read/read';

/** Methods whose calls are counted: every comparison of words, lines and claims goes by way of them. */
const COUNTED = [
	[Map.prototype, ['get', 'set', 'has']],
	[Set.prototype, ['add', 'has']],
	[Array.prototype, ['push']],
	[RegExp.prototype, ['exec', 'test']],
] as const;

/** How many look-ups, additions and pattern tests `task` makes: its work, whatever the clock says. */
function workOf(task: () => void): number {
	let work = 0;
	const undo: (() => void)[] = [];
	for (const [prototype, names] of COUNTED) {
		for (const name of names) {
			const own = Object.getOwnPropertyDescriptor(prototype, name);
			if (own === undefined) continue;
			const value = function (this: unknown, ...args: unknown[]): unknown {
				work++;
				return Reflect.apply(own.value, this, args);
			};
			Object.defineProperty(prototype, name, { ...own, value });
			undo.push(() => Object.defineProperty(prototype, name, own));
		}
	}
	try {
		task();
	} finally {
		for (const put of undo) put();
	}
	return work;
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
			const threads = [1, SMALL, SMALL * 8].map((size) => readText(make(size)));
			// Bodies are decoded and patterns spelled out when they are first met.
			for (const thread of threads) debateOf(thread);
			const [one = 0, small = 0, large = 0] = threads.map((thread) =>
				workOf(() => debateOf(thread)),
			);
			const times = (large - one) / (small - one);
			assert.ok(small > one && times <= 8 * 1.3, `8 times the input took ${times} times the work`);
		});
	}
});
