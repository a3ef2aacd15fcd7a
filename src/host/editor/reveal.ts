// Back to the exact line.
import * as vscode from 'vscode';
import type { Entry } from '../threads/threads';

/** Shows a range of a document, in the editor group where it already is. */
export async function reveal(uri: vscode.Uri, range: vscode.Range): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document, {
		viewColumn: columnOf(uri) ?? vscode.ViewColumn.One,
		preserveFocus: false,
	});
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a claim stands now; its lines as read where its words are encoded. */
export function rangeOfClaim(
	{ explored }: Entry,
	document: vscode.TextDocument,
	id: string,
): vscode.Range | null {
	const place = explored.placeOf(id);
	if (place) {
		return new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
	}
	const claim = explored.claim(id);
	return claim && lines(document, claim.first, claim.last);
}

/** Whole lines, counted from 1. */
export function lines(document: vscode.TextDocument, first: number, last: number): vscode.Range {
	return document.validateRange(new vscode.Range(first - 1, 0, last - 1, Number.MAX_SAFE_INTEGER));
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
	for (const group of vscode.window.tabGroups.all) {
		for (const tab of group.tabs) {
			if (tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString()) {
				return group.viewColumn;
			}
		}
	}
	return undefined;
}
