const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const MARK = 0x3e;

/** Quote marks beyond this many are counted no further; deeper lines keep the rest as text. */
export const deepest = 100;

/**
 * What a byte does to the hash of its line: `hash * factor ^ ink`, nothing for white space; and whether
 * it is beyond printable ASCII. Tables, since where words end is what no processor can foresee.
 */
const factor = new Int32Array(256).fill(33);
const ink = new Int32Array(256);
const strange = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
	if (byte <= SPACE) factor[byte] = 1;
	else ink[byte] = byte;
	if (byte > 0x7f || (byte < SPACE && byte !== TAB && byte !== CR)) strange[byte] = 1;
}

/** Lines that there is room for at first. */
const firstSize = 64;

/**
 * The lines of one body: where each starts and ends, how deep it is quoted, and a hash of what it
 * says. Reused from body to body, so that reading a large file makes no object per line.
 */
export class BodyScan {
	/** The bytes that the offsets below refer to. */
	bytes: Uint8Array = new Uint8Array(0);
	/** Number of lines. */
	count = 0;
	/** Greatest depth of any line. */
	maxDepth = 0;
	/** Bytes of the longest line. */
	longest = 0;
	/** Lines with bytes beyond printable ASCII, in order: the first {@link suspected} of `suspects`. */
	suspects = new Int32Array(firstSize);
	suspected = 0;
	/** Whether a line could start the header of another message in the text. */
	fromLine = false;
	/** Offset of the first byte of each line. */
	start = new Int32Array(firstSize);
	/** Offset behind the last byte of each line, CR and LF excluded. */
	end = new Int32Array(firstSize);
	/** Offset of the text behind the quote marks and the one space after them. */
	content = new Int32Array(firstSize);
	/** Quote marks before the text. */
	depth = new Uint8Array(firstSize);
	/** Hash of the content without white space; 0 for a blank one. */
	hash = new Int32Array(firstSize);

	clear(bytes: Uint8Array): void {
		this.bytes = bytes;
		this.count = 0;
		this.maxDepth = 0;
		this.fromLine = false;
		this.longest = 0;
		this.suspected = 0;
	}

	/** First byte of the content of line `index`, or 0 when it is blank. */
	head(index: number): number {
		return this.hash[index] === 0 ? 0 : (this.bytes[this.content[index] as number] as number);
	}

	blank(index: number): boolean {
		return this.hash[index] === 0;
	}

	grow(): void {
		const size = this.start.length * 2;
		this.start = copied(this.start, size);
		this.end = copied(this.end, size);
		this.content = copied(this.content, size);
		this.hash = copied(this.hash, size);
		this.suspects = copied(this.suspects, size);
		const depth = new Uint8Array(size);
		depth.set(this.depth);
		this.depth = depth;
	}
}

function copied(column: Int32Array, size: number): Int32Array<ArrayBuffer> {
	const grown = new Int32Array(size);
	grown.set(column);
	return grown;
}

/**
 * Appends the lines of bytes [start, end) to `scan`. A quote mark is `>`, with at most one blank
 * before and after each; `>From ` of an mbox loses one mark first where `escaped` is set,
 * where it continues a quote.
 */
export function scanLines(scan: BodyScan, start: number, end: number, escaped: boolean): void {
	let at = start;
	while (at < end) {
		if (scan.count === scan.start.length) scan.grow();
		at = scanLine(scan, at, end, escaped);
	}
}

/** Appends the line at `at`, which is before `end`; returns where the next one starts. */
function scanLine(scan: BodyScan, at: number, end: number, escaped: boolean): number {
	const { bytes } = scan;
	const index = scan.count++;
	let begin = at;
	let depth = 0;
	let content = at;
	const first = bytes[at];
	// at most one blank before a mark: code that is indented is not a quote
	if (first === MARK || first === SPACE) {
		if (escaped && first === MARK) begin += escapedFrom(bytes, at, end) ? 1 : 0;
		content = begin;
		for (let cursor = begin; ; ) {
			let byte = bytes[cursor];
			if (byte === SPACE && cursor < end) byte = bytes[++cursor];
			if (byte !== MARK || cursor >= end || depth === deepest) break;
			depth++;
			cursor++;
			content = cursor;
		}
		if (depth > 0 && bytes[content] === SPACE && content < end) content++;
	}
	// `From:` or `Von:` at the start of the text
	const labelled =
		content + 4 < end && (bytes[content + 4] === 0x3a || bytes[content + 3] === 0x3a);
	scan.fromLine = scan.fromLine || labelled;
	let hash = 0;
	let suspect = 0;
	let stop = content;
	for (; stop < end; stop++) {
		const byte = bytes[stop] as number;
		if (byte === LF) break;
		hash = Math.imul(hash, factor[byte] as number) ^ (ink[byte] as number);
		suspect |= strange[byte] as number;
	}
	scan.suspects[scan.suspected] = index;
	scan.suspected += suspect;
	const next = stop + 1;
	if (stop - begin > scan.longest) scan.longest = stop - begin;
	if (stop > content) stop -= bytes[stop - 1] === CR ? 1 : 0;
	scan.start[index] = begin;
	scan.end[index] = Math.max(stop, content);
	scan.content[index] = content;
	scan.depth[index] = depth;
	if (depth > scan.maxDepth) scan.maxDepth = depth;
	// zero is kept for blank lines; text whose hash is zero is one in four thousand million
	scan.hash[index] = hash;
	return next;
}

/** Whether an mboxrd writer put a mark before `From ` (RFC 4155, appendix A; mboxrd). */
function escapedFrom(bytes: Uint8Array, start: number, end: number): boolean {
	let at = start;
	while (at < end && bytes[at] === MARK) at++;
	if (at + 5 > end) return false;
	const first = (bytes[at] as number) ^ 0x46;
	const second = (bytes[at + 1] as number) ^ 0x72;
	const third = (bytes[at + 2] as number) ^ 0x6f;
	const fourth = (bytes[at + 3] as number) ^ 0x6d;
	return (first | second | third | fourth | ((bytes[at + 4] as number) ^ SPACE)) === 0;
}

/** The hash that {@link scanLines} gives to text [start, end). */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		hash = Math.imul(hash, factor[byte] as number) ^ (ink[byte] as number);
	}
	return hash;
}
