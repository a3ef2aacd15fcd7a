import type { Claim, Debate, Relink } from '../../debate/model';
import { tokensOf } from '../../debate/words/tokens';
import type { Link } from '../model';
import { experimentOf } from '../statements';
import { featurePhrases } from './features';
import { isDenial } from './polarity';
import { type LinkRule, RULES } from './rules';

/** Claims before one in its message whose words are still around it. */
const REACH = 3;

/**
 * Points claims at the hypotheses that bear on them, at most one each, by rules over their words,
 * their concepts and those of the claims right around them. Most claims link to nothing, and that is
 * right. A claim that judges, bounds, proposes or is about people is given its hypothesis only as the
 * nearest measurable quantity (`nearestOnly`); a question or a concession is given none.
 */
export function linkClaims(debate: Debate): Link[] {
	const features = new Map(debate.claims.map((claim) => [claim.id, featuresOf(claim)]));
	return debate.claims.flatMap((claim, index) => {
		const relink = debate.relinks?.get(claim.id);
		if (relink !== undefined) return relink === null ? [] : [relinked(claim, relink)];
		if (claim.kind === 'question' || claim.kind === 'concession') return [];
		const own = features.get(claim.id) ?? new Set<string>();
		const rule = bestRule(own, around(debate.claims, index, features));
		return rule === null ? [] : [linkOf(claim, rule, own)];
	});
}

/** A link that the reviewer set. */
function relinked(claim: Claim, relink: Relink): Link {
	return {
		claim: claim.id,
		...relink,
		polarity: 1,
		score: 1,
		reasons: ['the reviewer linked it'],
		nearestOnly: false,
	};
}

function featuresOf(claim: Claim): ReadonlySet<string> {
	const found = featurePhrases.find(tokensOf(claim)).map((hit) => hit.value);
	return new Set([...claim.concepts, ...found]);
}

/** Features of the claim, of the one it answers and of those right before and after it in its message. */
function around(
	claims: readonly Claim[],
	index: number,
	features: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
	const claim = claims[index];
	const all = new Set<string>(features.get(claim?.id ?? ''));
	for (let at = index - 1; at >= 0 && at >= index - REACH; at--) {
		const before = claims[at];
		if (before?.message !== claim?.message) break;
		for (const name of features.get(before?.id ?? '') ?? []) all.add(name);
	}
	const next = claims[index + 1];
	if (next?.message === claim?.message)
		for (const name of features.get(next?.id ?? '') ?? []) all.add(name);
	for (const name of features.get(claim?.target ?? '') ?? []) all.add(name);
	return all;
}

function bestRule(own: ReadonlySet<string>, near: ReadonlySet<string>): LinkRule | null {
	let best: LinkRule | null = null;
	for (const rule of RULES) {
		if ((best === null || rule.score > best.score) && applies(rule, own, near)) best = rule;
	}
	return best;
}

function applies(rule: LinkRule, own: ReadonlySet<string>, near: ReadonlySet<string>): boolean {
	return (
		!rule.none.some((name) => own.has(name)) &&
		rule.own.every((group) => group.some((name) => own.has(name))) &&
		rule.around.every((group) => group.some((name) => near.has(name)))
	);
}

function linkOf(claim: Claim, rule: LinkRule, own: ReadonlySet<string>): Link {
	const named = rule.own.map((group) => group.find((name) => own.has(name)));
	return {
		claim: claim.id,
		experiment: experimentOf(rule.hypothesis),
		hypothesis: rule.hypothesis,
		polarity: isDenial(rule.hypothesis, tokensOf(claim)) ? -1 : 1,
		score: rule.score,
		reasons: [rule.why, `it names ${named.join(', ')}`],
		nearestOnly: isNearestOnly(claim, rule),
	};
}

/** What a run can only come near to: judgements, bounds, offers, people. A duty of code is testable. */
function isNearestOnly(claim: Claim, rule: LinkRule): boolean {
	if (claim.kind === 'fact' || claim.kind === 'prediction') return false;
	return !(claim.kind === 'proposal' && rule.hypothesis.startsWith('unplug/'));
}
