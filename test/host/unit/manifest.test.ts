import assert from 'node:assert/strict';
import fs from 'node:fs';
import { experiments } from '../../../src/lab/catalogue';
import { commands, panelCommand, panelTitles } from '../../../src/manifest/commands';
import { generatedFiles } from '../../../src/manifest/generate';
import { settings } from '../../../src/manifest/settings';
import { panelActions } from '../../../src/protocol';

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const strings: Record<string, string> = JSON.parse(fs.readFileSync('package.nls.json', 'utf8'));
const contributed: readonly { command: string; title: string; category: string }[] =
	manifest.contributes.commands;

describe('the manifest', () => {
	it('agrees with its typed source (else: npm run manifest)', () => {
		const files = generatedFiles(fs.readFileSync('package.json', 'utf8'));
		for (const [name, text] of Object.entries(files)) {
			assert.equal(fs.readFileSync(name, 'utf8'), text, name);
		}
	});

	it('has a command for every action of the panel', () => {
		for (const action of panelActions) {
			assert.ok(
				contributed.some((one) => one.command === panelCommand(action)),
				action,
			);
		}
	});

	it('gives every command the category Maplore and a title of its own', () => {
		assert.ok(contributed.every((one) => one.category === 'Maplore'));
		const titles = [
			...Object.values(commands).map((one) => one.title),
			...Object.values(panelTitles),
		];
		assert.equal(new Set(titles).size, titles.length);
	});

	it('names only files that exist', () => {
		const text = JSON.stringify(manifest.contributes);
		const files = text.match(/media\/[\w./-]+/g) ?? [];
		assert.ok(files.length > 4);
		for (const file of files) assert.ok(fs.existsSync(file), file);
	});

	it('resolves every string', () => {
		const keys = [...JSON.stringify(manifest).matchAll(/"%([^%]+)%"/g)].map((match) => match[1]!);
		assert.ok(keys.length > 60);
		for (const key of keys) assert.equal(typeof strings[key], 'string', key);
		assert.deepEqual(Object.keys(strings).sort(), [...keys].sort());
	});

	it('hides from the palette what needs an argument', () => {
		const hidden = manifest.contributes.menus.commandPalette;
		for (const command of ['maplore.runClaim', 'maplore.revealClaim']) {
			assert.ok(
				hidden.some((one: { command: string; when: string }) => {
					return one.command === command && one.when === 'false';
				}),
			);
		}
	});

	it('refers in menus and welcome texts only to commands that exist', () => {
		const known = new Set([...contributed.map((one) => one.command), 'maplore.claims.focus']);
		const menus: Record<string, { command: string }[]> = manifest.contributes.menus;
		const named = [
			...Object.values(menus).flatMap((items) => items.map((item) => item.command)),
			...Object.values(strings).flatMap((text) =>
				[...text.matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1]!),
			),
		];
		for (const command of named) assert.ok(known.has(command), command);
	});

	it('offers as my box what the experiments have to choose from, and nothing else', () => {
		for (const [setting, name] of [
			['maplore.myBox.profile', 'profile'],
			['maplore.myBox.topology', 'topo'],
			['maplore.myBox.iommu', 'iommu'],
		] as const) {
			const offered = settings[setting].enum.filter((one) => one !== 'experiment');
			const choices = experiments.flatMap((experiment) =>
				experiment.parameters.flatMap((one) =>
					one.name === name && one.type === 'choice' ? one.choices.map(({ value }) => value) : [],
				),
			);
			const known = new Set(choices.filter((value) => value !== 'all'));
			assert.deepEqual([...offered].sort(), [...known].sort(), setting);
		}
	});

	it('supports untrusted and virtual workspaces, the browser and VS Code 1.100', () => {
		assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
		assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
		assert.equal(manifest.browser, './dist/web/extension.js');
		assert.equal(manifest.engines.vscode, '^1.100.0');
	});
});
