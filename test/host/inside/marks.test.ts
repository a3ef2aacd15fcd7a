import * as vscode from 'vscode';
import { api, check, clipboardThread, closeAll, equal, openSample, told, until } from './helper.ts';

/** A copy of the sample in the workspace's folder, explored. */
async function fileOfSample(name: string) {
	const { threads } = await api();
	const sample = await openSample();
	const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(sample.getText()));
	await vscode.commands.executeCommand('maplore.explore', uri);
	const entry = await until('the thread', () => threads.get(uri));
	const sidecar = uri.with({ path: `${uri.path}.maplore-marks.jsonl` });
	return { uri, entry, sidecar };
}

const text = async (uri: vscode.Uri) =>
	new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe("the reviewer's marks", () => {
	afterEach(closeAll);

	it('dismiss a claim, lie in a sidecar, and can be undone', async () => {
		const { entry, sidecar } = await fileOfSample('dismiss.txt');
		const claim = entry.explored.view.claims[3]!;
		await vscode.commands.executeCommand('maplore.dismissClaim', { entry, claim });
		await until('the claim to go', () => !entry.explored.claim(claim.id));
		const written = await text(sidecar);
		check(written.startsWith('{"maplore-marks":1,'), written);
		check(written.includes(claim.id) && written.includes('dismiss'), written);
		await vscode.commands.executeCommand('maplore.undoMark');
		await until('the claim to come back', () => entry.explored.claim(claim.id));
	});

	it('of another window are seen here', async () => {
		const { entry, sidecar } = await fileOfSample('windows.txt');
		const claim = entry.explored.view.claims[2]!;
		const mark = {
			mark: 'dismiss',
			key: claim.id,
			at: '2026-01-01T00:00:00.000Z',
			words: claim.text,
		};
		const lines = `{"maplore-marks":1}\n${JSON.stringify(mark)}\n`;
		await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(lines));
		await until('the claim to go', () => !entry.explored.claim(claim.id));
	});

	it('never overwrite a sidecar that cannot be read: it is kept aside and the user is told', async () => {
		const { uri, entry, sidecar } = await fileOfSample('aside.txt');
		const claim = entry.explored.view.claims[1]!;
		await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode('something else\n'));
		const said = await told(async () => {
			await vscode.commands.executeCommand('maplore.dismissClaim', { entry, claim });
			await until('the claim to go', () => !entry.explored.claim(claim.id));
		});
		check(
			said.some((sentence) => /kept as aside\.txt/.test(sentence)),
			said.join(),
		);
		const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) });
		const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
		const kept = names.find((name) => name.startsWith('aside.txt.maplore-marks.jsonl.unreadable'));
		check(kept, names.join());
		equal(await text(vscode.Uri.joinPath(folder, kept)), 'something else\n', 'kept as it was');
	});

	it('never overwrite a sidecar whose bytes are no text: it is kept aside as it was', async () => {
		const { uri, entry, sidecar } = await fileOfSample('bytes.txt');
		const claim = entry.explored.view.claims[1]!;
		const bytes = Uint8Array.of(0xff, 0xfe, 0x7b, 0x80, 0x0a);
		await vscode.workspace.fs.writeFile(sidecar, bytes);
		await vscode.commands.executeCommand('maplore.dismissClaim', { entry, claim });
		await until('the claim to go', () => !entry.explored.claim(claim.id));
		const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) });
		const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
		const kept = names.find((name) => name.startsWith('bytes.txt.maplore-marks.jsonl.unreadable'));
		check(kept, names.join());
		const left = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, kept));
		equal([...left].join(), [...bytes].join(), 'kept as it was');
	});

	it('of an unsaved document last until it is closed, and the user is told', async () => {
		const sample = await openSample();
		await vscode.env.clipboard.writeText(sample.getText());
		const entry = await clipboardThread(sample);
		const claim = entry.explored.view.claims[0]!;
		const said = await told(async () => {
			await vscode.commands.executeCommand('maplore.dismissClaim', { entry, claim });
			await until('the claim to go', () => !entry.explored.claim(claim.id));
		});
		check(
			said.some((sentence) => /as long as this window/.test(sentence)),
			said.join(),
		);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await until(
			'the document to be closed',
			() => !vscode.workspace.textDocuments.some((one) => `${one.uri}` === `${entry.uri}`),
		);
		const next = await clipboardThread(sample);
		check(next.explored.claim(claim.id) !== null, 'the next unsaved document has its own marks');
	});
});
