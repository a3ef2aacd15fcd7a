import { utf8Text } from '../text/decode';
import { cleanAddress } from '../thread/person';
import { dateOnly, nameAndDate, permalinkStamp } from './heads';

/** Longer lines are in no head. */
const longestLine = 300;
/** Lines, blank ones left out, that a page may have above its first message. */
const mostAbove = 12;

/** Lines of the outline that public-inbox puts between the subject of a message and its head. */
const outline = /^(?:@|`|\(|(?:@ *)?\d{4}-\d\d-\d\d \d|\d+ siblings?, )/;

/** A line that is not blank. */
interface Line {
	readonly text: string;
	/** Offset of its first byte. */
	readonly start: number;
	/** How many lines that are not blank stand above it. */
	readonly index: number;
}

/**
 * Where the second and each further message starts on a page that shows more than one: a thread of
 * public-inbox, the comments of patchwork, a conversation of Gmail, or pages of pipermail pasted one
 * behind the other. Offsets of line starts, in order; work is linear in the bytes.
 */
export function pageStarts(bytes: Uint8Array, start: number, end: number): number[] {
	const starts: number[] = [];
	/** The last four lines: a head is known by its last line. */
	let lines: Line[] = [];
	let subject: Line | null = null;
	let filled = 0;
	let heads = 0;
	for (let at = start; at < end; ) {
		const feed = bytes.indexOf(0x0a, at);
		const stop = feed < 0 || feed > end ? end : feed;
		const line = { text: textOf(bytes, at, stop), start: at, index: filled };
		at = stop + 1;
		if (line.text === '') continue;
		filled++;
		lines = [...lines.slice(-3), line];
		if (line.text.startsWith('* ')) {
			subject = line;
			continue;
		}
		let head: Line | null = null;
		if (permalinkStamp(line.text) !== null) head = subject ?? line;
		else if (outline.test(line.text)) continue;
		else head = pipermailStart(lines) ?? namedStart(lines);
		subject = null;
		if (head === null) continue;
		// a line belongs to one head only
		lines = [];
		if (heads++ > 0 || head.index > mostAbove) starts.push(head.start);
	}
	return starts;
}

function textOf(bytes: Uint8Array, start: number, stop: number): string {
	return stop - start > longestLine ? '-' : utf8Text(bytes, start, stop).trim();
}

/** Subject, name, cloaked address and date, the last of which is at hand. */
function pipermailStart(lines: readonly Line[]): Line | null {
	const [subject, , address, date] = lines;
	if (subject === undefined || address === undefined || date === undefined) return null;
	if (!/\d/.test(date.text) || cleanAddress(address.text) === null) return null;
	return dateOnly(date.text) === null ? null : subject;
}

/** A name, a date and what else says that they are a head. */
function namedStart(lines: readonly Line[]): Line | null {
	const last = lines.at(-1)?.text ?? '';
	const depths = / \| #\d{1,4}$/.test(last) ? [1, 2] : /^to[:\s]/i.test(last) ? [3, 4] : [];
	for (const depth of depths) {
		if (depth > lines.length) return null;
		const head = lines.slice(-depth).map(({ text }) => ({ text, end: 0 }));
		if (nameAndDate(head, 0)?.last === depth - 1) return lines.at(-depth) ?? null;
	}
	return null;
}
