import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { scanPart } from '../../src/read/body/part';
import { BodyScan } from '../../src/read/body/scan';
import { field, headerOf } from '../../src/read/mail/header';
import { IdTable } from '../../src/read/mail/ids';
import { articleOf } from '../../src/read/mail/split';
import { type Piece, Splitter } from '../../src/read/mail/splitter';
import {
	authorOf,
	type Commit,
	cleanSubject,
	commitOf,
	isScissors,
} from '../../src/read/patch/commit';
import { utf8Text } from '../../src/read/text/decode';
import { shared } from '../shared';

/** git's own outcomes that are not met, and why. */
const exceptions: Readonly<Record<string, string>> = {
	info0016: 'git keeps the line end of an in-body Date as a blank; nothing depends on it',
};

function commitIn(piece: Piece, splitter: Splitter, scissors: boolean): Commit {
	const article = articleOf(piece, splitter.form, new IdTable());
	const { fields } = headerOf(piece.bytes, piece.bytes.indexOf(10, piece.start) + 1, piece.end);
	const lines: string[] = [];
	const scan = new BodyScan();
	for (const part of article.parts) {
		scanPart(scan, part, { bytes: piece.bytes, base: piece.base, editor: false });
		for (let index = 0; index < scan.count; index++) {
			lines.push(utf8Text(scan.bytes, scan.start[index] as number, scan.end[index] as number));
		}
	}
	const mail = {
		from: fields.text(field.from),
		subject: fields.text(field.subject),
		date: fields.text(field.date),
		lines,
	};
	return commitOf(mail, scissors);
}

/** What git-stripspace leaves. */
function stripped(text: string): string {
	const lines = text.split('\n').map((line) => line.trimEnd());
	return lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

describe('the commit of a mail', () => {
	it("agrees with git's own samples", function () {
		const folder = path.dirname(shared(this, 'corpora/git-mailinfo/t/t5100/sample.mbox'));
		let number = 0;
		const splitter = new Splitter((piece) => {
			number++;
			for (const variant of ['', '--scissors']) {
				const id = `${String(number).padStart(4, '0')}${variant}`;
				if (!fs.existsSync(path.join(folder, `info${id}`))) continue;
				const { author, subject, date, message } = commitIn(piece, splitter, variant !== '');
				const info = `Author: ${author.name}\nEmail: ${author.address ?? ''}\nSubject: ${subject}\nDate: ${date}\n\n`;
				if (exceptions[`info${id}`] === undefined) {
					assert.equal(info, fs.readFileSync(path.join(folder, `info${id}`), 'utf8'), id);
				}
				const wanted = fs.readFileSync(path.join(folder, `msg${id}`), 'utf8');
				assert.equal(stripped(message.join('\n')), stripped(wanted), id);
			}
			return 0;
		});
		splitter.pushLast(fs.readFileSync(path.join(folder, 'sample.mbox')));
		assert.equal(number, 18);
	});

	it('belongs to the in-body author only where a patch follows', () => {
		const mail = { from: 'Post Man <post@example.org>', subject: '[PATCH] x', date: '' };
		const lines = ['From: Ada Quill <ada@example.org>', '', 'Why.', '---'];
		assert.equal(commitOf({ ...mail, lines }).author.name, 'Ada Quill');
		assert.equal(commitOf({ ...mail, lines: lines.slice(0, 3) }).author.name, 'Post Man');
	});

	it('has a subject without brackets and an author without quotes', () => {
		assert.equal(cleanSubject('Re: [PATCH v2 1/3] [RFC] bar: map'), 'bar: map');
		assert.deepEqual(authorOf('"Quill, Ada" <ada@example.org>'), {
			name: 'Quill, Ada',
			address: 'ada@example.org',
		});
	});

	it('starts behind scissors, not behind talk about them', () => {
		assert.ok(isScissors('-- >8 --'));
		assert.ok(isScissors('- - >8 - - cut here - - >8 - -'));
		assert.ok(!isScissors('This is no mark -- >8 -- but talks about it.'));
	});
});
