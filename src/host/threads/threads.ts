// All explored documents: exploring, following edits, reading again, forgetting.
import * as vscode from 'vscode';
import { optionsFrom } from '../../lab/beside';
import { EXPLORED } from '../../manifest/commands';
import { type Anchor, anchor } from '../editor/anchors';
import type { LabClient, LabResult } from '../lab/client';
import type { Marks } from '../marks/marks';
import { Obstacle, openSample, type Voice } from '../say';
import { box, ownConcepts } from '../settings';
import { Explored } from './explored';

/** Idle time after an edit before a touched claim is read again; with the reading it stays below 200 ms. */
const PAUSE_MS = 80;
/** Reading longer than this shows its progress. */
const PATIENCE_MS = 400;

/** An explored document with its key. */
export interface Entry {
	readonly uri: vscode.Uri;
	readonly label: string;
	readonly explored: Explored;
}

export class Threads implements vscode.Disposable {
	readonly #entries = new Map<string, Entry>();
	/** Explorations that have not ended, by document, version and stretch. */
	readonly #underWay = new Map<string, Promise<Entry>>();
	readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #listeners: vscode.Disposable[];
	readonly #lab: LabClient;
	readonly #voice: Voice;
	readonly #marks: Marks;
	#last: string | null = null;

	/** Fires with the document whose thread is new, changed, or forgotten. */
	readonly onDidChange = this.#changed.event;

	constructor(lab: LabClient, marks: Marks, voice: Voice) {
		this.#lab = lab;
		this.#marks = marks;
		this.#voice = voice;
		this.#listeners = [
			vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
			vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
			vscode.window.onDidChangeActiveTextEditor(() => this.#context()),
			marks.onDidChange((uri) => this.#marked(uri)),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('maplore.concepts')) this.#conceptsChanged();
			}),
		];
	}

	dispose(): void {
		for (const pause of this.#pauses.values()) clearTimeout(pause);
		for (const listener of this.#listeners) listener.dispose();
		this.#changed.dispose();
	}

	get(uri: vscode.Uri): Entry | null {
		return this.#entries.get(uri.toString()) ?? null;
	}

	/** The thread of the active editor, else the one explored or shown last. */
	current(): Entry | null {
		const active = vscode.window.activeTextEditor;
		const entry = active ? this.get(active.document.uri) : null;
		return entry ?? (this.#last ? (this.#entries.get(this.#last) ?? null) : null);
	}

	all(): readonly Entry[] {
		return [...this.#entries.values()];
	}

	/**
	 * Explores a document, or the given stretch of it.
	 * @throws Obstacle with one clear sentence when there is nothing to explore in it.
	 */
	explore(document: vscode.TextDocument, range: vscode.Range | null = null): Promise<Entry> {
		// a document that a command shows is looked at by itself too: both want the same reading
		const key = JSON.stringify([
			document.uri.toString(),
			document.version,
			range,
			box(),
			ownConcepts(),
		]);
		const known = this.#underWay.get(key);
		if (known) return known;
		const exploring = this.#explore(document, range).finally(() => this.#underWay.delete(key));
		this.#underWay.set(key, exploring);
		return exploring;
	}

	async #explore(document: vscode.TextDocument, range: vscode.Range | null): Promise<Entry> {
		const scope = range
			? anchor(document.offsetAt(range.start), document.offsetAt(range.end))
			: null;
		const label = labelOf(document.uri);
		const started = Date.now();
		const result = await this.#read(document, scope, label);
		if (result.kind === 'refused') throw new Obstacle(`${label}: ${result.reason}`, [openSample]);
		if (result.kind === 'crashed') {
			throw new Obstacle(
				`Reading ${label} stopped the lab's worker (${result.reason}). It runs again: explore the thread once more, or a smaller part of it by selecting it.`,
			);
		}
		if (result.kind === 'superseded') throw new vscode.CancellationError();
		const entry = {
			uri: document.uri,
			label,
			explored: new Explored(result.thread, scope),
		};
		this.#entries.set(document.uri.toString(), entry);
		this.#last = document.uri.toString();
		const { claims, turns } = entry.explored.view;
		this.#voice.log.info(
			`explored ${label} in ${Date.now() - started} ms: ${turns.length} messages, ${claims.length} claims`,
		);
		this.#tell(entry);
		return entry;
	}

	/** Reads a thread again, so that every run is of the words of now. */
	async readAgain(entry: Entry): Promise<Entry> {
		const document = await vscode.workspace.openTextDocument(entry.uri);
		const { scope } = entry.explored;
		return this.explore(
			document,
			scope && new vscode.Range(document.positionAt(scope.start), document.positionAt(scope.end)),
		);
	}

	/** All threads again, because the user's own machine has changed. */
	async readAllAgain(): Promise<void> {
		for (const entry of this.all()) await this.readAgain(entry);
	}

	forget(entry: Entry): void {
		const key = entry.uri.toString();
		this.#lab.cancel(key);
		this.#entries.delete(key);
		if (this.#last === key) this.#last = this.all().at(-1)?.uri.toString() ?? null;
		this.#tell(entry);
	}

	/** The run of a claim is of its present words. */
	ran(entry: Entry, claim: string): void {
		if (entry.explored.ran(claim)) this.#tell(entry);
	}

	async #read(
		document: vscode.TextDocument,
		scope: Anchor | null,
		label: string,
	): Promise<LabResult> {
		const key = document.uri.toString();
		const answer = this.#ask(document, scope);
		let timer: ReturnType<typeof setTimeout> | undefined;
		const slow = new Promise<'slow'>((resolve) => {
			timer = setTimeout(() => resolve('slow'), PATIENCE_MS);
		});
		const first = await Promise.race([answer, slow]);
		clearTimeout(timer);
		if (first !== 'slow') return first;
		return vscode.window.withProgress(
			{
				location: vscode.ProgressLocation.Notification,
				title: `Maplore: reading ${label}`,
				cancellable: true,
			},
			(_progress, token) => {
				token.onCancellationRequested(() => this.#lab.cancel(key));
				return answer;
			},
		);
	}

	async #ask(document: vscode.TextDocument, scope: Anchor | null): Promise<LabResult> {
		const marks = await this.#marks.of(document.uri);
		const range =
			scope && new vscode.Range(document.positionAt(scope.start), document.positionAt(scope.end));
		return this.#lab.explore(document.uri.toString(), {
			text: range ? document.getText(range) : document.getText(),
			linesBefore: range ? range.start.line : 0,
			box: box(),
			marks,
			concepts: ownConcepts(),
		});
	}

	#edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const entry = this.get(document.uri);
		if (!entry || contentChanges.length === 0) return;
		for (const change of contentChanges) entry.explored.edit(change);
		this.#tell(entry);
		const key = document.uri.toString();
		clearTimeout(this.#pauses.get(key));
		this.#pauses.set(
			key,
			setTimeout(() => {
				this.#pauses.delete(key);
				void this.#voice.attempt('Reading the edited thread', () => this.#reread(document));
			}, PAUSE_MS),
		);
	}

	/** Says which of the user's concepts are not understood, and reads all threads by the rest. */
	#conceptsChanged(): void {
		for (const problem of optionsFrom({ concepts: ownConcepts() }).problems)
			this.#voice.log.warn(`Setting maplore.${problem}`);
		void this.#voice.attempt('Reading by your own concepts', () => this.readAllAgain());
	}

	/** The reviewer's marks changed, here or in another window. */
	#marked(uri: vscode.Uri): void {
		const entry = this.get(uri);
		const document = vscode.workspace.textDocuments.find(
			(one) => one.uri.toString() === uri.toString(),
		);
		if (entry && document) {
			void this.#voice.attempt('Reading the marked thread', () => this.#reread(document));
		}
	}

	async #reread(document: vscode.TextDocument): Promise<void> {
		const entry = this.get(document.uri);
		if (!entry || document.isClosed) return;
		const { version } = document;
		const result = await this.#ask(document, entry.explored.scope);
		if (document.version !== version) return;
		// an exploration that began before the mark ended meanwhile, and knows nothing of it
		if (this.get(document.uri) !== entry) return this.#reread(document);
		if (result.kind === 'explored') {
			entry.explored.reread(result.thread);
			this.#tell(entry);
		} else if (result.kind === 'refused') {
			this.#voice.log.info(`${entry.label}: ${result.reason}`);
			this.forget(entry);
		}
	}

	#closed(document: vscode.TextDocument): void {
		const key = document.uri.toString();
		clearTimeout(this.#pauses.get(key));
		this.#pauses.delete(key);
		const entry = this.#entries.get(key);
		// a language change closes and opens the document at once; a saved copy can be read again
		if (entry && (document.isUntitled || document.isDirty)) this.forget(entry);
	}

	#tell(entry: Entry): void {
		this.#context();
		this.#changed.fire(entry.uri);
	}

	#context(): void {
		const active = vscode.window.activeTextEditor;
		if (active && this.get(active.document.uri)) this.#last = active.document.uri.toString();
		void vscode.commands.executeCommand('setContext', EXPLORED, this.current() !== null);
	}
}

export function labelOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1) || 'the document';
}
