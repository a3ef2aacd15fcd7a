import * as vscode from 'vscode';
import { api, check, closeAll, copyOfSample, equal, lenses, until } from './helper.ts';
import { figure } from './report.ts';

async function edit(document: vscode.TextDocument, change: (edit: vscode.WorkspaceEdit) => void) {
	const workspaceEdit = new vscode.WorkspaceEdit();
	change(workspaceEdit);
	await vscode.workspace.applyEdit(workspaceEdit);
	return document;
}

describe('editing an explored thread', () => {
	afterEach(closeAll);

	it('moves the lenses with the text', async () => {
		const document = await copyOfSample();
		const before = (await lenses(document)).map((lens) => lens.range.start.line);
		const middle = 5;
		await edit(document, (one) =>
			one.insert(document.uri, new vscode.Position(middle, 0), '>\n>\n'),
		);
		const after = (await lenses(document)).map((lens) => lens.range.start.line);
		equal(after.join(), before.map((line) => line + 2).join(), 'lines');
	});

	it('reads a changed claim again, and shows its old run as stale until it is run', async () => {
		const { threads } = await api();
		const document = await copyOfSample();
		const entry = threads.get(document.uri)!;
		const { explored } = entry;
		const claim = explored.view.claims.findLast((one) => one.verdict)!;
		const { start } = explored.placeOf(claim.id)!;
		const { revision } = explored;
		const began = performance.now();
		await edit(document, (one) => one.insert(document.uri, document.positionAt(start + 2), 'xx'));
		const titles = async () =>
			(await lenses(document))
				.map((lens) => lens.command?.title ?? '')
				.filter((title) => /Stale/.test(title));
		check((await titles()).length >= 1, 'stale at once');
		await until('the new reading', () => explored.revision > revision);
		figure('from edit to the claim read again', performance.now() - began, 'ms (goal 200)');
		const stale = [...explored.stale.keys()];
		if (explored.view.claims.some((one) => one.first === claim.first && one.verdict)) {
			check(stale.length >= 1, 'still stale after reading');
			check((await titles()).length >= 1, 'and shown as stale');
			await vscode.commands.executeCommand('maplore.runClaim', document.uri.toString(), stale[0]);
			equal(explored.stale.has(stale[0]!), false, 'run with its present words');
		}
	});

	it('is current again when the edit is undone', async () => {
		const { threads } = await api();
		const document = await copyOfSample();
		const { explored } = threads.get(document.uri)!;
		const claim = explored.view.claims.find((one) => one.verdict)!;
		const { start } = explored.placeOf(claim.id)!;
		const at = document.positionAt(start + 2);
		let { revision } = explored;
		await edit(document, (one) => one.insert(document.uri, at, 'xx'));
		await until('the first reading', () => explored.revision > revision);
		({ revision } = explored);
		await edit(document, (one) =>
			one.delete(document.uri, new vscode.Range(at, at.translate(0, 2))),
		);
		await until('the second reading', () => explored.revision > revision);
		equal(explored.stale.size, 0, 'stale claims');
	});

	it('forgets the lenses on request', async () => {
		const document = await copyOfSample();
		await vscode.commands.executeCommand('maplore.forget');
		equal((await lenses(document)).length, 0, 'lenses');
	});
});
