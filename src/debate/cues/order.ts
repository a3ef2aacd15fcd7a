import { IMPERATIVES } from '../kind/imperatives';
import { firstContent } from '../kind/opening';
import { isDeedDone, isDeedVerb } from '../kind/verbs';
import { isMark, type Token } from '../words/tokens';
import { wordSet } from '../words/wordSet';

/** What may stand before the verb of an order: `Maybe just use it`, `Instead, drop it`. */
const SOFTENERS = wordSet(
	'please just maybe perhaps simply better rather instead then also ditto always never either so and but or , possibly preferably ideally basically least at e.g pls kindly',
);
/** What follows a verb and no noun: `Control the plane` orders, `Control plane` does not. */
const OBJECT = wordSet(
	'the a an this that these those it them us its all any each every your our my their up out off down back away in on with without into from to by until when if only just both everything something nothing instead me him no not more less one two some another here there',
);
const NO_OBJECT = wordSet(
	'is are was were of has had will would can could should may might must does do did and or for in you we they i been not never yet see',
);
/** `Don't know why`: the author leaves out `I`. */
const MIND = wordSet(
	'know get see think have understand like want believe need agree really quite care mind recall remember feel',
);
/** What opens a side clause that an order may follow; after `in` or `for` a comma is of a list. */
const SIDE =
	/^(?:if|when|once|unless|until|since|because|after|before|while|although|whenever|given)$/;
const IDENTIFIER = /_|\(\)$|->|^[A-Z]{3,}/;

const URGES = wordSet('just simply please');

/** Where the verb stands of an order that opens a unit, or its main clause after `if it fails,`; or -1. */
export function orderOf(tokens: readonly Token[]): number {
	const start = firstContent(tokens);
	const first = orderAt(tokens, start);
	if (first >= 0 || !SIDE.test(tokens[start]?.word ?? '')) return first;
	for (let at = start + 1; at < tokens.length; at++) {
		const word = tokens[at]?.word;
		if (word === ',' || word === 'then') return orderAt(tokens, at + 1);
	}
	return -1;
}

/** `and just drop it`, `, please use`: an order inside a unit that says something else before; or -1. */
export function innerOrderOf(tokens: readonly Token[]): number {
	for (let at = 2; at < tokens.length - 1; at++) {
		const word = tokens[at]?.word ?? '';
		const before = tokens[at - 1];
		if (!URGES.has(word) || before === undefined) continue;
		if (!isMark(before) && !/^(?:so|but|then)$/.test(before.word)) continue;
		const verb = orderAt(tokens, at);
		if (verb >= 0) return verb;
	}
	return -1;
}

/** `then maybe just`: no more softeners stand before a verb. */
const MOST_SOFTENERS = 6;

function orderAt(tokens: readonly Token[], from: number): number {
	let at = from;
	while (at < from + MOST_SOFTENERS && SOFTENERS.has(tokens[at]?.word ?? '')) at++;
	const verb = tokens[at];
	const next = tokens[at + 1];
	if (verb === undefined || next === undefined) return -1;
	if (verb.word === 'do') return doAt(tokens, at, next);
	if (isMark(next)) return -1;
	if (IMPERATIVES.has(verb.word)) {
		if (NO_OBJECT.has(next.word)) return -1;
		// `Have discussed it`: a report without its subject.
		return verb.word === 'have' && (isDeedDone(next.word) || next.word === 'to') ? -1 : at;
	}
	if (!isDeedVerb(verb.word)) return -1;
	return OBJECT.has(next.word) || IDENTIFIER.test(next.raw) ? at : -1;
}

/** `do not add it`, `do it here`; but `do not know`, `do think`. */
function doAt(tokens: readonly Token[], at: number, next: Token): number {
	if (next.word !== 'not') return OBJECT.has(next.word) ? at : -1;
	const verb = tokens[at + 2]?.word ?? '';
	return /^[a-z]{2,}$/.test(verb) && !MIND.has(verb) ? at : -1;
}
