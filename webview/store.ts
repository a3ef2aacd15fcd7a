// What the panel shows, as signals. Everything computed comes from the lab (in the worker or from
// the host); what the reader chose is `choices`, `claimId`, `tab` and `row`.
import { computed, signal } from '@preact/signals';
import type { Parameters, ParameterValue } from '../src/lab/model';
import type { CompareRequest, CompareView } from '../src/lab/view/compare';
import type { ClaimFilter, CruxesView, RobustnessView } from '../src/lab/view/debate';
import type { ExperimentRequest, ExperimentView } from '../src/lab/view/experiment';
import type { HonestyView } from '../src/lab/view/honesty';
import type { MachineEdits } from '../src/lab/view/pci';
import type { ReplyView } from '../src/lab/view/reply-view';
import type { SweepRowView } from '../src/lab/view/sweep';
import type { ClaimView, ThreadView } from '../src/lab/view/thread';
import type { TrafficView } from '../src/lab/view/traffic';
import type { UapiRequest, UapiView } from '../src/lab/view/uapi';
import type { PanelSettings } from '../src/protocol';
import type { Question } from './lab-client';
import type { Catalogued } from './worker-answers';

type Weights = UapiRequest['weights'];

export type TabId = 'debate' | 'experiment' | 'compare' | 'sweep' | 'reply' | 'honesty';

/** What the reader chose for one experiment. */
export interface Choices {
	readonly parameters: Readonly<Record<string, ParameterValue>>;
	readonly left: string | null;
	readonly right: string | null;
	readonly machine: MachineEdits;
}
export const noChoices: Choices = {
	parameters: {},
	left: null,
	right: null,
	machine: {},
};

export interface Source {
	readonly uri: string;
	readonly label: string;
	readonly revision: number;
}

export const source = signal<Source | null>(null);
export const thread = signal<ThreadView | null>(null);
export const claimId = signal<string | null>(null);
/** An experiment chosen without a claim; null while a claim is shown. */
export const freeExperiment = signal<string | null>(null);
export const tab = signal<TabId>('experiment');
export const choices = signal<Readonly<Record<string, Choices>>>({});
/** Row of the aligned traces up to which state is shown; null: where the lab would begin. */
export const row = signal<number | null>(null);
/** How bytes become pixels on the ribbons, and bytes across their width (null: everything). */
export const scaleMode = signal<'log' | 'linear'>('log');
export const zoom = signal<number | null>(null);
export const settings = signal<PanelSettings | null>(null);
export const stale = signal<ReadonlySet<string>>(new Set());
/** The newest result. Everything in one frame is drawn from this one value. */
export const view = signal<ExperimentView | null>(null);
/** Runs that the worker has answered since the panel opened. */
export const answered = signal(0);
/** Traffic over time of the run shown, a moment after it; null while another run's is all there is. */
export const anyTraffic = signal<TrafficView | null>(null);
/** Parts of the result that change less often than the rest. */
export const pci = computed(() => view.value?.pci ?? null);
export const matrix = computed(() => view.value?.matrix ?? null);
export const spaces = computed(() => view.value?.spaces ?? null);
export const traffic = computed(() => {
	const [shown, run] = [anyTraffic.value, view.value];
	return shown && shown.experiment === run?.experiment ? shown : null;
});
/** Every experiment with its hypotheses; empty until the worker is there. */
export const catalogue = signal<readonly Catalogued[]>([]);
/** Why nothing is shown and what to do next. */
export const nothing = signal<{ readonly reason: string; readonly next: string } | null>(null);
/** A failure, until the next success. */
export const trouble = signal<string | null>(null);
/** How the Debate tab groups and filters. */
export const filter = signal<ClaimFilter>({
	grouping: 'turn',
	testable: true,
	untestable: true,
	marked: false,
	text: '',
});
/** Found by the second worker; null while it runs. */
export const cruxes = signal<CruxesView | null>(null);
/** By hypothesis; what is missing has not been swept yet. */
export const robustness = signal<Readonly<Record<string, RobustnessView>>>({});
/** What the reader put in place of the model's assumptions. */
export const overrides = signal<Readonly<Record<string, number | boolean>>>({});
export const honesty = signal<HonestyView | null>(null);
/** The posting about the claim shown, or null. */
export const reply = signal<ReplyView | null>(null);
/** Inferred authors whom the reader agreed to name, each for the message that they were inferred of. */
export const agreed = signal<ReadonlySet<string>>(new Set());
/** A sweep: of which run, over what, the rows so far, and whether it goes on. */
interface Sweep {
	readonly run: ExperimentRequest;
	readonly x: string;
	readonly y: string | null;
	readonly rows: readonly SweepRowView[];
	readonly running: boolean;
}
export const sweep = signal<Sweep | null>(null);
/** How a sweep is drawn where its deciding observation is a number. */
export const sweepShape = signal<'heat' | 'lines'>('heat');
/** Said by the live region. */
export const announcement = signal('');

/** What the reader chose in the Compare tab; the machine begins as the reader's own. */
export const compareChoices = signal<CompareRequest>({
	topo: 'T1',
	iommu: 'off',
	acs: 'kernel',
	bytes: 2 ** 20,
	adopted: true,
	againstDesign: null,
	kind: 'mod_bar_pfnmap',
	againstKernel: null,
	everyOperation: false,
});
export const compare = signal<CompareView | null>(null);

/** The uAPI-forever meter, and how much each kind of commitment weighs. */
export const uapi = signal<UapiView | null>(null);
const even: Weights = { object: 1, gained: 1, lost: 1, errno: 1 };
export const uapiWeights = signal<Weights>(even);

/** Sets one weight; null sets all of them even. */
export function setUapiWeight(kind: keyof Weights | null, weight = 1): void {
	uapiWeights.value = kind === null ? even : { ...uapiWeights.value, [kind]: weight };
}

export function setCompare(change: Partial<CompareRequest>): void {
	compareChoices.value = { ...compareChoices.value, ...change };
}

/** The reader may choose one of these buffer sizes next. */
export function expectBytes(sizes: readonly number[]): void {
	const now = compareChoices.value;
	likely.value = sizes.map((bytes) => ({ type: 'compare', request: { ...now, bytes } }));
}

export const claim = computed<ClaimView | null>(
	() => thread.value?.claims.find((one) => one.id === claimId.value) ?? null,
);

const author = computed(() =>
	claim.value ? JSON.stringify([claim.value.message, claim.value.speaker]) : '',
);
/** Whether the reader agreed to name the author of the claim shown; nobody else. */
export const nameAuthor = computed(() => agreed.value.has(author.value));

export function agreeToName(yes: boolean): void {
	const others = [...agreed.value].filter((one) => one !== author.value);
	agreed.value = new Set(yes ? [...others, author.value] : others);
}

const testable = computed(
	() => thread.value?.claims.filter((one) => one.experiment !== null) ?? [],
);

/** The experiment shown: the claim's, or one chosen freely. */
export const experimentId = computed(() => freeExperiment.value ?? claim.value?.experiment ?? null);

export const chosen = computed<Choices>(() => choices.value[experimentId.value ?? ''] ?? noChoices);

/** Parameter values of the reader's own machine. */
export const ownMachine = computed<Parameters>(() => {
	const given = thread.value?.defaults ?? {};
	if (!settings.value) return given;
	const { profile, topology, iommu } = settings.value;
	return { ...given, profile, topo: topology, topology, iommu };
});

/** What to ask the lab for; null when no experiment is chosen. */
export const request = computed<ExperimentRequest | null>(() => {
	const experiment = experimentId.value;
	if (experiment === null) return null;
	const own = freeExperiment.value === null ? claim.value : null;
	return {
		experiment,
		parameters: chosen.value.parameters,
		defaults: ownMachine.value,
		hypothesis: own?.hypothesis ?? null,
		polarity: own?.polarity ?? 1,
		nearestOnly: own?.nearestOnly ?? false,
		left: chosen.value.left,
		right: chosen.value.right,
		row: row.value,
		overrides: overrides.value,
		machine: chosen.value.machine,
	};
});

/** The sweep, if it is of the experiment and claim shown with the parameters now set. */
export const currentSweep = computed<Sweep | null>(() => {
	const [now, run] = [sweep.value, request.value];
	if (!now || !run) return null;
	const about = (one: ExperimentRequest) =>
		JSON.stringify([one.experiment, one.hypothesis, one.polarity, one.parameters, one.overrides]);
	return about(now.run) === about(run) ? now : null;
});

/** What the reader is likely to ask next, the likeliest first: the values beside a slider's own. */
export const likely = signal<readonly Question[]>([]);

/** Changes what the reader chose for the experiment shown. */
export function choose(change: Partial<Choices>): void {
	const id = experimentId.value;
	if (id === null) return;
	choices.value = { ...choices.value, [id]: { ...chosen.value, ...change } };
}

export function setParameter(name: string, value: ParameterValue): void {
	choose({ parameters: { ...chosen.value.parameters, [name]: value } });
}

/** The reader may choose one of these values next: they are run ahead. */
export function expectParameter(name: string, values: readonly ParameterValue[]): void {
	const now = request.value;
	if (!now) return;
	const asked = (value: ParameterValue) => ({
		...now,
		parameters: { ...now.parameters, [name]: value },
	});
	likely.value = values.map((value) => ({ type: 'experiment', request: asked(value) }));
}

/** The testable claim `offset` places from the one shown, around the end. */
export function neighbour(offset: 1 | -1): ClaimView | null {
	const list = testable.value;
	if (list.length === 0) return null;
	const at = list.findIndex((one) => one.id === claimId.value);
	return list[(Math.max(at, offset === 1 ? -1 : 0) + offset + list.length) % list.length] ?? null;
}

/** Shows a claim and its experiment from the end of the run. */
export function selectClaim(id: string | null): void {
	if (id === claimId.value && freeExperiment.value === null) return;
	freeExperiment.value = null;
	claimId.value = id;
	row.value = null;
}
