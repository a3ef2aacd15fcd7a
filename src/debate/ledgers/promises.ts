import type { Claim, LedgerEntry } from '../model';
import { Phrases } from '../words/phrases';
import { type Token, tokensOf } from '../words/tokens';
import { nameOf } from './words';

const PROMISES =
	'i will _; i will (also|just|try|definitely|probably) _; i am (going|planning|willing|happy) to; i plan to; i intend to; will (do|fix|change|add|update|drop|send|resend|respin|look|take); i can (send|try|take|add|fix|drop|change|rework|respin|prepare|write|look|do|queue|pick|test|rebase); i will (queue|pick|test|rebase); happy to (try|do|help|change|send|code|work|take|review|add|rebase|test|rework|drop|fix|split|respin); i would be (happy|glad|willing) to';
/** `I will say`: no deed. */
const NO_DEED = new Set('say admit note assume be need have not never guess see agree'.split(' '));

/** A promise whatever else the claim is. */
const SURE = 'i promise (to|that|,); i (hereby|) commit to; you have my word';
/** Consent that may stand on a condition. */
const CONSENT =
	'(fine|ok|okay|good|happy|cool|alright|comfortable) (with|by|for); (would|will|can|could) (ack|accept|take|apply|merge|live with); no objection';

const phrases = new Phrases<'deed' | 'sure' | 'consent'>();
for (const pattern of PROMISES.split(';')) phrases.add(pattern.trim(), 'deed');
for (const pattern of SURE.split(';')) phrases.add(pattern.trim(), 'sure');
for (const pattern of CONSENT.split(';')) phrases.add(pattern.trim(), 'consent');

/** Promises of the speakers themselves, and consent on a condition. */
export function promisesOf(claims: readonly Claim[]): LedgerEntry[] {
	return claims.flatMap((claim) => {
		if (claim.kind === 'question') return [];
		const tokens = tokensOf(claim);
		const hits = phrases.find(tokens);
		if (hits.length === 0) return [];
		const condition = conditionOf(tokens, claim.text);
		const on = condition === null ? '' : ` on a condition: ${condition}`;
		const willing = claim.kind === 'proposal' || claim.kind === 'concession';
		const promised = hits.some(
			(hit) =>
				hit.value === 'sure' ||
				(hit.value === 'deed' &&
					(willing || tokens[hit.from]?.word === 'happy') &&
					!NO_DEED.has(tokens[hit.to - 1]?.word ?? '')),
		);
		if (promised) return [{ claims: [claim.id], note: `${nameOf(claim)} promises it${on}.` }];
		if (!willing || condition === null || !hits.some((hit) => hit.value === 'consent')) return [];
		return [{ claims: [claim.id], note: `${nameOf(claim)} agrees${on}.` }];
	});
}

/** The words from `if` (`once`, `unless`, `as long as`, `provided`, `assuming`) to the next mark. */
function conditionOf(tokens: readonly Token[], text: string): string | null {
	const at = tokens.findIndex(
		(token, index) =>
			/^(?:if|unless|once|provided|assuming)$/.test(token.word) ||
			(token.word === 'as' &&
				tokens[index + 1]?.word === 'long' &&
				tokens[index + 2]?.word === 'as'),
	);
	if (at < 0) return null;
	const start = tokens[at]?.start ?? 0;
	const stop = tokens.slice(at).find((token) => /^[,;.]$/.test(token.word));
	return text.slice(start, stop?.start ?? text.length).trim();
}
