import type { Unit } from '../segment/units';
import { isMark, type Token } from '../words/tokens';
import { evaluationOf } from './evaluation';
import { IMPERATIVES } from './imperatives';
import { inSideClause } from './modal';
import { firstContent } from './opening';
import { assertedByQuestion } from './rhetorical';
import type { Say } from './say';

/** Counts what the form of a unit says: a question mark, an order, an offer, a judging adjective. */
export function countForm(unit: Unit, afterQuestion: boolean, judged: boolean, say: Say): void {
	const { tokens } = unit;
	if (unit.asked) {
		const asserted = assertedByQuestion(tokens);
		if (asserted === null) say('question', 7, 'it ends with a question mark');
		else say(asserted, 5, 'the question is rhetorical and asserts this');
	}
	const short = tokens.filter((token) => !isMark(token)).length <= 3;
	if (short && !afterQuestion && BARE_ASSENT.test(unit.text)) {
		say('concession', 2, 'it is no more than an assent');
	}
	const order = orderOf(tokens);
	if (order !== null) say('proposal', 2.6, `'${order}' opens it as an order`);
	const offer = offerOf(tokens);
	if (offer !== null) say('proposal', 2, `the words '${offer}' offer to do it`);
	const evaluation = evaluationOf(tokens);
	if (evaluation !== null) {
		say('value', evaluation.weight * (judged ? 0.3 : 1), `the word '${evaluation.word}' judges`);
	}
	if (tokens.some((token) => /^(?:if|unless|otherwise)$/.test(token.word)) && future(tokens)) {
		say('prediction', 0.8, 'it says what follows under a condition');
	}
	const identifiers = tokens.filter((token) => /_|\(\)$|^[A-Z]{3,}|\d/.test(token.raw)).length;
	if (identifiers > 0) say('fact', identifiers > 2 ? 0.5 : 0.3, 'it names code');
}

const BARE_ASSENT =
	/^(?:yes|yeah|yep|yup|exactly|correct|absolutely|definitely|indeed|right|true|ok|okay|sure|ack)\b/i;

function future(tokens: readonly Token[]): boolean {
	return tokens.some(
		(token, at) => /^(?:will|would)$/.test(token.word) && !inSideClause(tokens, at, at + 1),
	);
}

/** `use the helper`, `do not add`: the verb of an order that opens the unit; `use of` is a noun. */
function orderOf(tokens: readonly Token[]): string | null {
	const at = firstContent(tokens);
	const verb = tokens[at];
	const next = tokens[at + 1];
	if (verb === undefined || next === undefined || !IMPERATIVES.has(verb.word)) return null;
	if (isMark(next) || /^(?:is|are|was|of|has|will|would|can|does|and|or|for|in)$/.test(next.word)) {
		return null;
	}
	return verb.word;
}

const I_OFFER = new Set(['will', 'would', 'might', 'may', 'can', 'could', 'should']);
const WE_OFFER = new Set(['could', 'should', 'might']);
const ADVERB = new Set('just also even then always maybe perhaps still rather first'.split(' '));
/** Verbs of `IMPERATIVES` that offer nothing after `I can`. */
const NO_DEED = new Set('have think get say see ask go give figure'.split(' '));

/** `I might extract it`, `we could simply drop it`: an offer; null when there is none. */
function offerOf(tokens: readonly Token[]): string | null {
	for (let at = 0; at + 2 < tokens.length; at++) {
		const who = tokens[at]?.word ?? '';
		const modal = tokens[at + 1]?.word ?? '';
		const offers = who === 'i' ? I_OFFER : /^(?:we|you|one)$/.test(who) ? WE_OFFER : null;
		if (offers?.has(modal) !== true) continue;
		let next = at + 2;
		while (next < at + 4 && isAdverb(tokens[next]?.word ?? '')) next++;
		const verb = tokens[next]?.word ?? '';
		if (IMPERATIVES.has(verb) && !NO_DEED.has(verb)) return `${who} ${modal} ${verb}`;
	}
	return null;
}

function isAdverb(word: string): boolean {
	return ADVERB.has(word) || word.endsWith('ly');
}
