import assert from 'node:assert/strict';
import { maplore } from './helper';

const mail = `From: Ann Author <ann@example.org>
Subject: windows
Message-ID: <1@example.org>

The frobnicator drops the doorbell on resume.
`;
const files = { mail, 'mine.txt': 'own-topic: frobnicator  # this test\nnonsense\n' };

describe("concepts of the user's own", () => {
	for (const [command, ...rest] of [
		['claims', '--json'],
		['explore', '--json'],
	] as const) {
		it(`are found by ${command}, and lines that are none are named`, async () => {
			const without = await maplore([command, 'mail', ...rest], { files });
			assert.ok(!without.out.includes('own-topic'));
			const own = await maplore([command, 'mail', ...rest, '--concepts', 'mine.txt'], { files });
			assert.ok(own.out.includes('own-topic'));
			assert.match(own.err.join('\n'), /concepts: line 2 is not/);
		});
	}

	it('must be there when they are asked for', async () => {
		const { code, err } = await maplore(['crux', 'mail', '--concepts', 'none.txt'], { files });
		assert.equal(code, 2);
		assert.match(err.join('\n'), /none\.txt: no such file/);
	});
});
