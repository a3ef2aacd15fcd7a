import assert from 'node:assert/strict';
import type { Thread, TurnLine } from '../../src/read/model';
import type { PatchFile } from '../../src/read/patch/file';
import { scanDiff } from '../../src/read/patch/whole';
import { readPatches } from '../../src/read/pieces';
import { readBytes, readText } from '../../src/read/read';

// Traps that real mail sets, each in our own words.

const page = (body: string): Thread =>
	readText(`bar\nAda Quill\nada at example.org\nTue Mar 5 14:20:00 UTC 2019\n${body}\n`);
const mail = (fields: string, body: string): string =>
	`From: Ada Quill <ada@example.org>\nMessage-ID: <a@example.org>\n${fields}\n${body}`;
const first = (thread: Thread): readonly TurnLine[] => thread.linesOf(thread.messages[0]?.id ?? '');
const said = (thread: Thread, words: string): string | null | undefined => {
	const line = first(thread).find((one) => one.text.includes(words));
	assert.ok(line, words);
	return line.saidBy === null ? null : line.saidBy.name;
};
const bytes = (text: string): Promise<Thread> => readBytes(Buffer.from(text, 'latin1'));
const texts = (thread: Thread): string[] => first(thread).map((line) => line.text);
const filesOf = (diff: string): readonly PatchFile[] => {
	const data = Buffer.from(diff);
	return scanDiff(data, 0, data.length);
};
const counts = (diff: string): unknown[] =>
	filesOf(diff).map(({ old, new: after, status, added, deleted }) =>
		[old, after, status, added, deleted].join(' '),
	);

describe('traps in real mail', () => {
	it('1: two people of one surname quote each other and stay two', () => {
		const thread = page(
			'On 5 Mar 2019, Ben Quill wrote:\n> On 4 Mar 2019, Ada Quill wrote:\n> > One.\n> Two.\nThree.',
		);
		assert.equal(said(thread, 'One'), 'Ada Quill');
		assert.equal(said(thread, 'Two'), 'Ben Quill');
		assert.equal(thread.messages.length, 3);
	});

	it('2: answers follow the quote at once, or all stands on one line', () => {
		assert.equal(
			said(page('On 5 Mar 2019, Ben Ode wrote:\n> Why?\nBecause.'), 'Because'),
			'Ada Quill',
		);
		const line = `On Tue, Mar 05, 2019 at 01:10:00PM +0100, Ben Ode wrote: > > On 4 Mar 2019, Ada Quill wrote: > > The window is mapped early, which costs every user of the device > > something, used or not. > > Who would map it later, and at which cost to those who never asked for it at all? Nobody needs to know, and mapping it earlier only hides the cost from those who look for it.`;
		assert.equal(said(readText(line), 'window is mapped'), 'Ada Quill');
		assert.equal(said(readText(line), 'Who would map'), 'Ben Ode');
	});

	it('3: the style of the date changes from depth to depth', () => {
		const thread = page(
			'On Wed, Jan 30, 2019 at 12:48:33PM -0700, Ben Ode wrote:\n> On 2019-01-30 12:19 p.m., Cleo Marsh wrote:\n> > On Wed, 30 Jan 2019, Dan Fell wrote:\n> > > Words.',
		);
		assert.equal(said(thread, 'Words'), 'Dan Fell');
		assert.equal(
			thread.messages.find((one) => one.from?.name === 'Cleo Marsh')?.date,
			'2019-01-30T19:19:00Z',
		);
	});

	it('4: an attribution is wrapped inside a quote', () => {
		const thread = page(
			'Ben Ode wrote:\n> On Thu, Oct 20, 2022 at 5:13 AM Cleo Marsh\n> <cleo.marsh@example.org> wrote:\n>> Words.',
		);
		assert.equal(said(thread, 'Words'), 'Cleo Marsh');
	});

	it('5: an Outlook header names whom it quotes; the From of a quoted patch does not', () => {
		const head = '> From: Cleo Marsh <cleo@example.org>\n';
		assert.equal(
			said(
				page(
					`${head}> Sent: Monday, March 4, 2019 6:00 PM\n> To: Ada Quill\n> Subject: bar\n>\n> Words.`,
				),
				'Words',
			),
			'Cleo Marsh',
		);
		const patch = `On 5 Mar 2019, Ben Ode wrote:\n${head}>\n> Words.`;
		assert.equal(said(page(patch), 'Words'), 'Ben Ode');
	});

	it('6: attributions speak many languages', () => {
		for (const line of [
			'Am 20.10.22 um 16:43 schrieb Ben Ode:',
			'在 2021/5/27 下午3:58, Ode, Ben 写道:',
			'09.12.2021 18:33, Ben Ode пишет:',
			'Quoting Ben Ode (2019-08-14 17:42:48)',
			'El 5/3/19 a las 13:10, Ben Ode escribió:',
			'Op di 5 mrt 2019 om 13:10 schreef Ben Ode <ben@example.org>:',
			'Den tis 5 mars 2019 kl 13:10 skrev Ben Ode <ben@example.org>:',
			'Em ter., 5 de mar. de 2019 às 13:10, Ben Ode <ben@example.org> escreveu:',
			'Il giorno mar 5 mar 2019 alle ore 13:10 Ben Ode <ben@example.org> ha scritto:',
			'W dniu 5.03.2019 o 13:10, Ben Ode pisze:',
			'Dne 5. 3. 2019 v 13:10 Ben Ode napsal(a):',
			'2019年3月5日(火) 13:10 Ben Ode <ben@example.org>:',
			'Ben Ode <ben@example.org> 于2019年3月5日周二 下午1:10写道：',
		]) {
			const name = said(page(`${line}\n> Words.`), 'Words') ?? '';
			assert.match(name, /Ben Ode|Ode, Ben/, line);
		}
	});

	it('7: spellings of one name are one person', async () => {
		const thread = await bytes(
			`From a Tue Mar  5 10:00:00 2019\nFrom: =?UTF-8?Q?Ren=C3=A9_Ode?= <rene@example.org>\nMessage-ID: <one@example.org>\n\nWords here.\n\nFrom a Tue Mar  5 10:00:00 2019\n${mail('In-Reply-To: <one@example.org>\n', '"Ode, Rene" <rene@example.com> wrote:\n> Words\n> here.\nNo.\n')}`,
		);
		assert.equal(thread.messages.length, 2);
		const line = thread.linesOf('a@example.org').find((one) => one.text === '> Words');
		assert.equal(line?.saidIn, 'one@example.org');
	});

	it('8: cloaked addresses are no part of a name', () => {
		for (const cloak of [
			'ben at example.org',
			'ben@xxxxxxxxxx',
			'ben@...dia.com',
			'[email protected]',
		]) {
			assert.equal(
				said(page(`On 5 Mar 2019, Ben Ode <${cloak}> wrote:\n> Words.`), 'Words'),
				'Ben Ode',
				cloak,
			);
		}
	});

	it('9: marks of every kind count the same', () => {
		const body = '> > > a\n>>> b\n>> > c\n> >> d\n> > >\n>+	int c;\n';
		assert.deepEqual(
			first(readText(mail('', body))).map((line) => line.depth),
			[3, 3, 3, 3, 3, 1],
		);
	});

	it('10: the tail of a broken line belongs to its quote', () => {
		const thread = page(
			'On 5 Mar 2019, Ben Ode wrote:\n> The window is mapped when the driver probes, which costs every user of\nthe device\n> something, used or not.\nYes.',
		);
		assert.equal(said(thread, 'the device'), 'Ben Ode');
		assert.equal(said(thread, 'Yes'), 'Ada Quill');
	});

	it('12: a signature is no deletion, and a deleted comment of dashes is no file', () => {
		const diff =
			'diff --git a/x.lua b/x.lua\n--- a/x.lua\n+++ b/x.lua\n@@ -1,2 +1,1 @@\n--- old comment\n y\n-- \n2.30.0\n';
		assert.deepEqual(counts(diff), ['x.lua x.lua modified 0 1']);
	});

	it('13: hunks may omit counts, blanks and the last line end', () => {
		const diff =
			'--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n--- a/y\n+++ b/y\n@@ -1,3 +1,4 @@\n a\n\n+b\n c\n@@ -9,0 +11 @@\n+d\n';
		assert.deepEqual(counts(diff), ['x x modified 1 1', 'y y modified 2 0']);
	});

	it('14: renames, modes, empty and binary files are files', () => {
		const diff =
			'diff --git a/a b/b\nsimilarity index 100%\nrename from a\nrename to b\ndiff --git a/c b/c\nold mode 100644\nnew mode 100755\ndiff --git a/d b/d\nnew file mode 100644\nindex 0000000..e69de29\ndiff --git a/e b/e\nindex 1..2 100644\nGIT binary patch\nliteral 3\nKc${NkU|;|M00aO5\n\nliteral 0\nHcmV?d00001\n\ndiff --git a/f b/f\nBinary files a/f and b/f differ\n';
		assert.deepEqual(
			filesOf(diff).map((file) => `${file.new} ${file.status} ${file.binary}`),
			['b renamed false', 'c mode false', 'd added false', 'e modified true', 'f modified true'],
		);
	});

	it('15: names are quoted, hold blanks, lack prefixes or bear time stamps', () => {
		const one = (lines: string): string | null | undefined =>
			filesOf(`${lines}@@ -1 +1 @@\n-a\n+b\n`)[0]?.new;
		assert.equal(
			one(
				'diff --git "a/\\303\\251.txt" "b/\\303\\251.txt"\n--- "a/\\303\\251.txt"\n+++ "b/\\303\\251.txt"\n',
			),
			'é.txt',
		);
		assert.equal(one('diff --git a/sp ace b/sp ace\n--- a/sp ace\t\n+++ b/sp ace\t\n'), 'sp ace');
		assert.equal(one('diff --git mm/x mm/x\n--- mm/x\n+++ mm/x\n'), 'mm/x');
		assert.equal(one('--- x.orig\t2019-03-05 10:00:00\n+++ x\t2019-03-05 10:01:00\n'), 'x');
	});

	it('16: a combined diff counts what no parent has', () => {
		const diff =
			'diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,3 -1,2 +1,4 @@@\n  a\n +b\n+ c\n++d\n- e\n';
		assert.equal(filesOf(diff)[0]?.added, 3);
	});

	it('17: a patch with CRLF inside quoted-printable is counted by its lines', async () => {
		const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n'.replace(
			/\n/g,
			'=0D\n',
		);
		const { patches } = await readPatches([
			Buffer.from(mail('Subject: [PATCH] x\nContent-Transfer-Encoding: quoted-printable\n', diff)),
		]);
		assert.deepEqual(
			[patches[0]?.added, patches[0]?.deleted, patches[0]?.files[0]?.new],
			[1, 1, 'x'],
		);
	});

	it('18: prose that starts with From is no separator', async () => {
		const thread = await bytes(
			`From ada at example.org  Mon Feb  1 04:13:52 2016\n${mail('', 'From my side it is done: on Monday\nat last.\n\nFrom the start: it was late.\n')}`,
		);
		assert.equal(thread.messages.length, 1);
		assert.equal(texts(thread).length, 4);
	});

	it('19: separators of every writer say which form it is', async () => {
		const forms = await Promise.all(
			[
				'From mboxrd@z Thu Jan  1 00:00:00 1970',
				`From ${'1a'.repeat(20)} Mon Sep 17 00:00:00 2001`,
				'From patchwork Tue Mar  5 10:00:00 2019',
				'From ada at example.org  Mon Feb  1 04:13:52 2016',
				'From ada@example.org Tue Mar  5 10:00:00 2019',
			].map(async (line) => (await bytes(`${line}\n${mail('', 'Words.\n')}`)).form),
		);
		assert.deepEqual(forms, ['public-inbox', 'format-patch', 'patchwork', 'pipermail', 'mboxo']);
	});

	it("20: pipermail's heads and footers are not the author's words", async () => {
		const thread = await bytes(
			'From ada at example.org  Mon Feb  1 04:13:52 2016\nFrom: ada at example.org (Ada Quill)\nDate: Mon, 1 Feb 2016 04:13:52 +0000\nSubject: [Bar] words\n\nWords.\n_______________________________________________\nBar mailing list\nbar at example.org\n',
		);
		assert.deepEqual(
			{ ...thread.messages[0]?.from },
			{ name: 'Ada Quill', address: 'ada@example.org' },
		);
		assert.deepEqual(
			first(thread).map((line) => line.zone),
			['authored', 'footer', 'footer', 'footer'],
		);
	});

	it('22: nonsense for a charset is read as UTF-8, and where that fails as windows-1252', async () => {
		const read = async (type: string, words: string) =>
			texts(await bytes(mail(`Content-Type: text/plain; charset=${type}\n`, words)))[0];
		for (const label of [
			'y',
			'yes',
			'all',
			'--subject',
			'unknown-8bit',
			'us-ascii',
			'iso-8859-1',
		]) {
			assert.equal(await read(label, 'na\xc3\xafve'), 'naïve', label);
			assert.equal(await read(label, 'na\xefve'), 'naïve', label);
		}
		assert.equal(await read('utf-7', 'na+AO8-ve'), 'naïve');
		assert.equal(await read('gb2312', '\xc4\xe3'), '你');
	});

	it('23: a footer that a list adds as a part of its own is nobody’s words', async () => {
		const thread = await bytes(
			mail(
				'Content-Type: multipart/mixed; boundary=b\n',
				'--b\nContent-Type: text/plain\n\nWords.\n--b\nContent-Type: text/plain\n\n_______________________________________________\niommu mailing list\niommu@example.org\n--b--\n',
			),
		);
		assert.deepEqual(
			first(thread).map((line) => line.zone),
			['authored', 'footer', 'footer', 'footer'],
		);
	});

	it('24: ghosts, copies and loops make a tree all the same', async () => {
		const one = (id: string, fields: string): string =>
			`From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: ${id} <${id}@example.org>\nMessage-ID: <${id}@example.org>\n${fields}\nWords of ${id}.\n\n`;
		const thread = await bytes(
			one('a', 'In-Reply-To: <b@example.org>\n') +
				one('b', 'In-Reply-To: <a@example.org>\n') +
				one(
					'c',
					'In-Reply-To: "words" of Monday <gone@example.org>\nReferences: <b@example.org> <gone@example.org>\n',
				) +
				one('c', ''),
		);
		const parent = new Map(thread.messages.map((message) => [message.id, message.parent]));
		assert.equal(parent.get('c@example.org'), 'gone@example.org');
		assert.equal(parent.get('gone@example.org'), 'b@example.org');
		assert.ok(parent.get('a@example.org') === null || parent.get('b@example.org') === null);
		assert.equal(thread.problems[0]?.code, 'duplicate-message-id');
	});

	it('26: who wrote a patch may be said inside the body, and notes are no message', async () => {
		const body =
			'From: Ben Ode <ben@example.org>\n\nWhy.\n\nSigned-off-by: Ben Ode <ben@example.org>\nReviewed-by: Cleo Marsh <cleo@example.org> # bar\n---\nNote.\n x | 2 +-\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n-- \n2.30\n';
		const source = Buffer.from(mail('Subject: [PATCH] bar: map\n', body));
		const { patches } = await readPatches([source]);
		assert.equal(patches[0]?.author.name, 'Ben Ode');
		const zones = first(await readBytes(source)).filter((line) => line.zone === 'trailer');
		assert.equal(zones.length, 2);
	});

	it('27: bullets, rules and figures are words, and no diff', async () => {
		const body = 'Plans:\n+ one\n+ two\n--- first ---\nmore\n---\n| not | a quote |\n5 > 3\n';
		const thread = await bytes(mail('', body));
		assert.deepEqual(new Set(first(thread).map((line) => line.depth)), new Set([0]));
		assert.equal((await readPatches([Buffer.from(mail('', body))])).patches.length, 0);
	});

	it('28: depth, references and lines beyond every bound are named problems', async () => {
		const deep = await bytes(mail('', `${'>'.repeat(200)} words\n`));
		assert.ok(deep.problems.some((problem) => problem.code === 'quotes-too-deep'));
		const long = await bytes(mail('', `${'word '.repeat(20_000)}\nnext\n`));
		assert.ok(long.problems.some((problem) => problem.code === 'line-too-long'));
		assert.equal(texts(long)[1], 'next');
		const codes = async (fields: string, body: string): Promise<string[]> =>
			(await bytes(mail(fields, body))).problems.map((problem) => problem.code);
		assert.deepEqual(await codes(`X: y\nSubject: ${'s'.repeat(70_000)}\n`, 'Words.\n'), [
			'header-too-long',
		]);
		const mixed = 'Content-Type: multipart/mixed; boundary=b\n';
		const nested = Array.from(
			{ length: 30 },
			(_, at) =>
				`--${at === 0 ? 'b' : `b${at}`}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`,
		);
		assert.ok((await codes(mixed, nested.join(''))).includes('parts-too-deep'));
		assert.ok((await codes(mixed, '--b\n\nw\n'.repeat(600))).includes('too-many-parts'));
		const references = Array.from({ length: 500 }, (_, at) => `<r${at}@example.org>`).join('\n ');
		assert.equal(
			(await bytes(mail(`References: ${references}\n`, 'Words.\n'))).messages[0]?.parent,
			'r499@example.org',
		);
	});
});
