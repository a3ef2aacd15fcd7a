// What is known of the claim under the pointer. Mail is hostile: its text is only ever appended as
// text, and the Markdown is never trusted.
import * as vscode from 'vscode';
import { LANGUAGES } from '../../manifest/manifest';
import type { Entry, Threads } from '../threads/threads';
import { cut, verdictWords } from './titles';

export function registerHovers(threads: Threads): vscode.Disposable {
	return vscode.languages.registerHoverProvider(
		LANGUAGES.map((language) => ({ language })),
		{
			provideHover(document, position) {
				const entry = threads.get(document.uri);
				return entry ? hoverAt(entry, document, position) : null;
			},
		},
	);
}

function hoverAt(
	{ explored }: Entry,
	document: vscode.TextDocument,
	position: vscode.Position,
): vscode.Hover | null {
	const offset = document.offsetAt(position);
	for (const claim of explored.view.claims) {
		const place = explored.placeOf(claim.id);
		if (!place || offset < place.start || offset >= place.end) continue;
		const text = new vscode.MarkdownString();
		text.isTrusted = false;
		const answers = claim.answers ? ` answers ${claim.answers}` : '';
		text.appendText(`${claim.speaker}${answers}: ${claim.kind}, ${claim.relation}\n`);
		if (claim.marked) text.appendText('Marked by you.\n');
		if (claim.note) text.appendText(`Your note: ${cut(claim.note, 300)}\n`);
		const old = explored.stale.get(claim.id);
		if (old) {
			text.appendText(`Stale: ${verdictWords(old.verdict)} was the verdict on other words.\n`);
		} else if (claim.verdict) {
			text.appendText(`${verdictWords(claim.verdict)}: ${claim.verdict.because}\n`);
		}
		for (const reason of claim.reasons) text.appendText(`\n${cut(reason, 300)}`);
		return new vscode.Hover(
			text,
			new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)),
		);
	}
	return null;
}
