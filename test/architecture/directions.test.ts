import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('the walls', () => {
	it('hold: imports go downward only', function () {
		this.timeout(60_000);
		const run = spawnSync(
			'node_modules/.bin/depcruise',
			['src', 'webview', 'test', '--output-type', 'err'],
			{
				encoding: 'utf8',
			},
		);
		assert.equal(run.status, 0, run.stdout + run.stderr);
	});
});
