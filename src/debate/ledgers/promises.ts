import type { Claim, LedgerEntry } from '../model';
import { Phrases } from '../words/phrases';
import { type Token, tokensOf } from '../words/tokens';
import { nameOf } from './words';

const PROMISES =
	'i will _; i will (also|just|try|definitely|probably) _; i am (going|planning|willing|happy) to; i plan to; i intend to; will (do|fix|change|add|update|drop|send|resend|respin|look|take); i can (send|try|take|add|fix|drop|change|rework|respin|prepare|write|look|do); happy to (try|do|help|change|send|code|work|take|review|add); i would be (happy|glad|willing) to';
/** `I will say`: no deed. */
const NO_DEED = new Set('say admit note assume be need have not never guess see agree'.split(' '));

const phrases = new Phrases<true>();
for (const pattern of PROMISES.split(';')) phrases.add(pattern.trim(), true);

/** Promises of the speakers themselves, each with its condition where it has one. */
export function promisesOf(claims: readonly Claim[]): LedgerEntry[] {
	return claims.flatMap((claim) => {
		if (claim.kind !== 'proposal' && claim.kind !== 'concession') return [];
		const tokens = tokensOf(claim);
		const hit = phrases.find(tokens).find((one) => !NO_DEED.has(tokens[one.to - 1]?.word ?? ''));
		if (hit === undefined) return [];
		const condition = conditionOf(tokens, claim.text);
		const note =
			condition === null
				? `${nameOf(claim)} promises it.`
				: `${nameOf(claim)} promises it on a condition: ${condition}.`;
		return [{ claims: [claim.id], note }];
	});
}

/** The words from `if` (`once`, `unless`, `as long as`) to the next mark. */
function conditionOf(tokens: readonly Token[], text: string): string | null {
	const at = tokens.findIndex((token) => /^(?:if|unless|once|provided)$/.test(token.word));
	if (at < 0) return null;
	const start = tokens[at]?.start ?? 0;
	const stop = tokens.slice(at).find((token) => /^[,;.]$/.test(token.word));
	return text.slice(start, stop?.start ?? text.length).trim();
}
