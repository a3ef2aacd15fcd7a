import type { Situation } from '../relate/situation';
import type { Unit } from '../segment/units';
import { answeredOf } from './answered';
import { wordless as cue, type FoundCue } from './cue';
import { joinedOf, TURN } from './joined';
import { cuesOf } from './unit';

/**
 * Cues of where a unit stands: after which quote, after which unit of its own author; and what the
 * cues of its `own` words mean there.
 */
export function contextOf(at: Situation, own: readonly FoundCue[]): FoundCue[] {
	const cues = at.order === 0 ? opening(at) : following(at);
	if (at.unit.passage.paragraphs[at.unit.paragraph]?.item === true)
		cues.push(cue('point of a list', 'it is a point of a list'));
	if (at.only) cues.push(cue('alone', 'nothing else is said there'));
	cues.push(...ahead(at), ...joinedOf(own, at));
	return cues;
}

/** What the next unit makes of this one: `it is slow, but` grants. */
function ahead({ next }: Situation): FoundCue[] {
	if (next === null) return [cue('last', 'nothing follows it there')];
	const turn = TURN.test(next.text);
	const ground = GROUNDS.test(next.text);
	const near = next.opensSentence ? 'next' : 'same';
	if (turn) return [cue(`but follows, ${near}`, 'what follows turns against it')];
	if (ground) return [cue(`reason follows, ${near}`, 'a reason follows it')];
	if (/^(?:so|thus|hence|therefore|which means)\b/i.test(next.text))
		return [cue('so follows', 'a conclusion follows it')];
	return [];
}

const GROUNDS = /^(?:because|since|as|given|for|otherwise|the reason)\b/i;

function opening(at: Situation): FoundCue[] {
	if (at.quote === null) return [cue('unprompted', 'no words of another stand above it')];
	const cues = [cue('after a quote', 'it stands right below the words of another')];
	if (at.quoteAsks) cues.push(cue('after a question', 'the words right above it ask'));
	else if (at.quoteAskedBefore) cues.push(cue('question above', 'words above it ask'));
	if (at.quote.endsInCode) cues.push(cue('below code', 'it stands right below code'));
	if (at.answered !== null)
		cues.push(cue(`to ${at.answered.kind}`, `it stands below a ${at.answered.kind}`));
	cues.push(...answeredOf(at));
	return cues;
}

function following(at: Situation): FoundCue[] {
	const { previous, unit } = at;
	const cues = [cue('goes on', "it goes on from the author's own words before it")];
	if (at.order === 1) cues.push(cue('second', 'it is the second thing said there'));
	if (unit.opensParagraph) cues.push(cue('new paragraph', 'it starts a paragraph'));
	if (!unit.opensSentence) cues.push(cue('same sentence', 'it is a later clause of a sentence'));
	if (at.quoteAsked) cues.push(cue('in an answer', 'the words above ask'));
	if (previous === null) return cues;
	cues.push(cue(`follows ${previous.kind}`, `it follows a ${previous.kind}`));
	cues.push(
		cue(`follows one that ${previous.relation}`, `the unit before it: ${previous.relation}`),
	);
	cues.push(...after(previous.unit));
	if (previous.unit.tokens.length <= 8)
		cues.push(cue('follows a short one', 'the unit before it is short'));
	return cues;
}

/** What the words of the unit before are signs of. */
function after(unit: Unit): FoundCue[] {
	return cuesOf(unit).flatMap(({ name }) =>
		AFTER.has(name) ? [cue(`after ${name}`, 'of what the unit before it says')] : [],
	);
}

const AFTER = new Set(
	'judges, denial, asked, disagrees, wrong, no, that is not, order, we should, it should, proposes, i think, sees no point'.split(
		', ',
	),
);
