// The settings of `src/manifest/settings.ts`, as the host uses them.
import * as vscode from 'vscode';
import { type SettingKey, settings } from '../manifest/settings';
import type { PanelSettings } from '../protocol';
import type { Box } from './lab/messages';

function read<Key extends Exclude<SettingKey, 'maplore.concepts'>>(key: Key, scope?: vscode.Uri) {
	const source = settings[key];
	const value = vscode.workspace.getConfiguration(undefined, scope ?? null).get<unknown>(key);
	// a hand-edited settings file may hold anything
	if (typeof value !== source.type) return source.default;
	if ('enum' in source && !(source.enum as readonly unknown[]).includes(value))
		return source.default;
	return value as string | boolean;
}

/** The user's own concepts, as lines of the form that `maplore claims --concepts` reads. */
export function ownConcepts(): string {
	const value = vscode.workspace.getConfiguration().get<unknown>('maplore.concepts');
	if (!Array.isArray(value)) return '';
	return value
		.filter((line) => typeof line === 'string')
		.map((line) => line.replace(/\s+/g, ' '))
		.join('\n');
}

/** The user's own machine. */
export function box(): Box {
	return {
		profile: String(read('maplore.myBox.profile')),
		topology: String(read('maplore.myBox.topology')),
		iommu: String(read('maplore.myBox.iommu')),
	};
}

export function panelSettings(): PanelSettings {
	return { ...box(), hasKernelTree: kernelTree() !== '' };
}

export function kernelTree(): string {
	return String(read('maplore.kernelTree')).trim();
}

export function automaticLenses(document: vscode.Uri): boolean {
	return read('maplore.lenses.automatic', document) === true;
}

export function untestableLenses(document: vscode.Uri): boolean {
	return read('maplore.lenses.untestable', document) === true;
}
