// How the host speaks to the user: one sentence and what to do next, never a modal dialog, and the
// details go to the log.
import * as vscode from 'vscode';
import type { CommandId } from '../manifest/commands';

/** A way on: a button and the command behind it. */
export interface Next {
	readonly title: string;
	readonly command: CommandId | (string & {});
	readonly args?: readonly unknown[];
}

/** Something that a command could not do; `message` is for the user. */
export class Obstacle extends Error {
	override readonly name = 'Obstacle';
	readonly next: readonly Next[];

	constructor(message: string, next: readonly Next[] = []) {
		super(message);
		this.next = next;
	}
}

export const showLog: Next = { title: 'Show Log', command: 'maplore.showLog' };
export const openSample: Next = { title: 'Open Sample Thread', command: 'maplore.openSample' };
export const exploreClipboard: Next = {
	title: 'Explore Clipboard',
	command: 'maplore.exploreClipboard',
};

/** The extension's voice; every command runs inside {@link Voice.attempt}. */
export class Voice {
	readonly log: vscode.LogOutputChannel;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
	}

	/** Runs a command's body; whatever goes wrong becomes a sentence and a way on. */
	async attempt<T>(what: string, body: () => Promise<T> | T): Promise<T | undefined> {
		try {
			return await body();
		} catch (error) {
			if (error instanceof vscode.CancellationError) {
				this.log.info(`${what} was given up`);
			} else if (error instanceof Obstacle) {
				this.warn(error.message, error.next);
			} else {
				this.log.error(
					what,
					error instanceof Error ? (error.stack ?? error.message) : String(error),
				);
				this.warn(`${what} failed unexpectedly. The log says where; try the command again.`);
			}
			return undefined;
		}
	}

	/** Shows a sentence; does not wait for the user. */
	warn(sentence: string, next: readonly Next[] = []): void {
		this.log.warn(sentence);
		const offers = [...next, showLog];
		void vscode.window
			.showWarningMessage(`Maplore: ${sentence}`, ...offers.map((one) => one.title))
			.then((title) => {
				const chosen = offers.find((one) => one.title === title);
				if (chosen) return vscode.commands.executeCommand(chosen.command, ...(chosen.args ?? []));
				return undefined;
			});
	}

	/** A short word in the status bar. */
	whisper(sentence: string): void {
		this.log.info(sentence);
		vscode.window.setStatusBarMessage(`Maplore: ${sentence}`, 4000);
	}
}
