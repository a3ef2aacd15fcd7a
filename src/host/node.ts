// Entry of the Node extension host.

import './loadClock';
import path from 'node:path';
import type * as vscode from 'vscode';
import { type Api, start } from './extension';
import { nodeLab } from './lab/nodePort';
import { sinceLoadBegan } from './loadClock';

export function activate(context: vscode.ExtensionContext): Api {
	return start(context, {
		name: 'node',
		loadMs,
		startLab: (extension) => nodeLab(path.join(extension.fsPath, 'dist', 'lab.js')),
	});
}

const loadMs = sinceLoadBegan();
