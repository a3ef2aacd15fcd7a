import { decodedWords } from '../mail/words';
import type { Person } from '../model';
import { withoutEntities } from '../text/entities';

const cloaked = /^([\p{L}\d._%+-]{1,64}) at ([\p{L}\d.-]{1,80}\.[\p{L}]{2,24})$/u;
/** As marc.info cloaks it. */
const bangs = /^([\w.+-]{1,64}) \(\) ([\w-]{1,60}(?: ! [\w-]{1,60}){1,5})$/;
const plain = /^[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,120}$/u;

/** The address in `text`, list archives' `user at host` and `user () host ! org` undone; null where there is none. */
export function cleanAddress(text: string): string | null {
	const trimmed = text.trim().replace(/^mailto:/i, '');
	if (plain.test(trimmed)) return trimmed;
	const found = cloaked.exec(trimmed);
	if (found !== null) return `${found[1]}@${found[2]}`;
	const banged = bangs.exec(trimmed);
	return banged === null ? null : `${banged[1]}@${(banged[2] as string).replace(/ ! /g, '.')}`;
}

/**
 * A person as attribution lines and page heads name one: `Name`, `Name <address>`, `"Family, Given"`,
 * `user at host`, with what lists and programs add taken away. Null for what cannot be a name.
 */
export function cleanPerson(text: string): Person | null {
	let rest = behindDate(
		withoutCloak(decodedWords(withoutEntities(text)))
			.trim()
			.replace(/^[,;:\s-]+|[,;\s]+$/g, ''),
	);
	if (rest.length === 0 || rest.length > 160) return null;
	let address: string | null = null;
	const angle =
		/[<[(]([^<>[\]()]{3,120})[>\])]\s*$/.exec(rest) ??
		/<([\w.+-]{1,64} \(\) [\w !-]{3,120})>\s*$/.exec(rest);
	if (angle !== null) {
		const inside = angle[1] as string;
		address = cleanAddress(inside.replace(/^mailto:/i, ''));
		const before = rest.slice(0, angle.index).trim();
		if (address !== null || /\S@\S| at |email protected/.test(inside)) rest = before;
		else if (cleanAddress(before) !== null) {
			// `ada@example.org (Ada Quill)`
			address = cleanAddress(before);
			rest = inside;
		}
	} else {
		address = cleanAddress(rest);
		if (address !== null) return { name: address.slice(0, address.indexOf('@')), address };
	}
	// whatever else an archive made of the address
	const name = cleanName(address === null ? rest.replace(/(\S) ?<[^<>]{0,120}>$/, '$1') : rest);
	if (name === '') {
		return address === null ? null : { name: address.slice(0, address.indexOf('@')), address };
	}
	if (!nameLike(name)) return null;
	return { name, address };
}

/** What a web server puts where an address was. */
function withoutCloak(text: string): string {
	return text.includes('protected]') ? text.replace(/<?\[email.protected\]>?/i, '') : text;
}

/** What follows a date in words that nothing here knows, or the name of a time zone. */
function behindDate(text: string): string {
	const dated = /^[^<@]{0,60}\d[^<@]{0,20},\s*(\D{2,80}|[^,]{2,80}<.*)$/.exec(text);
	const rest = dated === null ? text : (dated[1] as string);
	return rest.replace(/^[A-Z][A-Za-z]{2,12}\/[A-Z][A-Za-z_]{2,20},?\s+/, '');
}

/** Drops quotes and `via list`; `Family, Given` stays as its bearer writes it. */
export function cleanName(text: string): string {
	let name = text.trim();
	while (/^(["'])[^"]*\1$/.test(name) && name.length > 1) name = name.slice(1, -1).trim();
	name = name
		.replace(/\s+via\s+[\w.@-]+$/i, '')
		.replace(/\s+/g, ' ')
		.replace(/\\(["\\])/g, '$1')
		.trim();
	return name;
}

/** One to six words with a letter in each, none of them too long for a name. */
function nameLike(name: string): boolean {
	const words = name.split(' ');
	if (words.length > 6) return false;
	if (!/\p{L}/u.test(name) || /^(?:you|I|he|she|they|we|it|who|someone|somebody)$/i.test(name))
		return false;
	return words.every((word) => word.length <= 40) && !/[<>{};=|]/.test(name);
}
