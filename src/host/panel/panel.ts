// The panel beside the text: one, whichever thread it shows. It survives reload (its serializer),
// a second run (it is reused, never blank), theme changes (its colours are CSS) and closing.
import * as vscode from 'vscode';
import type { ClaimView } from '../../lab/view/thread';
import { PANEL_OPEN } from '../../manifest/commands';
import { PANEL } from '../../manifest/manifest';
import { type HostMessage, type PanelAction, receiveFromPanel } from '../../protocol';
import type { Marks } from '../marks/marks';
import type { Voice } from '../say';
import { panelSettings } from '../settings';
import type { Entry, Threads } from '../threads/threads';
import { createNonce, panelPage } from './html';
import { serve } from './serve';

export class Panel implements vscode.Disposable {
	#panel: vscode.WebviewPanel | null = null;
	/** The panel's script has said that it can receive. */
	#ready = false;
	/** The document shown, and the reading of it that was sent. */
	#shown: { uri: string; revision: number } | null = null;
	/** What to select or do as soon as the panel can receive. */
	#wanted: HostMessage[] = [];
	readonly #threads: Threads;
	readonly #marks: Marks;
	readonly #voice: Voice;
	/** The claim that the panel's reader chose last. */
	#claim: string | null = null;
	readonly #extension: vscode.Uri;
	readonly #listeners: vscode.Disposable[];

	constructor(extension: vscode.Uri, threads: Threads, marks: Marks, voice: Voice) {
		this.#extension = extension;
		this.#threads = threads;
		this.#marks = marks;
		this.#voice = voice;
		this.#listeners = [
			threads.onDidChange((uri) => this.#threadChanged(uri)),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('maplore')) this.#settings();
			}),
			vscode.window.registerWebviewPanelSerializer(PANEL, {
				deserializeWebviewPanel: async (panel) => this.#adopt(panel),
			}),
		];
	}

	dispose(): void {
		for (const listener of this.#listeners) listener.dispose();
		this.#panel?.dispose();
	}

	get isOpen(): boolean {
		return this.#panel !== null;
	}

	/** Shows a thread; `claim` is selected where given, with its experiment or in the debate. */
	show(
		entry: Entry,
		claim: string | null = null,
		tab: 'experiment' | 'debate' = 'experiment',
	): void {
		const panel = this.#panel ?? this.#create();
		this.#wanted = claim ? [{ type: 'select', claim, tab }] : [];
		if (this.#ready) this.#showThread(entry);
		else this.#shown = { uri: entry.uri.toString(), revision: -1 };
		panel.reveal(undefined, true);
	}

	/** Passes an action on; false when no panel is open. */
	act(action: PanelAction): boolean {
		if (!this.#panel) return false;
		if (this.#ready) this.#post({ type: 'action', action });
		else this.#wanted.push({ type: 'action', action });
		return true;
	}

	/** The thread that the panel shows, where it is still explored. */
	entry(): Entry | null {
		return this.#shown ? this.#threads.get(vscode.Uri.parse(this.#shown.uri)) : null;
	}

	/** The claim chosen in the panel, where the panel is what the user works in. */
	chosen(): { readonly entry: Entry; readonly claim: ClaimView } | null {
		const entry = this.#panel?.active ? this.entry() : null;
		const claim = entry && this.#claim ? entry.explored.claim(this.#claim) : null;
		return entry && claim ? { entry, claim } : null;
	}

	#create(): vscode.WebviewPanel {
		const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
		const panel = vscode.window.createWebviewPanel(PANEL, 'Maplore', column, {});
		this.#adopt(panel);
		return panel;
	}

	#adopt(panel: vscode.WebviewPanel): void {
		this.#panel?.dispose();
		this.#panel = panel;
		this.#ready = false;
		const bundle = vscode.Uri.joinPath(this.#extension, 'dist', 'webview');
		panel.iconPath = vscode.Uri.joinPath(this.#extension, 'media', 'icon.png');
		panel.webview.options = { enableScripts: true, localResourceRoots: [bundle] };
		const file = (name: string) =>
			panel.webview.asWebviewUri(vscode.Uri.joinPath(bundle, name)).toString();
		panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data));
		panel.onDidDispose(() => {
			if (this.#panel !== panel) return;
			this.#panel = null;
			this.#ready = false;
			this.#shown = null;
			void vscode.commands.executeCommand('setContext', PANEL_OPEN, false);
		});
		panel.webview.html = panelPage({
			cspSource: panel.webview.cspSource,
			nonce: createNonce(),
			script: file('panel.js'),
			style: file('panel.css'),
			worker: file('worker.js'),
		});
		void vscode.commands.executeCommand('setContext', PANEL_OPEN, true);
	}

	#receive(data: unknown): void {
		const received = receiveFromPanel(data);
		if (!received.ok) {
			this.#voice.log.warn(`dropped from the panel: ${received.problem}`);
			return;
		}
		const { message } = received;
		if (message.type === 'ready') {
			this.#claim = message.claim;
			void this.#voice.attempt('Showing the thread', () => this.#start(message.uri));
			return;
		}
		if (message.type === 'selected') this.#claim = message.claim;
		const [entry, threads, marks, voice] = [this.entry(), this.#threads, this.#marks, this.#voice];
		const reply = (answer: HostMessage) => this.#post(answer);
		const servant = { entry, threads, marks, voice, reply };
		void voice.attempt('The panel', () => serve(message, servant));
	}

	/** The page is new: after opening, reload, or when it was hidden and shown again. */
	async #start(stored: string | null): Promise<void> {
		this.#ready = true;
		this.#settings();
		const uri = this.#shown?.uri ?? stored;
		const entry = uri === null ? this.#threads.current() : await this.#find(uri);
		if (entry) this.#showThread(entry);
		else this.#showNothing(uri);
	}

	/** The thread of a document; after a reload it is read again from there. */
	async #find(uri: string): Promise<Entry | null> {
		const parsed = vscode.Uri.parse(uri);
		const known = this.#threads.get(parsed);
		if (known) return known;
		try {
			return await this.#threads.explore(await vscode.workspace.openTextDocument(parsed));
		} catch (error) {
			this.#voice.log.warn(`cannot read ${uri} again: ${error}`);
			return null;
		}
	}

	#showThread(entry: Entry): void {
		const { explored, uri, label } = entry;
		const shown = this.#shown;
		if (shown?.uri !== uri.toString() || shown.revision !== explored.revision) {
			this.#shown = { uri: uri.toString(), revision: explored.revision };
			this.#post({
				type: 'thread',
				uri: uri.toString(),
				revision: explored.revision,
				label,
				view: { ...explored.view },
			});
			if (this.#panel) this.#panel.title = `Maplore: ${label}`;
		}
		this.#post({ type: 'stale', claims: [...explored.stale.keys()] });
		for (const message of this.#wanted.splice(0)) this.#post(message);
	}

	#showNothing(uri: string | null): void {
		this.#shown = null;
		this.#post({
			type: 'nothing',
			reason: uri ? 'The thread shown here cannot be read any more.' : 'No thread is explored yet.',
			next: 'Open a thread and run Maplore: Explore Thread, or run Maplore: Open Sample Thread.',
		});
	}

	#threadChanged(uri: vscode.Uri): void {
		if (!this.#ready || this.#shown?.uri !== uri.toString()) return;
		const entry = this.#threads.get(uri);
		if (entry) this.#showThread(entry);
		else this.#showNothing(uri.toString());
	}

	#settings(): void {
		if (this.#ready) this.#post({ type: 'settings', settings: panelSettings() });
	}

	#post(message: HostMessage): void {
		void this.#panel?.webview.postMessage(message);
	}
}
