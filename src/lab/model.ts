import type { Claim, Debate } from '../debate/model';
import type { Message, Thread } from '../read/model';
import type { Json, Step, Trace } from '../sim/engine/trace';
import type { Recording } from '../sim/traffic/recording';
import type { Assumptions, Overrides } from './assumptions';

// faces see threads, debates and steps through the lab
export type { Claim, Debate, Json, Message, Recording, Step, Thread, Trace };

/** A typed parameter of an experiment. */
export type ParameterSpec =
	| {
			readonly name: string;
			readonly label: string;
			readonly type: 'choice';
			readonly choices: readonly { readonly value: string; readonly label: string }[];
			readonly default: string;
	  }
	| {
			readonly name: string;
			readonly label: string;
			readonly type: 'integer' | 'number';
			/** `bytes`, `pages`, `ns`, `GB/s`, `per second`, `count`, `share` (0..1). */
			readonly unit: string;
			readonly min: number;
			readonly max: number;
			/** How a slider should move. */
			readonly scale: 'linear' | 'log2';
			readonly default: number;
			/** Values that the declared sweep visits, ascending, within `min`..`max`. */
			readonly points: readonly number[];
	  }
	| {
			readonly name: string;
			readonly label: string;
			readonly type: 'boolean';
			readonly default: boolean;
	  };

export type ParameterValue = string | number | boolean;
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** One thing measured on the traces of a run. */
export interface Observation {
	readonly id: string;
	readonly label: string;
	readonly value: Json;
	readonly unit: string | null;
	/** Scenario and step at which it was seen, where one step decided it. */
	readonly scenario: string | null;
	readonly step: number | null;
}

export type VerdictWord = 'supports' | 'weakens' | 'undecided' | 'not-testable';

/** What a run says of one hypothesis; never without the observation that decided it. */
export interface Verdict {
	readonly hypothesis: string;
	readonly word: VerdictWord;
	/** Follows the word, never replaces it: `only if the driver adopts it`; null when there is none. */
	readonly qualifier: string | null;
	/** Id of the {@link Observation} that decided. */
	readonly decidedBy: string;
	/** One sentence with the observed figures. */
	readonly because: string;
}

/** A hypothesis: a total predicate over observations. */
export interface Hypothesis {
	/** `experiment/name`, unique in the catalogue. */
	readonly id: string;
	/** What it says, one sentence; never an expected value. */
	readonly statement: string;
	/** Total: an observation that is missing makes it undecided, never an exception. */
	judge(observations: ReadonlyMap<string, Observation>): Omit<Verdict, 'hypothesis'>;
}

/** A named trace of a run (one design, one consumer, one profile ...). */
export interface ScenarioTrace {
	readonly id: string;
	readonly label: string;
	readonly trace: Trace;
	/** Traffic over time, where the scenario runs the data path. */
	readonly recording?: Recording;
	/** Id of the flow of the recording that the experiment's figures are about. */
	readonly mainFlow?: string;
}

export interface Experiment {
	readonly id: string;
	/** Rises whenever a result may change with unchanged rules. */
	readonly version: number;
	readonly title: string;
	readonly question: string;
	readonly parameters: readonly ParameterSpec[];
	readonly hypotheses: readonly Hypothesis[];
	/** Parameters that the declared sweep varies, the others at their defaults; all when absent. */
	readonly sweep?: readonly string[];
	/** What this part of the model leaves out, one clause each; a reply says so. */
	readonly limits: readonly string[];
	/** Runs every scenario and measures; pure and deterministic. */
	run(
		parameters: Parameters,
		assumptions: Assumptions,
	): {
		readonly scenarios: readonly ScenarioTrace[];
		readonly observations: readonly Observation[];
		/** Rules that decided something in runs which no scenario shows. */
		readonly rules?: Iterable<string>;
	};
}

/** A run as it is recorded, compared and cited. */
export interface RunRecord {
	readonly experiment: string;
	readonly experimentVersion: number;
	readonly modelVersion: string;
	/** Rules that decided a step of any run (`R9`), shown or not, with their versions in this model. */
	readonly rules: Readonly<Record<string, number>>;
	readonly parameters: Parameters;
	/** Assumptions that the reader replaced; empty for the model as it is. */
	readonly assumptions: Overrides;
	readonly observations: readonly Observation[];
	readonly verdicts: readonly Verdict[];
	readonly scenarios: readonly ScenarioTrace[];
	/**
	 * SHA-256 (hex) of the RFC 8785 canonical JSON of experiment, experimentVersion, rules, parameters,
	 * assumptions, observations and verdicts. Steps are left out: observations name the ones that decided, and a
	 * slider or a sweep must not pay for hashing what nobody reads.
	 */
	readonly hash: string;
}

/** A claim pointed at a hypothesis. */
export interface Link {
	readonly claim: string;
	readonly experiment: string;
	readonly hypothesis: string;
	/** 1: the hypothesis says what the claim says; -1: the opposite. */
	readonly polarity: 1 | -1;
	/** 0..1 */
	readonly score: number;
	readonly reasons: readonly string[];
	/** Value or process claim: the experiment measures only the nearest quantity. */
	readonly nearestOnly: boolean;
}

/** What the run of the linked experiment says of one claim. */
export interface ClaimVerdict {
	readonly claim: string;
	readonly link: Link;
	/** After the link's polarity: supports or weakens the *claim*, not the hypothesis. */
	readonly word: VerdictWord;
	readonly qualifier: string | null;
	/** The observation that decided; for a claim that is not testable, the nearest measurable quantity. */
	readonly observation: Observation | null;
	/** One sentence with the observed figures. */
	readonly because: string;
	/** {@link RunRecord.hash} of the run. */
	readonly hash: string;
}

/** The main job: a thread, its debate, and what runs say of it. */
export interface Exploration {
	readonly thread: Thread;
	readonly debate: Debate;
	readonly links: readonly Link[];
	/** One record per linked experiment, by experiment id. */
	readonly records: ReadonlyMap<string, RunRecord>;
	/** One verdict per link, in the order of the claims. */
	readonly verdicts: readonly ClaimVerdict[];
}
