import { type Citation, findCitation, readSettings } from './citation';
import type { RunRecord } from './model';
import { modelHistory, modelVersion } from './modelVersion';
import { requireExperiment, runExperiment } from './run';

/** A cited run, run again. */
export interface Rerun {
	readonly citation: Citation;
	readonly record: RunRecord;
	/** True when the run's hash begins with the cited one. */
	readonly same: boolean;
	/** Rules that the run uses and that have changed since the cited model. */
	readonly changedRules: readonly string[];
	/** One sentence for a reader. */
	readonly explanation: string;
}

/**
 * Runs the first citation in a text again; null when there is none.
 *
 * @throws InvalidRun when the experiment or a parameter no longer exists.
 */
export function rerun(text: string): Rerun | null {
	const citation = findCitation(text);
	if (!citation) return null;
	const experiment = requireExperiment(citation.experiment);
	const { parameters, assumptions } = readSettings(experiment, citation.settings);
	const record = runExperiment(experiment.id, parameters, assumptions);
	const same = record.hash.startsWith(citation.hash);
	const changedRules = changedSince(citation.model, Object.keys(record.rules));
	const cited = `#${citation.hash}`;
	const now = `#${record.hash.slice(0, citation.hash.length)}`;
	const explanation = same
		? `Same run: ${now}.`
		: `Another result: cited ${cited} (${origin(citation)}), now ${now}; ${why(citation, experiment.version, changedRules)}.`;
	return { citation, record, same, changedRules, explanation };
}

const origin = ({ model, version }: Citation) =>
	`version ${version}${model === null ? '' : `, model ${model}`}`;

function why(citation: Citation, version: number, rules: readonly string[]): string {
	const reasons = [
		citation.version === version
			? null
			: `the experiment is at version ${version}, cited ${citation.version}`,
		rules.length > 0 ? `rules changed since model ${citation.model}: ${rules.join(', ')}` : null,
	].filter((one) => one !== null);
	if (reasons.length > 0) return reasons.join('; ');
	return citation.model === modelVersion || citation.model === null
		? 'model and rules are the same, so the citation was altered or incomplete'
		: 'no rule that the run uses has changed, so the citation was altered or incomplete';
}

/** Of `rules`, those that changed after the model of that version. */
function changedSince(model: string | null, rules: readonly string[]): readonly string[] {
	const from = modelHistory.findIndex((one) => one.version === model);
	if (from < 0) return [];
	const changed = new Set(modelHistory.slice(from + 1).flatMap((one) => one.changedRules));
	return rules.filter((rule) => changed.has(rule));
}
