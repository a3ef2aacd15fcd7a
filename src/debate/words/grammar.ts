import { isMark, type Token } from './tokens';
import { wordSet } from './wordSet';

/** Pronouns and the like that can only be a subject where a clause may start. */
export const SUBJECT_PRONOUNS = wordSet(
	'i we you he she it they this that these those there nobody somebody someone anyone everybody everyone nothing something everything one what who which',
);

/** Auxiliaries, modals and their past forms: the verb of a clause is finite. */
export const AUXILIARIES = wordSet(
	'is are was were be am has have had do does did can could will would shall should may might must need ought cannot',
);

/** Finite verbs common in technical debate, where only an inflected form is surely a verb. */
const FINITE_VERBS = wordSet(
	`needs wants uses makes gets takes works breaks requires means looks seems provides allows returns calls fails goes
	comes becomes depends happens exists holds owns gives keeps lets adds ends starts stops knows thinks says said sees saw
	leads causes forces expects assumes supports handles prevents implies involves contains appears remains tries helps
	gets got went came made took gave broke worked meant seemed wanted needed used called became thought knew found added
	brings relies applies ensures guarantees covers matters hurts costs wins loses sounds feels belongs lives sits runs ran
	doesn't isn't don't own want know think believe guess suppose see agree disagree prefer expect assume mean require`,
);

const DETERMINERS = wordSet(
	'the a an our your my their its his her this that these those some any no most many all both each every same such another other few several only existing current',
);

/** Words that join a clause to the one before. */
export const CONJUNCTIONS = wordSet(
	'and or nor but so because since as while whereas although though however yet plus',
);

const SUBORDINATORS = wordSet(
	'if when since because unless while although though as until once whenever given after before where whether for by with without to in',
);

/** True when the words at `index` open a clause of their own: a subject, then a finite verb. */
export function startsClause(tokens: readonly Token[], index: number, end: number): boolean {
	const first = tokens[index];
	if (first === undefined || index >= end) return false;
	if (SUBJECT_PRONOUNS.has(first.word)) {
		if (/^[a-z]{3,}(?:s|ed)$/.test(tokens[index + 1]?.word ?? '')) return true;
		return (
			hasVerbWithin(tokens, index + 1, end, 4) || /^(?:i|we|you|he|she|they)$/.test(first.word)
		);
	}
	if (AUXILIARIES.has(first.word) || CONJUNCTIONS.has(first.word)) return false;
	if (isMark(first)) return false;
	return hasVerbWithin(tokens, index + 1, end, 9);
}

function hasVerbWithin(
	tokens: readonly Token[],
	index: number,
	end: number,
	reach: number,
): boolean {
	for (let at = index; at < end && at < index + reach; at++) {
		const token = tokens[at];
		if (token === undefined) return false;
		if (/^[;:?!,]/.test(token.word)) return false;
		if (token.word === 'to' || token.word === 'and' || token.word === 'or') {
			if (token.word === 'to') return false;
			continue;
		}
		if (isFiniteVerb(tokens, at)) return true;
	}
	return false;
}

/** What follows a verb and hardly ever a plural noun. */
const OBJECT_START = wordSet(
	'the a an it them us me you him that this these those their its our your every each all any no to up down on off out away into over in at everything nothing something',
);
const NOUN_BEFORE =
	/^(?:of|the|a|an|to|for|with|by|from|in|on|at|and|or|all|any|no|some|these|those|its|their|our|your|my|other|many|most|few|multiple|several|different|two|three|both|struct|such|as|than|be|been|being|was|were|is|are|has|have|had|not)$/;

/**
 * A finite verb stands at `at`: an auxiliary, a verb known to be one, or a word in `-s` or `-ed`
 * between what may be its subject and what starts an object (`the driver maps the window`).
 */
function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
	const word = tokens[at]?.word ?? '';
	if (AUXILIARIES.has(word) || FINITE_VERBS.has(word)) return true;
	if (!/^[a-z]{2,}(?:[^s]s|ed)$/.test(word) || /(?:us|is)$/.test(word)) return false;
	const before = tokens[at - 1];
	if (before === undefined || isMark(before) || NOUN_BEFORE.test(before.word)) return false;
	const next = tokens[at + 1];
	return next === undefined || /^[.;]/.test(next.word) || OBJECT_START.has(next.word);
}

/** True when a finite verb stands anywhere in the tokens [from, to). */
export function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (isFiniteVerb(tokens, at)) return true;
	}
	return false;
}

/** A subordinate clause opens the sentence, so that what follows a comma may be the main one. */
export function opensSubordinate(token: Token | undefined): boolean {
	return token !== undefined && SUBORDINATORS.has(token.word);
}

export function isDeterminer(token: Token | undefined): boolean {
	return token !== undefined && DETERMINERS.has(token.word);
}

/** True when at least `least` words, marks not counted, stand in tokens [from, to). */
export function hasWords(
	tokens: readonly Token[],
	from: number,
	to: number,
	least: number,
): boolean {
	let count = 0;
	for (let at = from; at < to && count < least; at++) {
		const token = tokens[at];
		if (token !== undefined && !isMark(token)) count++;
	}
	return count >= least;
}

/** Number of words, marks not counted, in tokens [from, to). */
export function countWords(tokens: readonly Token[], from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) {
		const token = tokens[at];
		if (token !== undefined && !isMark(token)) count++;
	}
	return count;
}
