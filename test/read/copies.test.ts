import assert from 'node:assert/strict';
import { readBytes } from '../../src/read/read';

const encoder = new TextEncoder();
const one = (id: string, body: string, fields = ''): string =>
	`From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: ${body} <ada@example.org>\nMessage-ID: <${id}>\n${fields}\n${body}\n\n`;

describe('messages that share their bytes or ids with others', () => {
	it('keep their own lines though an id looks like that of a copy', async () => {
		const mbox = one('a', 'First') + one('a#3', 'Second') + one('a', 'Third');
		const thread = await readBytes(encoder.encode(mbox));
		assert.deepEqual(
			thread.messages.map((message) => thread.linesOf(message.id)[0]?.content),
			['First', 'Second', 'Third'],
		);
	});

	it('stand on their own lines of the source though the one before was recoded', async () => {
		const recoded = 'Content-Type: text/plain; charset=utf-7\n';
		const mbox = `${one('a', 'One+AAo-two+AAo-three', recoded)}${one('b', 'Words')}`;
		const thread = await readBytes(encoder.encode(mbox));
		const second = thread.messages.find((message) => message.id === 'b');
		const line = thread.linesOf(second?.id ?? '')[0]?.docLine ?? 0;
		assert.equal(mbox.split('\n')[line - 1], 'Words');
	});
});
