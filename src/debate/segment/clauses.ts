import {
	AUXILIARIES,
	hasFiniteVerb,
	hasWords,
	opensSubordinate,
	startsClause,
} from '../words/grammar';
import type { Token } from '../words/tokens';

/** Fewest words on either side of a split, so that each part makes sense alone. */
const LEAST = 4;

const CONTRAST = new Set(['but', 'however', 'whereas', 'although', 'yet', 'though']);
const REASON = new Set(['because', 'since', 'as', 'otherwise']);
const CONDITION = new Set(['if', 'when', 'unless', 'once', 'otherwise', 'then']);
const SAID = new Set(
	'say said says know mention mentioned noted note see saw described discussed pointed wrote suggested is was are expected far long well much soon'.split(
		' ',
	),
);

/**
 * Where a sentence falls into clauses that can be disputed apart: token indexes at which a new part
 * starts, in order. Splits at contrast, at a second full clause joined by `and`, `or` or `nor`, at a
 * semicolon or a dash before a full clause, at a conclusion, and at a reason set off by a comma.
 */
export function splits(tokens: readonly Token[], from: number, to: number): number[] {
	const found: number[] = [];
	let last = from;
	for (let at = from + 1; at < to - 1; at++) {
		const start = splitAt(tokens, at, last, to);
		if (start < 0) continue;
		if (!hasWords(tokens, last, start, LEAST) || !hasWords(tokens, start, to, LEAST)) continue;
		if (!hasFiniteVerb(tokens, last, start) || insideParentheses(tokens, last, start)) continue;
		found.push(start);
		last = start;
		at = start;
	}
	return found;
}

/** Token at which the part that `at` introduces starts, or -1. */
function splitAt(tokens: readonly Token[], at: number, last: number, to: number): number {
	const word = tokens[at]?.word ?? '';
	const before = tokens[at - 1]?.word ?? '';
	const separated = before === ',' || isDash(before) || before === ';';
	if (word === ',') return spliced(tokens, at, last, to) ? at + 1 : -1;
	if (word === ';') return startsAny(tokens, at + 1, to) ? at + 1 : -1;
	if (isDash(word)) return opensAside(tokens, at, to) ? -1 : dashSplit(tokens, at, to);
	if (CONTRAST.has(word)) return contrastSplit(tokens, at, to, separated);
	if (word === 'and' || word === 'or' || word === 'nor')
		return coordinateSplit(tokens, at, last, to, separated);
	if (word === 'so' && before !== ';') return conclusionSplit(tokens, at, to, separated);
	if (separated && before !== ';' && REASON.has(word)) return reasonSplit(tokens, at, to);
	return -1;
}

/** A clause before a comma that only says how sure, or to whom, its speaker speaks. */
const ASIDE =
	/^(?:think|guess|believe|suppose|mean|know|hope|assume|suspect|understand|see|say|said|agree|tell|remember|recall)$/;
const LINKING =
	/^(?:if|when|since|because|unless|while|although|though|as|until|once|whenever|given|after|before|where|whether|that|which|who|whose|what|how|why|than|so|either|neither|both|not|like|whatever|just)$/;
const ASKED = /^(?:what|why|how|who|where|when)$/;

/**
 * A comma alone between two full clauses (`the lock is held there, it cannot sleep`): both stand
 * without a word that would make one depend on the other.
 */
function spliced(tokens: readonly Token[], at: number, last: number, to: number): boolean {
	let first = last;
	while (/^(?:,|and|but|or|so|well|also|however|yes|no|then)$/.test(tokens[first]?.word ?? ''))
		first++;
	if (!startsClause(tokens, first, at)) return false;
	for (let index = first; index < at; index++) {
		const word = tokens[index]?.word ?? '';
		if (LINKING.test(word)) return false;
	}
	if (ASIDE.test(tokens[at - 1]?.word ?? '')) return false;
	const next = tokens[at + 1]?.word ?? '';
	if (/^(?:i|we|you|they|it|there|he|this|these|those)$/.test(next)) {
		return startsClause(tokens, at + 1, to) && !ASIDE.test(tokens[at + 2]?.word ?? '');
	}
	return (
		ASKED.test(next) && AUXILIARIES.has(tokens[at + 2]?.word ?? '') && tokens[to - 1]?.word === '?'
	);
}

function isDash(word: string): boolean {
	return word === '-' || word === '–' || word === '—' || /^--+$/.test(word);
}

function startsAny(tokens: readonly Token[], at: number, to: number): boolean {
	const word = tokens[at]?.word ?? '';
	if (/^(?:and|but|so|or|because|then|thus|hence|therefore)$/.test(word))
		return startsAny(tokens, at + 1, to);
	if (CONDITION.has(word)) return hasFiniteVerb(tokens, at, to);
	return startsClause(tokens, at, to);
}

/** Most words of an aside between two dashes. */
const ASIDE_WORDS = 8;

/** `the window - it is small - is mapped`: another dash soon closes what this one opens. */
function opensAside(tokens: readonly Token[], at: number, to: number): boolean {
	for (let index = at + 1; index < to - 1 && index <= at + ASIDE_WORDS + 1; index++)
		if (isDash(tokens[index]?.word ?? '')) return true;
	return false;
}

function dashSplit(tokens: readonly Token[], at: number, to: number): number {
	const word = tokens[at + 1]?.word ?? '';
	if (/^(?:so|but|because|and|since|which)$/.test(word))
		return startsAny(tokens, at + 2, to) ? at + 1 : -1;
	if (/^(?:it|this|that|we|you|they|i|there|these|those)$/.test(word))
		return startsClause(tokens, at + 1, to) ? at + 1 : -1;
	return -1;
}

function contrastSplit(
	tokens: readonly Token[],
	at: number,
	to: number,
	separated: boolean,
): number {
	const word = tokens[at]?.word ?? '';
	const before = tokens[at - 1]?.word ?? '';
	if (word === 'but') {
		if (/^(?:nothing|all|anything|not|only)$/.test(before)) return -1;
		return separated
			? hasFiniteVerb(tokens, at + 1, to)
				? at
				: -1
			: startsAny(tokens, at + 1, to)
				? at
				: -1;
	}
	if (!separated) return -1;
	const next = tokens[at + 1]?.word === ',' ? at + 2 : at + 1;
	return startsAny(tokens, next, to) ? at : -1;
}

function coordinateSplit(
	tokens: readonly Token[],
	at: number,
	last: number,
	to: number,
	separated: boolean,
): number {
	const next = tokens[at + 1]?.word ?? '';
	if (last === 0 && inOpeningSubordinate(tokens, last, at)) return -1;
	if (/^(?:that|so|then)$/.test(next) && !startsClause(tokens, at + 2, to)) return -1;
	if (CONDITION.has(next)) return hasFiniteVerb(tokens, at + 2, to) ? at : -1;
	if (next === 'why' || next === 'how') return hasFiniteVerb(tokens, at + 2, to) ? at : -1;
	if (/^(?:i|we|you|they|it|there|he|this|that|same|nobody|those|these)$/.test(next)) {
		return startsClause(tokens, next === 'same' ? at + 2 : at + 1, to) ? at : -1;
	}
	return separated && startsClause(tokens, at + 1, to) && hasWords(tokens, at, to, 6) ? at : -1;
}

/** Words after `so if` within which the condition's verb must stand, so that the work stays linear. */
const CONDITION_REACH = 13;

/** `it never sleeps, so the lock can go`: what follows from the first part may be disputed alone. */
function conclusionSplit(
	tokens: readonly Token[],
	at: number,
	to: number,
	separated: boolean,
): number {
	const next = tokens[at + 1]?.word ?? '';
	if (next === 'that' || next === 'far') return -1;
	if (!separated && !/^(?:i|we|you|they|it|there|he|this)$/.test(next)) return -1;
	const first = next === ',' ? at + 2 : at + 1;
	if (CONDITION.has(tokens[first]?.word ?? ''))
		return hasFiniteVerb(tokens, first + 1, Math.min(first + CONDITION_REACH, to)) ? at : -1;
	return startsClause(tokens, first, to) ? at : -1;
}

/** `If a and b, c`: the conjunction joins two conditions, not two claims. */
function inOpeningSubordinate(tokens: readonly Token[], last: number, at: number): boolean {
	let first = last;
	while (/^(?:,|and|but|or|so|well|also|however)$/.test(tokens[first]?.word ?? '')) first++;
	if (!opensSubordinate(tokens[first])) return false;
	for (let index = first; index < at; index++) {
		if (tokens[index]?.word === ',' && index < at - 1) return false;
	}
	return true;
}

function reasonSplit(tokens: readonly Token[], at: number, to: number): number {
	const word = tokens[at]?.word ?? '';
	if (word === 'as') {
		for (let index = at + 1; index <= at + 3; index++)
			if (SAID.has(tokens[index]?.word ?? ''))
				return index <= at + 3 && closesSoon(tokens, at, to) ? -1 : clause(tokens, at, to);
	}
	return clause(tokens, at, to);
}

function closesSoon(tokens: readonly Token[], at: number, to: number): boolean {
	for (let index = at + 1; index < to && index < at + 7; index++)
		if (tokens[index]?.word === ',') return true;
	return to - at < 8;
}

function clause(tokens: readonly Token[], at: number, to: number): number {
	return startsClause(tokens, tokens[at + 1]?.word === ',' ? at + 2 : at + 1, to) ? at : -1;
}

function insideParentheses(tokens: readonly Token[], from: number, to: number): boolean {
	let depth = 0;
	for (let at = from; at < to; at++) {
		if (tokens[at]?.word === '(') depth++;
		else if (tokens[at]?.word === ')') depth--;
	}
	return depth > 0;
}
