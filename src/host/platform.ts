import type * as vscode from 'vscode';
import type { StartLab } from './lab/messages';

/** What differs between the Node and the web extension host. */
export interface Platform {
	/** `node` or `web`, for the log. */
	readonly name: 'node' | 'web';
	/** Milliseconds that the evaluation of the bundle took. */
	readonly loadMs: number;
	/** How the lab's worker is started. */
	startLab(extension: vscode.Uri): StartLab;
}
