import { hasFiniteVerb } from '../words/grammar';
import { type Unit, VOTE } from './units';

const THANKS =
	/^(?:(?:first of all|firstly|first|also|and|ah|oh|ok|great),? )?(?:(?:many )?thanks?|thank you|thx|cheers|regards|hi|hello|hey|sorry for)\b[^.?!;:]{0,70}[.!]?$/i;
const POINTER = /^(?:see|cf\.?|ref\.?|link|e\.g\.)?[\s:[\]\d]*<?https?:\/\/\S+>?[.]?$/i;
const FILLER =
	/^(?:see |more |my |some )?(?:comments?|answers?|replies|reply|notes?|below|inline|above)(?: (?:below|inline|above|in-?line))?[.:!]*$/i;

/** `Good to know, thanks.`, `Gentle ping`: nothing is put forward. */
const MANNERS =
	/^(?:(?:(?:good|great|nice) to (?:know|hear)|great|perfect|cool|nice|ah|oh+|ohh|awesome|excellent|wonderful)[ ,.!]+(?:thanks|thank you|thx)|(?:gentle |friendly |another )?(?:ping|bump)(?: (?:on|for) \w+)?|(?:so |any )?(?:what do you think|wdyt|thoughts|agree|comments|opinions|ideas)(?= ?\?))[\s.!?]*$/i;
/** Announces the author's own words of before, which stand in the quote below. */
const REPEATS = /^(?:\w+,? )?(?:i'll|i will|let me|to) (?:repeat|quote|reiterate)\b[^.?!]{0,20}:$/i;
const JOINER =
	/^(?:so|again|for example|for instance|and|but|or|then|also|plus|ie|i\.e\.|e\.g\.|like|(?:afaict|afaik|iirc|imho|imo|as far as i (?:can (?:see|tell)|know)|i (?:think|guess|believe|suppose))(?:,? (?:at least|anyway|though))?)[\s,.:…]*$/i;

/** A word of any script, not the name of a thing in code. */
function isWord(raw: string): boolean {
	return (/\p{L}{2}/u.test(raw) || raw === 'I') && !/[_\d]/.test(raw);
}

/** True for words that put nothing forward: thanks, a bare address, `comments below`, no verb and no stand. */
export function isNoClaim(unit: Unit): boolean {
	const text = unit.text.trim();
	if (THANKS.test(text) || POINTER.test(text) || FILLER.test(text)) return true;
	if (REPEATS.test(text) || MANNERS.test(text) || !unit.tokens.some((token) => isWord(token.raw)))
		return !VOTE.test(text);
	if (!(/\p{L}{2}/u.test(text) || VOTE.test(text)) || JOINER.test(text)) return true;
	return (
		unit.tokens.length <= 2 &&
		/[(_=;{}]/.test(text) &&
		!hasFiniteVerb(unit.tokens, 0, unit.tokens.length)
	);
}
