import type { Person } from '../../read/model';

const CLOSING =
	/^(?:(?:many |best |kind |warm )?(?:thanks|thank you|thxs?|regards|cheers|br|hth|ciao|greetings|best|sincerely)(?:[ ,]+(?:again|a lot|in advance|and regards|so much|very much|all|everyone|for (?:the|your|all)? ?\w+(?: \w+){0,3}))?)[\s,.!:)]*(?:[-–]+ ?\w+|(?<=,\s*)\p{Lu}\p{L}+)?$/iu;
const HELLO = /^(?:hi|hello|hey|dear|good (?:morning|evening|day))(?: [\w.'-]+){0,3}\s*[,:!.-]*$/i;
const SORRY =
	/^(?:sorry|apologies) for (?:the |my )?(?:\w+ ){0,2}(?:reply|delay|response|noise|spam)[\s,.!]*$/i;
const THANKS_FOR =
	/^thanks? (?:you )?for (?:the|your|taking|looking|reviewing|all)\b[^.!?]{0,60}[.!]?$/i;

const LONGEST_NAME = 40;
const ANSWER =
	/^(?:yes|yep|yeah|no|nope|ok|okay|right|true|false|correct|agreed|indeed|exactly|sure|done|fixed|why|how|what|maybe|probably|never|always|same|ditto|wrong|good|nice|fair|absolutely|definitely|please)$/i;

/** `-Denny`, `greg k-h`, `pq`: a name as people sign, told by its form. */
const SIGNED =
	/^(?:[-–—~]{1,2} ?\p{Lu}?\p{L}{1,15}|\p{L}{2,12} \p{L}-\p{L}|\p{Lu}\p{L}{1,15} \p{Lu}\p{L}{1,15}|\p{Ll}{2})[.,]?$/u;

/** True for the last line of a body where it can only be its author's name. */
export function isSignedName(line: string): boolean {
	return SIGNED.test(line.trim()) && !ANSWER.test(line.trim());
}

/**
 * Greeting, thanks, apology for lateness or the author's own name at the end: puts nothing forward.
 */
export function isCourtesy(line: string, author: Person | null): boolean {
	const words = line.trim();
	if (words.length > 80) return false;
	if (CLOSING.test(words) || HELLO.test(words) || SORRY.test(words) || THANKS_FOR.test(words))
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
