import * as vscode from 'vscode';
import { api, closeAll, equal, openSample, until } from './helper.ts';

const panels = () =>
	vscode.window.tabGroups.all
		.flatMap((group) => group.tabs)
		.filter(
			(tab) =>
				tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('maplore.panel'),
		);

describe('the panel', () => {
	afterEach(closeAll);

	it('opens beside the text when a claim is run, and is reused by the next', async () => {
		const { threads } = await api();
		const document = await openSample();
		const { explored } = await until('the thread', () => threads.get(document.uri));
		const testable = explored.view.claims.filter((one) => one.verdict);
		for (const claim of testable.slice(0, 3)) {
			await vscode.commands.executeCommand('maplore.runClaim', document.uri.toString(), claim.id);
		}
		await until('the panel', () => panels().length === 1);
		equal(panels()[0]?.group.viewColumn, 2, 'column');
	});

	it('can be closed and opened again', async () => {
		await openSample();
		await vscode.commands.executeCommand('maplore.openPanel');
		const [tab] = await until('the panel', () => panels().length === 1 && panels());
		await vscode.window.tabGroups.close(tab!);
		await until('no panel', () => panels().length === 0);
		await vscode.commands.executeCommand('maplore.openPanel');
		await until('the panel again', () => panels().length === 1);
	});
});
