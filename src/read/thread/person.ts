import { decodedWords } from '../mail/words';
import type { Person } from '../model';
import { withoutEntities } from '../text/entities';

/** A person as mail names one; made by a constructor as all that is kept of messages. */
export class MailPerson implements Person {
	constructor(
		readonly name: string,
		readonly address: string | null,
	) {}
}

const cloaked = /^([\p{L}\d._%+-]{1,64}) at ([\p{L}\d.-]{1,80}\.[\p{L}]{2,24})$/u;
/** As marc.info cloaks it. */
const bangs = /^([\w.+-]{1,64}) \(\) ([\w-]{1,60}(?: ! [\w-]{1,60}){1,5})$/;
const plain = /^[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,120}$/u;

/** The address in `text`, list archives' `user at host` and `user () host ! org` undone; null where there is none. */
export function cleanAddress(text: string): string | null {
	const trimmed = withoutScheme(text.trim());
	if (plain.test(trimmed)) return trimmed;
	const found = cloaked.exec(trimmed);
	if (found !== null) return `${found[1]}@${found[2]}`;
	const banged = bangs.exec(trimmed);
	return banged === null ? null : `${banged[1]}@${(banged[2] as string).replace(/ ! /g, '.')}`;
}

function withoutScheme(text: string): string {
	return /^m/i.test(text) ? text.replace(/^mailto:/i, '') : text;
}

/**
 * A person as attribution lines and page heads name one: `Name`, `Name <address>`, `"Family, Given"`,
 * `user at host`, with what lists and programs add taken away. Null for what cannot be a name.
 */
export function cleanPerson(text: string): Person | null {
	let rest = behindDate(bared(withoutCloak(decodedWords(withoutEntities(text)))));
	if (rest.length === 0 || rest.length > 160) return null;
	let address: string | null = null;
	const angle = closes(rest) ? (bracketed.exec(rest) ?? banged.exec(rest)) : null;
	if (angle !== null) {
		const inside = angle[1] as string;
		address = cleanAddress(withoutScheme(inside));
		const before = rest.slice(0, angle.index).trim();
		if (address !== null || /\S@\S| at |email protected/.test(inside)) rest = before;
		else if (cleanAddress(before) !== null) {
			// `ada@example.org (Ada Quill)`
			address = cleanAddress(before);
			rest = inside;
		}
	} else {
		address = cleanAddress(rest);
		if (address !== null) return new MailPerson(address.slice(0, address.indexOf('@')), address);
	}
	// whatever else an archive made of the address
	const cloak = address === null && rest.endsWith('>');
	const name = cleanName(cloak ? rest.replace(/(\S) ?<[^<>]{0,120}>$/, '$1') : rest);
	// a no-break space that an archive lost is no name
	if (name === '' || name === '?') {
		return address === null
			? null
			: new MailPerson(address.slice(0, address.indexOf('@')), address);
	}
	if (!nameLike(name)) return null;
	// behind `via` the address is the list's
	const ofList = address !== null && name.length < rest.length && viaList.test(rest);
	return new MailPerson(name, ofList ? null : address);
}

/** What stands in brackets at the end of a mention. */
const bracketed = /[<[(]([^<>[\]()]{3,120})[>\])]\s*$/;

/** An address as marc.info cloaks it, in brackets of its own. */
const banged = /<([\w.+-]{1,64} \(\) [\w !-]{3,120})>\s*$/;

function closes(text: string): boolean {
	return text.endsWith('>') || text.endsWith(']') || text.endsWith(')');
}

/** `text` without the marks around it that separate names. */
function bared(text: string): string {
	const inner = text.trim();
	return /^[,;:-]|[,;]$/.test(inner) ? inner.replace(/^[,;:\s-]+|[,;\s]+$/g, '') : inner;
}

/** What a web server puts where an address was. */
function withoutCloak(text: string): string {
	return text.includes('protected]') ? text.replace(/<?\[email.protected\]>?/i, '') : text;
}

/** What follows a date in words that nothing here knows, or the name of a time zone. */
function behindDate(text: string): string {
	const dated = text.includes(',')
		? /^[^<@]{0,60}\d[^<@]{0,20},\s*(\D{2,80}|[^,]{2,80}<.*)$/.exec(text)
		: null;
	const rest = dated === null ? text : (dated[1] as string);
	if (!rest.includes('/')) return rest;
	return rest.replace(/^[A-Z][A-Za-z]{2,12}\/[A-Z][A-Za-z_]{2,20},?\s+/, '');
}

const viaList = /\s+via\s+[\w.@-]+["']?$/i;

/** What {@link cleanName} might take away. */
const unclean = /["'\\]|[^\S ]| {2}|\svia\s/i;

/** Drops quotes and `via list`; `Family, Given` stays as its bearer writes it. */
export function cleanName(text: string): string {
	let name = text.trim();
	// nearly every name is clean
	if (!unclean.test(name)) return name;
	while (/^(["'])[^"]*\1$/.test(name) && name.length > 1) name = name.slice(1, -1).trim();
	name = name
		.replace(viaList, '')
		.replace(/\s+/g, ' ')
		.replace(/\\(["\\])/g, '$1')
		.trim();
	return name;
}

/** One to six words with a letter in each, none of them too long for a name. */
function nameLike(name: string): boolean {
	if (!/^[^ <>{};=|]{0,40}(?: [^ <>{};=|]{0,40}){0,5}$/.test(name) || !/\p{L}/u.test(name))
		return false;
	return name.length > 8 || !/^(?:you|I|he|she|they|we|it|who|someone|somebody)$/i.test(name);
}
