// Every command, once: its id, its title, and where it can be reached. package.json is generated from
// this table, and the host registers exactly these ids.
import { type PanelAction, panelActions } from '../protocol';

/** A command as the user meets it; the category is always Maplore. */
export interface CommandSource {
	readonly title: string;
	/** Codicon shown in menus and title bars. */
	readonly icon?: string;
	/** When-clause under which it can be called at all. */
	readonly enablement?: string;
	/** False where it needs an argument that the palette cannot give. */
	readonly palette?: false;
}

/** Context key: a Maplore panel is open. */
export const PANEL_OPEN = 'maplore.panelOpen';
/** Context key: the active editor shows a thread that has been explored. */
export const EXPLORED = 'maplore.explored';

export const commands = {
	'maplore.explore': { title: 'Explore Thread', icon: 'beaker' },
	'maplore.exploreSelection': {
		title: 'Explore Selection as Thread',
		enablement: 'editorHasSelection',
	},
	'maplore.exploreClipboard': { title: 'Explore Clipboard as Thread' },
	'maplore.exploreFile': { title: 'Explore File as Thread...' },
	'maplore.openSample': { title: 'Open Sample Thread', icon: 'mail' },
	'maplore.openPanel': { title: 'Open Panel', icon: 'open-preview' },
	'maplore.runClaim': { title: 'Run Claim', icon: 'play', palette: false },
	'maplore.runClaimAtCursor': { title: 'Run Claim at Cursor', enablement: EXPLORED },
	'maplore.revealClaim': { title: 'Go to Claim', icon: 'go-to-file', palette: false },
	'maplore.showInDebate': { title: 'Show Claim in Debate', enablement: EXPLORED },
	'maplore.nextClaim': { title: 'Go to Next Claim', enablement: EXPLORED },
	'maplore.previousClaim': { title: 'Go to Previous Claim', enablement: EXPLORED },
	'maplore.readAgain': { title: 'Read Thread Again', icon: 'refresh', enablement: EXPLORED },
	'maplore.forget': { title: 'Forget Thread', icon: 'clear-all', enablement: EXPLORED },
	'maplore.copyText': { title: 'Copy Explored Thread as Text', enablement: EXPLORED },
	'maplore.markClaim': {
		title: 'Mark Selection as Claim',
		enablement: `editorHasSelection && ${EXPLORED}`,
	},
	'maplore.editClaim': { title: 'Change Kind of Claim...', enablement: EXPLORED },
	'maplore.relateClaim': { title: 'Change What Claim Answers...', enablement: EXPLORED },
	'maplore.relinkClaim': { title: 'Link Claim to Experiment...', enablement: EXPLORED },
	'maplore.noteClaim': { title: 'Note on Claim...', enablement: EXPLORED },
	'maplore.mergeClaim': { title: 'Merge Claim With...', enablement: EXPLORED },
	'maplore.dismissClaim': { title: 'Dismiss Claim', icon: 'close', enablement: EXPLORED },
	'maplore.undoMark': { title: 'Undo Last Mark', icon: 'discard', enablement: EXPLORED },
	'maplore.myBox': { title: 'Set My Box', icon: 'settings-gear' },
	'maplore.showLog': { title: 'Show Log', icon: 'output' },
} as const satisfies Record<string, CommandSource>;

export type CommandId = keyof typeof commands;

/** Titles of the commands `maplore.panel.<action>`; they reach the panel that was active last. */
export const panelTitles: Readonly<Record<PanelAction, string>> = {
	showDebate: 'Show Debate',
	showExperiment: 'Show Experiment',
	showCompare: 'Show Comparison of Designs',
	showSweep: 'Show Sweep',
	showReply: 'Show Reply',
	showHonesty: 'Show Model Honesty',
	run: 'Run Experiment',
	reset: 'Reset Parameters',
	stepForward: 'Step Forward',
	stepBack: 'Step Back',
	runToEnd: 'Run to End of Trace',
	runToDeciding: 'Run to Deciding Step',
	nextClaim: 'Select Next Claim in Panel',
	previousClaim: 'Select Previous Claim in Panel',
	revealLine: 'Reveal Line of Selected Claim',
	toggleScale: 'Toggle Address Scale',
	zoomIn: 'Zoom Into Address Space',
	zoomOut: 'Zoom Out of Address Space',
	play: 'Play Traffic',
	pause: 'Pause Traffic',
	faster: 'Play Traffic Faster',
	slower: 'Play Traffic Slower',
	timeForward: 'Move Traffic Forward in Time',
	timeBack: 'Move Traffic Back in Time',
	otherScenario: 'Show Traffic of Other Scenario',
	startSweep: 'Start Sweep',
	cancelSweep: 'Cancel Sweep',
	exportCsv: 'Export Sweep as CSV',
	exportSvg: 'Export Sweep as SVG',
	exportJson: 'Export Sweep as JSON',
	copyTextTwin: 'Copy Picture as Text',
	copyCitation: 'Copy Citation of Run',
	copyReply: 'Copy Reply',
	openReply: 'Open Reply as Document',
	filterClaims: 'Filter Claims in Panel',
	setParameter: 'Set Parameter or Choice...',
	undoSwitches: 'Undo Switches of Machine',
	showPictureAsText: 'Show Picture as Text...',
	copyPicture: 'Copy Picture...',
};

/** The command of a panel action. */
export function panelCommand(action: PanelAction): string {
	return `maplore.panel.${action}`;
}

export { panelActions };
