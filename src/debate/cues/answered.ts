import type { Situation } from '../relate/situation';
import { denials } from '../words/denial';
import { wordless as cue, type FoundCue } from './cue';

/** Cues of the quoted claim that a unit answers, alone and beside the unit. */
export function answeredOf(at: Situation): FoundCue[] {
	const { answered } = at;
	if (answered === null) return [];
	const cues = likeness(at);
	const words = answered.tokens.map((token) => token.word);
	if (JOINED.has(words[0] ?? '')) cues.push(TO_JOINED);
	if (words[0] === 'i') cues.push(TO_OWN);
	if (words.some((word) => HEDGES.has(word))) cues.push(TO_HEDGED);
	return cues;
}

const JOINED = new Set(
	'but however though although yet still so and or because since if also as then thus therefore hence plus'.split(
		' ',
	),
);
const HEDGES = new Set(
	'maybe perhaps possibly probably presumably apparently think guess suppose wonder may might seem seems imho imo afaik afaict'.split(
		' ',
	),
);

const TO_JOINED = cue('to a joined claim', 'what stands above goes on from something');
const TO_OWN = cue('to an own matter', 'the other speaks of himself above it');
const TO_HEDGED = cue('to a hedged claim', 'what stands above is hedged');

/** How much of the subject is shared, and on which side a denial stands. */
function likeness({ unit, words: own, answered }: Situation): FoundCue[] {
	if (answered === null) return [];
	const cues = [polarity(denials(unit.tokens) > 0, denials(answered.tokens) > 0)];
	const other = answered.words;
	let shared = 0;
	for (const word of own) if (other.has(word)) shared++;
	if (shared === 0) return [...cues, NOTHING_SHARED];
	if (shared < 2) return cues;
	cues.push(cue('shares words', 'it shares words with what stands above it'));
	if (shared / Math.min(own.size, other.size) < 0.4) return cues;
	const opposed = (denials(unit.tokens) + denials(answered.tokens)) % 2 === 1;
	cues.push(
		opposed
			? cue('shares subject, denied', 'it denies what shares its subject above it')
			: cue('shares subject', 'it says the like of what stands above it'),
	);
	return cues;
}

const NOTHING_SHARED = cue('shares nothing', 'it shares no words with what stands above it');

function polarity(denied: boolean, other: boolean): FoundCue {
	if (denied) {
		return other
			? cue('denial to a denial', 'it denies, as what stands above it does')
			: cue('denial to a claim', 'it denies, and what stands above it does not');
	}
	return other
		? cue('claim to a denial', 'it does not deny, and what stands above it does')
		: cue('claim to a claim', 'neither it nor what stands above it denies');
}
