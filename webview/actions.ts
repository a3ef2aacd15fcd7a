// Every action of the panel, under the name by which the host's commands call it.

import { debateRows, debateTwin } from '../src/lab/view/debate';
import { textTwin } from '../src/lab/view/experiment-twin';
import { type SweepRowView, sweepCsv } from '../src/lab/view/sweep';
import type { PanelAction } from '../src/protocol';
import { changeSpeed, chosenSide, nudge, pause, play, playing } from './clock';
import { setControl, withPicture } from './offered';
import * as store from './store';
import { ZOOMS } from './views/spaces/layout';
import { sweepSvg } from './views/sweep/svg';
import { post } from './vscode';

/** Does something; gives one sentence when it cannot be done just now. */
type Deed = () => string | null;

const done = null;

function toRow(row: number): string | null {
	const view = store.view.value;
	if (!view) return 'Choose a claim that an experiment bears on first.';
	const last = view.rows.length - 1;
	store.row.value = Math.max(-1, Math.min(last, row));
	return done;
}

const rowNow = () => store.row.value ?? store.view.value?.row ?? -1;

function goTo(offset: 1 | -1): string | null {
	const claim = store.neighbour(offset);
	if (!claim) return 'No claim of this thread is linked to an experiment.';
	store.selectClaim(claim.id);
	post({ type: 'selected', claim: claim.id });
	return done;
}

/** One zoom level nearer (-1) or farther (1); beyond the farthest everything is in view. */
function zoomBy(offset: 1 | -1): string | null {
	const at = store.zoom.value === null ? ZOOMS.length : ZOOMS.indexOf(store.zoom.value);
	const to = at + offset;
	if (to < 0) return 'This is the nearest zoom, 4 KiB.';
	store.zoom.value = ZOOMS[to] ?? null;
	return done;
}

/** Sweeps the axes last chosen, or the first two parameters of the experiment. */
export function startSweep(x?: string, y?: string | null): string | null {
	const [view, run] = [store.view.value, store.request.value];
	if (!view || !run || view.parameters.length === 0)
		return 'Run an experiment with parameters first.';
	const names = view.parameters.map(({ name }) => name);
	const across = x ?? store.sweep.value?.x ?? '';
	const first = names.includes(across) ? across : (names[0] ?? '');
	const down = y === undefined ? (store.sweep.value?.y ?? null) : y;
	const second = down !== null && names.includes(down) && down !== first ? down : null;
	store.sweep.value = { run, x: first, y: second, rows: [], running: true };
	return done;
}

function exportSweep(
	language: 'csv' | 'json' | 'svg',
	text: (rows: readonly SweepRowView[]) => string,
): string | null {
	const rows = store.currentSweep.value?.rows ?? [];
	if (rows.length === 0) return 'Start a sweep first.';
	post({ type: 'openDocument', text: text(rows), language });
	return done;
}

function withReply(use: (text: string) => void): string | null {
	const reply = store.reply.value;
	if (!reply) return 'Choose a claim that an experiment bears on, and open the Reply tab.';
	const head = reply.headers.length > 0 ? `${reply.headers.join('\n')}\n\n` : '';
	use(head + reply.body);
	return done;
}

function showTab(tab: store.TabId): Deed {
	return () => {
		store.tab.value = tab;
		return done;
	};
}

/** Puts the machine back as the experiment has it. */
function undoSwitches(): string | null {
	const shown = store.pci.value;
	if (!shown || (shown.apart === null && shown.switches.length === 0))
		return 'No switch of the machine was turned.';
	const parameters = Object.entries(store.chosen.value.parameters).filter(
		([name]) => !shown.switches.includes(name),
	);
	store.choose({ machine: {}, parameters: Object.fromEntries(parameters) });
	return done;
}

const deeds: Partial<Record<PanelAction, Deed>> = {
	showDebate: showTab('debate'),
	showExperiment: showTab('experiment'),
	showCompare: showTab('compare'),
	showSweep: showTab('sweep'),
	showReply: showTab('reply'),
	showHonesty: showTab('honesty'),
	startSweep: () => startSweep(),
	cancelSweep: () => {
		const sweep = store.sweep.value;
		if (!sweep?.running) return 'No sweep is under way.';
		store.sweep.value = { ...sweep, running: false };
		return done;
	},
	exportCsv: () => exportSweep('csv', (rows) => sweepCsv(rows)),
	exportJson: () => exportSweep('json', (rows) => JSON.stringify(rows, null, '\t')),
	exportSvg: () => exportSweep('svg', (rows) => sweepSvg(rows)),
	copyReply: () => withReply((text) => post({ type: 'copy', text, what: 'Reply' })),
	openReply: () => withReply((text) => post({ type: 'openDocument', text, language: 'plaintext' })),
	reset: () => {
		store.choose(store.noChoices);
		store.overrides.value = {};
		store.row.value = null;
		store.announcement.value = 'Parameters and steps are as at the beginning.';
		return done;
	},
	stepForward: () => toRow(rowNow() + 1),
	stepBack: () => toRow(rowNow() - 1),
	runToEnd: () => toRow(Number.POSITIVE_INFINITY),
	runToDeciding: () => {
		const row = store.view.value?.decidingRow;
		if (row === null || row === undefined)
			return 'No single step decided; compare the observations instead.';
		return toRow(row);
	},
	play,
	pause: () => {
		if (!playing.value) return 'No traffic is playing.';
		pause();
		return done;
	},
	faster: () => changeSpeed(1),
	slower: () => changeSpeed(-1),
	timeForward: () => nudge(1),
	timeBack: () => nudge(-1),
	otherScenario: () => {
		const to = chosenSide.value === 0 ? 1 : 0;
		const side = store.traffic.value?.sides[to];
		if (!side) return 'There is no second scenario.';
		chosenSide.value = to;
		store.announcement.value = `Traffic of ${side.label}.`;
		return done;
	},
	nextClaim: () => goTo(1),
	previousClaim: () => goTo(-1),
	revealLine: () => {
		const claim = store.claim.value;
		if (!claim) return 'Choose a claim first.';
		post({ type: 'reveal', first: claim.first, last: claim.last });
		return done;
	},
	toggleScale: () => {
		store.scaleMode.value = store.scaleMode.value === 'log' ? 'linear' : 'log';
		return done;
	},
	zoomIn: () => zoomBy(-1),
	zoomOut: () => zoomBy(1),
	filterClaims: () => {
		store.tab.value = 'debate';
		requestAnimationFrame(() => document.getElementById('filter-claims')?.focus());
		return done;
	},
	copyTextTwin: () => {
		const thread = store.thread.value;
		if (store.tab.value === 'debate' && thread) {
			const rows = debateRows(thread, store.filter.value);
			post({ type: 'copy', text: debateTwin(thread, rows), what: 'Debate' });
			return done;
		}
		const view = store.view.value;
		if (!view) return 'Run an experiment first.';
		post({ type: 'copy', text: textTwin(view), what: 'Experiment' });
		return done;
	},
	setParameter: setControl,
	undoSwitches,
	showPictureAsText: () => withPicture('Show which as text, or as a picture again?', 'turn'),
	copyPicture: () => withPicture('Copy which as text?', 'copy'),
	copyCitation: () => {
		const view = store.view.value;
		if (!view) return 'Run an experiment first.';
		post({ type: 'copy', text: view.citation, what: 'Citation' });
		return done;
	},
};

/** Does what a command of the host asks; says why when it cannot. */
export function act(action: PanelAction): void {
	const deed = deeds[action];
	const reason = deed ? deed() : 'This panel has no such action yet.';
	if (reason === null) return;
	store.announcement.value = reason;
	post({ type: 'actionUnavailable', action, reason });
}
