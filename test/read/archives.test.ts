import assert from 'node:assert/strict';
import { readText } from '../../src/read/read';

const body = '\nOn Tue, Mar 05, 2019 at 01:10:00PM +0100, Ben Ode wrote:\n> Words.\n\nAnswer.\n';

/** Pages of archives as a browser copies them, in our own words. */
const pages: Readonly<Record<string, string>> = {
	spinics: `[Date Prev][Date Next][Thread Prev][Thread Next]\n\nRe: bar\n\n    To: Ben Ode <ben@xxxxxxxxxxx>\n    Subject: Re: bar\n    From: Ada Quill <ada@xxxxxxxxxxx>\n    Date: Tue, 5 Mar 2019 14:20:00 +0000\n    Cc: list@xxxxxxxxxxx\n${body}\n[Index of Archives]     [Linux Things]\n`,
	'marc.info': `List:       linux-bar\nSubject:    Re: bar\nFrom:       Ada Quill <ada () example ! org>\nDate:       2019-03-05 14:20:00\nMessage-ID: 2019.1 () example ! org\n${body}`,
	"public-inbox's page of one message": `From: Ada Quill <ada@example.org>\nTo: Ben Ode <ben@example.org>\nSubject: Re: bar\nDate: Tue, 5 Mar 2019 14:20:00 +0000\t[thread overview]\nMessage-ID: <one@example.org> (raw)\n${body}\nnext prev parent reply\tother threads:[~2019-03-05 14:20 UTC|newest]\n`,
	"public-inbox's page of a thread": `* Re: bar\n@ 2019-03-05 14:20   \` Ada Quill\n  0 siblings, 0 replies; 2+ messages in thread\nFrom: Ada Quill @ 2019-03-05 14:20 UTC (permalink / raw)\n  To: Ben Ode; +Cc: linux-bar\n${body}`,
	patchwork: `Comments\nAda Quill March 5, 2019, 2:20 p.m. UTC | #1${body}`,
	Gmail: `Re: bar\nAda Quill <ada@example.org>\nTue, Mar 5, 2019 at 2:20 PM\nTo: Ben Ode <ben@example.org>\nCc: bar${body}`,
	'Google Groups': `Re: bar\nAda Quill\nunread,\nMar 5, 2019, 2:20:00 PM\nto Ben Ode, bar\n${body}`,
	hypermail: `Re: bar\n\nFrom: Ada Quill\nDate: Tue Mar 05 2019 - 09:20:00 EST\n\n${body}`,
};

describe('a page copied from an archive', () => {
	for (const [name, text] of Object.entries(pages)) {
		it(`such as ${name} states author and date, and its links are nobody's words`, () => {
			const thread = readText(text);
			const [message] = thread.messages;
			assert.equal(message?.from?.name, 'Ada Quill');
			assert.equal(message?.date, '2019-03-05T14:20:00Z');
			assert.match(message?.subject ?? '', name === 'patchwork' ? /^$/ : /bar$/);
			const lines = thread.linesOf(message?.id ?? '');
			assert.equal(lines.find((line) => line.text === '> Words.')?.saidBy?.name, 'Ben Ode');
			const last = lines.findLast((line) => line.text.trim() !== '');
			assert.ok(last?.text === 'Answer.' || last?.zone === 'footer', last?.text);
		});
	}
});

/** What each message of a thread is by, what it answers, and who says its last quoted line. */
function outline(text: string): (string | null)[][] {
	const thread = readText(text);
	const held = thread.messages.filter((one) => !one.inferred);
	const names = new Map(thread.messages.map((one) => [one.id, one.from?.name ?? null]));
	return held.map((one) => {
		const quoted = thread.linesOf(one.id).findLast((line) => line.depth > 0);
		return [
			one.from?.name ?? null,
			names.get(one.parent ?? '') ?? null,
			quoted?.saidBy?.name ?? null,
		];
	});
}

const first = 'The first fault maps the window.\n* Nobody else.\n';
const second = '> The first fault maps the window.\n\nMeasured where?\n';
const third = '> > The first fault maps the window.\n> Measured where?\n\nHere.\n';
const talk = [
	['Ada Quill', null, null],
	['Ben Ode', 'Ada Quill', 'Ada Quill'],
	['Ada Quill', 'Ben Ode', 'Ben Ode'],
];

describe('a page that shows a whole thread', () => {
	it('is several messages where it is one of public-inbox', () => {
		const one = (hour: number, name: string, subject: string, text: string): string =>
			`* ${subject}\n@ 2019-03-05 ${hour}:00 \` ${name}\n  2019-03-05 19:00   \` Somebody Else\n  (3 more replies)\n  0 siblings, 1 reply; 4+ messages in thread\nFrom: ${name} @ 2019-03-05 ${hour}:00 UTC (permalink / raw)\n  To: linux-bar\n  Cc: One,\n\tTwo\n\n${text}\n^ permalink raw reply\t[flat|nested] 4+ messages in thread\n\n`;
		const text = `Archive\n help / color / mirror / Atom feed\n${one(10, 'ada', '[PATCH] bar', `From: Ada Quill <ada@example.org>\n\n${first}`)}${one(11, 'Ben Ode', 'Re: [PATCH] bar', second)}${one(12, 'Ada Quill', 'Re: [PATCH] bar', third)}end of thread, other threads:[~2019]\n${'2019-03-05 10:00 ada\n'.repeat(30)}`;
		assert.deepEqual(outline(text), talk);
		const thread = readText(text);
		const said = thread.linesOf(thread.messages[2]?.id ?? '').map((line) => line.text);
		assert.ok(said.includes('Here.') && !said.some((line) => line.includes('10:00 ada')));
	});

	it('is several messages where pages of pipermail follow each other', () => {
		const one = (hour: number, name: string, address: string, text: string): string =>
			`bar\n${name}\n${address} at example.org\nTue Mar 5 ${hour}:00:00 UTC 2019\n${text}More information about the bar\nmailing list\n`;
		const text = `${one(10, 'Ada Quill', 'ada', first)}${one(11, 'Ben Ode', 'ben', second)}${one(12, 'Ada Quill', 'ada', third)}`;
		assert.deepEqual(outline(text), talk);
	});

	it('is several messages where patchwork numbers them, or Gmail names whom they went to', () => {
		const numbered = (hour: number, name: string, text: string): string =>
			`${name} March 5, 2019, ${hour}:00 a.m. UTC | #${hour}\n${text}`;
		const comments = `Comments\n${numbered(9, 'Ada Quill', first)}${numbered(10, 'Ben Ode', second)}${numbered(11, 'Ada Quill', third)}`;
		assert.deepEqual(outline(comments), talk);
		const addressed = (hour: number, name: string, text: string): string =>
			`${name}\nTue, Mar 5, 2019, ${hour}:00 AM\nto Somebody, me\n\n${text}\n`;
		const mails = `windows\n${addressed(9, 'Ada Quill', first)}${addressed(10, 'Ben Ode', second)}${addressed(11, 'Ada Quill', third)}`;
		assert.deepEqual(outline(mails), talk);
	});

	it('stays one message where only its words look like a head', () => {
		const text = `bar\nAda Quill\nada at example.org\nTue Mar 5 10:00:00 UTC 2019\n* Ada\n* Ben Ode\nTue, Mar 5, 2019, 9:00 AM\nis when we meet.\nFrom: Ben @ home (permalink)\n`;
		assert.equal(outline(text).length, 1);
	});
});
