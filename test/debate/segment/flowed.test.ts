import assert from 'node:assert/strict';
import { debateOf } from '../../../src/debate/debate';
import { readText } from '../../../src/read/read';

/** Texts of the claims that a mail of flowed text makes. */
function claims(body: string, fields = ''): string[] {
	const head = `From: Ben Ode <ben@example.org>\nSubject: bar\nMessage-ID: <one@example.org>\nContent-Type: text/plain; format=flowed${fields}\n\n`;
	return debateOf(readText(`${head}${body}\n`)).claims.map(({ text }) => text);
}

describe('claims in flowed text', () => {
	it('hold words that a soft break parted, where blanks are added to break lines', () => {
		const [claim] = claims(
			'Pinning fails because get_user_pa \nges() needs a struct  \npage.',
			'; delsp=yes',
		);
		assert.match(claim ?? '', /get_user_pages\(\) needs a struct page/);
	});

	it('go on behind a soft break, however short its line is', () => {
		const body =
			'The mapping of a device page is never \nPresent \nin the page table, which is why pinning always fails there and nowhere else.';
		assert.equal(claims(body).length, claims(body.replace(/ \n/g, ' ')).length);
	});
});
