import assert from 'node:assert/strict';
import fs from 'node:fs';
import { surelyMail } from '../../../src/host/editor/surelyMail';

const header = 'From: A <a@b.example>\nDate: Tue, 12 Mar 2019 10:00:00 +0000\nSubject: x\n\nbody\n';

describe('surely mail', () => {
	for (const [what, text] of [
		['a saved message', header],
		['a message with CRLF', header.replaceAll('\n', '\r\n')],
		['an mbox', `From a@b.example Tue Mar 12 10:00:00 2019\n${header}`],
		[
			'a formatted patch',
			`From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\n${header}`,
		],
		['folded fields', `Received: by x\n\tfor y\n${header}`],
		['an archive page copied as text', fs.readFileSync('media/sample-thread.txt', 'utf8')],
	] as const) {
		it(`is ${what}`, () => assert.equal(surelyMail(text), true));
	}

	for (const [what, text] of [
		['nothing', ''],
		['prose', 'Dear all,\n\nFrom: here to there.\n'],
		['a configuration file', 'from: a\nname: b\nkey: c\nvalue: d\n'],
		['HTTP', 'Date: Tue, 12 Mar 2019\nContent-Type: text/html\n\n'],
		['a diff without mail', 'diff --git a/x b/x\n--- a/x\n+++ b/x\n'],
		['a program', 'import x from "y";\nexport const from = 1;\n'],
	] as const) {
		it(`is not ${what}`, () => assert.equal(surelyMail(text), false));
	}

	it('is decided within the first 4 KiB', () => {
		assert.equal(surelyMail(`${'x'.repeat(5000)}\n${header}`), false);
		assert.equal(surelyMail(header + 'y'.repeat(5_000_000)), true);
	});
});
