import * as vscode from 'vscode';
import { experiments } from '../../../src/lab/catalogue';
import { runExperiment } from '../../../src/lab/run';
import { api, check, closeAll, equal, openSample, until } from './helper.ts';

/** What `dist/cli.js` gave, by id of the experiment; put here when the tests are bundled. */
declare const HASHES_OF_CLI: Readonly<Record<string, string>>;

describe('a run in this extension host', () => {
	afterEach(closeAll);

	for (const { id } of experiments)
		it(`has the hash of the command line: ${id}`, () => {
			equal(runExperiment(id).hash, HASHES_OF_CLI[id], id);
		});

	it('has it in the verdicts of a thread as well, by way of the lab’s worker', async () => {
		const { threads } = await api();
		const document = await openSample();
		await vscode.commands.executeCommand('maplore.explore');
		const { explored } = await until('the thread', () => threads.get(document.uri));
		check(explored.runs.length > 0, 'no run');
		for (const { experiment, hash } of explored.runs)
			equal(hash, HASHES_OF_CLI[experiment], experiment);
	});
});
