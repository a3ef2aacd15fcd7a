import type { Claim, Debate } from '../../debate/model';
import { experimentById } from '../catalogue';
import { findCruxes } from '../crux';
import type {
	ClaimVerdict,
	Experiment,
	Json,
	Link,
	Parameters,
	ParameterValue,
	RunRecord,
} from '../model';
import { robustnessOf } from '../robustness';
import { runExperiment } from '../run';
import type { CruxesView, RobustnessView } from './debate';
import { initialParameters } from './desk';
import { sinceView } from './since-view';
import type { ClaimView } from './thread';
import { plain, pointText } from './words';

/** Cruxes of a thread that is known by its claims alone, and what happened since. */
export function cruxesView(claims: readonly ClaimView[], own: Parameters): CruxesView {
	const links = claims.flatMap(linkOf);
	const records = new Map<string, RunRecord>();
	for (const { experiment: id } of links) {
		const experiment = experimentById(id);
		if (experiment && !records.has(id))
			records.set(id, runExperiment(id, initialParameters(experiment, own)));
	}
	const verdicts = links.flatMap((link) => verdictOf(link, claims, records));
	const debate: Debate = { ...emptyDebate, claims: claims.map(claimOf) };
	const found = findCruxes({ debate, links, verdicts, records });
	return {
		cruxes: found.cruxes.map(({ claim, against, link, change, hangs, rests }) => ({
			claim,
			against,
			judged: link.claim,
			change: change
				.map(({ name, from, to }) => changeText(experimentById(link.experiment), name, from, to))
				.join(', '),
			hangs,
			rests,
		})),
		settled: found.settled.length,
		taste: found.taste.length,
		since: sinceView(claims),
	};
}

/** `Design: D1 in place of D2`, in the words of the parameter. */
function changeText(experiment: Experiment | null, name: string, from: unknown, to: unknown) {
	const spec = experiment?.parameters.find((one) => one.name === name);
	const text = (value: unknown) =>
		spec ? pointText(spec, value as ParameterValue) : plain(value as Json);
	return `${spec?.label ?? name}: ${text(to)} in place of ${text(from)}`;
}

const emptyDebate: Debate = {
	claims: [],
	propositions: [],
	ledgers: {
		commonGround: [],
		contested: [],
		unanswered: [],
		promises: [],
		concessions: [],
		superseded: [],
	},
};

function linkOf(claim: ClaimView): Link[] {
	const { id, experiment, hypothesis, polarity, nearestOnly } = claim;
	if (experiment === null || hypothesis === null) return [];
	return [{ claim: id, experiment, hypothesis, polarity, nearestOnly, score: 1, reasons: [] }];
}

function verdictOf(
	link: Link,
	claims: readonly ClaimView[],
	records: ReadonlyMap<string, RunRecord>,
): ClaimVerdict[] {
	const verdict = claims.find(({ id }) => id === link.claim)?.verdict;
	const hash = records.get(link.experiment)?.hash;
	if (!verdict || hash === undefined) return [];
	const { word, qualifier, because } = verdict;
	return [{ claim: link.claim, link, word, qualifier, because, observation: null, hash }];
}

/** The claim as the debate room knows it; the view has left out what no face shows. */
export function claimOf(claim: ClaimView): Claim {
	const { id, message, first, last, text, kind, relation, target, concepts, confidence } = claim;
	const speaker = { name: claim.speaker, address: null };
	return {
		id,
		message,
		first,
		last,
		span: null,
		text,
		speaker,
		quoted: claim.inferred,
		kind,
		relation,
		target,
		concepts,
		confidence,
		reasons: claim.reasons,
	};
}

/**
 * How far the verdicts of one experiment hold over its declared sweep; null where `stop` said so
 * before the end, or the experiment does not exist.
 */
export function robustnessView(
	id: string,
	own: Parameters,
	stop: () => boolean,
): readonly RobustnessView[] | null {
	const experiment = experimentById(id);
	if (!experiment) return null;
	const found = robustnessOf(experiment, initialParameters(experiment, own), stop);
	return (
		found?.map(({ hypothesis, word, holds, configurations, counts, boundaries }) => ({
			hypothesis,
			word,
			share: configurations === 0 ? 0 : holds / configurations,
			configurations,
			counts,
			flips: boundaries.map(({ name, last, first }) => {
				const spec = experiment.parameters.find((one) => one.name === name);
				const text = (value: ParameterValue) => (spec ? pointText(spec, value) : plain(value));
				return `${spec?.label ?? name}: ${text(last)}, then ${text(first)}`;
			}),
		})) ?? null
	);
}
