import type { Claim, Debate } from '../../debate/model';
import { tokenize } from '../../debate/words/tokens';
import type { Link } from '../model';
import { experimentOf } from '../statements';
import { featurePhrases } from './features';
import { type LinkRule, RULES } from './rules';

/** Least score of a link; most claims link to nothing, and that is right. */
const THRESHOLD = 0.6;

/**
 * Points claims at the hypotheses that bear on them, at most one each, by rules over their words and
 * concepts. A claim that judges or is about people keeps its link only as the nearest measurable
 * quantity (`nearestOnly`); a question asks and says nothing that a run could bear out.
 */
export function linkClaims(debate: Debate): Link[] {
	return debate.claims.flatMap((claim) => linkOf(claim) ?? []);
}

function linkOf(claim: Claim): Link | null {
	if (claim.kind === 'question' || claim.kind === 'concession') return null;
	const tokens = tokenize(claim.text);
	const features = new Set([
		...claim.concepts,
		...featurePhrases.find(tokens).map((hit) => hit.value),
	]);
	let best: LinkRule | null = null;
	for (const rule of RULES) {
		if (!applies(rule, features)) continue;
		if (best === null || rule.score > best.score) best = rule;
	}
	if (best === null) return null;
	const score = best.score - (claim.kind === 'value' ? 0.2 : claim.kind === 'proposal' ? 0.05 : 0);
	if (score < THRESHOLD) return null;
	return {
		claim: claim.id,
		experiment: experimentOf(best.hypothesis),
		hypothesis: best.hypothesis,
		polarity: best.polarity,
		score,
		reasons: [
			best.why,
			`named: ${best.all.map((group) => group.find((name) => features.has(name))).join(', ')}`,
		],
		nearestOnly:
			claim.kind === 'value' || (claim.concepts.includes('process') && claim.kind !== 'fact'),
	};
}

function applies(rule: LinkRule, features: ReadonlySet<string>): boolean {
	if (rule.none?.some((name) => features.has(name))) return false;
	return rule.all.every((group) => group.some((name) => features.has(name)));
}
