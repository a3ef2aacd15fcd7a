import type { Claim, LedgerEntry, Ledgers, Proposition } from '../model';
import { promisesOf } from './promises';
import { type Answers, supersededOf } from './superseded';
import { nameOf, quoteOf } from './words';

function answersTo(claims: readonly Claim[]): Answers {
	const answers = new Map<string, Claim[]>();
	for (const claim of claims) {
		if (claim.target === null || isOwn(claim)) continue;
		const list = answers.get(claim.target);
		if (list === undefined) answers.set(claim.target, [claim]);
		else list.push(claim);
	}
	return answers;
}

/** A relation within the author's own text. */
function isOwn(claim: Claim): boolean {
	return claim.relation === 'reason-for-previous' || claim.relation === 'elaborates-previous';
}

/**
 * What the parties agree on, dispute, left unanswered, promised, conceded and gave up, read off the
 * claims and who answers whom.
 */
export function ledgersOf(claims: readonly Claim[], propositions: readonly Proposition[]): Ledgers {
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	const answers = answersTo(claims);
	return {
		commonGround: propositions.flatMap(commonGround),
		contested: claims.flatMap((claim) => contested(claim, answers)),
		unanswered: claims.flatMap((claim) => unanswered(claim, answers, byId)),
		promises: promisesOf(claims),
		concessions: claims.flatMap((claim) => concession(claim, byId)),
		superseded: supersededOf(claims, byId, answers),
	};
}

function commonGround(proposition: Proposition): LedgerEntry[] {
	if (proposition.heldBy.length < 2 || proposition.deniedBy.length > 0) return [];
	return [
		{
			claims: proposition.locutions,
			note: `Held by ${proposition.heldBy.join(' and ')}; denied by nobody.`,
		},
	];
}

function contested(claim: Claim, answers: Answers): LedgerEntry[] {
	const against = (answers.get(claim.id) ?? []).filter(
		(answer) =>
			(answer.relation === 'attacks' || answer.relation === 'undercuts') &&
			nameOf(answer) !== nameOf(claim),
	);
	if (against.length === 0) return [];
	const names = [...new Set(against.map((answer) => `${nameOf(answer)} ${answer.relation} it`))];
	return [
		{
			claims: [claim.id, ...against.map((answer) => answer.id)],
			note: `${nameOf(claim)} holds it, ${names.join(', ')}.`,
		},
	];
}

function unanswered(
	claim: Claim,
	answers: Answers,
	byId: ReadonlyMap<string, Claim>,
): LedgerEntry[] {
	if (claim.kind !== 'question') return [];
	const replies = (answers.get(claim.id) ?? []).filter((reply) => nameOf(reply) !== nameOf(claim));
	if (replies.some((reply) => reply.relation !== 'asks')) return [];
	const target = claim.target === null ? undefined : byId.get(claim.target);
	const about =
		target === undefined || nameOf(target) === nameOf(claim) ? '' : ` about ${quoteOf(target)}`;
	const back = replies.length > 0 ? '; it was met with another question' : '';
	return [{ claims: [claim.id], note: `Nobody answered ${nameOf(claim)}${about}${back}.` }];
}

function concession(claim: Claim, byId: ReadonlyMap<string, Claim>): LedgerEntry[] {
	if (claim.relation !== 'concedes' && claim.kind !== 'concession') return [];
	const target = claim.target === null ? undefined : byId.get(claim.target);
	if (target === undefined || nameOf(target) === nameOf(claim)) {
		return [{ claims: [claim.id], note: `${nameOf(claim)} grants a point.` }];
	}
	return [
		{
			claims: [claim.id, target.id],
			note: `${nameOf(claim)} grants ${nameOf(target)} ${quoteOf(target)}.`,
		},
	];
}
