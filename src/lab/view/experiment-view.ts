import type { Step, Trace } from '../../sim/engine/trace';
import { cite } from '../citation';
import { topologyOf } from '../machine';
import type {
	Experiment,
	Observation,
	Parameters,
	RunRecord,
	ScenarioTrace,
	Verdict,
	VerdictWord,
} from '../model';
import { align } from './align';
import { machineOf } from './compare-view';
import type {
	AlignedRow,
	ExperimentRequest,
	ExperimentView,
	StepView,
	TraceTotals,
	TraceView,
} from './experiment';
import { pciView } from './pci-view';
import { spacesView } from './spaces-view';
import type { VerdictView } from './thread';
import { plain, timeText, valueText, verdictLabel } from './words';

/** The Experiment tab over one run: a pure function of request, experiment and record. */
export function experimentView(
	request: ExperimentRequest,
	experiment: Experiment,
	record: RunRecord,
	initial: Parameters,
): ExperimentView {
	const { chosen, decidedBy, deciding, left, right } = pairOf(request, record);
	const values = record.parameters;
	const rows = align(left?.trace.steps ?? [], right?.trace.steps ?? []);
	const decidingRow = rowOf(rows, deciding, left, right);
	const row = clampRow(request.row ?? decidingRow, rows);
	const topology = topologyRan(values);
	const spacesAt = (one: ScenarioTrace | null, side: 'left' | 'right') =>
		one ? spacesView(one, topology, lastStep(rows, row, side)) : null;
	return {
		experiment: experiment.id,
		version: experiment.version,
		title: experiment.title,
		question: experiment.question,
		parameters: experiment.parameters,
		values,
		initial,
		hypotheses: experiment.hypotheses.map(({ id, statement }, index) => {
			const { word, qualifier, because, decidedBy } = record.verdicts[index] ?? missing;
			return { id, statement, word, label: verdictLabel(word), qualifier, because, decidedBy };
		}),
		chosen,
		verdict: claimVerdict(request, record.verdicts[chosen] ?? missing),
		observations: record.observations.map((one) => ({
			id: one.id,
			label: one.label,
			text: valueText(one.value, one.unit),
			unit: one.unit,
			scenario: one.scenario,
			step: one.step,
			decides: one.id === decidedBy,
		})),
		scenarios: record.scenarios.map(({ id, label }) => ({ id, label })),
		left: left ? traceView(left) : null,
		right: right ? traceView(right) : null,
		rows,
		row,
		decidingRow,
		matrix: null,
		spaces: [spacesAt(left, 'left'), spacesAt(right, 'right')],
		pci: pciOf(request, experiment, values),
		citation: cite(experiment, record),
		hash: record.hash,
	};
}

/** Which hypothesis is judged, what decided it, and the two scenarios shown. */
export function pairOf(request: ExperimentRequest, record: RunRecord) {
	const chosen = Math.max(
		0,
		record.verdicts.findIndex((one) => one.hypothesis === request.hypothesis),
	);
	const decidedBy = record.verdicts[chosen]?.decidedBy;
	const deciding = record.observations.find((one) => one.id === decidedBy) ?? null;
	const [left, right] = sides(request, record.scenarios, deciding);
	return { chosen, decidedBy, deciding, left, right };
}

/** The machine of a run; its default where the parameters name none, or several. */
export const topologyRan = (values: Parameters) => {
	const { topo, iommu, acs } = values;
	return topologyOf({ ...values, ...machineOf({ topo, iommu, acs }) });
};

/** The tree of that machine with the reader's switches turned. */
export const pciOf = (
	{ machine }: ExperimentRequest,
	{ parameters }: Experiment,
	values: Parameters,
) => pciView({ topology: topologyRan(values), parameters, values, edits: machine });

/** The hypothesis's verdict seen from the claim: an opposite claim has the opposite word. */
function claimVerdict(
	{ polarity, nearestOnly }: ExperimentRequest,
	{ word, qualifier, because, decidedBy }: Omit<Verdict, 'hypothesis'>,
): VerdictView {
	const turned = polarity === 1 ? word : (opposite[word] ?? word);
	const said = nearestOnly ? 'not-testable' : turned;
	return { word: said, label: verdictLabel(said), qualifier, because, decidedBy };
}

const opposite: Partial<Record<VerdictWord, VerdictWord>> = {
	supports: 'weakens',
	weakens: 'supports',
};

/** What a run says of the claim that a request is about. */
export function claimVerdictOf(request: ExperimentRequest, record: RunRecord): VerdictView {
	const verdict =
		record.verdicts.find((one) => one.hypothesis === request.hypothesis) ?? record.verdicts[0];
	return claimVerdict(request, verdict ?? missing);
}

const missing = {
	word: 'undecided',
	qualifier: null,
	because: 'The run gave no verdict on this hypothesis.',
	decidedBy: '',
} as const;

/** The last step that one side has done once `row` is done; -1 for none. */
function lastStep(rows: readonly AlignedRow[], row: number, side: 'left' | 'right'): number {
	return rows.slice(0, row + 1).reduce<number>((last, one) => Math.max(last, one[side] ?? -1), -1);
}

const clampRow = (row: number | null, rows: readonly AlignedRow[]) =>
	row === null ? rows.length - 1 : Math.max(-1, Math.min(rows.length - 1, row));

/** The two scenarios shown: those asked for; else the one that decided beside the first other one. */
function sides(
	request: ExperimentRequest,
	scenarios: readonly ScenarioTrace[],
	deciding: Observation | null,
): readonly [ScenarioTrace | null, ScenarioTrace | null] {
	const find = (id: string | null | undefined) => scenarios.find((one) => one.id === id) ?? null;
	const left = find(request.left) ?? scenarios[0] ?? null;
	const other = (one: ScenarioTrace | null) => (one && one !== left ? one : null);
	const right =
		find(request.right) ??
		other(find(deciding?.scenario)) ??
		scenarios.find((one) => one !== left) ??
		null;
	return [left, right];
}

function rowOf(
	rows: readonly AlignedRow[],
	deciding: Observation | null,
	left: ScenarioTrace | null,
	right: ScenarioTrace | null,
): number | null {
	if (deciding?.step === undefined || deciding.step === null) return null;
	const side = deciding.scenario === left?.id ? 'left' : 'right';
	if (side === 'right' && deciding.scenario !== right?.id) return null;
	const row = rows.findIndex((one) => one[side] === deciding.step);
	return row < 0 ? null : row;
}

/** One trace with its steps in words. */
export function traceView({ id, label, trace }: ScenarioTrace): TraceView {
	return {
		scenario: id,
		label,
		result: trace.result,
		steps: trace.steps.map(stepView),
		totals: totals(trace),
		violations: trace.violations.map(
			({ invariant, step, note }) => `${invariant} after step ${step + 1}: ${note}`,
		),
	};
}

function stepView(step: Step): StepView {
	const { index, actor, func, file, rule, note, result, pagesRead, changedCode, newUapi } = step;
	return {
		index,
		actor,
		func,
		file,
		rule,
		note,
		result,
		pagesRead,
		changedCode,
		newUapi,
		cost: step.cost ? timeText(step.cost.ps) : null,
		looked: step.looked.map(({ what, saw }) => [what, plain(saw, what)]),
		changed: step.changed.map(({ path, before, after }) => [path, plain(before), plain(after)]),
	};
}

function totals({ steps }: Trace): TraceTotals {
	const costs = steps.flatMap(({ cost }) => (cost ? [cost.ps] : []));
	return {
		steps: steps.length,
		pagesRead: steps.reduce((sum, step) => sum + step.pagesRead, 0),
		changedCallers: new Set(steps.filter((step) => step.changedCode).map((step) => step.func)).size,
		newUapi: steps.filter((step) => step.newUapi).length,
		cost: costs.length === 0 ? null : timeText(costs.reduce((sum, ps) => sum + ps, 0)),
	};
}
