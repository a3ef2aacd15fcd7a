import { firstContent } from '../kind/opening';
import { hasFiniteVerb } from '../words/grammar';
import { MODALS } from '../words/modals';
import { isMark, type Token } from '../words/tokens';
import { wordSet } from '../words/wordSet';

/** What the main clause of a unit says of whom, as far as word order tells. */
export interface MainClause {
	/** The first word, a pronoun; `person` (`nobody`, `users`), `code` (a named function),
	 * `doing` (`dropping it`), or `noun`. */
	readonly subject: string;
	/** Index of the first word. */
	readonly from: number;
	/** Index of the first finite verb, or -1. */
	readonly verbAt: number;
	/** The first finite verb as a modal verb (`will`, `going to` as `will`), or an empty string. */
	readonly modal: string;
	/** Index of the verb after the auxiliaries, or -1. */
	readonly contentAt: number;
	/** An auxiliary `be` stands before that verb: `will be dropped`, `will be slow`. */
	readonly be: boolean;
	/** `if ...,`, `once ...,` stand before it: the word that opens them, or an empty string. */
	readonly condition: string;
	/** `I think`, `I don't see` before it: their verb, or an empty string. */
	readonly frame: string;
	/** That verb is denied. */
	readonly frameDenied: boolean;
}

const CONDITIONS = wordSet(
	'if when once unless until till whenever after before since because while as although though given assuming suppose in for with without by at on due depending based rather instead from to',
);
const SUPPOSES = wordSet('if once unless until till assuming suppose when whenever after');
const PRONOUN = wordSet(
	'i we you he she it they this that these those there one which who what everything nothing something anything all either neither both',
);
const PERSON = wordSet(
	'nobody noone no-one somebody someone everybody everyone anybody anyone people folks users vendors distros developers customers maintainers companies reviewers admins linus user vendor developer maintainer',
);
const FRAMES = wordSet(
	'think guess believe suppose assume suspect expect hope fear doubt imagine bet predict agree feel say see know mean afraid sure confident hoping hopeful worried concerned argue wager hunch gather figure understand',
);
const RELATIVE = wordSet('that which who whose where');
const AUXILIARY = wordSet('is are was were am be been being has have had do does did');
const IDENTIFIER = /_|\(\)$|->/;

/** Pronouns right before a verb. */
const AGENTS = wordSet('i we you they it he she who');
const BE = wordSet('is are was were am be been being');
const ADVERBS = wordSet(
	'also just then still probably likely only even never always maybe perhaps now not all both first either already soon ever rather almost often sometimes at least well better too so thus hence',
);

/** A word that may stand between a modal and its verb. */
export function isAdverb(word: string): boolean {
	return ADVERBS.has(word) || (word.endsWith('ly') && word.length > 4 && word !== 'apply');
}

/** The main clause of a unit: what follows its openers, a condition before a comma, and `I think that`. */
export function mainClauseOf(tokens: readonly Token[]): MainClause {
	let from = firstContent(tokens);
	let condition = '';
	/** Verbs to skip: without a comma the condition's own verb comes first. */
	let inside = 0;
	const opener = tokens[from]?.word ?? '';
	if (CONDITIONS.has(opener)) {
		const after = afterCondition(tokens, from);
		if (SUPPOSES.has(opener)) {
			condition = opener;
			if (after < 0) inside = 1;
		}
		if (after > 0) from = after;
	}
	const frame = frameAt(tokens, from);
	if (frame.to > from) from = frame.to;
	from = skipAdverbs(tokens, from);
	const verbAt = finiteVerb(tokens, from, inside);
	const modal = verbAt < 0 ? '' : modalAt(tokens, verbAt);
	const { at, be } = afterAuxiliaries(tokens, verbAt, modal !== '');
	return {
		from,
		subject: subjectOf(tokens, from, verbAt < 0 ? from + 1 : verbAt),
		verbAt,
		modal,
		contentAt: at,
		be,
		condition,
		frame: frame.verb,
		frameDenied: frame.denied,
	};
}

/** The modal verb at `at`; `is going to` is `will`, `has to` is `need`. */
function modalAt(tokens: readonly Token[], at: number): string {
	const word = tokens[at]?.word ?? '';
	const modal = MODALS.get(word);
	if (modal !== undefined) return modal;
	if (BE.has(word)) return goingTo(tokens, at) ? 'will' : '';
	return needs(tokens, at) ? 'need' : '';
}

/** The verb after the auxiliaries at `verbAt`, or -1, and whether a `be` is among them. */
function afterAuxiliaries(
	tokens: readonly Token[],
	verbAt: number,
	isModal: boolean,
): { readonly at: number; readonly be: boolean } {
	let be = false;
	if (verbAt < 0) return { at: -1, be };
	for (let at = verbAt; at < tokens.length; at++) {
		const word = tokens[at]?.word ?? '';
		if (BE.has(word)) be = true;
		else if (/^(?:going|to|able)$/.test(word) && at > verbAt) be = false;
		else if (!(isModal && at === verbAt) && !AUXILIARY.has(word) && !isAdverb(word))
			return { at, be };
	}
	return { at: -1, be };
}

/** Where the main clause starts after a side clause that opens at `from`, or -1. */
function afterCondition(tokens: readonly Token[], from: number): number {
	let depth = 0;
	for (let at = from + 1; at < tokens.length - 1; at++) {
		const word = tokens[at]?.word ?? '';
		if (word === '(') depth++;
		else if (word === ')') depth--;
		else if (depth <= 0 && word === ',') {
			const next = tokens[at + 1]?.word ?? '';
			// `if it sleeps, or spins, the lock`: a list goes on.
			if (/^(?:and|or|but)$/.test(next)) continue;
			return next === 'then' ? at + 2 : at + 1;
		} else if (depth <= 0 && word === 'then' && at > from + 2) return at + 1;
	}
	return -1;
}

function frameAt(
	tokens: readonly Token[],
	from: number,
): { readonly to: number; readonly verb: string; readonly denied: boolean } {
	if (!/^(?:i|we)$/.test(tokens[from]?.word ?? '')) return { to: from, verb: '', denied: false };
	let denied = false;
	for (let at = from + 1; at <= from + 5; at++) {
		const word = tokens[at]?.word ?? '';
		if (word === 'not' || word === 'never') denied = true;
		else if (FRAMES.has(word)) {
			const to = tokens[at + 1]?.word === 'that' ? at + 2 : at + 1;
			if (/^(?:if|whether|how|what|why|where|which)$/.test(tokens[to]?.word ?? '')) break;
			// `I think so.`, `I see a problem`: no clause follows.
			const clause = hasFiniteVerb(tokens, to, Math.min(to + 12, tokens.length));
			return clause ? { to, verb: word, denied } : { to: from, verb: '', denied: false };
		} else if (
			!/^(?:am|are|do|did|would|can|could|will|have|quite|a|bit)$/.test(word) &&
			!isAdverb(word)
		)
			break;
	}
	return { to: from, verb: '', denied: false };
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
	let at = from;
	for (let word = tokens[at]; word !== undefined; word = tokens[++at]) {
		if (!isMark(word) && !isAdverb(word.word)) break;
	}
	return at;
}

/** The first finite verb from `from` on that is not the verb of a relative clause of the subject. */
function finiteVerb(tokens: readonly Token[], from: number, inside: number): number {
	let skip = inside;
	for (let at = from; at < tokens.length; at++) {
		const word = tokens[at]?.word ?? '';
		if (at > from && RELATIVE.has(word)) {
			skip = 1;
			continue;
		}
		const finite =
			MODALS.has(word) ||
			(at > from && hasFiniteVerb(tokens, at, at + 1)) ||
			(at === from + 1 &&
				AGENTS.has(tokens[from]?.word ?? '') &&
				/^[a-z]{2,}$/.test(word) &&
				!isAdverb(word));
		if (!finite) continue;
		if (skip === 0) return at;
		skip = 0;
		// The auxiliaries of one verb are skipped together.
		while (MODALS.has(tokens[at]?.word ?? '') || AUXILIARY.has(tokens[at]?.word ?? '')) at++;
	}
	return -1;
}

/** `needs to`, `have to` at `at`. */
function needs(tokens: readonly Token[], at: number): boolean {
	if (!/^(?:need|needs|have|has)$/.test(tokens[at]?.word ?? '')) return false;
	let next = at + 1;
	while (isAdverb(tokens[next]?.word ?? '')) next++;
	return tokens[next]?.word === 'to';
}

function goingTo(tokens: readonly Token[], at: number): boolean {
	let next = at + 1;
	while (isAdverb(tokens[next]?.word ?? '')) next++;
	return tokens[next]?.word === 'going' && tokens[next + 1]?.word === 'to';
}

function subjectOf(tokens: readonly Token[], from: number, to: number): string {
	const first = tokens[from];
	if (first === undefined) return 'noun';
	if (PRONOUN.has(first.word) && to <= from + 2) return first.word;
	for (let at = from; at < to && at < from + 4; at++)
		if (PERSON.has(tokens[at]?.word ?? '')) return 'person';
	if (/^[a-z-]{3,}ing$/.test(first.word) && !/thing$|during/.test(first.word)) return 'doing';
	if (to <= from + 3)
		for (let at = from; at < to; at++) if (IDENTIFIER.test(tokens[at]?.raw ?? '')) return 'code';
	return 'noun';
}
