import type { Person } from '../model';
import { zoneOffset } from '../thread/dateWords';
import { cleanAddress, cleanName, MailPerson } from '../thread/person';
import { statedTime } from '../thread/stated';
import { decodedWords } from './words';

/** The first mailbox of a From field (RFC 5322 section 3.4), archives' `user at host (Name)` too. */
export function mailbox(value: string): Person | null {
	const raw = value.slice(0, 2000);
	const open = raw.indexOf('<');
	const close = raw.indexOf('>', open);
	if (open >= 0 && close >= 0) {
		const inside = raw.slice(open + 1, close);
		if (!inside.includes('<')) return named(raw.slice(0, open), inside);
	}
	const comment = /^\s*(\S+(?: at \S+)?)\s*\((.{0,200})\)\s*$/.exec(raw);
	if (comment !== null) {
		const address = cleanAddress(comment[1] as string);
		const name = cleanName(decodedWords(comment[2] as string));
		return new MailPerson(name === '' ? localPart(address) : name, address);
	}
	const text = decodedWords(raw).trim();
	if (text === '') return null;
	const address = cleanAddress(text);
	return new MailPerson(address === null ? cleanName(text) : localPart(address), address);
}

/** `Name <address>` taken apart. */
function named(before: string, inside: string): Person {
	const address = cleanAddress(decodedWords(inside)) ?? nullIfEmpty(inside);
	const name = cleanName(decodedWords(before.trim()));
	return new MailPerson(name === '' ? localPart(address) : name, address);
}

function nullIfEmpty(text: string): string | null {
	const trimmed = text.trim();
	return trimmed === '' ? null : trimmed;
}

function localPart(address: string | null): string {
	if (address === null) return '';
	const at = address.indexOf('@');
	return at > 0 ? address.slice(0, at) : address;
}

/** A date of a header. */
export class HeaderDate {
	/**
	 * @param at The instant in milliseconds since 1970.
	 * @param offset The sender's zone in minutes east of UTC, or null.
	 */
	constructor(
		readonly at: number,
		readonly offset: number | null,
	) {}
}

const strictDate =
	/^\s*(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[A-Za-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,5})?/;
const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** A Date field (RFC 5322 section 3.3, obsolete forms included); null when it says no day. */
export function headerDate(value: string): HeaderDate | null {
	const found = strictDate.exec(value);
	if (found !== null) {
		const month = monthNames.indexOf((found[2] as string).toLowerCase());
		if (month >= 0 && month % 3 === 0) {
			let year = Number(found[3]);
			if (year < 50) year += 2000;
			else if (year < 1000) year += 1900;
			const zone = found[7];
			const offset = zone === undefined ? null : zoneMinutes(zone);
			const wall = Date.UTC(
				year,
				month / 3,
				Number(found[1]),
				Number(found[4]),
				Number(found[5]),
				Number(found[6] ?? 0),
			);
			return new HeaderDate(wall - (offset ?? 0) * 60_000, offset);
		}
	}
	const time = statedTime(value.slice(0, 200), 0);
	if (time === null || time.when === null) return null;
	const { wall, offset } = time.when;
	return new HeaderDate(wall - (offset ?? 0) * 60_000, offset);
}

function zoneMinutes(zone: string): number | null {
	const sign = zone[0] === '-' ? -1 : 1;
	if (zone[0] !== '+' && zone[0] !== '-') return zoneOffset(zone);
	return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
}
