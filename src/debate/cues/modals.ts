import { inSideClause } from '../kind/modal';
import { isDeedVerb } from '../kind/verbs';
import { MODALS } from '../words/modals';
import { isMark, type Token } from '../words/tokens';

/** A modal verb in what a unit puts forward. */
export interface ModalUse {
	/** `will`, `would`, `should`, `must`, `need` (to do), `lack` (need a thing), `can`, `could` or `may`. */
	readonly group: string;
	/** Who is to act: `i`, `we`, `you` or `it` (anything else). */
	readonly subject: 'i' | 'we' | 'you' | 'it';
	readonly denied: boolean;
	/** It stands in a side clause: `the lock that could be dropped`. */
	readonly side: boolean;
	/** The subject stands after it, as in a question. */
	readonly inverted: boolean;
	/** Index of the token. */
	readonly at: number;
	/** The next verb, or an empty string. */
	readonly verb: string;
}

const ADVERBS = new Set(
	'also just then still probably likely only really even never always definitely certainly maybe perhaps simply now actually at least not all both first either already soon ever rather'.split(
		' ',
	),
);

const isAdverb = (word: string): boolean =>
	ADVERBS.has(word) || (word.endsWith('ly') && word.length > 4);

/** `need`, `needs` and `has` call for something before `to`; `going to` foresees. */
function groupAt(tokens: readonly Token[], at: number): string | undefined {
	const word = tokens[at]?.word ?? '';
	const next = tokens[at + 1]?.word;
	// `must have been`: a guess at what was, no demand.
	if (
		word === 'must' &&
		(next === 'have' || (next === 'be' && /ing$/.test(tokens[at + 2]?.word ?? '')))
	)
		return undefined;
	const modal = MODALS.get(word);
	if (modal !== undefined) return modal;
	if (word === 'going' && next === 'to' && IMPERATIVES_OR_BE.test(tokens[at + 2]?.word ?? '')) {
		return 'will';
	}
	if (word === 'need' || word === 'needs') {
		if (next === 'of' || next === 'for') return undefined;
		return /^(?:the|a|any|no|for|of|our|my|your|their|his|its|in)$/.test(tokens[at - 1]?.word ?? '')
			? undefined
			: next === 'to'
				? 'need'
				: 'lack';
	}
	if ((word === 'have' || word === 'has' || word === 'got') && next === 'to') return 'need';
	return undefined;
}

const IMPERATIVES_OR_BE = /^[a-z]{2,}$/;

function subjectOf(word: string): ModalUse['subject'] {
	return word === 'i' || word === 'we' || word === 'you' ? word : 'it';
}

/** The modal verbs of a unit in order; those after another modal (`would have to`) are left out. */
export function modalsOf(tokens: readonly Token[]): ModalUse[] {
	const uses: ModalUse[] = [];
	let until = -1;
	for (let at = 0; at < tokens.length; at++) {
		const group = groupAt(tokens, at);
		if (group === undefined || at <= until) continue;
		let denied = false;
		let back = at - 1;
		while (back >= 0 && isAdverb(tokens[back]?.word ?? '')) {
			denied ||= /^(?:not|never)$/.test(tokens[back]?.word ?? '');
			back--;
		}
		// `do not need to`: the subject stands before the auxiliary.
		if (denied && /^(?:do|does|did)$/.test(tokens[back]?.word ?? '')) back--;
		let next = at + 1;
		while (next < tokens.length && isAdverb(tokens[next]?.word ?? '')) {
			denied ||= /^(?:not|never)$/.test(tokens[next]?.word ?? '');
			next++;
		}
		const before = tokens[back];
		if (group === 'need' && tokens[next]?.word === 'to') next++;
		const after = tokens[next]?.word ?? '';
		const inverted =
			(before === undefined ||
				isMark(before) ||
				/^(?:what|how|why|where|who|when|and|so|but|then|or)$/.test(before.word)) &&
			/^(?:i|we|you|it|this|that|they|he|she|there|these|those|the|a|an)$/.test(after);
		uses.push({
			group,
			subject: subjectOf(inverted ? after : (before?.word ?? '')),
			denied,
			side: inSideClause(tokens, at, at + 1),
			inverted,
			at,
			verb: after,
		});
		until = Math.min(next + 1, at + 3);
	}
	return uses;
}

/** Verbs of what one decides to do, where `I` or `we` is the subject. */
export function isDeed(verb: string): boolean {
	return isDeedVerb(verb) && !NO_DEED.has(verb);
}

const NO_DEED = new Set(
	'have think get say see go give figure come rely hold expect end determine face accept fail need lose know'.split(
		' ',
	),
);
