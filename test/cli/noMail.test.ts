import assert from 'node:assert/strict';
import { maplore } from './helper';

const noise = Uint8Array.from({ length: 600 }, (_, i) => 1 + ((i * 89 + ((i * i) >> 3)) % 255));

describe('a file with no message', () => {
	for (const command of ['explore', 'messages', 'turns', 'patches', 'crux'])
		for (const [what, text] of [
			['a shopping list', 'shopping list\nmilk\n'],
			["a program's file", '{\n\t"name": "x",\n\t"version": "1.0.0"\n}\n'],
			['noise', noise],
		] as const)
			it(`is refused by ${command} with exit 2 and one line: ${what}`, async () => {
				const { code, out, err } = await maplore([command, 'f'], { files: { f: text } });
				assert.equal(code, 2);
				assert.equal(out, '');
				assert.equal(err.length, 1);
			});

	it('may still hold claims', async () => {
		const files = { f: 'I think get_user_pages is slower than a dma-buf.\n' };
		assert.equal((await maplore(['claims', 'f'], { files })).code, 0);
	});

	it('is not what a body with a quote is, nor mail in latin1', async () => {
		const body = '> This is slow.\n\nNo, it is not.\n';
		assert.equal((await maplore(['explore', 'f'], { files: { f: body } })).code, 0);
		const latin =
			'From: J\xf6rg <j@example.org>\nMessage-ID: <1@e.org>\n\nGr\xfc\xdfe \xe4\xf6\xfc.\n';
		const files = { f: Uint8Array.from(latin, (one) => one.charCodeAt(0)) };
		assert.equal((await maplore(['messages', 'f'], { files })).code, 0);
	});
});
