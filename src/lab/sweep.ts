import type { Overrides } from './assumptions';
import { cite } from './citation';
import type { Parameters, RunRecord } from './model';
import { requireExperiment, runExperiment } from './run';

/** One line of a sweep's output: a run without its steps. */
export interface SweepRow {
	readonly experiment: string;
	readonly parameters: Parameters;
	readonly assumptions: Overrides;
	readonly observations: Readonly<Record<string, unknown>>;
	readonly verdicts: Readonly<Record<string, string>>;
	readonly hash: string;
	readonly citation: string;
}

/**
 * Runs one configuration of a sweep; knows nothing of the others, so that any sharding gives the
 * same rows.
 *
 * @throws InvalidRun when the experiment or a parameter does not exist or does not fit.
 */
export function sweepRow(
	experiment: string,
	parameters: Parameters,
	assumptions: Overrides = {},
): SweepRow {
	return rowOf(runExperiment(experiment, parameters, assumptions));
}

function rowOf(record: RunRecord): SweepRow {
	return {
		experiment: record.experiment,
		parameters: record.parameters,
		assumptions: record.assumptions,
		observations: Object.fromEntries(record.observations.map((one) => [one.id, one.value])),
		verdicts: Object.fromEntries(record.verdicts.map((one) => [one.hypothesis, one.word])),
		hash: record.hash,
		citation: cite(requireExperiment(record.experiment), record),
	};
}
