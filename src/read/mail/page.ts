import type { Person } from '../model';
import { utf8Text } from '../text/decode';
import { cleanAddress, cleanPerson } from '../thread/person';
import { statedTime } from '../thread/stated';
import type { When } from '../thread/when';
import { dateOnly, type HeadLine, nameAndDate, permalinkStamp } from './heads';

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

/** Lines that a page's head may have, and with public-inbox's outline of the thread in front of it. */
const tallest = 14;
const tallestOutline = 120;

/** Reads a page's head within the first lines of [start, end); null where there is none. */
export function pageHead(bytes: Uint8Array, start: number, end: number): PageHead | null {
	const lines = linesOf(bytes, start, end, tallest);
	return (
		pipermailHead(lines) ?? inboxHead(bytes, start, end) ?? hypermailHead(lines) ?? named(lines)
	);
}

function linesOf(bytes: Uint8Array, start: number, end: number, most: number): HeadLine[] {
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

/**
 * A message on public-inbox's page of a thread: `* Subject`, its place in the thread, From and date,
 * addressees, a blank line. The name is all that the page tells of the sender; where it is half an
 * address, the From line that git puts at the top of a patch says the whole.
 */
function inboxHead(bytes: Uint8Array, start: number, end: number): PageHead | null {
	// outlines are rare, and most pages need not be looked through for one
	if (!isOutlined(bytes, start, end)) return null;
	const lines = linesOf(bytes, start, end, tallestOutline);
	const at = lines.findIndex(({ text }) => text.startsWith('From:') && text.includes('(permalink'));
	const stamp = at < 0 ? null : permalinkStamp((lines[at] as HeadLine).text);
	if (stamp === null) return null;
	let last = at;
	while (last + 1 < lines.length && lines[last + 1]?.text !== '') last++;
	const subject = lines.slice(0, at).findLast(({ text }) => text.startsWith('* '));
	const inside = /^From: (.{3,120})$/.exec(lines[last + 2]?.text ?? '');
	const author = inside === null ? null : cleanPerson(inside[1] as string);
	const { name } = stamp.person;
	return {
		subject: subject?.text.slice(2) ?? '',
		person: author?.address?.startsWith(`${name}@`) ? author : stamp.person,
		when: stamp.when,
		lines: last + 1,
		bodyStart: (lines[last] as HeadLine).end,
		form: 'hypermail',
	};
}

/** Whether one of the first lines starts as the outline and the head of such a message do. */
function isOutlined(bytes: Uint8Array, start: number, end: number): boolean {
	const text = utf8Text(bytes, start, Math.min(end, start + 400));
	return /^\s*(?:\* |From: .{1,120} @ \d{4}-)/m.test(text);
}

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
		const value = field[2] as string;
		const name = (field[1] as string).toLowerCase();
		// the body may start with lines of this kind as well
		if (name === 'from' && person !== null) break;
		last = index;
		if (name === 'from') person = cleanPerson(value);
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

/** Name and date alone, a subject or a heading above them. */
function named(lines: readonly HeadLine[]): PageHead | null {
	for (let at = 0; at < Math.min(lines.length, 6); at++) {
		const found = nameAndDate(lines, at);
		if (found === null) continue;
		const { stamp, last } = found;
		const subject = lines.slice(0, at).findLast(({ text }) => text !== '')?.text ?? '';
		return {
			subject: /^comments$/i.test(subject) ? '' : subject,
			...stamp,
			lines: last + 1,
			bodyStart: (lines[last] as HeadLine).end,
			form: 'page-text',
		};
	}
	return null;
}
