import assert from 'node:assert/strict';
import { readText } from '../../src/read/read';

const body = '\nOn Tue, Mar 05, 2019 at 01:10:00PM +0100, Ben Ode wrote:\n> Words.\n\nAnswer.\n';

/** Pages of archives as a browser copies them, in our own words. */
const pages: Readonly<Record<string, string>> = {
	spinics: `[Date Prev][Date Next][Thread Prev][Thread Next]\n\nRe: bar\n\n    To: Ben Ode <ben@xxxxxxxxxxx>\n    Subject: Re: bar\n    From: Ada Quill <ada@xxxxxxxxxxx>\n    Date: Tue, 5 Mar 2019 14:20:00 +0000\n    Cc: list@xxxxxxxxxxx\n${body}\n[Index of Archives]     [Linux Things]\n`,
	'marc.info': `List:       linux-bar\nSubject:    Re: bar\nFrom:       Ada Quill <ada () example ! org>\nDate:       2019-03-05 14:20:00\nMessage-ID: 2019.1 () example ! org\n${body}`,
	"public-inbox's page of one message": `From: Ada Quill <ada@example.org>\nTo: Ben Ode <ben@example.org>\nSubject: Re: bar\nDate: Tue, 5 Mar 2019 14:20:00 +0000\t[thread overview]\nMessage-ID: <one@example.org> (raw)\n${body}\nnext prev parent reply\tother threads:[~2019-03-05 14:20 UTC|newest]\n`,
	"public-inbox's page of a thread": `* Re: bar\n@ 2019-03-05 14:20   \` Ada Quill\n  0 siblings, 0 replies; 2+ messages in thread\nFrom: Ada Quill @ 2019-03-05 14:20 UTC (permalink / raw)\n  To: Ben Ode; +Cc: linux-bar\n${body}`,
	hypermail: `Re: bar\n\nFrom: Ada Quill\nDate: Tue Mar 05 2019 - 09:20:00 EST\n\n${body}`,
};

describe('a page copied from an archive', () => {
	for (const [name, text] of Object.entries(pages)) {
		it(`such as ${name} states author and date, and its links are nobody's words`, () => {
			const thread = readText(text);
			const [message] = thread.messages;
			assert.equal(message?.from?.name, 'Ada Quill');
			assert.equal(message?.date, '2019-03-05T14:20:00Z');
			assert.match(message?.subject ?? '', /bar$/);
			const lines = thread.linesOf(message?.id ?? '');
			assert.equal(lines.find((line) => line.text === '> Words.')?.saidBy?.name, 'Ben Ode');
			const last = lines.findLast((line) => line.text.trim() !== '');
			assert.ok(last?.text === 'Answer.' || last?.zone === 'footer', last?.text);
		});
	}
});
