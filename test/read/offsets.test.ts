import assert from 'node:assert/strict';
import { joinFlowed } from '../../src/read/body/flowed';
import type { TurnLine } from '../../src/read/model';
import { readBytes } from '../../src/read/read';

const mail = (fields: string, body: string): string =>
	`From: Ada Quill <ada@example.org>\nMessage-ID: <a@example.org>\n${fields}\n${body}`;

async function linesOf(text: string): Promise<readonly TurnLine[]> {
	const thread = await readBytes(Buffer.from(text, 'latin1'));
	return thread.linesOf('a@example.org');
}

describe('a decoded line', () => {
	it('knows the bytes of quoted-printable that encode it', async () => {
		const text = mail(
			'Content-Transfer-Encoding: quoted-printable\n',
			'One =3D one.\nA long =\nline.=20\n=41=0Athe end',
		);
		const lines = await linesOf(text);
		assert.deepEqual(
			lines.map((line) => [line.text, text.slice(line.encoded?.start, line.encoded?.end)]),
			[
				['One = one.', 'One =3D one.'],
				['A long line. ', 'A long =\nline.=20'],
				['A', '=41'],
				['the end', 'the end'],
			],
		);
		assert.ok(lines.every((line) => line.span === null && line.docLine === null));
	});

	it('knows the bytes of base64 that encode it, digits shared with its neighbours included', async () => {
		const body = Buffer.from('Ab\nCdef\r\nGhi\n').toString('base64');
		const text = mail('Content-Transfer-Encoding: base64\n', `${body}\n`);
		const lines = await linesOf(text);
		assert.deepEqual(
			lines.map((line) => line.text),
			['Ab', 'Cdef', 'Ghi'],
		);
		for (const { text: words, encoded } of lines) {
			const digits = text.slice(encoded?.start, encoded?.end);
			assert.ok(digits.length >= words.length && digits.length <= words.length * 2 + 4, digits);
		}
		const spans = lines.map((line) => line.encoded);
		assert.equal(spans[0]?.start, text.indexOf(body));
		assert.ok((spans[1]?.start ?? 0) >= (spans[0]?.end ?? 0) - 1);
	});

	it('knows its bytes in another charset as well', async () => {
		const text = mail('Content-Type: text/plain; charset=koi8-r\n', 'ab\n\xf0\xf2\ncd\n');
		const lines = await linesOf(text);
		assert.deepEqual(
			lines.map((line) => [line.text, text.slice(line.span?.start, line.span?.end)]),
			[
				['ab', 'ab'],
				['ПР', '\xf0\xf2'],
				['cd', 'cd'],
			],
		);
	});
});

describe('flowed text', () => {
	const flowed = 'Content-Type: text/plain; charset=us-ascii; format=flowed\n';
	const texts = async (fields: string, body: string): Promise<string[]> =>
		joinFlowed(await linesOf(mail(fields, body))).map((one) => one.text);

	it('is joined line by line, stuffing taken away', async () => {
		assert.deepEqual(await texts(flowed, 'One and \ntwo.\n From here.\n'), [
			'One and two.',
			'From here.',
		]);
	});

	it('is joined inside a quote without its marks, and never across depths', async () => {
		assert.deepEqual(await texts(flowed, '> a \n> b \n>> c \nd\n'), ['a b ', 'c ', 'd']);
	});

	it('loses the last blank of a soft line where DelSp says so', async () => {
		const fields = flowed.replace('flowed', 'flowed; delsp=yes');
		assert.deepEqual(await texts(fields, 'Syllab \nles.\n'), ['Syllables.']);
	});

	it('is not joined with a signature, nor does it break up a patch', async () => {
		const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a \n+b \n c \n';
		const joined = await texts(flowed, `Words.\n-- \nAda\n${diff}`);
		assert.ok(joined.includes('-- ') && joined.includes('Ada'));
		assert.ok(joined.includes('-a ') && joined.includes('+b '));
	});

	it('leads every offset back to its line', async () => {
		const [joined] = joinFlowed(await linesOf(mail(flowed, ' One and \n two.\n')));
		for (const { line, at, skipped } of joined?.lines ?? []) {
			const words = line.content.slice(skipped);
			assert.equal(joined?.text.slice(at, at + words.length), words);
		}
	});

	it('stays as it is where nothing says that it flows', async () => {
		assert.deepEqual(await texts('', 'One and \ntwo.\n'), ['One and ', 'two.']);
	});
});
