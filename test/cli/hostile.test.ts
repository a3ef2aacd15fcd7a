import assert from 'node:assert/strict';
import { maplore } from './helper';

const mail = [
	'From: Mallory \u202eevil <m@example.org>',
	'Date: Wed, 30 Jan 2019 20:44:20 +0000',
	'Message-ID: <1@example.org>',
	'Subject: a\u001b[31m\u009b1m title',
	'',
	'This is slow \u001b]0;owned\u0007 and \u202eso on.',
	'',
].join('\n');
const files = { mail };

describe('mail that would steer the terminal', () => {
	for (const command of ['messages', 'turns', 'claims', 'explore', 'crux'])
		it(`is spelled out by ${command}`, async () => {
			const { out } = await maplore([command, 'mail'], { files });
			assert.doesNotMatch(out, /(?![\n\t])[\p{Cc}\u202e]/u);
		});

	it('shows which character it was', async () => {
		const { out } = await maplore(['messages', 'mail'], { files });
		assert.match(out, /<U\+202E>/);
	});

	it('stays itself in JSON', async () => {
		const { out } = await maplore(['messages', 'mail', '--jsonl'], { files });
		assert.match(JSON.parse(out).from.name, /\u202e/);
	});

	for (const command of ['messages', 'turns', 'patches', 'claims', 'explore'])
		it(`makes ${command} --strict exit 1, and only --strict`, async () => {
			assert.equal((await maplore([command, 'mail', '--strict'], { files })).code, 1);
			assert.equal((await maplore([command, 'mail'], { files })).code, 0);
		});
});

describe('settings that no experiment takes', () => {
	it('are refused though they are called __proto__', async () => {
		const { code, err } = await maplore(['run', 'odirect-chain', '--set', '__proto__=1']);
		assert.equal(code, 2);
		assert.match(err[0] ?? '', /no parameter __proto__/);
		for (const stdin of [
			'odirect-chain __proto__=1\n',
			'{"experiment":"odirect-chain","parameters":{"__proto__":1}}\n',
		])
			assert.match((await maplore(['sweep', '--stdin'], { stdin })).out, /no parameter __proto__/);
	});
});
