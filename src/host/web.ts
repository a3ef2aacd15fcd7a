// Entry of the web extension host.

import './loadClock';
import * as vscode from 'vscode';
import { type Api, start } from './extension';
import type { LabAnswer, LabPort, LabRequest } from './lab/messages';
import { sinceLoadBegan } from './loadClock';
import type { Platform } from './platform';

const platform: Omit<Platform, 'loadMs'> = {
	name: 'web',
	startLab:
		(extension) =>
		({ answered, crashed }): LabPort => {
			let over = false;
			const stopped = (reason: string) => {
				if (over) return;
				over = true;
				crashed(reason);
			};
			const starting = source(extension).then((url) => {
				const worker = new Worker(url);
				worker.onmessage = (event: MessageEvent<LabAnswer>) => {
					if (!over) answered(event.data);
				};
				worker.onerror = (event) => {
					// told here; it is not an error of the extension host
					event.preventDefault();
					stopped(event.message || 'the worker stopped');
				};
				return worker;
			});
			starting.catch((error: unknown) => stopped(String(error)));
			return {
				post: (request: LabRequest) => {
					starting.then((worker) => worker.postMessage(request)).catch(() => {});
				},
				terminate: () => {
					over = true;
					starting.then((worker) => worker.terminate()).catch(() => {});
				},
			};
		},
};

let blob: Promise<string> | null = null;

/** The worker's script may live behind any file system, so it is read and started from a blob. */
function source(extension: vscode.Uri): Promise<string> {
	blob ??= read(vscode.Uri.joinPath(extension, 'dist', 'lab.js'));
	return blob;
}

async function read(uri: vscode.Uri): Promise<string> {
	const bytes = await vscode.workspace.fs.readFile(uri);
	return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}

export function activate(context: vscode.ExtensionContext): Api {
	return start(context, { ...platform, loadMs });
}

const loadMs = sinceLoadBegan();
