// Commands about a whole thread, the panel and the user's own machine.
import * as vscode from 'vscode';
import { type SettingKey, settings } from '../../manifest/settings';
import { Obstacle, openSample } from '../say';
import type { Entry } from '../threads/threads';
import type { Bodies, Tools } from './tools';

type Ids =
	| 'maplore.openPanel'
	| 'maplore.readAgain'
	| 'maplore.forget'
	| 'maplore.copyText'
	| 'maplore.myBox'
	| 'maplore.showLog';

const box = ['maplore.myBox.profile', 'maplore.myBox.topology', 'maplore.myBox.iommu'] as const;

export function threadCommands({ threads, panel, voice }: Tools): Bodies<Ids> {
	const current = (): Entry => {
		const entry = threads.current();
		if (entry) return entry;
		throw new Obstacle('no thread is explored yet. Open one and run Maplore: Explore Thread.', [
			{ title: 'Explore Thread', command: 'maplore.explore' },
			openSample,
		]);
	};
	return {
		'maplore.openPanel': () => panel.show(current()),
		'maplore.readAgain': async () => {
			const entry = await threads.readAgain(current());
			voice.whisper(`${entry.label} read again; every run is of its present words`);
		},
		'maplore.forget': () => threads.forget(current()),
		'maplore.copyText': async () => {
			const entry = current();
			await vscode.env.clipboard.writeText(entry.explored.text);
			voice.whisper(`${entry.label} copied as text`);
		},
		'maplore.myBox': async () => {
			for (const key of box) if (!(await choose(key))) return;
			await threads.readAllAgain();
			voice.whisper('experiments now start from your box');
		},
		'maplore.showLog': () => voice.log.show(),
	};
}

/** Asks for one setting; false when the user leaves. */
async function choose(key: SettingKey & (typeof box)[number]): Promise<boolean> {
	const source = settings[key];
	const configuration = vscode.workspace.getConfiguration();
	const value = configuration.get<string>(key);
	const chosen = await vscode.window.showQuickPick(
		source.enum.map((one, index) => ({
			label: one,
			description: one === value ? 'current' : '',
			detail: source.enumDescriptions[index] ?? '',
		})),
		{ title: 'My Box', placeHolder: source.markdownDescription },
	);
	if (!chosen) return false;
	if (chosen.label !== value) {
		await configuration.update(key, chosen.label, vscode.ConfigurationTarget.Global);
	}
	return true;
}
