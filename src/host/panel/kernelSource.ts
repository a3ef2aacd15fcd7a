// Opens a kernel function in the local tree that the user named; never the network.
import * as vscode from 'vscode';
import { lines, reveal } from '../editor/reveal';
import { Obstacle } from '../say';
import { kernelTree } from '../settings';
import { lineOfFunction } from './lineOfFunction';

/** Relative, plain names only: a file of a kernel tree, and nothing that could leave it. */
const plain = /^(?!.*\.\.)[A-Za-z0-9_][\w./+-]*$/;

/** @throws Obstacle when no tree is named, or the file is not in it */
export async function openKernelSource(file: string, func: string): Promise<void> {
	const tree = kernelTree();
	if (!tree) {
		throw new Obstacle('no kernel tree is named. Set maplore.kernelTree to a local Linux tree.', [
			{
				title: 'Open Settings',
				command: 'workbench.action.openSettings',
				args: ['maplore.kernelTree'],
			},
		]);
	}
	if (!plain.test(file)) throw new Obstacle('that is not the name of a kernel file.');
	const uri = vscode.Uri.joinPath(vscode.Uri.file(tree), file);
	let document: vscode.TextDocument;
	try {
		document = await vscode.workspace.openTextDocument(uri);
	} catch {
		throw new Obstacle(`${file} is not in the kernel tree at ${tree}.`);
	}
	const line = lineOfFunction(document.getText(), func);
	await reveal(uri, lines(document, line, line));
}
