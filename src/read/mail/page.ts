import type { Person } from '../model';
import { utf8Text } from '../text/decode';
import { cleanAddress, cleanPerson } from '../thread/person';
import { statedTime, type When } from '../thread/when';

/** What stands above the body on a list archive's page that was copied as text. */
export interface PageHead {
	readonly subject: string;
	readonly person: Person | null;
	readonly when: When | null;
	/** Lines of the head; the body starts on the next one. */
	readonly lines: number;
	/** Offset of the body. */
	readonly bodyStart: number;
	/** `page-text` for pipermail's subject, name, address, date; `hypermail` for From/Date lines. */
	readonly form: 'page-text' | 'hypermail';
}

interface HeadLine {
	readonly text: string;
	readonly end: number;
}

/** Reads a page's head within the first lines of [start, end); null where there is none. */
export function pageHead(bytes: Uint8Array, start: number, end: number): PageHead | null {
	const lines = firstLines(bytes, start, end, 14);
	return pipermailHead(lines) ?? hypermailHead(lines);
}

function firstLines(bytes: Uint8Array, start: number, end: number, most: number): HeadLine[] {
	const lines: HeadLine[] = [];
	let at = start;
	while (at < end && lines.length < most) {
		const feed = bytes.indexOf(0x0a, at);
		const stop = feed < 0 || feed > end ? end : feed;
		lines.push({
			text: utf8Text(bytes, at, Math.min(stop, at + 500)).trim(),
			end: Math.min(stop + 1, end),
		});
		at = stop + 1;
	}
	return lines;
}

function dateOnly(text: string): When | null {
	if (text.length < 8 || text.length > 60) return null;
	const time = statedTime(text, 0);
	return time?.when?.timed && /^[\s()\w]{0,6}$/.test(text.slice(time.end)) ? time.when : null;
}

/** Subject, name, `user at host`, date; each on its own line, blank lines between them or not. */
function pipermailHead(lines: readonly HeadLine[]): PageHead | null {
	const filled = lines.filter((line) => line.text !== '');
	for (let index = 0; index + 1 < filled.length && index < 8; index++) {
		const line = filled[index] as HeadLine;
		if (line.text.length > 120 || !/@| at /.test(line.text)) continue;
		const address = cleanAddress(line.text);
		if (address === null) continue;
		const dated = filled[index + 1] as HeadLine;
		const when = dateOnly(dated.text);
		if (when === null) continue;
		const name = filled[index - 1]?.text ?? '';
		const subject = filled[index - 2]?.text ?? '';
		const person = cleanPerson(name);
		return {
			subject,
			person: { name: person?.name ?? address.slice(0, address.indexOf('@')), address },
			when,
			lines: lines.indexOf(dated) + 1,
			bodyStart: dated.end,
			form: 'page-text',
		};
	}
	return null;
}

/** How public-inbox heads a message on a page of its thread. */
const permalink = /^(.{1,120}?) @ (\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?(?: UTC)?) \(permalink/;

/** Subject line, then `From: Name` and `Date: Tue Mar 05 2024 - 04:05:06 EST` without other fields. */
function hypermailHead(lines: readonly HeadLine[]): PageHead | null {
	let person: Person | null = null;
	let when: When | null = null;
	let subject = '';
	let last = -1;
	for (let index = 0; index < lines.length; index++) {
		const { text } = lines[index] as HeadLine;
		const field = /^(From|Date|Subject|To|Cc|In-Reply-To|References|Message-ID):\s*(.*)$/i.exec(
			text,
		);
		if (field === null) {
			if (last >= 0 && text !== '') break;
			if (last < 0 && text !== '' && subject === '') subject = text.replace(/^\* /, '');
			continue;
		}
		last = index;
		const value = field[2] as string;
		const name = (field[1] as string).toLowerCase();
		const stamped = name === 'from' ? permalink.exec(value) : null;
		if (stamped !== null) {
			person = cleanPerson(stamped[1] as string);
			when = statedTime(stamped[2] as string, 0)?.when ?? null;
		} else if (name === 'from') person = cleanPerson(value);
		else if (name === 'subject') subject = value;
		else if (name === 'date') when = statedTime(value.replace(' - ', ' '), 0)?.when ?? null;
	}
	if (person === null || when === null) return null;
	return {
		subject,
		person,
		when,
		lines: last + 1,
		bodyStart: (lines[last] as HeadLine).end,
		form: 'hypermail',
	};
}
