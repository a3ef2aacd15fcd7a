import assert from 'node:assert/strict';
import { maplore } from './helper';

describe('the command line', () => {
	it('prints its commands when nothing is asked', async () => {
		const { code, out } = await maplore([]);
		assert.equal(code, 0);
		assert.match(out, /experiments/);
	});

	it('answers --version and --help with exit 0', async () => {
		assert.equal((await maplore(['--version'])).out.trim(), '0.1.0');
		assert.equal((await maplore(['run', '--help'])).code, 0);
	});

	for (const argv of [
		['bogus'],
		['run'],
		['run', 'no-such-experiment'],
		['experiments', '--no-such-option'],
	])
		it(`answers "${argv.join(' ')}" with exit 2 and one line`, async () => {
			const { code, err } = await maplore(argv);
			assert.equal(code, 2);
			assert.equal(err.length, 1);
			assert.match(err[0] ?? '', /^maplore: [^\n]+$/);
		});

	it('prints the catalogue as one JSON array', async () => {
		const { out } = await maplore(['experiments', '--json']);
		assert.ok(Array.isArray(JSON.parse(out)));
	});
});
