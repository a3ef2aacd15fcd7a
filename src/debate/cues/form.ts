import { evaluationOf } from '../kind/evaluation';
import { IMPERATIVES } from '../kind/imperatives';
import { firstContent } from '../kind/opening';
import { assertedByQuestion } from '../kind/rhetorical';
import type { Unit } from '../segment/units';
import { denials } from '../words/denial';
import { opensSubordinate } from '../words/grammar';
import { isMark, type Token } from '../words/tokens';
import type { FoundCue } from './cue';
import { isDeed, type ModalUse, modalsOf } from './modals';
import { tenseOf } from './tense';

const plain = (name: string, why: string, words: string | null = null): FoundCue => ({
	name,
	why,
	words,
});

const MODAL_WHY: Readonly<Record<string, string>> = {
	will: 'look ahead',
	would: 'suppose',
	should: 'say what ought to be',
	must: 'demand',
	need: 'call for something',
	lack: 'call for something',
	can: 'say what can be',
	could: 'say what could be',
	may: 'leave it open',
};

const TENSE_WHY = {
	past: 'its first verb tells of the past',
	present: 'its first verb tells of the present',
	modal: 'its first verb tells of what is not yet',
	none: 'it has no verb',
} as const;

/** Cues of the form of a unit: question, order, modal verbs, time, judging adjectives, length. */
export function formOf(unit: Unit, covered: ReadonlySet<number>): FoundCue[] {
	const { tokens } = unit;
	const cues: FoundCue[] = [];
	if (unit.asked) cues.push(...questionOf(tokens));
	const order = unit.opensSentence ? orderOf(tokens) : null;
	if (order !== null) cues.push(plain('order', 'open it as an order', order));
	cues.push(...modalCues(tokens, covered));
	const evaluation = evaluationOf(tokens);
	if (evaluation !== null) cues.push(plain(evaluation.name, 'judge', evaluation.word));
	const tense = tenseOf(tokens);
	cues.push(plain(`tense ${tense}`, TENSE_WHY[tense]));
	cues.push(...detailsOf(tokens));
	return cues;
}

function questionOf(tokens: readonly Token[]): FoundCue[] {
	const asserted = assertedByQuestion(tokens);
	if (asserted === null) return [plain('asked', 'it ends with a question mark')];
	return [plain(`rhetorical ${asserted}`, 'the question is rhetorical')];
}

function modalCues(tokens: readonly Token[], covered: ReadonlySet<number>): FoundCue[] {
	const found = new Map<string, FoundCue>();
	for (const use of modalsOf(tokens)) {
		if (use.side) {
			found.set('side modal', plain('side modal', 'a side clause supposes'));
		} else if (!covered.has(use.at)) {
			const name = nameOf(use);
			if (!found.has(name)) {
				const words = tokens
					.slice(use.at, use.at + 2)
					.map((token) => token.word)
					.join(' ');
				found.set(name, plain(name, MODAL_WHY[use.group] ?? 'suppose', words));
			}
		}
	}
	return [...found.values()];
}

function nameOf(use: ModalUse): string {
	const denied = use.denied ? ' not' : '';
	if (use.inverted) return `${use.group} asked`;
	const first = use.subject === 'i' || use.subject === 'we';
	if (first && isDeed(use.verb)) return `${use.subject} ${use.group} do${denied}`;
	return `${use.subject} ${use.group}${denied}`;
}

/**
 * `use the helper`, `do not add`, `when that fails, use it`: the verb of an order that opens the unit or
 * its main clause; `use of` is a noun.
 */
function orderOf(tokens: readonly Token[]): string | null {
	const start = firstContent(tokens);
	const first = orderAt(tokens, start);
	if (first !== null || !opensSubordinate(tokens[start])) return first;
	const comma = tokens.findIndex((token, at) => at > start && token.word === ',');
	return comma < 0
		? null
		: orderAt(tokens, tokens[comma + 1]?.word === 'then' ? comma + 2 : comma + 1);
}

function orderAt(tokens: readonly Token[], at: number): string | null {
	const verb = tokens[at];
	const next = tokens[at + 1];
	if (verb === undefined || next === undefined || !IMPERATIVES.has(verb.word)) return null;
	if (
		isMark(next) ||
		/^(?:is|are|was|of|has|will|would|can|does|and|or|for|in|you|we|they|i)$/.test(next.word)
	) {
		return null;
	}
	return verb.word;
}

function detailsOf(tokens: readonly Token[]): FoundCue[] {
	const cues: FoundCue[] = [];
	const words = tokens.filter((token) => !isMark(token));
	if (words.length <= 4) cues.push(plain('short', 'it is very short'));
	else if (words.length <= 9) cues.push(plain('brief', 'it is short'));
	else if (words.length >= 26) cues.push(plain('long', 'it is long'));
	const code = words.filter((token) => /_|\(\)$|->|^[A-Z]{3,}\d*$/.test(token.raw)).length;
	if (code > 0) cues.push(plain('code', 'it names code'));
	if (code > 2) cues.push(plain('much code', 'it names much code'));
	if (words.some((token) => /^[\d.,]+[a-z%]{0,3}$/.test(token.word)))
		cues.push(plain('figure', 'it names a figure'));
	if (denials(tokens) > 0) cues.push(plain('denial', 'it is a denial'));
	if (words.some((token) => token.word === 'you' || token.word === 'your')) {
		cues.push(plain('you', 'it speaks to the other'));
	}
	if (words[0]?.word === 'i') cues.push(plain('starts with i', 'it speaks of the author'));
	else if (words.some((token) => token.word === 'i'))
		cues.push(plain('i', 'it speaks of the author'));
	if (words[0]?.word === 'we') cues.push(plain('starts with we', 'it speaks of all'));
	if (words.some((token) => token.word === 'than')) cues.push(plain('compares', 'it compares'));
	return cues;
}
