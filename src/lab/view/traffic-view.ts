import type { Topology } from '../../sim/pci/hierarchy';
import { ROOT_COMPLEX } from '../../sim/traffic/path';
import type { FlowRecord, Recording, ServerRecord } from '../../sim/traffic/recording';
import { type Assumptions, assume, usual } from '../assumptions';
import type { Experiment, Parameters, RunRecord, ScenarioTrace } from '../model';
import type { ExperimentRequest } from './experiment';
import { pairOf, pciOf, topologyRan } from './experiment-view';
import type { MachineEdits, PciView } from './pci';
import { editedTopology } from './pci-edits';
import type {
	TimedStep,
	TrafficEvent,
	TrafficServer,
	TrafficSide,
	TrafficSource,
	TrafficView,
} from './traffic';
import { steppedTraffic, transferBytes } from './traffic-scene';
import { eventsOf, type StepTransfer, timed, transfersOf } from './traffic-steps';
import { wiresOf } from './traffic-wires';
import { bytesText, timeText } from './words';

/** Events kept; a run with more says how many it left out. */
const MOST_EVENTS = 200;

/** Traffic over time of the two scenarios shown: a pure function of request and record. */
export function trafficView(
	request: ExperimentRequest,
	experiment: Experiment,
	record: RunRecord,
): TrafficView {
	const { left, right } = pairOf(request, record);
	const assumptions = assume(record.assumptions);
	const edits = request.machine;
	const question = {
		parameters: record.parameters,
		topology: editedTopology(topologyRan(record.parameters), edits),
		pci: pciOf(request, experiment, record.parameters),
		edits,
		// a record was made with its assumptions, so they fit
		assumptions: typeof assumptions === 'string' ? usual : assumptions,
	};
	const of = (scenario: ScenarioTrace | null) => scenario && trafficSide(scenario, question);
	return { experiment: record.experiment, hash: record.hash, sides: [of(left), of(right)] };
}

/** What a side is made from. */
export interface TrafficQuestion {
	readonly parameters: Parameters;
	/** The machine that the experiment ran on, with the reader's switches turned. */
	readonly topology: Topology;
	/** The tree on it, with the chosen pair. */
	readonly pci: PciView | null;
	readonly edits: MachineEdits;
	readonly assumptions: Assumptions;
}

/** One scenario over time: its own recording, else the transfers of its steps, else one of the chosen pair. */
export function trafficSide(scenario: ScenarioTrace, question: TrafficQuestion): TrafficSide {
	if (scenario.recording) return ownRun(scenario, scenario.recording, question.pci);
	const { steps, result } = scenario.trace;
	const { pci, edits } = question;
	const refused = pci?.mapType === 'NOT_SUPPORTED';
	const refusal = `The kernel refuses ${pci?.initiator} to ${pci?.target}: no byte moves.`;
	const made = transfersOf(steps);
	const bytes = bytesText(transferBytes(question.parameters));
	if (made.length > 0) {
		const peers = made.some(({ path }) => path.at(-1) !== ROOT_COMPLEX);
		if (refused && peers && Object.keys(edits).length > 0) return still(scenario, refusal);
		const said = `Each transfer that the steps made, ${bytes}, when the costs of the steps before it have passed; steps without a known cost take no time.`;
		return stepped(scenario, onMachine(made, question), 'steps', said, question);
	}
	const hardware = new Set(question.topology.nodes.map(({ id }) => id));
	const accesses = steps.filter(({ actor }) => hardware.has(actor));
	const failures = steps.filter((step) => step.result !== 'ok');
	const failed = failures.find(({ actor }) => hardware.has(actor)) ?? failures[0];
	const moved = accesses.some((step) => step.result === 'ok');
	if (failed && !moved && (result !== 'ok' || accesses.length > 0))
		return still(scenario, `No byte moves: ${failed.func} gives ${failed.result}. ${failed.note}`);
	if (!pci) return still(scenario, 'The machine has no two endpoints.');
	if (refused) return still(scenario, refusal);
	const pair: StepTransfer = { step: steps.length, path: pci.path, op: 'write' };
	const said = `No step of the scenario says which way bytes go. Shown is a transfer of ${bytes} from ${pci.initiator} into ${pci.target}, the pair chosen in the PCI hierarchy, once the steps are done.`;
	return stepped(scenario, [pair], 'pair', said, question);
}

/** Transfers between devices take the pair that the reader chose, once a switch is turned. */
function onMachine(
	transfers: readonly StepTransfer[],
	{ pci, edits }: TrafficQuestion,
): readonly StepTransfer[] {
	if (!pci || Object.keys(edits).length === 0) return transfers;
	return transfers.map((one) => {
		const path = one.path.at(-1) === ROOT_COMPLEX ? [pci.initiator, ROOT_COMPLEX] : pci.path;
		return { ...one, path };
	});
}

/** The experiment has run the data path itself. */
function ownRun(scenario: ScenarioTrace, recording: Recording, pci: PciView | null): TrafficSide {
	const main = recording.flows.filter(({ id }) => id === scenario.mainFlow);
	const marks = recording.marks.map(
		({ atPs, kind, subject, note }): TrafficEvent => ({ atPs, kind, subject, note, step: 0 }),
	);
	const events = [...marks, ...violations(recording)].sort((a, b) => a.atPs - b.atPs);
	return recorded(scenario, recording, {
		source: 'run',
		said: 'The run of the data path from which the experiment took its figures.',
		flows: main.length > 0 ? main : recording.flows,
		steps: [{ index: 0, fromPs: 0, toPs: recording.durationPs }],
		events,
		omitted: recording.marksOmitted,
		nodes: pci?.nodes ?? [],
	});
}

/** From when on bytes reach a place that their region has left. */
const violations = ({ flows }: Recording): TrafficEvent[] =>
	flows.flatMap(({ id, region, staleBursts, staleSincePs: atPs }) => {
		if (atPs === null) return [];
		const note = `S1: from here on ${staleBursts === 1 ? '1 burst reaches' : `${staleBursts} bursts reach`} memory that ${region} has left`;
		return [{ atPs, kind: 'violation', subject: id, note, step: 0 } as const];
	});

/** Transfers at the times of the steps. */
function stepped(
	scenario: ScenarioTrace,
	transfers: readonly StepTransfer[],
	source: TrafficSource,
	said: string,
	question: TrafficQuestion,
): TrafficSide {
	const { steps } = scenario.trace;
	const made = steppedTraffic(steps, transfers, question);
	if (typeof made === 'string') return still(scenario, `No byte moves: ${made}`);
	const skipped =
		made.skippedPs === 0
			? ''
			: ` Time begins at the end of the steps, ${timeText(made.skippedPs)}.`;
	const moving = new Set(transfers.map(({ step }) => step));
	return recorded(scenario, made.recording, {
		source,
		said: said + skipped,
		flows: made.recording.flows,
		steps: made.steps,
		events: eventsOf(steps, made.steps, moving),
		omitted: 0,
		nodes: question.pci?.nodes ?? [],
	});
}

interface Shown {
	readonly source: TrafficSource;
	readonly said: string;
	/** Flows whose bytes count. */
	readonly flows: readonly FlowRecord[];
	readonly steps: readonly TimedStep[];
	readonly events: readonly TrafficEvent[];
	readonly omitted: number;
	/** The tree. */
	readonly nodes: PciView['nodes'];
}

function recorded(
	{ id, label }: ScenarioTrace,
	{ durationPs, binPs, bins, servers }: Recording,
	{ source, said, flows, steps, events, omitted, nodes }: Shown,
): TrafficSide {
	const used = servers.filter(({ wireBytes }) => wireBytes > 0);
	const added = (of: (flow: FlowRecord) => readonly number[]) =>
		Array.from({ length: bins }, (_, bin) =>
			flows.reduce((sum, one) => sum + (of(one)[bin] ?? 0), 0),
		);
	// where two flows end messages in one interval, the slower one is told
	const slowest = (of: (flow: FlowRecord) => readonly (number | null)[]) =>
		Array.from({ length: bins }, (_, bin) =>
			flows.reduce<number | null>((most, one) => {
				const ps = of(one)[bin] ?? null;
				return ps === null ? most : Math.max(most ?? 0, ps);
			}, null),
		);
	return {
		scenario: id,
		label,
		source,
		said,
		path: flows[0]?.path ?? [],
		reason: flows[0]?.reason ?? '',
		durationPs,
		binPs,
		bins,
		deliveredBytes: flows.reduce((sum, one) => sum + one.deliveredBytes, 0),
		bytes: added((one) => one.bytes),
		ended: added((one) => one.ended),
		p50Ps: slowest((one) => one.p50Ps),
		p99Ps: slowest((one) => one.p99Ps),
		heldBytePs: added((one) => one.heldBytePs),
		stood: {
			setup: added(({ stood }) => stood.setup),
			tags: added(({ stood }) => stood.tags),
			revoked: added(({ stood }) => stood.revoked),
			ats: added(({ stood }) => stood.ats),
		},
		servers: used.map(serverView),
		wires: wiresOf(
			nodes,
			used.map(({ key }) => key),
		),
		events: events.slice(0, MOST_EVENTS),
		eventsOmitted: omitted + Math.max(0, events.length - MOST_EVENTS),
		steps,
	};
}

const serverView = (server: ServerRecord): TrafficServer => {
	const { key, kind, payloadBytes, bytes, sendingPs, heldBytePs, waits } = server;
	return { key, kind, payloadBytes, bytes, sendingPs, heldBytePs, waits };
};

/** Nothing moves: why, and what the steps did meanwhile. */
function still({ id, label, trace }: ScenarioTrace, said: string): TrafficSide {
	const steps = timed(trace.steps, () => 0);
	const durationPs = Math.max(1, steps.at(-1)?.toPs ?? 0);
	const none = [0];
	return {
		scenario: id,
		label,
		source: 'none',
		said,
		path: [],
		reason: '',
		durationPs,
		binPs: durationPs,
		bins: 1,
		deliveredBytes: 0,
		bytes: none,
		ended: none,
		p50Ps: [null],
		p99Ps: [null],
		heldBytePs: none,
		stood: { setup: none, tags: none, revoked: none, ats: none },
		servers: [],
		wires: [],
		events: eventsOf(trace.steps, steps, new Set()),
		eventsOmitted: 0,
		steps,
	};
}
