import assert from 'node:assert/strict';
import { readText } from '../../src/read/read';

/** Zone and depth of each line of a body that Ada Quill wrote, in our own words. */
function zonesOf(body: string): string[] {
	const thread = readText(`From: Ada Quill <ada@example.org>\nMessage-ID: <a@b>\n\n${body}`);
	return thread.linesOf('a@b').map((line) => `${line.depth} ${line.zone}`);
}

/** Bodies all of whose lines are a machine's. */
const machines: Readonly<Record<string, string>> = {
	'an oops with its frames':
		'------------[ cut here ]------------\nWARNING: CPU: 3 PID: 77 at mm/bar.c:12 bar+0x12/0x40\nModules linked in: bar\nHardware name: Box\nRIP: 0010:bar+0x12/0x40\nRAX: 0000000000000000 RBX: 1\nCall Trace:\n foo+0x1a/0x30 [bar]\n ? baz+0x10/0x20\n---[ end trace 12ab ]---',
	'stamped lines of a log': '[   12.345678] bar: up\n[   12.345680] bar: down',
	'commands with their prompts': '$ ls -l\n# mount /mnt',
	'a table with bars':
		'+------+-----+\n| size | ns  |\n+------+-----+\n| 4096 | 120 |\n+------+-----+',
};

describe('zones', () => {
	for (const [name, body] of Object.entries(machines)) {
		it(`know ${name} for a machine's words`, () => {
			assert.deepEqual(new Set(zonesOf(body)), new Set(['0 log']));
		});
	}

	it('leave bullets, sums and shouted words to their author', () => {
		const body = '+ One bullet.\n- Another.\nWARNING: read this first.\nNote: well.\n3 + 4 = 7\n';
		assert.deepEqual(new Set(zonesOf(body)), new Set(['0 authored']));
	});

	it('take the second side of a plain diff for no quote', () => {
		assert.deepEqual(zonesOf('Like this:\n3c3\n< old\n---\n> fresh\nDone.').slice(4), [
			'0 log',
			'0 authored',
		]);
	});

	it('take what a shell asks for more of for no quote', () => {
		assert.deepEqual(zonesOf('$ cat <<END\n> words\n> END\nDone.'), [
			'0 log',
			'0 log',
			'0 log',
			'0 authored',
		]);
	});

	it('still take a quote below a rule for one', () => {
		assert.deepEqual(zonesOf('Ben Ode wrote:\n> Words.\nOh.'), [
			'0 attribution',
			'1 quoted',
			'0 authored',
		]);
	});
});
