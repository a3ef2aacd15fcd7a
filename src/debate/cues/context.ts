import type { Situation } from '../relate/situation';
import { denials } from '../words/denial';
import { wordless as cue, type FoundCue } from './cue';

/** Cues of where a unit stands: after which quote, after which unit of its own author. */
export function contextOf(at: Situation): FoundCue[] {
	const cues = at.order === 0 ? opening(at) : following(at);
	if (at.unit.passage.paragraphs[at.unit.paragraph]?.item === true)
		cues.push(cue('point of a list', 'it is a point of a list'));
	if (at.only) cues.push(cue('alone', 'nothing else is said there'));
	cues.push(...ahead(at));
	return cues;
}

/** What the next unit makes of this one: `it is slow, but` grants. */
function ahead({ next }: Situation): FoundCue[] {
	if (next === null) return [cue('last', 'nothing follows it there')];
	const turn = TURNS.test(next.text);
	const ground = GROUNDS.test(next.text);
	const near = next.opensSentence ? 'next' : 'same';
	if (turn) return [cue(`but follows, ${near}`, 'what follows turns against it')];
	if (ground) return [cue(`reason follows, ${near}`, 'a reason follows it')];
	if (/^(?:so|thus|hence|therefore|which means)\b/i.test(next.text))
		return [cue('so follows', 'a conclusion follows it')];
	return [];
}

const TURNS =
	/^(?:but|however|yet|though|although|still|nevertheless|on the other hand|that said)\b/i;
const GROUNDS = /^(?:because|since|as|given|for|otherwise|the reason)\b/i;

function opening(at: Situation): FoundCue[] {
	if (at.quote === null) return [cue('unprompted', 'no words of another stand above it')];
	const cues = [cue('after a quote', 'it stands right below the words of another')];
	if (at.quoteAsks) cues.push(cue('after a question', 'the words right above it ask'));
	else if (at.quoteAskedBefore) cues.push(cue('question above', 'words above it ask'));
	if (at.quote.endsInCode) cues.push(cue('below code', 'it stands right below code'));
	if (at.answered !== null)
		cues.push(cue(`to ${at.answered.kind}`, `it stands below a ${at.answered.kind}`));
	cues.push(...likeness(at));
	return cues;
}

/** Shared subject, and a denial on one side only or on both or neither. */
function likeness({ unit, words: own, answered }: Situation): FoundCue[] {
	if (answered === null) return [];
	const other = answered.words;
	let shared = 0;
	for (const word of own) if (other.has(word)) shared++;
	if (shared < 2) return [];
	const cues = [cue('shares words', 'it shares words with what stands above it')];
	if (shared / Math.min(own.size, other.size) < 0.4) return cues;
	const opposed = (denials(unit.tokens) + denials(answered.tokens)) % 2 === 1;
	cues.push(
		opposed
			? cue('shares subject, denied', 'it denies what shares its subject above it')
			: cue('shares subject', 'it says the like of what stands above it'),
	);
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
	if (previous.unit.tokens.length <= 8)
		cues.push(cue('follows a short one', 'the unit before it is short'));
	return cues;
}
