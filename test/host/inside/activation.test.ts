import * as vscode from 'vscode';
import { api, check, closeAll, EXTENSION, equal } from './helper.ts';
import { figure } from './report.ts';

describe('activation', () => {
	afterEach(closeAll);

	it('is measured', async () => {
		const { loadMs, activationMs } = await api();
		check(loadMs > 0 && activationMs > 0, `${loadMs} ms, ${activationMs} ms`);
		figure('activation: evaluating the bundle', loadMs, 'ms');
		figure('activation: the function', activationMs, 'ms');
		figure('activation in all', loadMs + activationMs, 'ms (goal 50)');
	});

	it('registers every command of the manifest and no other', async () => {
		await api();
		const { packageJSON } = vscode.extensions.getExtension(EXTENSION)!;
		const contributed: string[] = packageJSON.contributes.commands.map(
			(one: { command: string }) => one.command,
		);
		const known = (await vscode.commands.getCommands(true)).filter((one) =>
			one.startsWith('maplore.'),
		);
		const own = known.filter((one) => !one.startsWith('maplore.claims.'));
		equal(own.sort().join(), [...contributed].sort().join(), 'commands');
	});

	it('leaves documents alone that are not mail', async () => {
		const { threads } = await api();
		for (const [language, content] of [
			['plaintext', 'Shopping list\n\nFrom: the market\nfour lemons\n'],
			['json', '{"from": "x", "subject": "y"}'],
			['plaintext', 'date: today\nsubject: none\n'],
		] as const) {
			const document = await vscode.workspace.openTextDocument({ language, content });
			await vscode.window.showTextDocument(document);
			equal(threads.get(document.uri), null, language);
		}
	});
});
