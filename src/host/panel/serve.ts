// What the host does for the panel. Messages are validated before they come here; what they carry is
// still only data: never a command, never a path outside the folder that the user named.
import * as vscode from 'vscode';
import type { HostMessage, PanelMessage } from '../../protocol';
import { lines, reveal } from '../editor/reveal';
import { mark } from '../marks/marking';
import type { Marks } from '../marks/marks';
import { Obstacle, type Voice } from '../say';
import type { Entry, Threads } from '../threads/threads';
import { openKernelSource } from './kernelSource';

/** What serving needs of the host. */
export interface Servant {
	/** The thread that the panel shows. */
	readonly entry: Entry | null;
	readonly threads: Threads;
	readonly marks: Marks;
	readonly voice: Voice;
	/** Answers the panel. */
	readonly reply: (message: HostMessage) => void;
}

type Request = Exclude<PanelMessage, { type: 'ready' }>;

/** @throws Obstacle with what to do next */
export async function serve(message: Request, servant: Servant): Promise<void> {
	const { entry, threads, marks, voice } = servant;
	switch (message.type) {
		case 'reveal': {
			const { uri } = open(entry);
			const document = await vscode.workspace.openTextDocument(uri);
			return reveal(uri, lines(document, message.first, message.last));
		}
		case 'log':
			return voice.log[message.level](`panel: ${message.text}`);
		case 'copy':
			await vscode.env.clipboard.writeText(message.text);
			return voice.whisper(`${message.what} copied`);
		case 'openDocument':
			return openDocument(message.text, message.language);
		case 'openKernelSource':
			return openKernelSource(message.file, message.func);
		case 'selected':
			return voice.log.debug(`panel: selected ${message.claim}`);
		case 'verdict': {
			const { claim, word, citation } = message.verdict;
			voice.log.info(`ran: ${word}: ${citation}`);
			if (entry) threads.ran(entry, claim);
			return;
		}
		case 'mark':
			return mark(marks, open(entry), message.changes);
		case 'unmark':
			if (await marks.remove(open(entry).uri, message)) return;
			throw new Obstacle('that mark is not there any more.');
		case 'undoMark':
			if (await marks.undo(open(entry).uri)) return voice.whisper('last mark undone');
			throw new Obstacle('there is no mark of this window to undo in this thread.');
		case 'workerCrashed':
			return voice.warn(
				message.restarted
					? `the panel's worker stopped (${message.reason}) and was started again. Change the parameter that stopped it, or reset.`
					: `the panel's worker stopped (${message.reason}). Close the panel and open it again.`,
			);
		case 'pick': {
			const items = message.items.map((item, at) => ({ ...item, at }));
			const { title, question } = message;
			const options = { title, matchOnDescription: true };
			const chosen = await vscode.window.showQuickPick(items, options);
			if (chosen) servant.reply({ type: 'picked', question, at: chosen.at });
			return;
		}
		case 'actionUnavailable':
			return voice.warn(message.reason);
	}
}

function open(entry: Entry | null): Entry {
	if (entry) return entry;
	throw new Obstacle('the thread of this panel is not open any more.');
}

async function openDocument(text: string, language: string): Promise<void> {
	const known = await vscode.languages.getLanguages();
	const fallback = language === 'svg' && known.includes('xml') ? 'xml' : 'plaintext';
	const document = await vscode.workspace.openTextDocument({
		content: text,
		language: known.includes(language) ? language : fallback,
	});
	await vscode.window.showTextDocument(document, { preview: false });
}
