// The reviewer's marks of every explored document, and what other windows do to them.
import * as vscode from 'vscode';
import { type Mark, MarksStore } from '../../lab/marks';
import { createNonce } from '../panel/html';
import { marksFile, sidecarOf } from './sidecar';

interface Kept {
	readonly store: MarksStore;
	readonly loaded: Promise<readonly Mark[]>;
	readonly watcher: vscode.Disposable;
}

export class Marks implements vscode.Disposable {
	readonly #kept = new Map<string, Kept>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #closing: vscode.Disposable;
	readonly #report: (sentence: string) => void;
	readonly #window = createNonce().slice(0, 6);

	/** Fires with the document whose marks are others now. */
	readonly onDidChange = this.#changed.event;

	/** `report` is given one sentence per thing that the user should know. */
	constructor(report: (sentence: string) => void) {
		this.#report = report;
		this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			// a change of language closes a document and opens it again at once
			queueMicrotask(() => {
				if (!isOpen(uri)) this.#forget(uri);
			});
		});
	}

	dispose(): void {
		for (const { watcher } of this.#kept.values()) watcher.dispose();
		this.#closing.dispose();
		this.#changed.dispose();
	}

	async of(document: vscode.Uri): Promise<readonly Mark[]> {
		const { store, loaded } = this.#open(document);
		await loaded;
		return store.marks;
	}

	/** Adds marks as one change, undone at once. */
	async put(document: vscode.Uri, ...marks: readonly Mark[]): Promise<void> {
		const { store, loaded } = this.#open(document);
		await loaded;
		await store.put(...marks);
		this.#changed.fire(document);
	}

	/** Takes one mark out again, whoever made it; false when there is no such mark. */
	async remove(document: vscode.Uri, mark: Pick<Mark, 'key' | 'mark'>): Promise<boolean> {
		const { store, loaded } = this.#open(document);
		await loaded;
		const before = store.marks;
		const changed = (await store.remove(mark)) !== before;
		if (changed) this.#changed.fire(document);
		return changed;
	}

	/** Takes the last mark of this window back; false when there is none. */
	async undo(document: vscode.Uri): Promise<boolean> {
		const { store, loaded } = this.#open(document);
		await loaded;
		const before = store.marks;
		const changed = (await store.undo()) !== before;
		if (changed) this.#changed.fire(document);
		return changed;
	}

	#open(document: vscode.Uri): Kept {
		const key = document.toString();
		const known = this.#kept.get(key);
		if (known) return known;
		const sidecar = sidecarOf(document);
		const store = new MarksStore(marksFile(sidecar), this.#report, this.#window);
		const kept = {
			store,
			loaded: store.load(),
			watcher: sidecar ? this.#watch(document, sidecar, store) : { dispose: () => {} },
		};
		this.#kept.set(key, kept);
		return kept;
	}

	/** The next unsaved document may have the name of one that was closed: its marks are not of it. */
	#forget(document: vscode.Uri): void {
		if (sidecarOf(document)) return;
		this.#kept.delete(document.toString());
	}

	/** Another window may write the same sidecar. */
	#watch(document: vscode.Uri, sidecar: vscode.Uri, store: MarksStore): vscode.Disposable {
		const slash = sidecar.path.lastIndexOf('/');
		// the name is a pattern here: characters that mean something in one are left open
		const name = sidecar.path.slice(slash + 1).replace(/[^\w.-]/g, '?');
		const folder = sidecar.with({ path: sidecar.path.slice(0, slash) || '/' });
		const watcher = vscode.workspace.createFileSystemWatcher(
			new vscode.RelativePattern(folder, name),
		);
		const reload = async () => {
			const before = JSON.stringify(store.marks);
			await store.load();
			if (JSON.stringify(store.marks) !== before) this.#changed.fire(document);
		};
		watcher.onDidChange(reload);
		watcher.onDidCreate(reload);
		watcher.onDidDelete(reload);
		return watcher;
	}
}

const isOpen = (document: vscode.Uri) =>
	vscode.workspace.textDocuments.some((one) => one.uri.toString() === document.toString());
