import type { Situation } from '../relate/situation';
import type { Token } from '../words/tokens';
import { wordless as cue, type FoundCue } from './cue';

const names = (list: string): ReadonlySet<string> => new Set(list.split(', '));

/** Wordings that grant something, each a weak sign alone. */
const GRANTING = names(
	'is true, allows, in theory, one might say, surely, does not dispute, admits ignorance, takes back, grants, guesses, agrees, accepts, permits, praises, makes sense, yes, right, exactly, ok, realises, maybe',
);
/** What a unit supposes or judges may be what it grants. */
const SOFT = names(
	'it may, it could, it can, you may, you can, we may, i may, it would, judges, judges mildly, opens judging, i think, as far as i know, as you say',
);
/** A side taken in the first words. */
const SIDES = names(
	'yes, right, exactly, ok, agrees, is true, grants, guesses, accepts, maybe, praises, realises, will do',
);
const ASSENTS = names('yes, right, exactly, ok, agrees, grants, is true, realises');

/** Cues that are told by two others, or by one and the place where it stands. */
export function joinedOf(own: readonly FoundCue[], at: Situation): FoundCue[] {
	const cues: FoundCue[] = [];
	const turned = at.next !== null && TURN.test(at.next.text);
	if (turned) {
		if (any(own, GRANTING)) cues.push(GRANTS_FIRST);
		else if (any(own, SOFT)) cues.push(SOFT_FIRST);
	}
	if (turnsInside(at.unit.tokens)) {
		cues.push(TURNS_INSIDE);
		if (own.some((one) => SIDES.has(one.name) && one.from <= 3)) cues.push(SIDES_AND_TURNS);
	}
	if (at.order > 0 && own.some((one) => ASSENTS.has(one.name) && one.from <= 2))
		cues.push(ASSENTS_LATER);
	if (own.some((one) => one.name === 'but' || one.name === 'however')) {
		if (at.unit.opensParagraph) cues.push(TURN_OF_PARAGRAPH);
		else if (!at.unit.opensSentence) cues.push(TURN_WITHIN);
	}
	return cues;
}

const TURN_OF_PARAGRAPH = cue('turn of a paragraph', 'it turns in a new paragraph');
const TURN_WITHIN = cue('turn in a sentence', 'it turns within a sentence');
const GRANTS_FIRST = cue('grants before a turn', 'what follows turns against what it grants');
const SOFT_FIRST = cue('supposes before a turn', 'what follows turns against what it supposes');
const TURNS_INSIDE = cue('turns inside', 'it turns halfway');
const SIDES_AND_TURNS = cue('takes a side and turns', 'it takes a side, then turns');
const ASSENTS_LATER = cue('assents later', 'it comes back to assent');

export const TURN =
	/^(?:but|however|yet|though|although|still|nevertheless|nonetheless|on the other hand|that said|having said that|then again|even so|except|unfortunately)\b/i;

function any(own: readonly FoundCue[], of: ReadonlySet<string>): boolean {
	return own.some((one) => of.has(one.name));
}

/** `..., but ...`: a turn that did not part the unit. */
function turnsInside(tokens: readonly Token[]): boolean {
	for (let at = 2; at < tokens.length - 1; at++) {
		const word = tokens[at]?.word ?? '';
		if (word !== 'but' && word !== 'though' && word !== 'although' && word !== 'except') continue;
		const before = tokens[at - 1]?.word ?? '';
		if (/^(?:not|nothing|all|anything|none|even|as)$/.test(before)) continue;
		return true;
	}
	return false;
}
