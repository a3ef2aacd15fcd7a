// Lenses without a command: only where the setting allows it and the first 4 KiB are surely mail.
import * as vscode from 'vscode';
import { LANGUAGES } from '../manifest/manifest';
import { HEAD, surelyMail } from './editor/surelyMail';
import { Obstacle, type Voice } from './say';
import { automaticLenses } from './settings';
import type { Threads } from './threads/threads';

const languages: ReadonlySet<string> = new Set(LANGUAGES);
/** Output, diff sides of the SCM and other generated texts are not opened by the user. */
const schemes: ReadonlySet<string> = new Set(['output', 'git', 'debug', 'vscode-scm', 'comment']);

export function registerAutomatic(threads: Threads, voice: Voice): vscode.Disposable {
	const look = (document: vscode.TextDocument) => {
		if (!languages.has(document.languageId) || schemes.has(document.uri.scheme)) return;
		if (threads.get(document.uri) || !automaticLenses(document.uri)) return;
		const head = document.getText(
			new vscode.Range(new vscode.Position(0, 0), document.positionAt(HEAD)),
		);
		if (!surelyMail(head)) return;
		void quietly(threads, voice, document);
	};
	// only what is shown: documents that other extensions open in the background stay untouched
	const shown = (editors: readonly vscode.TextEditor[]) => {
		for (const editor of editors) look(editor.document);
	};
	shown(vscode.window.visibleTextEditors);
	return vscode.window.onDidChangeVisibleTextEditors(shown);
}

/** Nobody asked, so nobody is told when it does not work out. */
async function quietly(
	threads: Threads,
	voice: Voice,
	document: vscode.TextDocument,
): Promise<void> {
	try {
		await threads.explore(document);
	} catch (error) {
		if (!(error instanceof Obstacle || error instanceof vscode.CancellationError)) throw error;
		voice.log.info(error.message);
	}
}
