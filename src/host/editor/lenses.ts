// A CodeLens over each testable claim of an explored document.
import * as vscode from 'vscode';
import { LANGUAGES } from '../../manifest/manifest';
import { untestableLenses } from '../settings';
import type { Entry, Threads } from '../threads/threads';
import { lensTitle } from './titles';

export class Lenses implements vscode.CodeLensProvider, vscode.Disposable {
	readonly #threads: Threads;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #registrations = new Map<string, vscode.Disposable>();
	readonly #listener: vscode.Disposable;
	readonly onDidChangeCodeLenses = this.#changed.event;

	constructor(threads: Threads) {
		this.#threads = threads;
		for (const language of LANGUAGES) this.#offer(language);
		this.#listener = threads.onDidChange((uri) => {
			const language = vscode.workspace.textDocuments.find(
				(one) => one.uri.toString() === uri.toString(),
			)?.languageId;
			if (language) this.#offer(language);
			this.#changed.fire();
		});
	}

	dispose(): void {
		this.#listener.dispose();
		this.#changed.dispose();
		for (const registration of this.#registrations.values()) registration.dispose();
	}

	provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
		const entry = this.#threads.get(document.uri);
		return entry ? lensesOf(entry, document) : [];
	}

	/** Other languages are asked only after a document of theirs was explored. */
	#offer(language: string): void {
		if (this.#registrations.has(language)) return;
		this.#registrations.set(
			language,
			vscode.languages.registerCodeLensProvider({ language }, this),
		);
	}
}

function lensesOf({ uri, explored }: Entry, document: vscode.TextDocument): vscode.CodeLens[] {
	const all = untestableLenses(uri);
	return explored.view.claims.flatMap((claim) => {
		const place = explored.placeOf(claim.id);
		if (!place || !(claim.verdict || all)) return [];
		const range = new vscode.Range(
			document.positionAt(place.start),
			document.positionAt(place.end),
		);
		return new vscode.CodeLens(range, {
			title: lensTitle(claim, explored.stale.get(claim.id) ?? null),
			tooltip: `${claim.speaker}, ${claim.kind}`,
			command: 'maplore.runClaim',
			arguments: [uri.toString(), claim.id],
		});
	});
}
