import { isMark, type Token } from '../words/tokens';
import { wordSet } from '../words/wordSet';
import { FEELINGS, JUDGING_VERBS, MEASURES, type Measure, VERDICTS } from './merits';

const APPEARANCES = wordSet(
	'looks look looked seems seem seemed sounds sound sounded feels feel felt appears appear appeared find finds found consider considered considers',
);
const CAUSES = wordSet('make makes making made render renders keep keeps kept leave leaves');
const COPULAS = new Set([
	...wordSet(
		'is are be was were been being am becomes become became gets get remains remain stays stay',
	),
	...APPEARANCES,
	...CAUSES,
]);
/** What may stand between a verb and the word that judges. */
const BETWEEN = wordSet(
	'very so quite pretty really too more less rather just a an bit fairly of somewhat not as much most all also still that this it never always even only kind sort little lot alot far almost maybe perhaps super both already the no any indeed then well therefore thus again in about way plain such to me like be enough some and or but',
);
const MODALS = wordSet('will would might may could');
const PRONOUNS = wordSet('it this that these those they which all everything');
const HELPERS = wordSet(
	'not is are was were be been has have had do does did can could will would should may might must also just still really never always',
);
const LINKS = wordSet(
	'if when because since which who where while unless whether as although though until once',
);
const ARTICLES = wordSet('a an the no any some such another one my our real much more just pure');

/** A judging word of a unit. */
export interface Evaluation {
	/** The cues it gives, by their names in the tables of weights. */
	readonly names: readonly string[];
	/** Index of the word. */
	readonly at: number;
}

/** Where a judging word stands. */
interface Standing {
	/** said: of something by a verb; named: before the noun that something is said to be; opens: first of all words. */
	readonly place: 'said' | 'named' | 'opens';
	/** Index of the verb, or -1. */
	readonly verb: number;
}

const NAMES: Readonly<Record<Measure, string>> = {
	taste: 'judges',
	merit: 'judges',
	effort: 'judges effort',
	plain: 'judges mildly',
};
const RANK: Readonly<Record<Measure | Standing['place'], number>> = {
	taste: 4,
	merit: 3,
	effort: 2,
	plain: 1,
	said: 3,
	named: 2,
	opens: 0,
};

/**
 * The strongest judging word that is said of something (`is not very clean`, `is an ugly hack`) or opens the unit; the same
 * word beside any other noun tells nothing. Null: none judges.
 */
export function evaluationOf(tokens: readonly Token[]): Evaluation | null {
	let best: Evaluation | null = null;
	let most = -1;
	for (let at = 0; at < tokens.length; at++) {
		const measure = MEASURES.get(tokens[at]?.word ?? '');
		if (measure === undefined) continue;
		const standing = standingOf(tokens, at);
		if (standing === null || (standing.place === 'opens' && measure === 'plain')) continue;
		const rank = RANK[measure] + RANK[standing.place];
		if (rank <= most) continue;
		most = rank;
		best = { names: namesOf(tokens, at, measure, standing), at };
	}
	return best;
}

const isBetween = (word: string): boolean =>
	BETWEEN.has(word) || word.endsWith('ly') || MEASURES.has(word);

function standingOf(tokens: readonly Token[], at: number): Standing | null {
	let article = false;
	let index = at - 1;
	for (; index >= 0 && index >= at - 7; index--) {
		const before = tokens[index]?.word ?? '';
		if (CAUSES.has(before)) break;
		if (COPULAS.has(before)) return { place: article ? 'named' : 'said', verb: index };
		if (!isBetween(before)) break;
		article ||= /^(?:a|an|the|no|any|some)$/.test(before);
	}
	if (index < 0 && at <= 3) return { place: 'opens', verb: -1 };
	const cause = causeBefore(tokens, at);
	return cause < 0 ? null : { place: 'said', verb: cause };
}

/** Index of the verb of `makes the code at the call site less readable`, or -1. */
function causeBefore(tokens: readonly Token[], at: number): number {
	const next = tokens[at + 1];
	if (
		next !== undefined &&
		!isMark(next) &&
		!/^(?:to|for|and|than|as|in|by|if|when|but|here)$/.test(next.word)
	)
		return -1;
	for (let index = at - 1; index >= 0 && index >= at - 9; index--) {
		const token = tokens[index];
		if (token === undefined || isMark(token) || LINKS.has(token.word)) return -1;
		if (CAUSES.has(token.word)) return index;
		if (COPULAS.has(token.word)) return -1;
	}
	return -1;
}

function namesOf(
	tokens: readonly Token[],
	at: number,
	measure: Measure,
	{ place, verb }: Standing,
): string[] {
	if (verb < 0) return ['opens judging'];
	const names = [NAMES[measure]];
	if (APPEARANCES.has(tokens[verb]?.word ?? '')) names.push('judges as it seems');
	const next = tokens[at + 1]?.word;
	if (place === 'said' && next === 'to' && !/^(?:me|us|you)$/.test(tokens[at + 2]?.word ?? ''))
		names.push('judges to do');
	if (PRONOUNS.has(subjectBefore(tokens, verb))) names.push('judges it');
	if (inSide(tokens, verb)) names.push('judges aside');
	const helper = tokens
		.slice(Math.max(0, verb - 3), verb)
		.find(({ word }) => MODALS.has(word))?.word;
	if (helper !== undefined) names.push(helper === 'would' ? 'judges if' : 'judges ahead');
	return names;
}

/** The word before a verb, its helpers and adverbs; empty where none stands. */
function subjectBefore(tokens: readonly Token[], verb: number): string {
	let at = verb - 1;
	while (at >= 0 && (HELPERS.has(tokens[at]?.word ?? '') || tokens[at]?.word.endsWith('ly'))) at--;
	return tokens[at]?.word ?? '';
}

/** The verb stands in a clause that only goes with another: `which is silly`, `if it is easier`. */
function inSide(tokens: readonly Token[], verb: number): boolean {
	for (let at = verb - 1; at >= 0 && at >= verb - 8; at--) {
		const token = tokens[at];
		if (token === undefined || isMark(token)) return false;
		if (LINKS.has(token.word)) return true;
	}
	return false;
}

/** Index of a verb that judges, or -1. */
export function judgingVerb(tokens: readonly Token[]): number {
	return tokens.findIndex((token) => JUDGING_VERBS.has(token.word));
}

/** Index of a state of mind that the author says of himself (`I am a bit confused`), or -1. */
export function feelingOf(tokens: readonly Token[]): number {
	return tokens.findIndex((token, at) => {
		if (!FEELINGS.has(token.word)) return false;
		const standing = standingOf(tokens, at);
		return standing !== null && /^(?:i|we)$/.test(subjectBefore(tokens, standing.verb));
	});
}

/** Index of a noun that judges what is said to be one (`that is a real pain`), or -1. */
export function verdictOf(tokens: readonly Token[]): number {
	return tokens.findIndex(({ word }, at) => VERDICTS.has(word) && isNamed(tokens, at));
}

/** A noun at `at` is what something is said to be: a verb of being, an article and few words stand before it. */
function isNamed(tokens: readonly Token[], at: number): boolean {
	let article = false;
	for (let index = at - 1; index >= 0 && index >= at - 6; index--) {
		const token = tokens[index];
		if (token === undefined || isMark(token) || NO_EPITHET.test(token.word)) return false;
		if (COPULAS.has(token.word)) return article && subjectBefore(tokens, index) !== 'there';
		article ||= ARTICLES.has(token.word);
	}
	return false;
}

const NO_EPITHET =
	/^(?:of|for|in|on|to|by|with|from|at|and|or|if|that|which|who|when|because|i|we|you|they|he)$/;
