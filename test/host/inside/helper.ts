import * as vscode from 'vscode';
import type { Api } from '../../../src/host/extension';
import type { Entry } from '../../../src/host/threads/threads';

export const EXTENSION = 'maplore.maplore';

/** The extension's own interface; activates it. */
export async function api(): Promise<Api> {
	const extension = vscode.extensions.getExtension<Api>(EXTENSION);
	if (!extension) throw new Error(`${EXTENSION} is not installed`);
	return extension.activate();
}

/** `assert` of Node is not in a browser. */
export function check(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
	check(
		actual === expected,
		`${message}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`,
	);
}

/** Waits until `probe` gives something; VS Code's own state follows a moment after a command. */
export async function until<T>(
	what: string,
	probe: () => T | null | undefined | false,
): Promise<T> {
	for (const end = Date.now() + 20_000; Date.now() < end; ) {
		const found = probe();
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	throw new Error(`waited in vain for ${what}`);
}

/** Opens the sample by its command and gives its document. */
export async function openSample(): Promise<vscode.TextDocument> {
	await vscode.commands.executeCommand('maplore.openSample');
	const editor = await until('the sample', () => {
		const active = vscode.window.activeTextEditor;
		return active?.document.uri.path.endsWith('/sample-thread.txt') && active;
	});
	return editor.document;
}

/** The unsaved document with the sample's text whose thread is known, as *Explore Clipboard* makes it. */
export async function clipboardThread(sample: vscode.TextDocument): Promise<Entry> {
	const { threads } = await api();
	await vscode.commands.executeCommand('maplore.exploreClipboard');
	// by its text: which editor is active is told to the web host a moment late
	return until('the thread of the clipboard', () => {
		const made = vscode.workspace.textDocuments.find(
			(one) => one.isUntitled && one.getText() === sample.getText(),
		);
		return made && threads.get(made.uri);
	});
}

/** An unsaved copy of the sample that can be edited. */
export async function copyOfSample(): Promise<vscode.TextDocument> {
	const sample = await openSample();
	const document = await vscode.workspace.openTextDocument({
		content: sample.getText(),
		language: 'plaintext',
	});
	await vscode.window.showTextDocument(document);
	await vscode.commands.executeCommand('maplore.explore');
	return document;
}

export async function lenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
	return vscode.commands.executeCommand<vscode.CodeLens[]>(
		'vscode.executeCodeLensProvider',
		document.uri,
		1000,
	);
}

/** What the user was told while `body` ran; the messages are not shown. */
export async function told(body: () => Thenable<unknown>): Promise<readonly string[]> {
	const said: string[] = [];
	const original = vscode.window.showWarningMessage;
	const replace = (fn: unknown) => {
		(vscode.window as { showWarningMessage: unknown }).showWarningMessage = fn;
	};
	replace(async (message: string) => {
		said.push(message);
		return undefined;
	});
	try {
		await body();
	} finally {
		replace(original);
	}
	return said;
}

/** Closes every editor without asking. */
export async function closeAll(): Promise<void> {
	for (const document of vscode.workspace.textDocuments) {
		if (!document.isUntitled && !document.isDirty) continue;
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
