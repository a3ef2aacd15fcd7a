import { utf8Text } from '../text/decode';
import { attributionOf } from '../thread/attribution';
import { isElision } from '../thread/elision';
import { type BodyScan, deepest, hashOf } from './scan';

const MARK = 0x3e;
const BAR = 0x7c;
const COLON = 0x3a;
const SPACE = 0x20;
const AMPERSAND = 0x26;

/** Letters of a name that some programs put before the mark (`JG>`, `Jason>`). */
const longestName = 12;
/** Lines above a quote within which somebody must be introduced. */
const above = 4;
/** Lines of prose behind bars that make a quote of them without anybody being introduced. */
const fewestBars = 3;
/** Programs that ask for input with their name and a mark. */
const prompts = new Set(['SQL', 'DB', 'DOS', 'GDB', 'LDB', 'CLI', 'REPL']);

/** A line that may be quoted by another mark than `>`. */
interface Candidate {
	readonly line: number;
	/** The name before the mark, or the mark that stands for `>`. */
	readonly name: string;
	readonly marks: number;
	readonly content: number;
	/** Whether the line would be the row of a table as well. */
	readonly row: boolean;
}

/**
 * Finds the quotes of a body that bear a bar or a colon, or initials or a name before `>`, and gives their
 * lines the depth that they have. A bar or a colon counts from an attribution on, a bar also where it
 * stands before prose (tables and drawings have bars too); a name where it is that of whoever is introduced above, initials also where several lines
 * bear them. Marks that a browser wrote as `&gt;` or parted by no-break spaces count everywhere.
 */
export function readOddMarks(scan: BodyScan): void {
	const indent = commonIndent(scan);
	if (indent > 1) outdent(scan, indent);
	const candidates = candidatesIn(scan);
	if (candidates.length === 0) return;
	const times = new Map<string, number>();
	for (const { name } of candidates) times.set(name, (times.get(name) ?? 0) + 1);
	const accepted = new Set<string>();
	if (candidates.filter((one) => isBarredProse(scan, one)).length >= fewestBars) accepted.add('|');
	let quoted = -2;
	for (const one of candidates) {
		if (one.name !== '') {
			// code that is quoted has bars inside, tables stand for themselves
			if (one.row && quoted !== one.line - 1) continue;
			if (!accepted.has(one.name) && !isMark(scan, one, times.get(one.name) as number)) continue;
			accepted.add(one.name);
		}
		quoted = one.line;
		apply(scan, one);
	}
}

/** Bytes that an odd mark can start with: a bar, a colon, an entity, a no-break space, a name. */
const heads = new Uint8Array(256).fill(1, 0x41, 0x5b);
for (const head of [BAR, COLON, AMPERSAND, 0xc2]) heads[head] = 1;

/** Blanks before every line that is not blank; most bodies have none before the first. */
function commonIndent(scan: BodyScan): number {
	const { bytes, start, end } = scan;
	let least = 0;
	for (let line = 0; line < scan.count; line++) {
		if (scan.blank(line)) continue;
		let at = start[line] as number;
		while (at < (end[line] as number) && bytes[at] === SPACE) at++;
		const blanks = at - (start[line] as number);
		if (blanks < 2) return 0;
		if (least === 0 || blanks < least) least = blanks;
	}
	return least;
}

/** Reads the marks of a body that was pasted indented as a whole; one that bears none stays as it is. */
function outdent(scan: BodyScan, indent: number): void {
	const { bytes, start, end } = scan;
	const quoted: Candidate[] = [];
	for (let line = 0; line < scan.count; line++) {
		if (scan.blank(line) || scan.depth[line] !== 0) continue;
		const at = (start[line] as number) + indent;
		if (bytes[at] !== MARK) continue;
		const one = markedAt(bytes, line, at, end[line] as number);
		if (one !== null) quoted.push(one);
	}
	if (quoted.length === 0) return;
	for (let line = 0; line < scan.count; line++) {
		if (!scan.blank(line)) scan.content[line] = (start[line] as number) + indent;
	}
	for (const one of quoted) apply(scan, one);
}

function candidatesIn(scan: BodyScan): Candidate[] {
	const { bytes, content, end } = scan;
	const candidates: Candidate[] = [];
	for (let line = 0; line < scan.count; line++) {
		const start = content[line] as number;
		const head = bytes[start] as number;
		// most lines start with a small letter, a blank or a mark
		if (heads[head] === 0) continue;
		const stop = end[line] as number;
		const one = isLetter(head)
			? namedAt(bytes, line, start, stop)
			: markedAt(bytes, line, start, stop);
		if (one !== null) candidates.push(one);
	}
	return candidates;
}

/** A row of marks of any kind, with at most one blank between them. */
function markedAt(bytes: Uint8Array, line: number, start: number, end: number): Candidate | null {
	const head = bytes[start] as number;
	const own = head === BAR || head === COLON ? head : MARK;
	let at = start;
	let content = start;
	let marks = 0;
	while (marks < deepest) {
		at += blankAt(bytes, at, end);
		const size = markAt(bytes, at, end, own);
		if (size === 0) break;
		at += size;
		marks++;
		content = at;
	}
	if (marks === 0) return null;
	content += blankAt(bytes, content, end);
	if (own === MARK) return { line, name: '', marks, content, row: false };
	// `:-)` and `::` are no marks
	if (own === COLON && content < end && bytes[content - 1] !== SPACE) return null;
	let row = false;
	for (let next = content; next < end && own === BAR; next++) row ||= bytes[next] === BAR;
	// what stands between two bars is a cell, or part of a drawing
	if (row && bytes[end - 1] === BAR) return null;
	return { line, name: String.fromCharCode(own), marks, content, row };
}

/** Bytes of the mark at `at`: `>`, `&gt;` or `own`; 0 where none stands. */
function markAt(bytes: Uint8Array, at: number, end: number, own: number): number {
	if (at >= end) return 0;
	if (bytes[at] === MARK || bytes[at] === own) return 1;
	const entity =
		at + 4 <= end &&
		bytes[at] === AMPERSAND &&
		bytes[at + 1] === 0x67 &&
		bytes[at + 2] === 0x74 &&
		bytes[at + 3] === 0x3b;
	return entity ? 4 : 0;
}

/** Bytes of the blank at `at`: one, two for a no-break space; 0 where none stands. */
function blankAt(bytes: Uint8Array, at: number, end: number): number {
	if (at < end && bytes[at] === SPACE) return 1;
	return at + 1 < end && bytes[at] === 0xc2 && bytes[at + 1] === 0xa0 ? 2 : 0;
}

function namedAt(bytes: Uint8Array, line: number, start: number, end: number): Candidate | null {
	let at = start;
	while (at < end && at - start < longestName && isLetter(bytes[at] as number)) at++;
	const letters = at - start;
	if (bytes[at] !== MARK || letters < 2 || at >= end) return null;
	const name = utf8Text(bytes, start, at);
	let marks = 0;
	while (at < end && bytes[at] === MARK) {
		at++;
		marks++;
	}
	if (at < end && bytes[at] !== SPACE) return null;
	return { line, name, marks, content: Math.min(at + 1, end), row: false };
}

function isLetter(byte: number): boolean {
	const letter = byte | 0x20;
	return letter >= 0x61 && letter <= 0x7a;
}

function isMark(scan: BodyScan, one: Candidate, times: number): boolean {
	const person = introduced(scan, one.line);
	if (one.name === '|' || one.name === ':') return person !== null;
	if (person !== null && isNamed(one.name, person)) return true;
	return times > 1 && /^[A-Z]{2,3}$/.test(one.name) && !prompts.has(one.name);
}

/** Whether `mark` is a word of a name or the first letters of its words, in either order. */
function isNamed(mark: string, name: string): boolean {
	const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
	const initials = words.map((word) => word[0]).join('');
	return words.includes(mark) || [...initials].sort().join() === [...mark].sort().join();
}

/** Whether a line behind a bar reads like a line of prose. */
function isBarredProse(scan: BodyScan, { name, line, content, row }: Candidate): boolean {
	if (name !== '|' || row || !isLetter(scan.bytes[content] as number)) return false;
	const text = utf8Text(scan.bytes, content, scan.end[line] as number);
	return text.length >= 40 && text.split(' ').length >= 6 && !text.includes('  ');
}

/** The name in the attribution right above a line, or null. */
function introduced(scan: BodyScan, line: number): string | null {
	let text = '';
	for (let at = line - 1; at >= Math.max(0, line - above); at--) {
		if (scan.depth[at] !== scan.depth[line]) return null;
		if (scan.blank(at) || (text === '' && isElision(scan, at))) {
			if (text !== '') return null;
			continue;
		}
		const start = scan.content[at] as number;
		const own = utf8Text(scan.bytes, start, Math.min(scan.end[at] as number, start + 300)).trim();
		text = text === '' ? own : `${own} ${text}`;
		const found = attributionOf(text);
		if (found !== null) return found.person.name;
		if (text === own && !text.endsWith(':')) return null;
	}
	return null;
}

function apply(scan: BodyScan, { line, marks, content }: Candidate): void {
	const depth = Math.min(deepest, (scan.depth[line] as number) + marks);
	scan.depth[line] = depth;
	scan.content[line] = content;
	scan.hash[line] = hashOf(scan.bytes, content, scan.end[line] as number);
	if (depth > scan.maxDepth) scan.maxDepth = depth;
}
