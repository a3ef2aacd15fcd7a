import { isDeedDone, isEffectVerb } from '../kind/verbs';
import type { Token } from '../words/tokens';
import { wordSet } from '../words/wordSet';
import type { MainClause } from './clause';
import { type FoundCue, wordless } from './cue';

const WHY: Readonly<Record<string, string>> = {
	will: 'its main clause looks ahead',
	would: 'its main clause supposes',
	should: 'its main clause says what ought to be',
	must: 'its main clause demands',
	can: 'its main clause says what can be',
	could: 'its main clause says what could be',
	may: 'its main clause leaves it open',
	need: 'its main clause calls for something',
};

const SUBJECTS = new Set('i we you it this that they there person code what doing'.split(' '));
const ABOUT = new Map([...SUBJECTS].map((who) => [who, wordless(`about ${who}`, aboutWhom(who))]));

function aboutWhom(who: string): string {
	if (who === 'person') return 'it speaks of people';
	if (who === 'code') return 'it speaks of a part of the code';
	if (who === 'doing') return 'it speaks of a deed';
	return `its subject is '${who}'`;
}

/** Modal verbs that may look ahead. */
const FORESEES = wordSet('will would can could may');
const IF_THEN = wordless('if, then', 'a condition stands before it');
const IF_FORESEEN = wordless('if, foreseen', 'it looks ahead from a condition');
const FORESEEN_IF = wordless('foreseen, if', 'it looks ahead on a condition');
const DOUBTS = wordless('doubts that it would', 'its author doubts an outcome');
const THINKS = wordless('thinks that it would', 'its author guesses at an outcome');
const HAD_BEEN = wordless('would have been', 'it tells of what was not');

/** A question that opens with neither its verb nor a word that asks has the order of a statement. */
const ASKS = wordSet(
	'what how why where when who which whose any is are was were do does did has have had will would shall should can could may might must',
);
const TOLD = wordless('asked as told', 'its question has the order of a statement');

/** Cues of the main clause of a unit: its modal verb, its subject, the class of its verb, its condition. */
export function mainOf(tokens: readonly Token[], clause: MainClause, asked: boolean): FoundCue[] {
	const cues: FoundCue[] = [];
	const about = ABOUT.get(clause.subject);
	if (about !== undefined) cues.push(about);
	const { modal, contentAt, verbAt } = clause;
	if (asked && verbAt > clause.from && !ASKS.has(tokens[clause.from]?.word ?? '')) cues.push(TOLD);
	const foresees = FORESEES.has(modal);
	if (clause.condition !== '') cues.push(foresees ? IF_FORESEEN : IF_THEN);
	else if (foresees && conditionAfter(tokens, contentAt)) cues.push(FORESEEN_IF);
	if (modal === '') return cues;
	if (!/^(?:i|we|you)$/.test(clause.subject))
		cues.push(wordless(`main ${modal}`, WHY[modal] ?? 'it supposes'));
	cues.push(...verbOf(tokens, clause));
	if (foresees && clause.frame !== '') cues.push(clause.frameDenied ? DOUBTS : THINKS);
	return cues;
}

/** Cues of the verb after the modal verb: what is to be done, what something is to be, what comes of it. */
function verbOf(tokens: readonly Token[], clause: MainClause): FoundCue[] {
	const { modal, contentAt, verbAt } = clause;
	const verb = tokens[contentAt]?.word ?? '';
	const words = { from: verbAt, to: contentAt < 0 ? verbAt + 1 : contentAt + 1 };
	if (perfect(tokens, clause))
		return [modal === 'should' ? wordless('should have been', 'it regrets') : HAD_BEEN];
	if (!clause.be)
		return FORESEES.has(modal) && isEffectVerb(verb)
			? [{ name: 'an effect', why: 'say what comes of it', ...words }]
			: [];
	if (!isDeedDone(verb))
		return modal === 'would' || modal === 'should'
			? [{ name: `${modal} be`, why: 'say what it is to be', ...words }]
			: [];
	if (/^(?:should|must|need)$/.test(modal))
		return [{ name: 'should be done', why: 'say what is to be done', ...words }];
	return /^(?:can|could|may)$/.test(modal)
		? [{ name: 'could be done', why: 'say what can be done', ...words }]
		: [];
}

/** `should have added`, `would have been`: what was not, seen from now. */
function perfect(tokens: readonly Token[], { verbAt, contentAt, modal }: MainClause): boolean {
	if (modal === 'need' || contentAt < 0) return false;
	for (let at = verbAt + 1; at < contentAt; at++)
		if (tokens[at]?.word === 'have')
			return (
				/(?:ed|en|one|ade|ent|ght|ut|un|own|ome|een|eld|ept|elt|aid|ound|old)$/.test(
					tokens[contentAt]?.word ?? '',
				) || tokens[at + 1]?.word === 'been'
			);
	return false;
}

function conditionAfter(tokens: readonly Token[], from: number): boolean {
	for (let at = Math.max(from, 0) + 1; at < tokens.length - 1; at++)
		if (LATE.has(tokens[at]?.word ?? '') && !WHETHER.has(tokens[at - 1]?.word ?? '')) return true;
	return false;
}

const LATE = wordSet('if unless once');
const WHETHER = wordSet(
	'see know sure check wonder wondering understand tell ask decide out determine clear care matter test verify as even only at',
);
