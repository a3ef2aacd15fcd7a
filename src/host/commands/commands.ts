// Registers exactly the commands that the manifest names.
import * as vscode from 'vscode';
import { panelActions, panelCommand } from '../../manifest/commands';
import { Obstacle, openSample } from '../say';
import { claimCommands } from './claims';
import { exploreCommands } from './explore';
import { markCommands } from './marks';
import { threadCommands } from './thread';
import type { Bodies, Tools } from './tools';

export function registerCommands(tools: Tools): vscode.Disposable {
	const { voice, panel } = tools;
	const bodies: Bodies = {
		...exploreCommands(tools),
		...claimCommands(tools),
		...threadCommands(tools),
		...markCommands(tools),
	};
	const own = Object.entries(bodies).map(([id, body]) =>
		vscode.commands.registerCommand(id, (...args: unknown[]) =>
			voice.attempt(id, () => body(...args)),
		),
	);
	const forPanel = panelActions.map((action) =>
		vscode.commands.registerCommand(panelCommand(action), () =>
			voice.attempt(panelCommand(action), () => {
				if (panel.act(action)) return;
				throw new Obstacle('no panel is open. Explore a thread and click a verdict.', [openSample]);
			}),
		),
	);
	return vscode.Disposable.from(...own, ...forPanel);
}
