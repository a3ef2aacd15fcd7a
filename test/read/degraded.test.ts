import assert from 'node:assert/strict';
import { readText } from '../../src/read/read';

/** A page as an archive shows it, in our own words. */
const page = (body: string, author = 'Ada Quill'): string =>
	`[PATCH] bar: map\n${author}\nada at example.org\nTue Mar 5 14:20:00 UTC 2019\n${body}\nMore information about the windows\nmailing list`;

/** Who is said to have written the line that holds `words`; `-` for nobody. */
function speaker(text: string, words: string): string {
	const thread = readText(text);
	const lines = thread.linesOf(thread.messages[0]?.id ?? '');
	const line = lines.find((one) => one.content.includes(words));
	assert.ok(line, `no line with ${words}`);
	return line.saidBy?.name ?? '-';
}

/** Each style of attribution above one quoted line. */
const styles: Readonly<Record<string, string>> = {
	'one line': 'On Tue, Mar 05, 2019 at 01:10:00PM +0100, Ben Ode wrote:\n> Words.',
	'two lines': 'On Tue, Mar 5, 2019 at 2:02 PM Ben Ode\n<ben@example.org> wrote:\n> Words.',
	'a date of its own line':
		'On Tue, 5 Mar 2019 13:10:00 +0100\nBen Ode <ben@example.org> wrote:\n> Words.',
	'a word behind the time': 'On 5 Mar 2019 10:02 Uhr, Ben Ode wrote:\n> Words.',
	'no date': 'Ben Ode wrote:\n> Words.',
	German: 'Am 05.03.19 um 13:10 schrieb Ben Ode:\n> Words.',
	French: 'Le mardi 05 mars 2019 à 13:10 +0100, Ben Ode a écrit :\n> Words.',
	Chinese: '在 2019/3/5 下午1:10, Ben Ode 写道:\n> Words.',
	Russian: '05.03.2019 13:10, Ben Ode пишет:\n> Words.',
	"Gmail's German":
		'Am Di., 5. März 2019 um 13:10 Uhr schrieb Ben Ode <ben@example.org>:\n> Words.',
	"Gmail's Danish": 'Den tir. 5. mar. 2019 kl. 13.10 skrev Ben Ode <ben@example.org>:\n> Words.',
	"Gmail's Norwegian": 'tir. 5. des. 2019 kl. 13:10 skrev Ben Ode <ben@example.org>:\n> Words.',
	"Gmail's Finnish": 'ti 5. maalisk. 2019 klo 13.10 Ben Ode (ben@example.org) kirjoitti:\n> Words.',
	"Gmail's Portuguese":
		'Em ter., 5 de mar. de 2019 às 13:10, Ben Ode\n<ben@example.org> escreveu:\n> Words.',
	"Gmail's Polish": 'wt., 5 paź 2019 o 13:10 Ben Ode <ben@example.org> napisał(a):\n> Words.',
	"Gmail's Czech": 'út 5. 3. 2019 v 13:10 odesílatel Ben Ode <ben@example.org> napsal:\n> Words.',
	"Gmail's Korean": '2019년 3월 5일 (화) 오후 1:10, Ben Ode <ben@example.org>님이 작성:\n> Words.',
	'the date behind the verb':
		'Ben Ode <ben@example.org> wrote on 03/05/2019 01:10:00 PM:\n> Words.',
	'the date in brackets': '* Ben Ode <ben@example.org> [2019-03-05 13:10:11]:\n> Words.',
	Excerpts: "Excerpts from Ben Ode's message of March 5, 2019 1:10 pm:\n> Words.",
	'an article': 'In article <12 at example.org>, Ben Ode wrote:\n> Words.',
	'an old verb': 'Thus spake Ben Ode (ben at example.org):\n> Words.',
	Supercite: '>>>>> "BO" == Ben Ode <ben@example.org> writes:\n> Words.',
	'a list that sends it on': 'On 5 Mar 2019, Ben Ode via bar <bar@example.org> wrote:\n> Words.',
	'a header block over the quote':
		'-----Original Message-----\nFrom: Ben Ode <ben@example.org>\nSent: Tuesday, March 5, 2019 1:10 PM\nTo: Ada Quill\nSubject: bar\n\n> Words.',
	Quoting: 'Quoting Ben Ode (2019-03-05 13:10:00)\n> Words.',
	'the zone as a comment': 'On Tue, 5 Mar 2019 13:10:00 -0700 (PDT), Ben Ode wrote:\n> Words.',
	'the name as a comment': 'ben@example.org (Ben Ode) writes:\n> Words.',
	'an encoded word': 'On 5 Mar 2019, ben@example.org (=?utf-8?q?Ben_Ode?=) wrote:\n> Words.',
	'the name in brackets': '[Ben Ode]\n> Words.',
	'no colon': 'On Mar 5, 2019, at 1:10 PM, Ben Ode wrote\n> Words.',
	'dashes around': '-----"Ben Ode" <ben@example.org> wrote: -----\n\n>Words.',
	'a From line over the quote': 'From: Ben Ode\n> Sent: 05 March 2019 13:10\n> Words.',
	'From and Date over the quote':
		'From: Ben Ode <ben@example.org>\nDate: Tue, 05 Mar 2019 13:10:00 +0100\n\n> Words.',
	'a header block inside the quote':
		'> -----Original Message-----\n> From: Ben Ode <ben@example.org>\n> Sent: Tuesday, March 5, 2019 1:10 PM\n> To: Ada Quill\n> Subject: bar\n>\n> Words.',
	'a list that sends on behalf':
		'> From: list-owner@example.org <list-\n> owner@example.org> On Behalf Of Ben Ode\n>\n> Words.',
};

/** Prose without a sentence's end, its lines filled up to `width` columns as editors do it. */
function filled(width: number, words: number, mark = ''): string {
	const some =
		'windows that nobody maps before the first fault of a driver cost no user anything at all';
	const lines = [''];
	for (let at = 0; at < words; at++) {
		const word = some.split(' ')[(at * 5) % 17] as string;
		const longer = `${lines.at(-1)} ${word}`.trim();
		if (longer.length <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines.map((line) => mark + line).join('\n');
}

describe('text copied from a page', () => {
	for (const [name, body] of Object.entries(styles)) {
		it(`names whom it quotes by an attribution with ${name}`, () => {
			assert.equal(speaker(page(body), 'Words'), 'Ben Ode');
		});
	}

	it('tells two people from each other whose mail comes from the address of one list', () => {
		const body =
			'On 5 Mar 2019, Ben Ode via bar <bar@example.org> wrote:\n> On 4 Mar 2019, Cleo Marsh via bar <bar@example.org> wrote:\n> > Words.\n> No.\n';
		assert.equal(speaker(page(body), 'Words'), 'Cleo Marsh');
		assert.equal(speaker(page(body), 'No.'), 'Ben Ode');
	});

	it('leaves all below a header block to whom it names where words stand above it', () => {
		const body =
			'Agreed.\n\n-----Original Message-----\nFrom: Ben Ode <ben@example.org>\nSent: Tuesday, March 5, 2019 1:10 PM\nTo: Ada Quill\nSubject: bar\n\n> Words.\n\nNo.';
		assert.equal(speaker(page(body), 'No.'), 'Ben Ode');
	});

	const flat = (quote: string): string =>
		page(
			`On 5 Mar 2019, Ben Ode wrote:\n>\n> On 4 Mar 2019, Cleo Marsh wrote:\n>\n${quote}\nAnswer.\n-------------- next part --------------\nAn HTML attachment was scrubbed...`,
		);

	it('gives the first paragraph of a quote whose mark HTML lost to its author, and guesses no more', () => {
		const text = flat('> Words of hers.\n>\n> Whose are these?\n>\n>\n> His own words.');
		assert.equal(speaker(text, 'of hers'), 'Cleo Marsh');
		assert.equal(speaker(text, 'Whose'), '-');
		assert.equal(speaker(text, 'His own'), 'Ben Ode');
		const indented = flat('>    Words of hers.\n>\n>    More of hers.\n>\n> His own words.');
		assert.equal(speaker(indented, 'More of hers'), 'Cleo Marsh');
		assert.equal(speaker(indented, 'His own'), 'Ben Ode');
	});

	it('takes an attribution whose quote was left out for no change of the speaker', () => {
		assert.equal(speaker(flat('> Hi Cleo,\n>\n> His own words.'), 'His own'), 'Ben Ode');
		const plain = flat('> His own words.').replace('HTML', 'other');
		assert.equal(speaker(plain, 'His own'), 'Ben Ode');
	});

	it('gives the rest of a quoted paragraph that was wrapped again to whom its first line is by', () => {
		const body =
			'On 5 Mar 2019, Ben Ode wrote:\n> On 4 Mar 2019, Cleo Marsh wrote:\n> > Windows are mapped when a driver probes, which is what costs every user of\n> the device something at once and for ever after. Nobody knows who has to\n> Pay for all of it.\n>\n> His own words.';
		assert.equal(speaker(page(body), 'for ever'), 'Cleo Marsh');
		assert.equal(speaker(page(body), 'Pay for'), 'Cleo Marsh');
		assert.equal(speaker(page(body), 'His own'), 'Ben Ode');
	});

	it('gives a name whose letters were lost back to whoever bears it', () => {
		const body =
			'On 5 Mar 2019, Ben Ode wrote:\n> On 4 Mar 2019, Ren? Quill wrote:\n> > Words.\n> Yes.';
		assert.equal(speaker(page(body, 'René Quill'), 'Words'), 'René Quill');
	});

	it('takes a middle initial for no other person', () => {
		const body =
			'On 5 Mar 2019, Ben Ode wrote:\n> One.\nOn Tue, 5 Mar 2019, Ben X. Ode wrote:\n> Two.';
		const { messages } = readText(page(body));
		assert.ok(messages.filter((one) => one.inferred).length <= 2);
		assert.equal(speaker(page(body), 'One'), 'Ben Ode');
	});

	it('does not take what is quoted twice for the answer to whoever is named first', () => {
		const body = '> Nobody says who wrote this.\n> On 5 Mar 2019, Ben Ode wrote:\n> > Words.\nNo.';
		assert.equal(speaker(page(body), 'Words'), 'Ben Ode');
		assert.equal(speaker(page(body), 'Nobody says'), '-');
	});

	it('takes the outer of two attributions in a row to speak at their own depth', () => {
		const body =
			'On 7 Mar 2019, Ben Ode wrote:\n> No.\n> On 6 Mar 2019, Ada Quill wrote:\n> On 5 Mar 2019, Ben Ode wrote:\n> > Words.\n> Unlikely.';
		assert.equal(speaker(page(body), 'Words'), 'Ben Ode');
		assert.equal(speaker(page(body), 'Unlikely'), 'Ada Quill');
	});

	it('reads bars as quote marks below an attribution, and rows of a table as rows', () => {
		const body =
			'On 5 Mar 2019, Ben Ode wrote:\n| Words.\n|\n| More.\nAnswer.\n| Again.\n\n| a | b |\n| 1 | 2 |';
		assert.equal(speaker(page(body), 'Words'), 'Ben Ode');
		assert.equal(speaker(page(body), 'Again'), 'Ben Ode');
		assert.equal(speaker(page(body), '1 | 2'), 'Ada Quill');
	});

	it('reads marks behind bars, colons for marks, and bars before prose that nobody introduces', () => {
		const mixed = 'On 5 Mar 2019, Ben Ode wrote:\n| > Words.\n| More || less.\nAnswer.';
		assert.equal(speaker(page(mixed), 'More'), 'Ben Ode');
		assert.equal(speaker(page(mixed), 'Words'), 'Ada Quill');
		assert.equal(speaker(page(mixed.replaceAll('| ', ': ')), 'More'), 'Ben Ode');
		const prose = '| It is a long line of prose that somebody must have said before.\n'.repeat(3);
		assert.equal(speaker(page(`${prose}Answer.`), 'somebody must'), '-');
		assert.equal(speaker(page('Look:\n: a list\n: of things'), 'a list'), 'Ada Quill');
	});

	it('reads marks and addresses that a browser wrote in its own way', () => {
		const source =
			'On 5 Mar 2019, Ben Ode &lt;ben@example.org&gt; wrote:\n&gt; &gt; Old.\n&gt; Words.';
		assert.equal(speaker(page(source), 'Words'), 'Ben Ode');
		assert.notEqual(speaker(page(source), 'Old'), 'Ben Ode');
		const spaces = 'On 5 Mar 2019, Ben Ode wrote:\n>\u00a0>\u00a0Old.\n>\u00a0Words.';
		assert.equal(speaker(page(spaces), 'Words'), 'Ben Ode');
		assert.notEqual(speaker(page(spaces), 'Old'), 'Ben Ode');
	});

	it('reads the marks of a page that was pasted indented as a whole', () => {
		const body = 'On 5 Mar 2019, Ben Ode wrote:\n> > Old.\n> Words.\n\nAnswer.';
		const text = page(body).replace(/^(?=.)/gm, '    ');
		assert.equal(speaker(text, 'Words'), 'Ben Ode');
		assert.equal(speaker(text, 'Answer'), 'Ada Quill');
	});

	it('takes an attribution for one whatever an archive made of its address', () => {
		for (const address of ['ben () example ! org', 'ben@...mple.org', 'ben at example', 'xxx']) {
			const body = `On 5 Mar 2019, Ben Ode <${address}> wrote:\n> Words.`;
			assert.equal(speaker(page(body), 'Words'), 'Ben Ode');
		}
	});

	it('reads initials and names before a mark as those of whoever is quoted', () => {
		const initials = 'On 5 Mar 2019, Ben Ode wrote:\nBO> Words.\nBO> More.\nAnswer.';
		assert.equal(speaker(page(initials), 'Words'), 'Ben Ode');
		assert.equal(speaker(page(initials), 'Answer'), 'Ada Quill');
		const named = '> On 5 Mar 2019, Ben Ode wrote:\n> Ben> Words.\n> Answer.';
		assert.equal(speaker(page(named), 'Words'), 'Ben Ode');
	});

	it("takes a program's prompt for no quote", () => {
		assert.equal(speaker(page('SQL> select 1;\nSQL> select 2;'), 'select 1'), 'Ada Quill');
	});

	const talk = (width: number): string =>
		page(`On 5 Mar 2019, Ben Ode wrote:\n${filled(width, 50, '> > ')}\n> No.\n${filled(70, 130)}`);

	it('takes what nobody is named for to be by whoever is answered, in turns', () => {
		assert.equal(speaker(talk(70), 'windows'), 'Ada Quill');
	});

	it('gives nobody the turn whose lines are filled to another width', () => {
		assert.equal(speaker(talk(60), 'windows'), '-');
		assert.equal(speaker(talk(76), 'windows'), '-');
	});

	it('gives a turn back past a third person where the width agrees', () => {
		const named = (width: number): string =>
			page(
				`On 7 Mar 2019, Cleo Marsh wrote:\n> On 6 Mar 2019, Ben Ode wrote:\n${filled(64, 30, '> > > ')}\n> > Why?\n${filled(width, 90, '> ')}`,
			);
		assert.equal(speaker(named(64), 'windows'), 'Cleo Marsh');
		assert.equal(speaker(named(72), 'windows'), '-');
	});
});

describe('text whose line breaks are lost altogether', () => {
	const first =
		'On Tue, Mar 05, 2019 at 01:10:00PM +0100, Ben Ode wrote: > On Mon, Mar 04, 2019 at 11:02:00AM +0000, Cleo Marsh wrote:';
	const full = [
		'A window that is mapped when its driver probes costs every one of its users',
		'something at once and for ever after, whether or not it is going to be used',
	];

	it('goes on at its depth behind a short line that ends a sentence', () => {
		const text = `${first} > > ${full[0]} > > ${full[1]} > > in the end. > > ${full[0]} > > ${full[1]} > > by anybody. > > His words. His answer.`;
		assert.equal(speaker(text, 'by anybody'), 'Cleo Marsh');
		const answered = `${first} > > ${full[0]} > > in the end. > > ${full[1]} > ${full[0]} > by anybody.`;
		assert.equal(speaker(answered, 'something at once'), 'Ben Ode');
	});

	it('knows blank lines between an attribution and its quote', () => {
		const text = `${first} > > > > On Sun, Mar 03, 2019 at 11:02:00AM +0000, Ada Quill wrote: > > > > > ${full[0]} > > > ${full[1]} > > > by anybody.`;
		assert.equal(speaker(text, 'something at once'), 'Ada Quill');
	});
});
