// Every experiment gives the same run in the panel's worker as on the command line.
import assert from 'node:assert/strict';
import { hashesOfCli } from '../../faces';
import { hashesOfWorker } from '../workerHashes';
import { openPanel, startBrowser, stopBrowser } from './panel';

describe('the worker of the panel', () => {
	before(startBrowser);
	after(stopBrowser);

	it('gives the hash of the command line for every experiment', async () => {
		const expected = hashesOfCli();
		const ids = Object.keys(expected);
		assert.equal(ids.length, 23);
		const panel = await openPanel();
		const hashes = await panel.page.locator('body').evaluate(hashesOfWorker, ids);
		assert.deepEqual(hashes, expected);
		await panel.close();
	});
});
