import { usual } from './assumptions';
import { experimentById } from './catalogue';
import { configuration, declaredAxes, gridSize } from './grid';
import type { Claim, Experiment, Exploration, Link, Parameters, VerdictWord } from './model';
import { defaultsOf } from './parameters';
import { canonicalJson } from './record';
import { judge } from './run';

/** Two people who disagree, and what hangs on it. */
export interface Crux {
	/** The claim and the one it answers (null where it answers a stretch that is no claim). */
	readonly claim: string;
	readonly against: string | null;
	readonly link: Link;
	/** What the run says of the claim. */
	readonly word: VerdictWord;
	/** What would have to be different for the other answer; empty when nothing in the sweep does. */
	readonly change: readonly {
		readonly name: string;
		readonly from: unknown;
		readonly to: unknown;
	}[];
	/** Observations that are different then: what hangs on the disagreement. */
	readonly hangs: readonly string[];
	/** Claims of the thread that rest on the two. */
	readonly rests: number;
}

/** The disagreements of a thread, by what can be done about them. */
export interface CruxList {
	/** Some configuration gives the other answer, most outcomes at stake first. */
	readonly cruxes: readonly Crux[];
	/** The run gives an answer, and no configuration of the declared sweep gives the opposite one. */
	readonly settled: readonly Crux[];
	/** Judgements, or nothing that a run bears on. */
	readonly taste: readonly { readonly claim: string; readonly against: string | null }[];
}

/** Finds the disagreements of a thread whose resolution changes an outcome of the machine. */
export function findCruxes({
	debate,
	links,
	verdicts,
	records,
}: Pick<Exploration, 'debate' | 'links' | 'verdicts' | 'records'>): CruxList {
	const claims = new Map(debate.claims.map((claim) => [claim.id, claim]));
	const testable = new Map(
		links.filter((link) => !link.nearestOnly).map((link) => [link.claim, link]),
	);
	const flips = new Map<string, Flip | null>();
	const found: Crux[] = [];
	const taste: { claim: string; against: string | null }[] = [];
	for (const claim of debate.claims.filter(disagrees)) {
		const target = claim.target === null ? undefined : claims.get(claim.target);
		const against = target?.id ?? null;
		const link = testable.get(claim.id) ?? (target && testable.get(target.id));
		const experiment = link && experimentById(link.experiment);
		const word = verdicts.find((one) => one.claim === link?.claim)?.word;
		const parameters = link && records.get(link.experiment)?.parameters;
		if (!link || !experiment || !word || !parameters) {
			taste.push({ claim: claim.id, against });
			continue;
		}
		// several people may answer one claim: it is one crux, listed where it was met first
		if (found.some((one) => one.link.claim === link.claim)) continue;
		let flip = flips.get(link.hypothesis);
		if (flip === undefined) {
			flip = nearestFlip(experiment, link.hypothesis, parameters);
			flips.set(link.hypothesis, flip);
		}
		if (flip === null && word === 'undecided') {
			taste.push({ claim: claim.id, against });
			continue;
		}
		const rests = restingOn(debate.claims, [claim.id, ...(against ? [against] : [])]);
		const { change = [], hangs = [] } = flip ?? {};
		found.push({ claim: claim.id, against, link, word, change, hangs, rests });
	}
	const weight = (one: Crux) => one.hangs.length * 100 + one.rests;
	const ranked = found.sort((a, b) => weight(b) - weight(a));
	return {
		cruxes: ranked.filter((one) => one.change.length > 0),
		settled: ranked.filter((one) => one.change.length === 0),
		taste,
	};
}

const disagrees = (claim: Claim) => claim.relation === 'attacks' || claim.relation === 'undercuts';

/** An answer that is merely withheld is no other answer. */
const isOpposite = (here: VerdictWord | undefined, there: VerdictWord | undefined) =>
	(here === 'supports' && there === 'weakens') ||
	(here === 'weakens' && there === 'supports') ||
	(here === 'undecided' && (there === 'supports' || there === 'weakens'));

interface Flip {
	readonly change: Crux['change'];
	readonly hangs: readonly string[];
}

/** The configuration with another verdict that differs from the given one in the fewest parameters. */
function nearestFlip(experiment: Experiment, hypothesis: string, from: Parameters): Flip | null {
	const measure = (parameters: Parameters) => {
		const { observations } = experiment.run({ ...defaultsOf(experiment), ...parameters }, usual);
		const word = judge(experiment, observations).find((one) => one.hypothesis === hypothesis)?.word;
		return { word, observations };
	};
	const here = measure(from);
	const axes = declaredAxes(experiment);
	const departures = (parameters: Parameters) =>
		axes.filter(({ name }) => parameters[name] !== from[name]);
	const candidates = Array.from({ length: gridSize(axes) }, (_, index) =>
		configuration(axes, index),
	);
	candidates.sort((a, b) => departures(a).length - departures(b).length);
	for (const candidate of candidates) {
		// what the sweep leaves alone stays as it is here
		const there = measure({ ...from, ...candidate });
		if (!isOpposite(here.word, there.word)) continue;
		const before = new Map(here.observations.map((one) => [one.id, canonicalJson(one.value)]));
		return {
			change: departures(candidate).map(({ name }) => ({
				name,
				from: from[name],
				to: candidate[name],
			})),
			hangs: there.observations
				.filter((one) => before.get(one.id) !== canonicalJson(one.value))
				.map((one) => one.label),
		};
	}
	return null;
}

/** Claims that support or give reasons for any of `ids`, directly or through others. */
function restingOn(claims: readonly Claim[], ids: readonly string[]): number {
	const reached = new Set(ids);
	const resting = new Set(['supports', 'reason-for-previous', 'elaborates-previous', 'restates']);
	for (let grew = true; grew; ) {
		const size = reached.size;
		for (const claim of claims)
			if (claim.target !== null && resting.has(claim.relation) && reached.has(claim.target))
				reached.add(claim.id);
		grew = reached.size > size;
	}
	return reached.size - ids.length;
}
