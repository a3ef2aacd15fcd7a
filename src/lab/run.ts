import { assume, type Overrides } from './assumptions';
import { experimentById, experiments } from './catalogue';
import type { Experiment, Observation, Parameters, RunRecord, Verdict } from './model';
import { type ModelHistory, modelHistory } from './modelVersion';
import { defaultsOf } from './parameters';
import { hashedPart, hashOf } from './record';
import { rulesIn, withAsked } from './rulesUsed';
import { parameterMisfit } from './switches';

/** A run that cannot be started; the message is one sentence that names what is wrong. */
export class InvalidRun extends Error {
	override readonly name = 'InvalidRun';
}

/** The experiment of that id. @throws InvalidRun when there is none. */
export function requireExperiment(id: string): Experiment {
	const experiment = experimentById(id);
	if (experiment) return experiment;
	const known = experiments.map((one) => one.id).join(', ');
	throw new InvalidRun(`there is no experiment ${JSON.stringify(id)}; there are ${known}`);
}

/** Defaults, with what was given in their place. @throws InvalidRun naming the first bad parameter. */
export function completeParameters(experiment: Experiment, given: Parameters): Parameters {
	for (const [name, value] of Object.entries(given)) {
		const reason = parameterMisfit(experiment, name, value);
		if (reason === undefined) {
			const known = experiment.parameters.map((one) => one.name).join(', ');
			throw new InvalidRun(`${experiment.id} has no parameter ${name}; it has ${known}`);
		}
		if (reason) throw new InvalidRun(`${experiment.id}: ${name} ${reason}, not ${value}`);
	}
	return { ...defaultsOf(experiment), ...given };
}

/** Judges every hypothesis of an experiment on its observations. */
export function judge(
	experiment: Experiment,
	observations: readonly Observation[],
): readonly Verdict[] {
	const byId = new Map(observations.map((one) => [one.id, one]));
	return experiment.hypotheses.map((one) => ({ hypothesis: one.id, ...one.judge(byId) }));
}

const newest = { history: modelHistory, version: modelHistory.current };

/**
 * Runs an experiment: every scenario, every observation, every verdict, and the hash that names the
 * run.
 *
 * @param overrides assumptions that the reader replaced
 * @param model the machine's history, and the version of it to run with: the newest unless named
 * @throws InvalidRun when the experiment, a parameter or an assumption does not exist or does not fit.
 */
export function runExperiment(
	id: string,
	given: Parameters = {},
	overrides: Overrides = {},
	model: { readonly history: ModelHistory; readonly version: string } = newest,
): RunRecord {
	const experiment = requireExperiment(id);
	const parameters = completeParameters(experiment, given);
	const assumptions = assume({ ...model.history.backTo(model.version), ...overrides });
	if (typeof assumptions === 'string') throw new InvalidRun(assumptions);
	const { scenarios, observations, rules = [] } = experiment.run(parameters, assumptions);
	const used = withAsked([...rulesIn(scenarios.map(({ trace }) => trace)), ...rules]);
	const record = {
		experiment: experiment.id,
		experimentVersion: experiment.version,
		modelVersion: model.version,
		rules: model.history.versionsOf(used, model.version),
		parameters,
		assumptions: overrides,
		observations,
		verdicts: judge(experiment, observations),
		scenarios,
	};
	return { ...record, hash: hashOf(hashedPart(record)) };
}
