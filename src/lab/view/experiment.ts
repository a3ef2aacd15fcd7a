import type { ParameterSpec, Parameters } from '../model';
import type { MatrixView } from './matrix';
import type { MachineEdits, PciView } from './pci';
import type { SpacesView } from './spaces';
import type { VerdictView } from './thread';

/** A hypothesis with what this run says of it. */
export interface HypothesisView extends VerdictView {
	readonly id: string;
	readonly statement: string;
}

/** One row of the observations' table. */
export interface ObservationView {
	readonly id: string;
	readonly label: string;
	/** The value in words and figures. */
	readonly text: string;
	readonly unit: string | null;
	/** Scenario and step at which it was seen, or null. */
	readonly scenario: string | null;
	readonly step: number | null;
	/** True when the verdict of the chosen hypothesis rests on it. */
	readonly decides: boolean;
}

/** One step of a trace, ready to show. */
export interface StepView {
	readonly index: number;
	readonly actor: string;
	readonly func: string;
	readonly file: string | null;
	readonly rule: string | null;
	readonly note: string;
	/** `ok` or an errno's or signal's name. */
	readonly result: string;
	readonly pagesRead: number;
	readonly changedCode: boolean;
	readonly newUapi: boolean;
	/** Simulated time of the step (`1.85 us`), or null where no cost is known. */
	readonly cost: string | null;
	/** What the step looked at: name and what it saw. */
	readonly looked: readonly (readonly [string, string])[];
	/** What the step changed: path, before, after. */
	readonly changed: readonly (readonly [string, string, string])[];
}

/** Sums over the steps of one trace. */
export interface TraceTotals {
	readonly steps: number;
	readonly pagesRead: number;
	readonly changedCallers: number;
	readonly newUapi: number;
	/** Simulated time in words, or null where no step has a cost. */
	readonly cost: string | null;
}

/** One scenario's trace. */
export interface TraceView {
	readonly scenario: string;
	readonly label: string;
	readonly result: string;
	readonly steps: readonly StepView[];
	readonly totals: TraceTotals;
	/** Invariants that did not hold: `S1 after step 4: ...`. */
	readonly violations: readonly string[];
}

/** One row of two aligned traces; an index into each trace's steps, or null where one has no such step. */
export interface AlignedRow {
	readonly left: number | null;
	readonly right: number | null;
	/** `same`: function and result agree; `differs`: the steps correspond but differ; `only`: one side. */
	readonly relation: 'same' | 'differs' | 'only';
}

/** What a view asks of the lab: one experiment with parameters and a pair of scenarios. */
export interface ExperimentRequest {
	readonly experiment: string;
	readonly parameters: Parameters;
	/** Parameter values of the reader's own machine; those that fit stand in for defaults. */
	readonly defaults: Parameters;
	/** Hypothesis of the claim shown; null: the first. */
	readonly hypothesis: string | null;
	/** How the claim stands to the hypothesis: 1 says the same, -1 the opposite. */
	readonly polarity: 1 | -1;
	/** The claim itself cannot be tested; the experiment measures the nearest quantity. */
	readonly nearestOnly: boolean;
	/** Scenario ids; null: the experiment's first two. */
	readonly left: string | null;
	readonly right: string | null;
	/** Row of the aligned traces up to which the state is shown; null: the one that decides, else the last. */
	readonly row: number | null;
	/** Values put in place of the model's assumptions; empty: the model as it is. */
	readonly overrides: Readonly<Record<string, number | boolean>>;
	/** Switches of the machine beside the experiment's parameters. */
	readonly machine: MachineEdits;
}

/** A run as the Experiment tab shows it. */
export interface ExperimentView {
	readonly experiment: string;
	readonly version: number;
	readonly title: string;
	readonly question: string;
	readonly parameters: readonly ParameterSpec[];
	/** Values in use, complete and valid. */
	readonly values: Parameters;
	/** What `values` are when the reader has changed nothing. */
	readonly initial: Parameters;
	readonly hypotheses: readonly HypothesisView[];
	/** Index into `hypotheses` of the one that the claim is linked to. */
	readonly chosen: number;
	/** What the run says of the claim (polarity applied). */
	readonly verdict: VerdictView;
	readonly observations: readonly ObservationView[];
	readonly scenarios: readonly { readonly id: string; readonly label: string }[];
	readonly left: TraceView | null;
	readonly right: TraceView | null;
	readonly rows: readonly AlignedRow[];
	/** The row whose state is shown. */
	readonly row: number;
	/** The row at which the deciding observation was seen, or null. */
	readonly decidingRow: number | null;
	readonly matrix: MatrixView | null;
	/** Address spaces of left and right after `row`; null where a scenario has no such state. */
	readonly spaces: readonly [SpacesView | null, SpacesView | null];
	readonly pci: PciView | null;
	/** One line that repeats the run. */
	readonly citation: string;
	readonly hash: string;
}
