// Wires the extension together. Nothing is read and no worker is started here: activation costs a few
// registrations.
import * as vscode from 'vscode';
import { registerAutomatic } from './automatic';
import { registerCommands } from './commands/commands';
import { registerClaimsTree } from './editor/claimsTree';
import { registerHovers } from './editor/hovers';
import { Lenses } from './editor/lenses';
import { registerOutline } from './editor/outline';
import { registerProblems } from './editor/problems';
import { LabClient } from './lab/client';
import { Marks } from './marks/marks';
import { Panel } from './panel/panel';
import type { Platform } from './platform';
import { Voice } from './say';
import { registerUnpacked } from './sources';
import { Threads } from './threads/threads';

/** What other extensions (and the tests) may ask. */
export interface Api {
	/** Milliseconds that the evaluation of the bundle took. */
	readonly loadMs: number;
	/** Milliseconds that the activation function took. */
	readonly activationMs: number;
	readonly threads: Threads;
	readonly lab: LabClient;
}

export function start(context: vscode.ExtensionContext, platform: Platform): Api {
	const began = performance.now();
	const log = vscode.window.createOutputChannel('Maplore', { log: true });
	const voice = new Voice(log);
	const lab = new LabClient(platform.startLab(context.extensionUri), (reason) =>
		voice.warn(`the lab's worker stopped (${reason}) and was started again. Nothing is lost.`),
	);
	const marks = new Marks((sentence) => voice.warn(sentence));
	const threads = new Threads(lab, marks, voice);
	const panel = new Panel(context.extensionUri, threads, marks, voice);
	context.subscriptions.push(
		log,
		lab,
		marks,
		threads,
		panel,
		new Lenses(threads),
		registerHovers(threads),
		registerOutline(threads),
		registerProblems(threads),
		registerClaimsTree(threads),
		registerUnpacked(),
		registerAutomatic(threads, voice),
		registerCommands({ context, threads, panel, marks, voice }),
	);
	const activationMs = performance.now() - began;
	const { loadMs } = platform;
	log.info(
		`loaded in ${loadMs.toFixed(1)} ms and activated in ${activationMs.toFixed(1)} ms (${platform.name} extension host)`,
	);
	return { loadMs, activationMs, threads, lab };
}
