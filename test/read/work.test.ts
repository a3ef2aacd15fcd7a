import assert from 'node:assert/strict';
import { scanDiff } from '../../src/read/patch/whole';
import { MailReader } from '../../src/read/reader';
import { weave } from '../../src/read/thread/weave';

/** Bytes that count how often they are looked at; a slice or a search counts its length. */
function counted(bytes: Uint8Array, count: (work: number) => void): Uint8Array {
	return new Proxy(bytes, {
		get(target, key) {
			if (typeof key === 'string' && /^\d+$/.test(key)) {
				count(1);
				return target[Number(key)];
			}
			if (key === 'subarray') {
				return (from: number, to: number) => {
					const slice = target.subarray(from, to);
					count(slice.length);
					return slice;
				};
			}
			if (key === 'indexOf') {
				return (value: number, from: number) => {
					const found = target.indexOf(value, from);
					count((found < 0 ? target.length : found) - from + 1);
					return found;
				};
			}
			const value = Reflect.get(target, key, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}

const header = (id: number) =>
	`From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: A <a@example.org>\nMessage-ID: <m${id}@example.org>\nDate: Tue, 5 Mar 2019 10:02:00 +0000\n`;

/** Sources of about `size` bytes, each heavy on another path. */
const paths: Readonly<Record<string, (size: number) => string>> = {
	'one long line': (size) => `text\n${'word '.repeat(size / 5)}`,
	'nothing but quote marks': (size) => `text\n${'>'.repeat(size)}`,
	'nothing but line ends': (size) => '\n'.repeat(size),
	'lines that end like attributions': (size) =>
		'> On 2019-03-05 somebody wrote:\n'.repeat(size / 32),
	'attributions that never end': (size) =>
		`text\nOn Tue, 5 Mar 2019, ${'Ada Quill '.repeat(size / 10)}`,
	'a thousand names': (size) =>
		Array.from({ length: size / 40 }, (_, at) => `Person${at} Name wrote:\n> said ${at}\n\n`).join(
			'',
		),
	'many small messages': (size) =>
		Array.from({ length: size / 150 }, (_, at) => `${header(at)}\nbody\n\n`).join(''),
	'a chain of replies': (size) =>
		Array.from(
			{ length: size / 220 },
			(_, at) =>
				`${header(at)}In-Reply-To: <m${at - 1}@example.org>\n\n> same line\n> same line\nnew\n\n`,
		).join(''),
	'replies that no header threads': (size) =>
		Array.from(
			{ length: size / 200 },
			(_, at) =>
				`${header(at)}Subject: Re: one\n\nOn 5 Mar 2019, A wrote:\n> line ${at - 1}\nline ${at}\n\n`,
		).join(''),
	'a page of a thread': (size) =>
		Array.from(
			{ length: size / 120 },
			(_, at) =>
				`* Re: bar\n@ 2019-03-05 14:20 \` Ada\nFrom: Ada @ 2019-03-05 14:20 UTC (permalink / raw)\n  To: Ben\n\n^^ ${at}\n^ permalink raw reply\n\n`,
		).join(''),
	'a header without end': (size) => `${header(1)}${'X-Long: value\n'.repeat(size / 14)}`,
	'one folded field': (size) =>
		`${header(1)}References:${'\n <x@example.org>'.repeat(size / 17)}\n\nbody\n`,
	'parts within parts': (size) =>
		`${header(1)}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(size / 48)}`,
	'many parts': (size) =>
		`${header(1)}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\ntext\n'.repeat(size / 10)}--b--\n`,
	'lines that almost separate': (size) =>
		`${header(1)}\n${'From me, on a Monday: words\n'.repeat(size / 28)}`,
	'encoded words': (size) => `${header(1)}Subject: ${'=?utf-8?q?a?= '.repeat(size / 14)}\n\nbody\n`,
	'quoted-printable': (size) =>
		`${header(1)}Content-Transfer-Encoding: quoted-printable\n\n${'=41 =\n'.repeat(size / 6)}`,
	'line breaks lost': (size) =>
		`text\nOn 5 Mar 2019, A B wrote: > > x. ${'> > words and words. more '.repeat(size / 26)}`,
	'marks that end in a word': (size) =>
		`text\nOn 5 Mar 2019, A B wrote: > > x. ${'> '.repeat(size / 2)}>x`,
	'pages without links below': (size) =>
		Array.from(
			{ length: size / 120 },
			(_, at) =>
				`* Re: bar\n@ 2019-03-05 14:20 \` Ada\nFrom: Ada @ 2019-03-05 14:20 UTC (permalink / raw)\n  To: Ben\n\nwords ${at}\n\n`,
		).join(''),
	'footers without end': (size) =>
		`text\n${'_______________________________________________\n'.repeat(size / 48)}`,
};

function workOf(text: string): number {
	let work = 0;
	const reader = new MailReader();
	reader.readAll(counted(new TextEncoder().encode(text), (more) => (work += more)));
	weave(reader.table, reader.held, reader.ids);
	return work;
}

describe('the work of reading', () => {
	for (const [name, make] of Object.entries(paths)) {
		it(`is linear in ${name}`, () => {
			const small = workOf(make(16_384));
			const large = workOf(make(131_072));
			assert.ok(small > 0, 'nothing was counted');
			assert.ok(large <= small * 8 * 1.3, `8 times the input took ${large / small} times the work`);
			assert.ok(large <= 131_072 * 60, `${large / 131_072} looks at each byte`);
		});
	}

	it('is linear in a diff', () => {
		const work = (size: number): number => {
			let total = 0;
			const text = `diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,99999 +1,99999 @@\n${' line\n'.repeat(size / 6)}`;
			const bytes = counted(new TextEncoder().encode(text), (more) => (total += more));
			scanDiff(bytes, 0, bytes.length);
			return total;
		};
		assert.ok(work(131_072) <= work(16_384) * 8 * 1.1);
	});
});
