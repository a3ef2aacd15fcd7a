import { evaluationOf } from '../kind/evaluation';
import { IMPERATIVES } from '../kind/imperatives';
import { firstContent } from '../kind/opening';
import { assertedByQuestion } from '../kind/rhetorical';
import type { Unit } from '../segment/units';
import { opensSubordinate } from '../words/grammar';
import { isMark, type Token } from '../words/tokens';
import { type FoundCue, wordless } from './cue';
import { detailsOf } from './details';
import { isDeed, type ModalUse, modalsOf } from './modals';
import { tenseOf } from './tense';

const ASKED = wordless('asked', 'it ends with a question mark');
const SIDE_MODAL = wordless('side modal', 'a side clause supposes');

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

const TENSES = {
	past: wordless('tense past', 'its first verb tells of the past'),
	present: wordless('tense present', 'its first verb tells of the present'),
	modal: wordless('tense modal', 'its first verb tells of what is not yet'),
	none: wordless('tense none', 'it has no verb'),
} as const;

/** Cues of the form of a unit: question, order, modal verbs, time, judging adjectives, length. */
export function formOf(unit: Unit, covered: ReadonlySet<number>): FoundCue[] {
	const { tokens } = unit;
	const cues: FoundCue[] = [];
	if (unit.asked) cues.push(...questionOf(tokens));
	const order = unit.opensSentence ? orderOf(tokens) : -1;
	if (order >= 0)
		cues.push({ name: 'order', why: 'open it as an order', from: order, to: order + 1 });
	cues.push(...modalCues(tokens, covered));
	const evaluation = evaluationOf(tokens);
	if (evaluation !== null) {
		const { name, at } = evaluation;
		cues.push({ name, why: 'judge', from: at, to: at + 1 });
	}
	cues.push(TENSES[tenseOf(tokens)], ...detailsOf(tokens));
	return cues;
}

function questionOf(tokens: readonly Token[]): FoundCue[] {
	const asserted = assertedByQuestion(tokens);
	if (asserted === null) return [ASKED];
	return [wordless(`rhetorical ${asserted}`, 'the question is rhetorical')];
}

function modalCues(tokens: readonly Token[], covered: ReadonlySet<number>): FoundCue[] {
	const found = new Map<string, FoundCue>();
	for (const use of modalsOf(tokens)) {
		if (use.side) {
			found.set(SIDE_MODAL.name, SIDE_MODAL);
		} else if (!covered.has(use.at)) {
			const name = nameOf(use);
			const why = MODAL_WHY[use.group] ?? 'suppose';
			if (!found.has(name)) found.set(name, { name, why, from: use.at, to: use.at + 2 });
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
 * `use the helper`, `do not add`, `when that fails, use it`: where the verb stands of an order that opens the unit or
 * its main clause; `use of` is a noun.
 */
function orderOf(tokens: readonly Token[]): number {
	const start = firstContent(tokens);
	const first = orderAt(tokens, start);
	if (first >= 0 || !opensSubordinate(tokens[start])) return first;
	const comma = tokens.findIndex((token, at) => at > start && token.word === ',');
	return comma < 0
		? -1
		: orderAt(tokens, tokens[comma + 1]?.word === 'then' ? comma + 2 : comma + 1);
}

function orderAt(tokens: readonly Token[], at: number): number {
	const verb = tokens[at];
	const next = tokens[at + 1];
	if (verb === undefined || next === undefined || !IMPERATIVES.has(verb.word)) return -1;
	if (
		isMark(next) ||
		/^(?:is|are|was|of|has|will|would|can|does|and|or|for|in|you|we|they|i)$/.test(next.word)
	) {
		return -1;
	}
	return at;
}
