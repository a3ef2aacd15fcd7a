// Commands that begin with a text.
import * as vscode from 'vscode';
import { countText } from '../../lab/view/words';
import { Obstacle } from '../say';
import { activeDocument, clipboardDocument, fileDocument, selectedLines } from '../sources';
import type { Entry } from '../threads/threads';
import type { Bodies, Tools } from './tools';

type Ids =
	| 'maplore.explore'
	| 'maplore.exploreSelection'
	| 'maplore.exploreClipboard'
	| 'maplore.exploreFile'
	| 'maplore.openSample';

export function exploreCommands({ context, threads, panel, voice }: Tools): Bodies<Ids> {
	const explore = async (document: vscode.TextDocument, range: vscode.Range | null = null) =>
		found(await threads.explore(document, range));
	const found = (entry: Entry) => {
		const { turns, claims } = entry.explored.view;
		const testable = claims.filter((claim) => claim.verdict).length;
		voice.whisper(
			`${countText(turns.length, 'message')}, ${countText(claims.length, 'claim')}, ${testable} with a verdict in ${entry.label}`,
		);
		if (panel.isOpen) panel.show(entry);
	};
	const exploreFile = async (uri: vscode.Uri) => explore(await fileDocument(uri));
	return {
		'maplore.explore': async (target) => {
			if (target instanceof vscode.Uri && !isActive(target)) return exploreFile(target);
			const editor = vscode.window.activeTextEditor;
			if (!editor && (await vscode.env.clipboard.readText()).trim() !== '') {
				return explore(await clipboardDocument());
			}
			const document = activeDocument();
			// a selection of several lines is meant; a word left selected is not
			if (editor && !editor.selection.isEmpty && !editor.selection.isSingleLine) {
				const { range } = selectedLines();
				return explore(document, range);
			}
			return explore(document);
		},
		'maplore.exploreSelection': () => {
			const { document, range } = selectedLines();
			return explore(document, range);
		},
		'maplore.exploreClipboard': async () => explore(await clipboardDocument()),
		'maplore.exploreFile': async (target) => {
			if (target instanceof vscode.Uri) return exploreFile(target);
			const [chosen] =
				(await vscode.window.showOpenDialog({ canSelectMany: false, openLabel: 'Explore' })) ?? [];
			if (chosen) await exploreFile(chosen);
		},
		'maplore.openSample': async () => {
			const uri = vscode.Uri.joinPath(context.extensionUri, 'media', 'sample-thread.txt');
			try {
				await exploreFile(uri);
			} catch (error) {
				if (error instanceof Obstacle) throw error;
				throw new Obstacle('the sample thread cannot be opened. Install Maplore again.');
			}
		},
	};
}

function isActive(uri: vscode.Uri): boolean {
	return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
}
