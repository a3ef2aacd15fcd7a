import type { LinkRule } from './rule';
import type { Surroundings } from './surroundings';
import type { Terms } from './terms';
import { TOPICS, type Topic } from './topics';

/** Share of a family's weight that counts when it is found only right around the claim. */
const NEARBY = 0.35;
/** The same where it is found further away, in the same stretch of the thread. */
const FAR = 0.2;

const some = (names: readonly string[], terms: Terms): boolean =>
	names.some((name) => terms.has(name));

/** What a claim gains for a topic that what it answers or stands beside is linked to. */
const COMPANY = 0.45;

const experiment = (topic: Topic): string => topic.hypothesis.split('/', 1)[0] ?? '';

/** How far a claim is above what makes it one about the topic; negative where it is not. */
function excess(topic: Topic, own: Terms, near: Surroundings): number {
	if (!some(topic.core, own) || !topic.about.every((group) => some(group, near.about))) return -9;
	let sum = -topic.enough;
	for (const { weight, terms } of topic.families) {
		if (some(terms, own)) sum += weight;
		else if (weight > 0 && some(terms, near.around)) sum += NEARBY * weight;
		else if (weight > 0 && some(terms, near.about)) sum += FAR * weight;
	}
	return sum;
}

/** The topic that a claim and what stands right around it are about, as a rule that names its words. */
export function topical(
	own: Terms,
	near: Surroundings,
	company: ReadonlySet<string> = new Set(),
): LinkRule | null {
	let best: Topic | null = null;
	let most = 0;
	for (const topic of TOPICS) {
		const over = excess(topic, own, near) + (company.has(experiment(topic)) ? COMPANY : 0);
		if (over < 0 || (best !== null && over <= most)) continue;
		best = topic;
		most = over;
	}
	if (best === null) return null;
	const named = best.families.filter(({ weight, terms }) => weight > 0 && some(terms, own));
	return {
		hypothesis: best.hypothesis,
		own: named.map(({ terms }) => terms),
		around: [],
		about: [],
		none: [],
		nearest: false,
		score: Math.min(0.85, 0.62 + 0.1 * most),
		why: best.why,
	};
}
