import { batch, effect, untracked } from '@preact/signals';
import { render } from 'preact';
import type { RobustnessView } from '../src/lab/view/debate';
import { withEvidence } from '../src/lab/view/evidence';
import type { SweepRowView } from '../src/lab/view/sweep';
import { readThreadView } from '../src/lab/view/thread-schema';
import { readTrafficView } from '../src/lab/view/traffic-schema';
import { receiveFromHost } from '../src/protocol';
import { act } from './actions';
import { picked } from './ask';
import { LabClient, type LabEvents } from './lab-client';
import { share } from './share';
import { restore, snapshot } from './state';
import * as store from './store';
import { registerControls } from './ui/register';
import { App } from './views/App';
import { goToClaim } from './views/debate/open';
import { log, post, storedState, storeState } from './vscode';
import { workerFactory } from './worker-source';
import './panel.css';

const root = document.getElementById('root') ?? document.body;
const workerUrl =
	document.querySelector<HTMLMetaElement>('meta[name="maplore-worker"]')?.content ?? '';

function boot(): void {
	registerControls();
	const stored = storedState();
	if (stored !== undefined && stored !== null && !restore(stored))
		log('warn', 'the stored state of the panel is of another version and was dropped');
	let client: LabClient | null = null;
	render(<App again={() => client?.again()} />, root);
	performance.mark('maplore-first-render');
	window.addEventListener('message', ({ data }) => receive(data));
	post({ type: 'ready', uri: store.source.value?.uri ?? null, claim: store.claimId.value });
	keepState();
	void workerFactory(workerUrl)
		.then((start) => {
			client = new LabClient(start, labEvents);
			client.warm();
			askAboutDebate(start);
			effect(() => {
				const request = store.request.value;
				if (request) untracked(() => client?.ask({ type: 'experiment', request }));
			});
			effect(() => client?.ahead(store.likely.value));
			askAboutTraffic(client);
			effect(() => {
				const [run, claim] = [store.request.value, store.claim.value];
				if (store.tab.value !== 'reply' || !run || claim?.experiment !== run.experiment) return;
				const turn = store.thread.value?.turns.find(({ id }) => id === claim.message) ?? null;
				const nameAuthor = store.nameAuthor.value;
				client?.ask({ type: 'reply', request: { claim, turn, run, nameAuthor } });
			});
			effect(() => {
				if (store.tab.value !== 'compare') return;
				const request = store.compareChoices.value;
				untracked(() => client?.ask({ type: 'compare', request }));
			});
			effect(() => {
				if (store.tab.value !== 'compare') return;
				const { topo, iommu, acs } = store.compareChoices.value;
				const request = { topo, iommu, acs, weights: store.uapiWeights.value };
				untracked(() => client?.ask({ type: 'uapi', request }));
			});
		})
		.catch((error: unknown) => {
			store.trouble.value = `The lab could not be started: ${String(error)}. Close the panel and open it again.`;
			log('error', String(error));
		});
}

const labEvents = {
	answer(answer: Parameters<LabEvents['answer']>[0]): void {
		batch(() => {
			if (answer.type === 'experiment') {
				store.view.value = share(store.view.value, answer.view);
				store.answered.value++;
			} else if (answer.type === 'traffic') takeTraffic(answer.view);
			else if (answer.type === 'compare')
				store.compare.value = share(store.compare.value, withEvidence(answer.view));
			else if (answer.type === 'uapi') store.uapi.value = share(store.uapi.value, answer.view);
			else if (answer.type === 'cruxes') store.cruxes.value = answer.view;
			else if (answer.type === 'reply') store.reply.value = answer.reply;
			else if (answer.type === 'sweep') takeSweepRow(answer.row);
			else if (answer.type === 'honesty') store.honesty.value = answer.view;
			else takeRobustness(answer.rows);
			store.trouble.value = null;
		});
		if (answer.type === 'experiment') tellVerdict();
	},
	failed(message: string): void {
		store.trouble.value = `The run could not be made: ${message}`;
		log('warn', message);
	},
	catalogue(list: typeof store.catalogue.value): void {
		store.catalogue.value = list;
	},
	crashed(reason: string, restarted: boolean): void {
		const next = restarted ? 'A new one runs.' : 'Press Try again to start a new one.';
		store.trouble.value = `The simulator stopped (${reason}). ${next}`;
		post({ type: 'workerCrashed', reason: reason.slice(0, 1000), restarted });
	},
	rubbish(problem: string): void {
		log('warn', `the worker sent something that is no answer: ${problem}`);
	},
};

function takeTraffic(data: unknown): void {
	const traffic = readTrafficView(data);
	if (!traffic) log('warn', 'the worker sent traffic that is none');
	store.anyTraffic.value = share(store.anyTraffic.value, traffic);
}

/** Milliseconds without a new run after which its traffic is asked for: a slider on the move waits for none. */
const SETTLED = 120;

/** Traffic over time comes after the run itself, and not for each step of it. */
function askAboutTraffic(client: LabClient): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = '';
	effect(() => {
		const request = store.request.value;
		if (!request || store.answered.value === 0 || store.tab.value !== 'experiment') return;
		const about = JSON.stringify({ ...request, row: null });
		if (about === asked) return;
		asked = about;
		clearTimeout(timer);
		timer = setTimeout(() => client.ask({ type: 'traffic', request }), SETTLED);
	});
}

function takeRobustness(rows: readonly RobustnessView[]): void {
	const known = Object.fromEntries(rows.map((row) => [row.hypothesis, row]));
	store.robustness.value = { ...store.robustness.value, ...known };
}

/** A row of the sweep that is under way; one of a sweep that was given up is forgotten. */
function takeSweepRow(row: SweepRowView): void {
	const now = store.sweep.value;
	if (!now?.running || row.x !== now.x || row.y !== now.y || row.row !== now.rows.length) return;
	const rows = [...now.rows, row];
	store.sweep.value = { ...now, rows, running: rows.length < row.rows };
}

/** Cruxes and sweeps take a while: a second worker finds them once somebody looks. */
function askAboutDebate(start: () => Worker): void {
	let client: LabClient | null = null;
	let machine = '';
	effect(() => {
		const now = store.sweep.value;
		if (!now?.running) return;
		client ??= new LabClient(start, labEvents);
		const { run, x, y, rows } = now;
		client.ask({ type: 'sweep', request: { run, x, y, row: rows.length } });
	});
	effect(() => {
		const experiment = store.experimentId.value;
		if (store.tab.value !== 'honesty' || experiment === null) return;
		if (store.honesty.peek()?.experiment === experiment) return;
		client ??= new LabClient(start, labEvents);
		client.ask({ type: 'honesty', experiment });
	});
	effect(() => {
		const thread = store.thread.value;
		if (store.tab.value !== 'debate' || !thread) return;
		const defaults = store.ownMachine.value;
		client ??= new LabClient(start, labEvents);
		const claims = thread.claims.filter(
			({ relation, experiment }) => relation !== 'none' || experiment,
		);
		client.ask({ type: 'cruxes', claims, defaults });
		const asked = JSON.stringify(defaults);
		if (asked !== machine) store.robustness.value = {};
		machine = asked;
		const known = Object.keys(store.robustness.peek());
		for (const experiment of new Set(claims.flatMap((claim) => claim.experiment ?? [])))
			if (!known.some((hypothesis) => hypothesis.startsWith(`${experiment}/`)))
				client.ask({ type: 'robustness', experiment, defaults });
	});
}

function receive(data: unknown): void {
	const received = receiveFromHost(data);
	if (!received.ok) {
		log('warn', `dropped a message: ${received.problem}`);
		return;
	}
	const message = received.message;
	switch (message.type) {
		case 'thread':
			takeThread(message);
			return;
		case 'nothing':
			batch(() => {
				store.thread.value = null;
				store.nothing.value = { reason: message.reason, next: message.next };
			});
			return;
		case 'select':
			if (message.tab === 'debate') goToClaim(message.claim);
			else
				batch(() => {
					store.selectClaim(message.claim);
					store.tab.value = 'experiment';
				});
			return;
		case 'stale':
			store.stale.value = new Set(message.claims);
			return;
		case 'settings':
			store.settings.value = message.settings;
			return;
		case 'action':
			act(message.action);
			return;
		case 'picked':
			picked(message.question, message.at);
	}
}

/** A new reading of the same document keeps the claim and what was chosen; another one does not. */
function takeThread(message: {
	readonly uri: string;
	readonly label: string;
	readonly revision: number;
	readonly view: unknown;
}): void {
	const view = readThreadView(message.view);
	if (!view) {
		log('warn', 'dropped a message: it holds no thread');
		return;
	}
	const { uri, label, revision } = message;
	batch(() => {
		const same = store.source.value?.uri === uri;
		store.source.value = { uri, label, revision };
		store.thread.value = view;
		store.nothing.value = null;
		if (!same) {
			store.choices.value = {};
			store.freeExperiment.value = null;
			store.agreed.value = new Set();
			store.view.value = null;
		}
		if (!view.claims.some((one) => one.id === store.claimId.value)) {
			const first = view.claims.find((one) => one.experiment !== null) ?? view.claims[0];
			store.selectClaim(first?.id ?? null);
		}
	});
}

/** Tells the host what the run says of the claim shown, so that lenses and tree agree with the panel. */
function tellVerdict(): void {
	const [claim, view] = [store.claim.value, store.view.value];
	if (
		!claim ||
		!view ||
		store.freeExperiment.value !== null ||
		claim.experiment !== view.experiment
	)
		return;
	const { word, qualifier, because } = view.verdict;
	const doubted = Object.keys(store.overrides.value).length > 0;
	const asSet = Object.entries(view.values).every(([name, value]) => view.initial[name] === value);
	const defaults = asSet && !doubted;
	const { citation } = view;
	post({
		type: 'verdict',
		verdict: { claim: claim.id, word, qualifier, because, citation, defaults },
	});
}

/** Stores the state when something changed, at most a few times a second, and before hiding. */
function keepState(): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const save = () => {
		clearTimeout(timer);
		timer = undefined;
		const state = snapshot();
		if (state !== null) storeState(state);
	};
	effect(() => {
		void [store.source.value, store.thread.value, store.claimId.value, store.freeExperiment.value];
		void [store.tab.value, store.choices.value, store.row.value, store.view.value];
		void [store.uapiWeights.value, store.sweepShape.value];
		void [store.compareChoices.value, store.scaleMode.value, store.zoom.value];
		timer ??= setTimeout(save, 250);
	});
	document.addEventListener('visibilitychange', save);
	window.addEventListener('pagehide', save);
}

boot();
