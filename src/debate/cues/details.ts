import { denials, opensWithNo } from '../words/denial';
import { isMark, type Token } from '../words/tokens';
import { type FoundCue, wordless } from './cue';

const SHORT = wordless('short', 'it is very short');
const BRIEF = wordless('brief', 'it is short');
const LONG = wordless('long', 'it is long');
const CODE = wordless('code', 'it names code');
const MUCH_CODE = wordless('much code', 'it names much code');
const FIGURE = wordless('figure', 'it names a figure');
const DENIAL = wordless('denial', 'it is a denial');
const YOU = wordless('you', 'it speaks to the other');
const STARTS_WITH_I = wordless('starts with i', 'it speaks of the author');
const I = wordless('i', 'it speaks of the author');
const STARTS_WITH_WE = wordless('starts with we', 'it speaks of all');
const COMPARES = wordless('compares', 'it compares');

const IDENTIFIER = /_|\(\)$|->|^[A-Z]{3,}\d*$/;
const NUMBER = /^[\d.,]+[a-z%]{0,3}$/;

/** Cues of the length of a unit, of whom it speaks, and of identifiers, figures and denials in it. */
export function detailsOf(tokens: readonly Token[]): FoundCue[] {
	const cues: FoundCue[] = [];
	const seen = new Set<string>();
	let first = '';
	let words = 0;
	let code = 0;
	let figure = false;
	for (const token of tokens) {
		if (isMark(token)) continue;
		words++;
		if (words === 1) first = token.word;
		seen.add(token.word);
		if (IDENTIFIER.test(token.raw)) code++;
		figure ||= NUMBER.test(token.word);
	}
	if (words <= 4) cues.push(SHORT);
	else if (words <= 9) cues.push(BRIEF);
	else if (words >= 26) cues.push(LONG);
	if (code > 0) cues.push(CODE);
	if (code > 2) cues.push(MUCH_CODE);
	if (figure) cues.push(FIGURE);
	if (denials(tokens) > 0 || opensWithNo(tokens)) cues.push(DENIAL);
	if (seen.has('you') || seen.has('your')) cues.push(YOU);
	if (first === 'i') cues.push(STARTS_WITH_I);
	else if (seen.has('i')) cues.push(I);
	if (first === 'we') cues.push(STARTS_WITH_WE);
	if (seen.has('than')) cues.push(COMPARES);
	return cues;
}
