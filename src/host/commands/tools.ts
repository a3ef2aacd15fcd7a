import type * as vscode from 'vscode';
import type { CommandId } from '../../manifest/commands';
import type { Marks } from '../marks/marks';
import type { Panel } from '../panel/panel';
import type { Voice } from '../say';
import type { Threads } from '../threads/threads';

/** What commands work with. */
export interface Tools {
	readonly context: vscode.ExtensionContext;
	readonly threads: Threads;
	readonly panel: Panel;
	readonly marks: Marks;
	readonly voice: Voice;
}

/** The body of each command; arguments come from menus, lenses or anybody, so they are checked. */
export type Bodies<Ids extends CommandId = CommandId> = Readonly<
	Record<Ids, (...args: readonly unknown[]) => Promise<void> | void>
>;
