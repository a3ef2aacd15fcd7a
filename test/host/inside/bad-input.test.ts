import * as vscode from 'vscode';
import { check, closeAll, equal, told } from './helper.ts';

async function file(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
	const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
	await vscode.workspace.fs.writeFile(uri, bytes);
	return uri;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** One sentence for a person: what is wrong, and what to do. */
function isClear(said: readonly string[]): void {
	equal(said.length, 1, `messages: ${said.join(' | ')}`);
	const [sentence] = said;
	check(sentence!.startsWith('Maplore: '), sentence!);
	check(!/ at |Error:|undefined|\n|unexpectedly/.test(sentence!), sentence!);
	console.log(`maplore-figure:said: ${sentence}`);
}

describe('bad input gets a clear sentence', () => {
	afterEach(closeAll);

	for (const [what, name, bytes] of [
		['an empty file', 'empty.txt', encode('')],
		['a binary file', 'binary.bin', Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 256)],
		['a file with no message', 'note.txt', encode('\n\n-- \n')],
		['a gzip file that is none', 'broken.mbox.gz', encode('not gzip')],
	] as const) {
		it(what, async () => {
			const uri = await file(name, bytes);
			isClear(await told(() => vscode.commands.executeCommand('maplore.explore', uri)));
		});
	}

	it('a line of 5 MB', async () => {
		const uri = await file('long.txt', encode('word '.repeat(1024 * 1024)));
		const said = await told(() => vscode.commands.executeCommand('maplore.explore', uri));
		isClear(said);
	});

	it('a file that is gone', async () => {
		const gone = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'gone.mbox');
		isClear(await told(() => vscode.commands.executeCommand('maplore.explore', gone)));
	});

	it('an empty clipboard', async () => {
		await vscode.env.clipboard.writeText(' ');
		isClear(await told(() => vscode.commands.executeCommand('maplore.exploreClipboard')));
	});

	it('a claim that is not there', async () => {
		isClear(await told(() => vscode.commands.executeCommand('maplore.runClaim', 'file:///x', 'y')));
		isClear(await told(() => vscode.commands.executeCommand('maplore.runClaim', { a: 1 }, null)));
	});

	it('a panel action without a panel', async () => {
		isClear(await told(() => vscode.commands.executeCommand('maplore.panel.run')));
	});
});
