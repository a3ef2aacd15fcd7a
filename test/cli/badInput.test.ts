import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

describe('maplore explore on what is no thread', () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'maplore-bad-'));
	after(() => fs.rmSync(folder, { recursive: true }));

	for (const [what, bytes] of [
		['an empty file', ''],
		['binary data', Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 256)],
		['a line of 5 MB', 'word '.repeat(1024 * 1024)],
		['a file with no message', '\n-- \n'],
	] as const) {
		it(`says so in one line and exits 2: ${what}`, () => {
			const file = path.join(folder, 'input');
			fs.writeFileSync(file, bytes);
			const run = spawnSync(
				process.execPath,
				['--import', 'tsx', 'src/cli/main.ts', 'explore', file],
				{ encoding: 'utf8' },
			);
			assert.equal(run.status, 2);
			assert.equal(run.stdout, '');
			assert.match(run.stderr, /^maplore: [^\n]{20,300}\n$/);
		});
	}
});
