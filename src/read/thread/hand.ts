import type { BodyScan } from '../body/scan';

/** Whether two stretches of text look as if one person had typed them; `unknown` where little tells. */
export type Hand = 'same' | 'other' | 'unknown';

/** Breaks between lines of the longer text without which its width is not known. */
const fewestBreaks = 5;
/** As many, where only its being the narrower one speaks. */
const manyBreaks = 10;

/**
 * Compares the hand of `lines` with that of `others` (scan indexes, blank lines among them or not) by
 * two habits: the blanks between sentences, and the width to which an editor fills lines. Text filled
 * to some width holds no line beyond it, and breaks no line into which the next word would have fitted;
 * so few lines narrow the width down to two or three columns.
 */
export function handOf(scan: BodyScan, lines: readonly number[], others: readonly number[]): Hand {
	if (otherGaps(scan, lines, others)) return 'other';
	const here = breaksIn(scan, lines);
	const there = breaksIn(scan, others);
	if (here.length === 0 || there.length < fewestBreaks) return 'unknown';
	const widest = here.reduce((most, { length }) => Math.max(most, length), 0);
	const roomiest = here.reduce((least, { joined }) => Math.min(least, joined), Infinity);
	// not filled by a program
	if (widest >= roomiest) return 'unknown';
	const beyond = there.filter(({ length }) => length >= roomiest).length;
	if (beyond * 10 > there.length * 3) return 'other';
	const short = there.filter(({ joined }) => joined <= widest).length;
	if (short * 2 > there.length) return there.length < manyBreaks ? 'unknown' : 'other';
	const alike = here.length > 1 && short * 5 < there.length && beyond * 6 < there.length;
	return alike ? 'same' : 'unknown';
}

/** A break between two lines of one paragraph. */
interface Break {
	/** Bytes of the line. */
	readonly length: number;
	/** Bytes that it would have with the first word of the next line. */
	readonly joined: number;
}

/** Lines shorter than this end a paragraph, or are no prose. */
const shortestProse = 40;

function breaksIn(scan: BodyScan, lines: readonly number[]): Break[] {
	const { bytes, content, end } = scan;
	const breaks: Break[] = [];
	for (let at = 1; at < lines.length; at++) {
		const before = lines[at - 1] as number;
		const index = lines[at] as number;
		if (index !== before + 1 || !isProse(scan, before) || !isProse(scan, index)) continue;
		const length = lengthOf(scan, before);
		if (length < shortestProse || endsStatement(scan, before)) continue;
		let word = content[index] as number;
		while (word < (end[index] as number) && (bytes[word] as number) > 0x20) word++;
		breaks.push({ length, joined: length + 1 + word - (content[index] as number) });
	}
	return breaks;
}

/** Whether a line starts as sentences and their parts do, not as code, lists and diffs. */
function isProse(scan: BodyScan, index: number): boolean {
	const head = scan.head(index);
	const letter = head | 0x20;
	return (letter >= 0x61 && letter <= 0x7a) || head === 0x22 || head === 0x27 || head === 0x28;
}

/** Bytes of a line's content without blanks at its end. */
function lengthOf(scan: BodyScan, index: number): number {
	const start = scan.content[index] as number;
	let stop = scan.end[index] as number;
	while (stop > start && (scan.bytes[stop - 1] as number) <= 0x20) stop--;
	return stop - start;
}

/** Whether a line ends a sentence or a statement of code, so that its break may be meant. */
function endsStatement(scan: BodyScan, index: number): boolean {
	const last = scan.bytes[(scan.content[index] as number) + lengthOf(scan, index) - 1] as number;
	// . ? ! : ; { }
	return [0x2e, 0x3f, 0x21, 0x3a, 0x3b, 0x7b, 0x7d].includes(last);
}

/** Whether two stretches keep other habits between sentences. */
function otherGaps(scan: BodyScan, lines: readonly number[], others: readonly number[]): boolean {
	const here = sentenceGaps(scan, lines);
	const there = sentenceGaps(scan, others);
	return (
		(here.two > 0 && here.one === 0 && there.one > 1 && there.two === 0) ||
		(here.one > 0 && here.two === 0 && there.two > 1 && there.one === 0)
	);
}

/** Sentence ends followed by one and by two blanks: a habit that people keep. */
function sentenceGaps(scan: BodyScan, lines: readonly number[]): { one: number; two: number } {
	let one = 0;
	let two = 0;
	for (const index of lines) {
		const { bytes } = scan;
		const end = scan.end[index] as number;
		for (let at = scan.content[index] as number; at + 3 < end; at++) {
			const byte = bytes[at];
			if ((byte !== 0x2e && byte !== 0x3f && byte !== 0x21) || bytes[at + 1] !== 0x20) continue;
			const next = bytes[at + 2] as number;
			if (next === 0x20 && isCapital(bytes[at + 3] as number)) two++;
			else if (isCapital(next)) one++;
		}
	}
	return { one, two };
}

function isCapital(byte: number): boolean {
	return byte >= 0x41 && byte <= 0x5a;
}
