// Composes the parts of package.json that VS Code reads from the typed source beside this file.
import {
	commands,
	EXPLORED,
	PANEL_OPEN,
	panelActions,
	panelCommand,
	panelTitles,
} from './commands';
import { settings } from './settings';
import { steps, WALKTHROUGH } from './walkthrough';

/** Type of the one webview panel; also its serializer's. */
export const PANEL = 'maplore.panel';
/** Id of the tree of claims. */
export const CLAIMS_VIEW = 'maplore.claims';
/** Languages in which lenses may appear. */
export const LANGUAGES = ['mbox', 'eml', 'diff', 'plaintext'] as const;

const CATEGORY = 'Maplore';
/** Files that the explorer's menu offers to read. */
const FILES = '/\\.(mbox|mbx|eml|patch|diff|txt|gz|msg)$/i';

/** Commands that mark the claim of a row. */
const marking = [
	'maplore.editClaim',
	'maplore.relateClaim',
	'maplore.relinkClaim',
	'maplore.noteClaim',
	'maplore.mergeClaim',
	'maplore.dismissClaim',
] as const;

type Item = { readonly command: string; readonly when?: string; readonly group?: string };

/** The generated top-level keys of package.json, in the order in which they are written. */
export function manifest() {
	return {
		activationEvents: [
			// a panel that survives reload has no implicit activation
			`onWebviewPanel:${PANEL}`,
			// mail saved as text or as a patch is recognized without a command; VS Code fires the first
			// in every window, so activation must stay a few registrations (see the in-host figures)
			'onLanguage:plaintext',
			'onLanguage:diff',
		],
		capabilities: {
			untrustedWorkspaces: { supported: true },
			virtualWorkspaces: { supported: true },
		},
		contributes: {
			commands: contributedCommands(),
			menus: menus(),
			configuration: { title: 'Maplore', properties: settings },
			viewsContainers: {
				activitybar: [{ id: 'maplore', title: 'Maplore', icon: 'media/maplore.svg' }],
			},
			views: {
				maplore: [{ id: CLAIMS_VIEW, name: 'Claims', icon: 'media/maplore.svg' }],
			},
			viewsWelcome: [
				{
					view: CLAIMS_VIEW,
					contents:
						'Open a mailing-list thread and see who claims what.\n[Explore Thread](command:maplore.explore)\n[Explore Clipboard](command:maplore.exploreClipboard)\n[Open Sample Thread](command:maplore.openSample)',
				},
			],
			languages: [
				{ id: 'mbox', aliases: ['Mailbox', 'mbox'], extensions: ['.mbox', '.mbx'] },
				{ id: 'eml', aliases: ['Mail message', 'eml'], extensions: ['.eml'] },
			],
			walkthroughs: [
				{
					id: WALKTHROUGH,
					title: 'Run the argument',
					description: 'Open a kernel thread, see who claims what, and run it.',
					steps,
				},
			],
		},
	};
}

function contributedCommands() {
	const own = Object.entries(commands).map(([command, source]) => ({
		command,
		title: source.title,
		category: CATEGORY,
		...('icon' in source && { icon: `$(${source.icon})` }),
		...('enablement' in source && { enablement: source.enablement }),
	}));
	const panel = panelActions.map((action) => ({
		command: panelCommand(action),
		title: panelTitles[action],
		category: CATEGORY,
		enablement: PANEL_OPEN,
	}));
	return [...own, ...panel];
}

function menus(): Record<string, readonly Item[]> {
	const hidden = Object.entries(commands).filter(([, source]) => 'palette' in source);
	return {
		commandPalette: hidden.map(([command]) => ({ command, when: 'false' })),
		'explorer/context': [
			{
				command: 'maplore.exploreFile',
				when: `resourceFilename =~ ${FILES}`,
				group: 'navigation@50',
			},
		],
		'editor/context': [
			{ command: 'maplore.exploreSelection', when: 'editorHasSelection', group: '1_maplore@1' },
			{ command: 'maplore.runClaimAtCursor', when: EXPLORED, group: '1_maplore@2' },
			{ command: 'maplore.showInDebate', when: EXPLORED, group: '1_maplore@2' },
			{
				command: 'maplore.markClaim',
				when: `editorHasSelection && ${EXPLORED}`,
				group: '1_maplore@3',
			},
		],
		'editor/title': [
			{
				command: 'maplore.explore',
				when: `resourceLangId =~ /^(mbox|eml)$/ && !${EXPLORED}`,
				group: 'navigation@50',
			},
			{ command: 'maplore.openPanel', when: EXPLORED, group: 'navigation@50' },
		],
		'view/title': [
			{ command: 'maplore.readAgain', when: `view == ${CLAIMS_VIEW}`, group: 'navigation@1' },
			{ command: 'maplore.openPanel', when: `view == ${CLAIMS_VIEW}`, group: 'navigation@2' },
			{ command: 'maplore.undoMark', when: `view == ${CLAIMS_VIEW}`, group: '1_text@2' },
			{ command: 'maplore.copyText', when: `view == ${CLAIMS_VIEW}`, group: '1_text@1' },
			{ command: 'maplore.forget', when: `view == ${CLAIMS_VIEW}`, group: '2_forget@1' },
		],
		'view/item/context': [
			{
				command: 'maplore.runClaim',
				when: `view == ${CLAIMS_VIEW} && viewItem =~ /testable/`,
				group: 'inline@1',
			},
			{
				command: 'maplore.revealClaim',
				when: `view == ${CLAIMS_VIEW} && viewItem =~ /claim/`,
				group: 'inline@2',
			},
			{
				command: 'maplore.showInDebate',
				when: `view == ${CLAIMS_VIEW} && viewItem =~ /claim/`,
				group: '0_debate@1',
			},
			...marking.map((command, index) => ({
				command,
				when: `view == ${CLAIMS_VIEW} && viewItem =~ /claim/`,
				group: `1_marks@${index + 1}`,
			})),
		],
	};
}
