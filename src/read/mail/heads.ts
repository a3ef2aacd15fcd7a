import type { Person } from '../model';
import { cleanPerson } from '../thread/person';
import { statedTime } from '../thread/stated';
import type { When } from '../thread/when';

/** A line of the beginning of a page: its text without blanks around it, and the offset behind it. */
export interface HeadLine {
	readonly text: string;
	readonly end: number;
}

/** Who wrote a message and when, as the page around it says. */
export interface Stamp {
	readonly person: Person;
	readonly when: When | null;
}

/** How public-inbox heads a message on a page of its thread. */
const permalink =
	/^From:\s+(.{1,120}?) @ (\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?(?: UTC)?) \(permalink/;

export function permalinkStamp(text: string): Stamp | null {
	const found = permalink.exec(text);
	const person = found === null ? null : cleanPerson(found[1] as string);
	if (found === null || person === null) return null;
	return { person, when: statedTime(found[2] as string, 0)?.when ?? null };
}

/**
 * A name and a date on one line or two, as patchwork (`... UTC | #5`), Gmail and Google Groups show them
 * above a message. On two lines something else must say that it is one: an address, a number, or
 * the addressees on the next line. Null where none starts at line `at`.
 */
export function nameAndDate(
	lines: readonly HeadLine[],
	at: number,
): { stamp: Stamp; last: number } | null {
	const [first, second, third] = [at, at + 1, at + 2].map((index) => lines[index]?.text ?? '');
	if (first === undefined || first.length > 200 || !/^\p{Lu}/u.test(first)) return null;
	const whole = patchworkLine.exec(first);
	if (whole !== null) {
		const stamp = stampOf(whole[1] as string, whole[2] as string);
		return stamp === null ? null : { stamp, last: at };
	}
	const unread = second === 'unread,';
	const dated = (unread ? third : second) ?? '';
	const counted = / \| #\d{1,4}$/.test(dated);
	const behind = lines[at + (unread ? 3 : 2)]?.text ?? '';
	const addressed = /^(?:to|cc)[:\s]/i.test(behind);
	if (!counted && !addressed && !unread && !/<\S+@\S+>$/.test(first)) return null;
	const stamp = stampOf(first, dated.replace(/ \| #\d{1,4}$/, ''));
	if (stamp === null) return null;
	let last = at + (unread ? 2 : 1);
	while (/^(?:to|cc|bcc|reply-to|subject)[:\s]/i.test(lines[last + 1]?.text ?? '')) last++;
	return { stamp, last };
}

const patchworkLine =
	/^(\p{Lu}.{2,60}?)(?: -)?\s+(\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4},? \d{1,2}:\d\d [ap]\.m\.(?: UTC)?)(?: \| #\d{1,4})?$/u;

function stampOf(name: string, date: string): Stamp | null {
	const when = dateOnly(date.replace(/\s*\([^()]{3,30} ago\)$/, ''));
	const person = when === null ? null : cleanPerson(name);
	return person === null || when === null ? null : { person, when };
}

/** A date with a time of day that is all of `text`, or null. */
export function dateOnly(text: string): When | null {
	if (text.length < 8 || text.length > 60) return null;
	const time = statedTime(text, 0);
	return time?.when?.timed && /^[\s()\w]{0,6}$/.test(text.slice(time.end)) ? time.when : null;
}
