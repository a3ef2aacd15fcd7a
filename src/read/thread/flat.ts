import type { BodyScan } from '../body/scan';
import type { Person } from '../model';
import { utf8Text } from '../text/decode';
import { depthBehind } from './block';
import type { FoundAttribution } from './found';

const scrubbed = 'An HTML attachment was scrubbed';

/**
 * Whether a body was text made of HTML, as an archive says that dropped the HTML itself, or addresses
 * that are links say.
 */
export function fromHtml(scan: BodyScan): boolean {
	for (let index = scan.count - 1; index >= 0; index--) {
		const at = scan.content[index] as number;
		const size = (scan.end[index] as number) - at;
		if (scan.head(index) === 0x41 && size >= scrubbed.length && size < scrubbed.length + 8) {
			if (utf8Text(scan.bytes, at, at + scrubbed.length) === scrubbed) return true;
		}
		if (scan.head(index) === 0x3c && size > 12) {
			if (utf8Text(scan.bytes, at, at + 8) === '<mailto:') return true;
		}
	}
	return false;
}

/** What is quoted without marks of its own: lines [from, quoted) are its author's, [quoted, unknown) anybody's. */
export interface FlatQuote {
	readonly quoted: number;
	readonly unknown: number;
}

/** Blanks before a line that make it an indented one. */
const indent = 2;

/**
 * Whether the words that an attribution inside a quote introduces follow it at the attribution's own
 * depth, as where a program made text of HTML and dropped the inner quote's mark; `end` is where the
 * next attribution starts.
 */
export function isFlat(
	scan: BodyScan,
	{ depth, speaksAt, last, attribution }: FoundAttribution,
	end: number,
): boolean {
	if (depth === 0 || speaksAt !== depth + 1 || depthBehind(scan, last) !== depth) return false;
	if (greets(scan, last + 1, attribution.person)) return false;
	// an inner quote that kept its marks may follow a greeting
	for (let at = last + 1; at < end; at++) if ((scan.depth[at] as number) > depth) return false;
	return true;
}

/**
 * How far the quote reaches whose mark was lost: as long as it is indented; else to the end of what
 * is quoted where its quoter's words stand `above` it; else its first paragraph is sure, and two blank
 * lines end it, since the quoter's answer follows.
 */
export function flatQuote(
	scan: BodyScan,
	from: number,
	end: number,
	depth: number,
	above: boolean,
): FlatQuote {
	let at = from;
	while (at < end && scan.blank(at)) at++;
	if (isIndented(scan, at)) {
		while (at < end && scan.depth[at] === depth && (scan.blank(at) || isIndented(scan, at))) at++;
		return { quoted: at, unknown: at };
	}
	if (above) return { quoted: end, unknown: end };
	at = paragraphEnd(scan, at, end, depth);
	// a greeting is no paragraph of its own
	if (at - from < 3 && isShort(scan, at - 1) && !endsSentence(scan, at - 1)) {
		while (at < end && scan.blank(at) && scan.depth[at] === depth) at++;
		at = paragraphEnd(scan, at, end, depth);
	}
	const quoted = at;
	let blanks = 0;
	for (; at < end && blanks < 2; at++) blanks = scan.blank(at) ? blanks + 1 : 0;
	return { quoted, unknown: at };
}

const toEverybody =
	/^(?:hi|hello|hey|dear|greetings)?,?\s*(?:all|everyone|everybody|folks|list)\b.{0,6}$/i;

/** Whether the first line behind `from` greets a list, as the first line of a mail does. */
export function opensMail(scan: BodyScan, from: number): boolean {
	let at = from;
	while (at < scan.count && scan.blank(at)) at++;
	if (at >= scan.count || !isShort(scan, at)) return false;
	return toEverybody.test(utf8Text(scan.bytes, scan.content[at] as number, scan.end[at] as number));
}

/** Whether a short first line calls somebody by name: then the quote itself was left out. */
function greets(scan: BodyScan, from: number, { name }: Person): boolean {
	let at = from;
	while (at < scan.count && scan.blank(at)) at++;
	if (at >= scan.count || !isShort(scan, at)) return false;
	const text = utf8Text(scan.bytes, scan.content[at] as number, scan.end[at] as number);
	const words = text.split(/[^\p{L}]+/u);
	return name.split(' ').some((word) => word.length > 2 && words.includes(word));
}

function paragraphEnd(scan: BodyScan, from: number, end: number, depth: number): number {
	let at = from;
	while (at < end && !scan.blank(at) && scan.depth[at] === depth) at++;
	return at;
}

/** Bytes up to which a line may be a greeting. */
const longestGreeting = 30;

function isShort(scan: BodyScan, index: number): boolean {
	return (scan.end[index] as number) - (scan.content[index] as number) <= longestGreeting;
}

function endsSentence(scan: BodyScan, index: number): boolean {
	const last = scan.bytes[(scan.end[index] as number) - 1];
	return last === 0x2e || last === 0x3f;
}

function isIndented(scan: BodyScan, index: number): boolean {
	const at = scan.content[index] as number;
	for (let blank = 0; blank < indent; blank++) if (scan.bytes[at + blank] !== 0x20) return false;
	return true;
}

/** Columns that a program fills before it wraps what it quotes. */
const fullLine = 66;

/** Whether the line above `index` is one that a program broke because it was full. */
export function isFull(scan: BodyScan, index: number): boolean {
	if (scan.blank(index) || scan.blank(index - 1)) return false;
	const { bytes, content, start, end } = scan;
	let word = content[index] as number;
	while (word < (end[index] as number) && (bytes[word] as number) > 0x20) word++;
	const width = (end[index - 1] as number) - (start[index - 1] as number);
	return width + 1 + word - (content[index] as number) > fullLine;
}

/** Whether line `index`, a mark less deep than the one above it, goes on in the middle of its sentence. */
export function isTail(scan: BodyScan, index: number): boolean {
	const head = scan.head(index);
	if (head < 0x61 || head > 0x7a || !isFull(scan, index)) return false;
	const last = scan.bytes[(scan.end[index - 1] as number) - 1] as number;
	return (last | 0x20) >= 0x61 && (last | 0x20) <= 0x7a;
}
