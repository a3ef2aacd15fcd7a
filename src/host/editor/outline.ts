// Outline and breadcrumbs: the messages of a thread, and below each the claims made in it.
import * as vscode from 'vscode';
import { LANGUAGES } from '../../manifest/manifest';
import type { Entry, Threads } from '../threads/threads';
import { cut, verdictWords } from './titles';

/**
 * The editor asks a symbol provider once for each version of a document and cannot be told that the
 * answer has changed; a new registration makes it ask again after a thread was read.
 */
export function registerOutline(threads: Threads): vscode.Disposable {
	const read = new Map<string, number>();
	let registration: vscode.Disposable | null = null;
	const listener = threads.onDidChange((uri) => {
		const revision = threads.get(uri)?.explored.revision ?? 0;
		if (read.get(uri.toString()) === revision) return;
		read.set(uri.toString(), revision);
		registration?.dispose();
		registration = register(threads);
	});
	return {
		dispose: () =>
			vscode.Disposable.from(listener, ...(registration ? [registration] : [])).dispose(),
	};
}

function register(threads: Threads): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider(
		LANGUAGES.map((language) => ({ language })),
		{
			provideDocumentSymbols(document) {
				const entry = threads.get(document.uri);
				return entry ? symbols(entry, document) : [];
			},
		},
		{ label: 'Maplore' },
	);
}

function symbols({ explored }: Entry, document: vscode.TextDocument): vscode.DocumentSymbol[] {
	const range = (place: { start: number; end: number }) =>
		new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
	return explored.view.turns.flatMap((turn) => {
		const place = explored.placeOfMessage(turn.id);
		if (!place) return [];
		const whole = range(place);
		const symbol = new vscode.DocumentSymbol(
			turn.speaker || 'unknown author',
			[turn.date ?? 'no date', turn.inferred ? 'rebuilt from quotes' : '']
				.filter(Boolean)
				.join(', '),
			vscode.SymbolKind.Namespace,
			whole,
			new vscode.Range(whole.start, whole.start),
		);
		symbol.children = explored.view.claims
			.filter((claim) => claim.message === turn.id)
			.flatMap((claim) => {
				const at = explored.placeOf(claim.id);
				if (!at) return [];
				return new vscode.DocumentSymbol(
					cut(claim.text, 80) || 'claim',
					claim.verdict ? verdictWords(claim.verdict) : claim.kind,
					vscode.SymbolKind.String,
					range(at),
					range(at),
				);
			});
		return symbol;
	});
}
