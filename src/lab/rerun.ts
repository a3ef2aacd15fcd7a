import type { ParameterId } from '../sim/cost/catalogue';
import { assume, type Overrides } from './assumptions';
import { type Citation, findCitation, readSettings } from './citation';
import type { Experiment, Parameters, RunRecord } from './model';
import { type ModelHistory, modelHistory, ruleFamily } from './modelVersion';
import { completeParameters, requireExperiment, runExperiment } from './run';

/** A cited run, run again. */
export interface Rerun {
	readonly citation: Citation;
	/** The run with the machine as it is. */
	readonly record: RunRecord;
	/** True when that run's hash begins with the cited one. */
	readonly same: boolean;
	/** Rules and costs that the run uses and that have changed since the cited model. */
	readonly changedRules: readonly string[];
	/** The run with the cited model's answers, where rules that it uses have changed since; else null. */
	readonly before: RunRecord | null;
	/** One sentence for a reader. */
	readonly explanation: string;
}

/**
 * Runs the first citation in a text again; null when there is none. A citation of an older model has the
 * same hash when no rule that the run uses has changed; otherwise the run is made with the older answers
 * too, and the changed rules are named.
 *
 * @param history the machine's versions
 * @throws InvalidRun when the experiment or a parameter no longer exists.
 */
export function rerun(text: string, history: ModelHistory = modelHistory): Rerun | null {
	const citation = findCitation(text);
	if (!citation) return null;
	const experiment = requireExperiment(citation.experiment);
	const { parameters, assumptions } = readSettings(experiment, citation.settings);
	const at = (version: string) =>
		runExperiment(experiment.id, parameters, assumptions, { history, version });
	const record = at(history.current);
	const { model } = citation;
	const changed = model === null ? [] : history.changesSince(model);
	const older = model !== null && changed.length > 0 ? at(model) : null;
	const changedRules = older
		? usedOf(
				changed.map(({ rule }) => rule),
				[record, older],
				costsRead(experiment, parameters, assumptions),
			)
		: [];
	const before = changedRules.length > 0 ? older : null;
	const same = record.hash.startsWith(citation.hash);
	const explanation = explain(citation, experiment.version, history, {
		record,
		before,
		same,
		changedRules,
	});
	return { citation, record, same, changedRules, before, explanation };
}

/** Of the changed rules and costs, those that one of the runs uses; families of rules, each once. */
function usedOf(
	changed: readonly string[],
	runs: readonly RunRecord[],
	costs: ReadonlySet<string>,
): readonly string[] {
	const used = new Set([...costs, ...runs.flatMap(({ rules }) => Object.keys(rules))]);
	return [...new Set(changed.map(ruleFamily))].filter((one) => used.has(one));
}

/** Ids of the costs that a run looks at. */
function costsRead(
	experiment: Experiment,
	parameters: Parameters,
	overrides: Overrides,
): ReadonlySet<string> {
	const assumptions = assume(overrides);
	if (typeof assumptions === 'string') return new Set();
	const seen = new Set<ParameterId>();
	const costs = assumptions.costs.watching(seen);
	experiment.run(completeParameters(experiment, parameters), { ...assumptions, costs });
	return seen;
}

type Outcome = Pick<Rerun, 'record' | 'before' | 'same' | 'changedRules'>;

function explain(
	citation: Citation,
	version: number,
	history: ModelHistory,
	{ record, before, same, changedRules }: Outcome,
): string {
	const { hash, model } = citation;
	const cited = `#${hash}`;
	const now = `#${record.hash.slice(0, hash.length)}`;
	const older = model !== null && model !== history.current && history.knows(model);
	if (same)
		return older
			? `Same run: ${now}; none of its rules changed from model ${model} to ${history.current}.`
			: `Same run: ${now}.`;
	const origin = `version ${citation.version}${model === null ? '' : `, model ${model}`}`;
	const head = `Another result: cited ${cited} (${origin}), now ${now}`;
	if (citation.version !== version)
		return `${head}; the experiment is at version ${version}, cited ${citation.version}.`;
	if (model !== null && !history.knows(model))
		return `${head}; model ${model} is not known here, this is model ${history.current}.`;
	if (before === null)
		return `${head}; ${older ? 'no rule that the run uses has changed' : 'model and rules are the same'}, so the citation was altered or incomplete.`;
	const kept = before.hash.startsWith(hash)
		? `with model ${model} it is still ${cited}`
		: `with model ${model} it gives #${before.hash.slice(0, hash.length)}, so the citation was altered or incomplete`;
	return `${head}; changed since model ${model}: ${changedRules.join(', ')}; ${kept}. ${verdictsOf(before, record)}`;
}

/** `Verdicts: a/b supports, now weakens.`; both results, hypothesis by hypothesis. */
function verdictsOf(before: RunRecord, record: RunRecord): string {
	const now = new Map(record.verdicts.map((one) => [one.hypothesis, one.word]));
	const each = before.verdicts.map(({ hypothesis, word }) => {
		const then = now.get(hypothesis);
		return then === word ? `${hypothesis} ${word} as before` : `${hypothesis} ${word}, now ${then}`;
	});
	return `Verdicts: ${each.join('; ')}.`;
}
