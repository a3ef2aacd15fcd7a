// Entry of the Node extension host.
import './loadClock';
import path from 'node:path';
import type * as vscode from 'vscode';
import { type Api, start } from './extension';
import { nodeLab } from './lab/nodePort';

export function activate(context: vscode.ExtensionContext): Api {
	return start(context, {
		name: 'node',
		startLab: (extension) => nodeLab(path.join(extension.fsPath, 'dist', 'lab.js')),
	});
}
