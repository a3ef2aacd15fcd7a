import type { Claim, Debate, Relink } from '../../debate/model';
import { type Token, tokensOf } from '../../debate/words/tokens';
import type { Link } from '../model';
import { experimentOf } from '../statements';
import { chosen } from './choose';
import { isDenial } from './polarity';
import type { LinkRule } from './rule';
import { RULES } from './rules';
import { type Surroundings, surroundingsOf } from './surroundings';
import { type Terms, termsOf } from './terms';
import { topical } from './topical';
import { heaviest } from './weigh';

/**
 * Points claims at the hypotheses that bear on them, at most one each, by rules over their words,
 * their concepts and those of the claims right around them. Most claims link to nothing, and that is
 * right. A claim that judges, bounds, proposes or is about people is given its hypothesis only as the
 * nearest measurable quantity (`nearestOnly`); a question or a concession is linked
 * only by its topic.
 */
export function linkClaims(debate: Debate): Link[] {
	const terms = new Map(debate.claims.map((claim) => [claim.id, termsOf(claim)]));
	const surroundings = surroundingsOf(debate.claims, terms);
	const first = debate.claims.map((claim, index) => {
		const relink = debate.relinks?.get(claim.id);
		if (relink !== undefined) return relink === null ? null : relinked(claim, relink);
		return linkByItself(claim, debate.claims[index - 1], terms, surroundings(index));
	});
	const linked = new Map(first.flatMap((link) => (link === null ? [] : [[link.claim, link]])));
	return debate.claims.flatMap((claim, index) => {
		const link = first[index] ?? null;
		if (link !== null || debate.relinks?.has(claim.id)) return link === null ? [] : [link];
		const own = terms.get(claim.id) ?? new Set<string>();
		const rule = topical(own, surroundings(index), companyOf(index, debate.claims, linked));
		return rule === null ? [] : [linkOf(claim, rule, own)];
	});
}

function linkByItself(
	claim: Claim,
	before: Claim | undefined,
	terms: ReadonlyMap<string, Terms>,
	near: Surroundings,
): Link | null {
	const own = terms.get(claim.id) ?? new Set<string>();
	const topic = topical(own, near);
	if (claim.kind === 'question' || claim.kind === 'concession') {
		return topic === null ? null : linkOf(claim, topic, own);
	}
	const rule = surer(bestRule(own, near) ?? heaviest(own, near), topic);
	if (rule !== null) return linkOf(claim, rule, own);
	const ground = groundOf(before, claim);
	if (ground === null) return null;
	const both = new Set([...(terms.get(ground.id) ?? []), ...own]);
	const joint = bestRule(both, near);
	return joint === null ? null : linkOf(claim, joint, both);
}

/** Experiments that the claim's neighbours in its message, and what it answers, are linked to. */
function companyOf(
	index: number,
	claims: readonly Claim[],
	linked: ReadonlyMap<string, Link>,
): ReadonlySet<string> {
	const claim = claims[index];
	const beside = [claims[index - 1], claims[index + 1]].filter(
		(other) => other?.message === claim?.message && other?.quoted === claim?.quoted,
	);
	const ids = [claim?.target, ...beside.map((other) => other?.id)];
	return new Set(ids.flatMap((id) => linked.get(id ?? '')?.experiment ?? []));
}

/** `it is in the kernel, so we can change it`: the first half is what the second half follows from. */
function groundOf(before: Claim | undefined, claim: Claim): Claim | null {
	if (before === undefined || !/^so\b/i.test(claim.text)) return null;
	const joined = before.message === claim.message && before.quoted === claim.quoted;
	return joined && before.last >= claim.first - 1 ? before : null;
}

const surer = (a: LinkRule | null, b: LinkRule | null): LinkRule | null =>
	a === null || (b !== null && b.score > a.score) ? b : a;

/** A link that the reviewer set. */
function relinked(claim: Claim, relink: Relink): Link {
	return {
		claim: claim.id,
		...relink,
		score: 1,
		reasons: ['the reviewer linked it'],
		nearestOnly: false,
	};
}

function bestRule(own: Terms, near: Surroundings): LinkRule | null {
	let best: LinkRule | null = null;
	for (const rule of RULES) {
		if ((best === null || rule.score > best.score) && applies(rule, own, near)) best = rule;
	}
	return best;
}

const holds = (groups: LinkRule['own'], terms: Terms): boolean =>
	groups.every((group) => group.some((name) => terms.has(name)));

function applies(rule: LinkRule, own: Terms, near: Surroundings): boolean {
	return (
		!rule.none.some((name) => own.has(name)) &&
		holds(rule.own, own) &&
		holds(rule.around, near.around) &&
		holds(rule.about, near.about)
	);
}

function linkOf(claim: Claim, rule: LinkRule, own: Terms): Link {
	const named = rule.own.map((group) => group.find((name) => own.has(name)));
	const hypothesis = chosen(rule.hypothesis, own);
	return {
		claim: claim.id,
		experiment: experimentOf(hypothesis),
		hypothesis,
		polarity: isDenial(hypothesis, own, tokensOf(claim)) ? -1 : 1,
		score: rule.score,
		reasons: [rule.why, `it names ${named.join(', ')}`],
		nearestOnly: isNearestOnly(claim, rule),
	};
}

/** What a run can only come near to: judgements, bounds, offers, people. A duty of code is testable. */
function isNearestOnly(claim: Claim, rule: LinkRule): boolean {
	if (rule.nearest) return true;
	if (claim.kind === 'fact' || claim.kind === 'prediction' || claim.kind === 'scope') return false;
	return !(claim.kind === 'proposal' && isDuty(tokensOf(claim)));
}

/** What code must do, whoever writes it: `the importer must stop DMA`, not `we must decide`. */
function isDuty(tokens: readonly Token[]): boolean {
	return tokens.some(
		({ word }, at) =>
			(word === 'must' || (/^(?:has|have|needs)$/.test(word) && tokens[at + 1]?.word === 'to')) &&
			!/^(?:we|you|i|somebody|someone|would|will)$/.test(tokens[at - 1]?.word ?? ''),
	);
}
