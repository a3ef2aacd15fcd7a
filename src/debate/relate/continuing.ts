import { CONTINUING } from './openers';
import type { Scores } from './scores';
import type { PreviousClaim, Situation } from './situation';

/** What takes a stand against another: a fact right after it is its ground. */
const STANDS = new Set<string>(['attacks', 'undercuts']);

const TURNS = new Set('but however and also so then though although still yet anyway'.split(' '));

/** Weighs what a unit does that goes on after one of the author's own. */
export function continuing(scores: Scores, at: Situation, previous: PreviousClaim): void {
	scores.add('elaborates-previous', 2, "it goes on from the author's own words before it");
	scores.countMoves(CONTINUING, at.unit.tokens);
	if (at.kind === 'question') scores.add('asks', 3.5, 'it asks');
	if (at.kind === 'concession') scores.add('concedes', 2.2, 'it grants a point');
	const opener = at.unit.tokens[0]?.word ?? '';
	if (!at.unit.opensSentence && /^(?:as|since|because|otherwise)$/.test(opener)) {
		scores.add('reason-for-previous', 3, `'${opener}' gives the reason`);
	}
	if (backsJudgement(at, previous, opener)) {
		scores.add('reason-for-previous', 2.2, 'a fact right after a judgement backs it');
	}
	if (previous.relation === 'answers' && /^(?:second|secondly|third|thirdly)$/.test(opener)) {
		scores.add('answers', 2.5, 'it is a further point of the answer');
	}
}

function backsJudgement(at: Situation, previous: PreviousClaim, opener: string): boolean {
	return (
		at.order === 1 &&
		(at.kind === 'fact' ||
			at.kind === 'prediction' ||
			(at.kind === 'value' && /^(?:it|this|that|there)$/.test(opener))) &&
		(previous.kind === 'value' || STANDS.has(previous.relation)) &&
		at.unit.opensSentence &&
		at.unit.paragraph === previous.unit.paragraph &&
		!TURNS.has(opener)
	);
}
