import assert from 'node:assert/strict';
import { hashesOfCli } from '../../faces.ts';
import { hashesOfWorker } from '../../webview/workerHashes.ts';
import { version, Workbench } from './workbench.ts';

describe(`the panel's worker in VS Code ${version}`, function () {
	this.timeout(120_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open();
	});
	after(() => workbench?.close());

	it('gives the hash of the command line for every experiment', async () => {
		const expected = hashesOfCli();
		const ids = Object.keys(expected);
		assert.equal(ids.length, 23);
		await workbench.command('Maplore: Open Sample Thread');
		await (await workbench.findLens('only for pinned and ODP')).click();
		await workbench.panel.locator('[data-testid=verdict]').first().waitFor();
		const body = workbench.panel.locator('body');
		// tsx names functions by a helper that a page does not have
		await body.evaluate(() => {
			(globalThis as { __name?: unknown }).__name = (f: unknown) => f;
		});
		const hashes = await body.evaluate(hashesOfWorker, ids);
		assert.deepEqual(hashes, expected);
	});
});
