import * as vscode from 'vscode';
import { api, check, closeAll, equal, openSample, told } from './helper.ts';

describe('the worker of the lab', () => {
	afterEach(closeAll);

	it('is started again when it stops, and the user is told', async () => {
		const { lab, threads } = await api();
		const said = await told(async () => {
			const broken = {
				text: null as never,
				linesBefore: 0,
				box: null as never,
				marks: [],
				concepts: '',
			};
			equal((await lab.explore('broken', broken)).kind, 'crashed', 'what became of it');
		});
		check(
			said.some((sentence) => /started again/.test(sentence)),
			said.join(),
		);
		const document = await openSample();
		await vscode.commands.executeCommand('maplore.explore');
		equal(threads.get(document.uri)?.explored.view.turns.length, 5, 'turns afterwards');
	});
});
