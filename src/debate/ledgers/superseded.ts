import type { Claim, LedgerEntry } from '../model';
import { Phrases } from '../words/phrases';
import { tokensOf } from '../words/tokens';
import { nameOf, quoteOf } from './words';

/** Answers to each claim, by the id answered. */
export type Answers = ReadonlyMap<string, readonly Claim[]>;

const RETRACTIONS =
	'i (was|were) (wrong|mistaken|confused); i stand corrected; i take (that|it) back; never mind; nevermind; scratch that; please (ignore|disregard); i misread; i misunderstood; my (mistake|bad); ignore (that|my); no longer (the case|true|needed|necessary|holds)';

const phrases = new Phrases<true>();
for (const pattern of RETRACTIONS.split(';')) phrases.add(pattern.trim(), true);

/**
 * Claims that their own speaker gave up: they granted an attack on it, or took it back in words.
 */
export function supersededOf(
	claims: readonly Claim[],
	byId: ReadonlyMap<string, Claim>,
	answers: Answers,
): LedgerEntry[] {
	return claims.flatMap(
		(claim) => grantedAttack(claim, byId) ?? tookBack(claim, byId, answers) ?? [],
	);
}

function grantedAttack(claim: Claim, byId: ReadonlyMap<string, Claim>): LedgerEntry | null {
	if (claim.relation !== 'concedes' || claim.target === null) return null;
	const attack = byId.get(claim.target);
	if (attack === undefined || attack.relation !== 'attacks' || attack.target === null) return null;
	const first = byId.get(attack.target);
	if (first === undefined || nameOf(first) !== nameOf(claim)) return null;
	return {
		claims: [first.id, attack.id, claim.id],
		note: `${nameOf(claim)} held ${quoteOf(first)} and granted the attack of ${nameOf(attack)}.`,
	};
}

function tookBack(
	claim: Claim,
	byId: ReadonlyMap<string, Claim>,
	answers: Answers,
): LedgerEntry | null {
	if (claim.target === null || phrases.find(tokensOf(claim)).length === 0) return null;
	const answered = byId.get(claim.target);
	if (answered !== undefined && nameOf(answered) === nameOf(claim) && claim.relation === 'attacks')
		return {
			claims: [answered.id, claim.id],
			note: `${nameOf(claim)} took back ${quoteOf(answered)}.`,
		};
	const own = answered?.target == null ? undefined : byId.get(answered.target);
	if (own === undefined || nameOf(own) !== nameOf(claim) || !answers.has(own.id)) return null;
	return { claims: [own.id, claim.id], note: `${nameOf(claim)} took back ${quoteOf(own)}.` };
}
