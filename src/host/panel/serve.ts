// What the host does for the panel. Messages are validated before they come here; what they carry is
// still only data: never a command, never a path outside the folder that the user named.
import * as vscode from 'vscode';
import type { PanelMessage } from '../../protocol';
import { lines, reveal } from '../editor/reveal';
import { Obstacle, type Voice } from '../say';
import type { Entry, Threads } from '../threads/threads';
import { openKernelSource } from './kernelSource';

/** What serving needs of the host. */
export interface Servant {
	/** The thread that the panel shows. */
	readonly entry: Entry | null;
	readonly threads: Threads;
	readonly voice: Voice;
}

type Request = Exclude<PanelMessage, { type: 'ready' }>;

/** @throws Obstacle with what to do next */
export async function serve(message: Request, { entry, threads, voice }: Servant): Promise<void> {
	switch (message.type) {
		case 'reveal': {
			if (!entry) throw new Obstacle('the thread of this panel is not open any more.');
			const document = await vscode.workspace.openTextDocument(entry.uri);
			return reveal(entry.uri, lines(document, message.first, message.last));
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
		case 'workerCrashed':
			return voice.warn(
				message.restarted
					? `the panel's worker stopped (${message.reason}) and was started again. Change the parameter that stopped it, or reset.`
					: `the panel's worker stopped (${message.reason}). Close the panel and open it again.`,
			);
		case 'actionUnavailable':
			return voice.warn(message.reason);
	}
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
