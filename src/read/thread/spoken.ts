import type { BodyScan } from '../body/scan';
import { utf8Text } from '../text/decode';
import { attributionOf, isSupercited, longestAttribution } from './attribution';
import { depthBehind, headerBlock } from './block';
import { isElision } from './elision';
import type { FoundAttribution } from './found';

/** Lines that one attribution may be wrapped over. */
const longestWrap = 4;

/** Attributions of a body in the order of its lines; work is linear in its bytes. */
export function attributionsIn(scan: BodyScan): FoundAttribution[] {
	const found: FoundAttribution[] = [];
	// where nothing is quoted and no header stands in the text, nobody is introduced
	if (scan.maxDepth === 0 && !scan.fromLine) return found;
	let lastTaken = -1;
	for (let index = nextEdge(scan, 0); index < scan.count; index = nextEdge(scan, index + 1)) {
		const one = mayEndAttribution(scan, index) ? joined(scan, index, lastTaken) : null;
		const taken = one ?? headerBlock(scan, index);
		if (taken === null) continue;
		if (!taken.attribution.strong && !deeperFollows(scan, index, taken.depth)) continue;
		found.push(taken);
		lastTaken = taken.last;
		index = taken.last;
	}
	return found.some(({ depth }) => depth > 0) ? insideQuotes(scan, found) : found;
}

/**
 * Apple's Mail puts the attribution inside the quote that it introduces (`> On ... X wrote:`, then X's
 * words at that same depth). It is told by nobody having been introduced at that depth before, and
 * by the words that follow.
 */
function insideQuotes(scan: BodyScan, found: readonly FoundAttribution[]): FoundAttribution[] {
	const introduced: boolean[] = [true];
	const inside = standInside(scan, found);
	return found.map((one, number) => {
		const { depth } = one;
		let speaksAt = one.speaksAt;
		const next = found[number + 1];
		if (speaksAt > depth && depth > 0 && introduced[depth]) {
			// two in a row at one depth: the marks of the outer one's quote were lost
			if (next?.depth === depth && next.first <= one.last + 2) speaksAt = depth;
		} else if (speaksAt > depth && depth > 0 && inside[number]) speaksAt = depth;
		introduced[speaksAt] = true;
		introduced.length = Math.max(introduced.length, speaksAt + 1);
		return speaksAt === one.speaksAt ? one : { ...one, speaksAt };
	});
}

/** Whether words at an attribution's own depth follow it, or another one a mark deeper for which they do. */
function standInside(scan: BodyScan, found: readonly FoundAttribution[]): boolean[] {
	const inside = found.map(({ depth, last }) => depthBehind(scan, last) === depth);
	for (let number = found.length - 2; number >= 0; number--) {
		const one = found[number] as FoundAttribution;
		const next = found[number + 1] as FoundAttribution;
		if (next.first > one.last + 4 || next.depth !== one.depth + 1) continue;
		inside[number] ||= inside[number + 1] as boolean;
	}
	return inside;
}

/**
 * Bytes that can start a header block or end an attribution; the blanks are those that may follow one. So
 * most lines are passed over by a look at both their ends.
 */
const openers = new Uint8Array(256);
for (const head of 'F*VD') openers[head.charCodeAt(0)] = 1;
openers.fill(1, 0xe5);
const closers = new Uint8Array(256).fill(1, 0, 0x21);
for (const last of ':-]e)\u009a\u00a0\u00c2') closers[last.charCodeAt(0)] = 1;

/** The next line from `from` on that either of the two could be found at; `scan.count` without one. */
function nextEdge(scan: BodyScan, from: number): number {
	const { bytes, content, end, hash, count } = scan;
	for (let index = from; index < count; index++) {
		if (hash[index] === 0) continue;
		const first = bytes[content[index] as number] as number;
		const last = bytes[(end[index] as number) - 1] as number;
		if ((openers[first] as number) + (closers[last] as number) > 0) return index;
	}
	return count;
}

/** Whether line `index` ends as attributions end: a colon, or the bracket of `Quoting X (date)`. */
function mayEndAttribution(scan: BodyScan, index: number): boolean {
	if (scan.blank(index)) return false;
	const bytes = scan.bytes;
	let last = (scan.end[index] as number) - 1;
	const content = scan.content[index] as number;
	while (
		last > content &&
		((bytes[last] as number) <= 0x20 || bytes[last] === 0xa0 || bytes[last] === 0xc2)
	)
		last--;
	if (last - content > longestAttribution) return false;
	const byte = bytes[last];
	if (byte === 0x3a) {
		return (
			endsInVerb(bytes, content, last) ||
			isDated(bytes, content, last) ||
			endsInDate(bytes, content, last)
		);
	}
	// the fullwidth colon U+FF1A
	if (byte === 0x9a) return bytes[last - 1] === 0xbc && bytes[last - 2] === 0xef;
	// Notes puts dashes around, Gnus a name alone in brackets, and some forget the colon
	if (byte === 0x2d)
		return last - content > 20 && bytes[content] === 0x2d && bytes[content + 5] === 0x22;
	if (byte === 0x5d) return last - content < 50 && bytes[content] === 0x5b;
	if (byte === 0x65) return last - content > 24 && endsInVerb(bytes, content, last + 1);
	return (
		byte === 0x29 && (bytes[content] === 0x51 || bytes[content] === 0x43 || bytes[content] === 0x5a)
	);
}

/** Last letters before the blanks and the colon, as numbers, of the verbs that end attributions. */
const verbEnds = new Set(
	[
		'ote',
		'tes',
		'aid',
		'ieb',
		'eef',
		'rev',
		'sal',
		'rit',
		'eve',
		'eeu',
		'veu',
		'tto',
		'sse',
		'tti',
		'sze',
	].map((end) => (end.charCodeAt(0) << 16) | (end.charCodeAt(1) << 8) | end.charCodeAt(2)),
);

/** Whether the word before the colon at `colon` could be a verb of attribution in any language. */
function endsInVerb(bytes: Uint8Array, content: number, colon: number): boolean {
	let at = colon - 1;
	while (at > content && bytes[at] === 0x20) at--;
	const last = bytes[at] as number;
	// beyond ASCII, or the bracket or address that may follow the verb
	if (last > 0x7f || last === 0x29) return true;
	return verbEnds.has(((bytes[at - 2] as number) << 16) | ((bytes[at - 1] as number) << 8) | last);
}

/** Whether a date or its bracket could end the line: a digit, `AM` or `]`, and not the number of a line. */
function endsInDate(bytes: Uint8Array, content: number, colon: number): boolean {
	if (colon - content < 24) return false;
	const last = bytes[colon - 1] as number;
	if (last === 0x5d || (last >= 0x30 && last <= 0x39)) return true;
	const before = (bytes[colon - 2] as number) | 0x20;
	return (last | 0x20) === 0x6d && (before === 0x61 || before === 0x70);
}

/** Whether a date could start the line: the languages that put the verb before the name. */
function isDated(bytes: Uint8Array, content: number, colon: number): boolean {
	if (colon - content < 16) return false;
	let digits = 0;
	for (let at = content; at < Math.min(colon, content + 30); at++) {
		const byte = bytes[at] as number;
		if (byte >= 0x30 && byte <= 0x39) digits++;
	}
	return digits >= 4;
}

function joined(scan: BodyScan, index: number, lastTaken: number): FoundAttribution | null {
	const depth = scan.depth[index] as number;
	let text = contentText(scan, index);
	let whole = attributionOf(text);
	let first = index;
	// a line that starts in the middle of a name or a date is the tail of a wrapped one
	for (let above = index - 1; above > lastTaken && index - above < longestWrap; above--) {
		if (whole !== null && startsAttribution(text)) break;
		if (scan.blank(above) || scan.depth[above] !== depth) break;
		text = `${contentText(scan, above)} ${text}`;
		if (text.length > longestAttribution) break;
		const longer = attributionOf(text);
		if (longer !== null && startsAttribution(text)) {
			whole = longer;
			first = above;
			break;
		}
	}
	if (whole === null) return null;
	// the marks before Supercite's are an ornament
	const at = isSupercited(text) ? Math.max(0, depthBehind(scan, index) - 1) : depth;
	return { first, last: index, depth: at, speaksAt: at + 1, attribution: whole, addressee: null };
}

const opening =
	/^[\s\-*]*(?:(?:On|At|Am|Le|El|Il|Op|Den|Em|Quoting)\s|In message|在|于|\d{1,4}[-./年]\d{1,2}[-./月]\d{1,4}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,)/u;

function startsAttribution(text: string): boolean {
	return opening.test(text);
}

function contentText(scan: BodyScan, index: number): string {
	return utf8Text(scan.bytes, scan.content[index] as number, scan.end[index] as number).trim();
}

/** Whether the next line with text, within a few lines, is quoted deeper than `depth`. */
function deeperFollows(scan: BodyScan, index: number, depth: number): boolean {
	const limit = Math.min(scan.count, index + 8);
	for (let next = index + 1; next < limit; next++) {
		if ((scan.depth[next] as number) > depth) return true;
		if (!scan.blank(next) && !isElision(scan, next)) return false;
	}
	return false;
}
