import { hasFiniteVerb } from '../words/grammar';
import type { Unit } from './units';

const THANKS =
	/^(?:(?:first of all|firstly|first|also|and|ah|oh|ok|great),? )?(?:(?:many )?thanks?|thank you|thx|cheers|regards|hi|hello|hey|sorry for)\b[^.?!;:]{0,70}[.!]?$/i;
const POINTER = /^(?:see|cf\.?|ref\.?|link|e\.g\.)?[\s:[\]\d]*<?https?:\/\/\S+>?[.]?$/i;
const FILLER =
	/^(?:see |more |my |some )?(?:comments?|answers?|replies|reply|notes?|below|inline|above)(?: (?:below|inline|above|in-?line))?[.:!]*$/i;

const JOINER =
	/^(?:so|and|but|or|then|also|plus|ie|i\.e\.|e\.g\.|like|as far as i (?:can see|know))[\s,.:…]*$/i;

/** True for words that put nothing forward: thanks, a bare address, `comments below`, no verb and no stand. */
export function isNoClaim(unit: Unit): boolean {
	const text = unit.text.trim();
	if (THANKS.test(text) || POINTER.test(text) || FILLER.test(text)) return true;
	if (!/\p{L}{2}/u.test(text) || JOINER.test(text)) return true;
	return (
		unit.tokens.length <= 2 &&
		/[(_=;{}]/.test(text) &&
		!hasFiniteVerb(unit.tokens, 0, unit.tokens.length)
	);
}
