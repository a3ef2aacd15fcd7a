import { utf8Text } from '../text/decode';
import { attributionOf } from '../thread/attribution';
import { type BodyScan, deepest, hashOf } from './scan';

const MARK = 0x3e;
const BAR = 0x7c;
const SPACE = 0x20;

/** Letters of a name that some programs put before the mark (`JG>`, `Jason>`). */
const longestName = 12;
/** Lines above a quote within which somebody must be introduced. */
const above = 4;
/** Programs that ask for input with their name and a mark. */
const prompts = new Set(['SQL', 'DB', 'DOS', 'GDB', 'LDB', 'CLI', 'REPL']);

/** A line that may be quoted by another mark than `>`. */
interface Candidate {
	readonly line: number;
	/** The name before the mark; empty for a bar. */
	readonly name: string;
	readonly marks: number;
	readonly content: number;
}

/**
 * Finds the quotes of a body that bear a bar, or initials or a name before `>`, and gives their lines
 * the depth that they have. A bar counts below an attribution only (tables have bars too); a name
 * where it is that of whoever is introduced above, initials also where several lines bear them.
 */
export function readOddMarks(scan: BodyScan): void {
	const candidates = candidatesIn(scan);
	if (candidates.length === 0) return;
	const times = new Map<string, number>();
	for (const { name } of candidates) times.set(name, (times.get(name) ?? 0) + 1);
	const accepted = new Set<string>();
	for (const one of candidates) {
		if (!accepted.has(one.name) && !isMark(scan, one, times.get(one.name) as number)) continue;
		accepted.add(one.name);
		apply(scan, one);
	}
}

function candidatesIn(scan: BodyScan): Candidate[] {
	const { bytes, content, end } = scan;
	const candidates: Candidate[] = [];
	for (let line = 0; line < scan.count; line++) {
		const start = content[line] as number;
		const head = bytes[start] as number;
		if (head !== BAR && (head < 0x41 || head > 0x5a)) continue;
		const one = candidateAt(bytes, line, start, end[line] as number);
		if (one !== null) candidates.push(one);
	}
	return candidates;
}

function candidateAt(
	bytes: Uint8Array,
	line: number,
	start: number,
	end: number,
): Candidate | null {
	let at = start;
	if (bytes[start] === BAR) {
		while (at < end && (bytes[at] === BAR || (bytes[at] === SPACE && bytes[at + 1] === BAR))) at++;
		const marks = at - start;
		const bars = utf8Text(bytes, start, at).replace(/ /g, '').length;
		// a further bar makes it the row of a table
		for (let next = at; next < end; next++) if (bytes[next] === BAR) return null;
		const content = bytes[at] === SPACE ? at + 1 : at;
		return marks > 6 ? null : { line, name: '', marks: bars, content: Math.min(content, end) };
	}
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
	return { line, name, marks, content: Math.min(at + 1, end) };
}

function isLetter(byte: number): boolean {
	const letter = byte | 0x20;
	return letter >= 0x61 && letter <= 0x7a;
}

function isMark(scan: BodyScan, one: Candidate, times: number): boolean {
	const person = introduced(scan, one.line);
	if (one.name === '') return person !== null;
	if (person !== null && isNamed(one.name, person)) return true;
	return times > 1 && /^[A-Z]{2,3}$/.test(one.name) && !prompts.has(one.name);
}

/** Whether `mark` is a word of a name or the first letters of its words, in either order. */
function isNamed(mark: string, name: string): boolean {
	const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
	const initials = words.map((word) => word[0]).join('');
	return words.includes(mark) || [...initials].sort().join() === [...mark].sort().join();
}

/** The name in the attribution right above a line, or null. */
function introduced(scan: BodyScan, line: number): string | null {
	let text = '';
	for (let at = line - 1; at >= Math.max(0, line - above); at--) {
		if (scan.depth[at] !== scan.depth[line]) return null;
		if (scan.blank(at)) {
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
