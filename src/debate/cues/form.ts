import { assertedByQuestion } from '../kind/rhetorical';
import { isDeedVerb } from '../kind/verbs';
import type { Unit } from '../segment/units';
import type { Token } from '../words/tokens';
import { mainClauseOf } from './clause';
import { type FoundCue, wordless } from './cue';
import { detailsOf } from './details';
import { judgingCues } from './judging';
import { mainOf } from './main';
import { isDeed, type ModalUse, modalsOf } from './modals';
import { innerOrderOf, orderOf } from './order';
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

const INTRODUCES = wordless('introduces', 'it leads in what follows');
const SUBSTITUTES = wordless('substitutes', 'it replaces one wording by another');

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
	const clause = mainClauseOf(tokens);
	const tense = tenseOf(tokens, clause.from);
	if (unit.asked) cues.push(...questionOf(tokens));
	cues.push(...ordersOf(unit));
	if (tokens.at(-1)?.word === ':') cues.push(INTRODUCES);
	cues.push(...modalCues(tokens, covered), ...mainOf(tokens, clause, unit.asked));
	cues.push(...judgingCues(tokens));
	cues.push(TENSES[tense], ...detailsOf(tokens));
	return cues;
}

/** `s/foo/bar/`: the reviewer's own order; the parts are short, so that the search stays linear. */
const SUBSTITUTION = /(?:^|[\s"'`(])s\/[^/\s][^/\n]{0,60}\/[^/\n]{0,60}\//;

function ordersOf(unit: Unit): FoundCue[] {
	const { tokens } = unit;
	const cues: FoundCue[] = [];
	const order = unit.opensSentence ? orderOf(tokens) : -1;
	if (order >= 0)
		cues.push({ name: 'order', why: 'open it as an order', from: order, to: order + 1 });
	else if (goesOnAsOrder(unit))
		cues.push({ name: 'order goes on', why: 'go on with an order', from: 0, to: 2 });
	else {
		const inner = innerOrderOf(tokens);
		if (inner >= 0)
			cues.push({ name: 'order inside', why: 'give an order', from: inner - 1, to: inner + 1 });
	}
	if (tokens[0]?.word === 'to' && isDeedVerb(tokens[1]?.word ?? ''))
		cues.push({ name: 'to do', why: 'name a thing to do', from: 0, to: 2 });
	if (unit.text.includes('s/') && SUBSTITUTION.test(unit.text)) cues.push(SUBSTITUTES);
	return cues;
}

/** `but move it below`: the verb right after the conjunction. */
function goesOnAsOrder({ tokens, opensSentence }: Unit): boolean {
	return !opensSentence && /^(?:and|but|so|or)$/.test(tokens[0]?.word ?? '') && orderOf(tokens) > 0;
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
