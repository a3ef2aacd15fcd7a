import { type DebateOptions, debateOf } from '../debate/debate';
import type { Thread } from '../read/model';
import { experimentById } from './catalogue';
import { linkClaims } from './links/link';
import type { ClaimVerdict, Experiment, Exploration, Link, Parameters, RunRecord } from './model';
import { opposite } from './opposite';
import { misfit } from './parameters';
import { runExperiment } from './run';
import { nearestHypotheses } from './statements';

/**
 * The main job: reads the debate of a thread, links its claims to experiments, runs each linked
 * experiment once and says what the run means for each claim.
 *
 * @param defaults values that replace an experiment's own where it has a parameter of that name and
 * the value fits: the reader's own machine (`topo`, `iommu`, `profile`)
 * @param own the reader's own marks and concepts; marks win over inference
 * @param run how an experiment is run; a face that explores often may remember runs, as they are pure
 */
export function explore(
	thread: Thread,
	defaults: Parameters = {},
	own: DebateOptions = {},
	run: typeof runExperiment = runExperiment,
): Exploration {
	const debate = debateOf(thread, own);
	const links = linkClaims(debate)
		.filter((link) => experimentById(link.experiment) !== null)
		.map((link) => ({
			...link,
			nearestOnly: link.nearestOnly || nearestHypotheses.has(link.hypothesis),
		}));
	const records = new Map<string, RunRecord>();
	for (const { experiment } of links)
		if (!records.has(experiment))
			records.set(experiment, run(experiment, fittingOf(experiment, defaults)));
	const verdicts = links.flatMap((link) => {
		const record = records.get(link.experiment);
		return record ? [claimVerdict(link, record)] : [];
	});
	return { thread, debate, links, records, verdicts };
}

function fittingOf(id: string, defaults: Parameters): Parameters {
	const experiment = experimentById(id);
	return experiment ? fitting(experiment, defaults) : {};
}

/** The values that an experiment has a parameter for and that fit it. */
export function fitting(experiment: Experiment, values: Parameters): Parameters {
	const fits = Object.entries(values).filter(([name, value]) => {
		const spec = experiment.parameters.find((one) => one.name === name);
		return spec !== undefined && misfit(spec, value) === null;
	});
	return Object.fromEntries(fits);
}

/** What a run says of a claim: the hypothesis's verdict, turned where the claim says the opposite. */
export function claimVerdict(link: Link, record: RunRecord): ClaimVerdict {
	const verdict = record.verdicts.find((one) => one.hypothesis === link.hypothesis);
	const observation = record.observations.find((one) => one.id === verdict?.decidedBy) ?? null;
	const common = { claim: link.claim, link, observation, hash: record.hash };
	if (!verdict)
		return {
			...common,
			word: 'undecided',
			qualifier: null,
			because: `${record.experiment} has no hypothesis ${link.hypothesis}.`,
		};
	if (link.nearestOnly)
		return {
			...common,
			word: 'not-testable',
			qualifier: null,
			because: `A judgement, not a measurement; the nearest quantity: ${verdict.because}`,
		};
	return {
		...common,
		word: link.polarity === 1 ? verdict.word : opposite[verdict.word],
		qualifier: verdict.qualifier,
		because: verdict.because,
	};
}
