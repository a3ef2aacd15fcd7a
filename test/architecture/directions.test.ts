import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

describe('the walls', () => {
	it('hold: imports go downward only', function () {
		this.timeout(60_000);
		const run = spawnSync(
			'node_modules/.bin/depcruise',
			[...['src', 'webview', 'test'].filter((room) => existsSync(room)), '--output-type', 'err'],
			{ encoding: 'utf8' },
		);
		assert.equal(run.status, 0, run.stdout + run.stderr);
	});
});
