import type { Person } from '../../read/model';

const CLOSING =
	/^(?:(?:many |best |kind |warm )?(?:thanks|thank you|thxs?|regards|cheers|br|hth|ciao|greetings|best|sincerely)(?:[ ,]+(?:again|a lot|in advance|and regards|so much|very much|all|everyone|for (?:the|your|all)? ?\w+(?: \w+){0,3}))?)[\s,.!:)]*(?:[-–]+ ?\w+)?$/i;
/** `Thanks, Ada`: the name with its comma. */
const NAME_BEHIND = /, ?\p{Lu}\p{Ll}{1,20}[.!]?$/u;
const HELLO = /^(?:hi|hello|hey|dear|good (?:morning|evening|day))(?: [\w.'-]+){0,3}\s*[,:!.-]*$/i;
const SORRY =
	/^(?:sorry|apologies) for (?:the |my )?(?:\w+ ){0,2}(?:reply|delay|response|noise|spam)[\s,.!]*$/i;
const THANKS_FOR =
	/^thanks? (?:you )?for (?:the|your|taking|looking|reviewing|all)\b[^.!?]{0,60}[.!]?$/i;

const LONGEST_NAME = 40;
const ANSWER =
	/^(?:yes|yep|yeah|no|nope|ok|okay|right|true|false|correct|agreed|indeed|exactly|sure|done|fixed|why|how|what|maybe|probably|never|always|same|ditto|wrong|good|nice|fair|absolutely|definitely|please|n?ack|nak|me|lgtm|thanks|applied|great|perfect)$/i;

/** `-Ada`, `ada e-x`: a name as people sign, told by its form. */
const SIGNED = /^(?:[-–—~]{1,2} ?\p{L}{1,15}|\p{L}{2,12} \p{L}-\p{L})[.,]?$/u;

/** True for the last line of a body where it can only be its author's name. */
export function isSignedName(line: string): boolean {
	const words = line.trim();
	return SIGNED.test(words) && !ANSWER.test(words.replace(/^[-–—~\s]+|[\s.,]+$/g, ''));
}

/**
 * Greeting, thanks, apology for lateness or the author's own name at the end: puts nothing forward.
 */
export function isCourtesy(line: string, author: Person | null): boolean {
	const words = line.trim();
	if (words.length > 80) return false;
	if (
		CLOSING.test(words) ||
		CLOSING.test(words.replace(NAME_BEHIND, '')) ||
		HELLO.test(words) ||
		SORRY.test(words) ||
		THANKS_FOR.test(words)
	)
		return true;
	return isName(words, author);
}

function isName(words: string, author: Person | null): boolean {
	if (words.length > LONGEST_NAME) return false;
	const bare = words.replace(/^[-–—~\s]+|[\s.,]+$/g, '').toLowerCase();
	if (bare === '' || bare.includes('  ')) return false;
	if (author === null) return /^[A-Z]\p{L}{1,15}[.,]?$/u.test(words) && !ANSWER.test(bare);
	const name = author.name.toLowerCase();
	if (letters(bare) === letters(name)) return true;
	if (bare === name || name.split(/[\s,]+/).includes(bare)) return true;
	const [first, ...rest] = bare.split(/[\s-]+/);
	if (rest.length > 0 && `${first?.[0]}${rest.join('')}` === initials(name))
		return name.startsWith(`${first} `);
	return /^[a-z]{2,4}$/.test(bare) && bare === initials(name);
}

function letters(words: string): string {
	return words.replace(/[^\p{L}]/gu, '');
}

function initials(name: string): string {
	return name
		.split(/[\s,-]+/)
		.map((part) => part[0] ?? '')
		.join('');
}
