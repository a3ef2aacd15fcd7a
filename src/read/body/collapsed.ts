import { utf8Text } from '../text/decode';
import { attributionOf, longestAttribution } from '../thread/attribution';
import { type BodyScan, hashOf } from './scan';

const MARK = 0x3e;
const SPACE = 0x20;

/** A line that lost its line breaks is at least this long. */
const shortestLost = 300;

/** Columns that one line has at most. */
const longestLine = 84;

/** Columns that a quoted line fills before its writer breaks it. */
const usualWidth = 76;

/**
 * Whether bytes [start, end) are a message whose line breaks are lost altogether: very long lines
 * with attributions and runs of quote marks in their middle.
 */
export function isCollapsed(bytes: Uint8Array, start: number, end: number): boolean {
	const limit = Math.min(end, start + 4000);
	if (limit - start < shortestLost) return false;
	const text = utf8Text(bytes, start, limit);
	const longest = Math.max(...text.split('\n').map((line) => line.length));
	return longest >= shortestLost && /\S: > \S|\S: >(?: >)+ \S/.test(text);
}

/**
 * Finds the lines of such a message again: a run of quote marks starts one, the style and number of
 * its marks say how deep; where a quote ends without a mark, the first sentence that could end its
 * last line does. The lines have spans, but all stand on one line of the source.
 */
export function scanCollapsed(scan: BodyScan, start: number, end: number): void {
	const { bytes } = scan;
	const state = { depth: 0, introduced: -1, lastLength: 0, widest: 0, ended: false, deepest: 0 };
	let at = start;
	while (at < end) {
		const run = nextRun(bytes, at, end);
		if (run.start > at) putText(scan, at, run.start, state, run.start === end);
		if (run.start >= end) return;
		state.depth = depthOf(run, state, () => nextLine(bytes, run.end, end));
		state.deepest = Math.max(state.deepest, state.depth);
		at = run.end;
	}
}

interface State {
	/** Depth of the text before. */
	depth: number;
	/** Depth that an attribution right before announces, or -1. */
	introduced: number;
	/** Bytes of the line before, and of the longest quoted one so far. */
	lastLength: number;
	widest: number;
	/** Whether the line before ends a sentence. */
	ended: boolean;
	/** Greatest depth so far. */
	deepest: number;
}

/** The text behind a run, and how many marks stand behind that. */
interface NextLine {
	readonly length: number;
	readonly ended: boolean;
	readonly marks: number;
	readonly groups: readonly number[];
}

function nextLine(bytes: Uint8Array, from: number, end: number): NextLine {
	const run = nextRun(bytes, from, end);
	let stop = run.start;
	while (stop > from && isBlank(bytes[stop - 1])) stop--;
	const marks = run.groups.reduce((sum, size) => sum + size, 0);
	return { length: stop - from, ended: isSentenceEnd(bytes[stop - 1]), marks, groups: run.groups };
}

interface Run {
	readonly start: number;
	readonly end: number;
	/** Sizes of the groups of marks that blanks separate. */
	readonly groups: readonly number[];
}

/** The next run of marks between blanks from `from` on; empty at `end` when there is none. */
function nextRun(bytes: Uint8Array, from: number, end: number): Run {
	for (let at = from; at < end; at++) {
		if (bytes[at] !== MARK || (at > from && !isBlank(bytes[at - 1]))) continue;
		const groups: number[] = [];
		let cursor = at;
		let stop = at;
		while (cursor < end && bytes[cursor] === MARK) {
			const begin = cursor;
			while (cursor < end && bytes[cursor] === MARK) cursor++;
			groups.push(cursor - begin);
			stop = cursor;
			while (cursor < end && isBlank(bytes[cursor])) cursor++;
		}
		if (stop >= end || isBlank(bytes[stop])) return { start: at, end: cursor, groups };
		// Any later mark of this run meets the same word.
		at = stop - 1;
	}
	return { start: end, end, groups: [] };
}

function isBlank(byte: number | undefined): boolean {
	return byte === SPACE || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** The depth of the text behind a run: blank quoted lines add their marks to it. */
function depthOf(run: Run, state: State, ahead: () => NextLine): number {
	const { groups } = run;
	const marks = groups.reduce((sum, size) => sum + size, 0);
	const { introduced, depth, lastLength } = state;
	state.introduced = -1;
	if (introduced > 0 && fits(marks, introduced, introduced - 1)) return introduced;
	const short = state.widest * 0.75;
	const next = ahead();
	// a full line is followed by one of its own depth
	const full = next.length >= short && next.length <= longestLine && !next.ended;
	const tail = groups.slice(-next.groups.length).join() === next.groups.join();
	if (full && tail && next.marks > 0 && fits(marks, next.marks, depth)) return next.marks;
	const period = periodOf(groups);
	if (period < groups.length && groups.slice(0, period).some((size) => size > 1)) {
		return groups.slice(0, period).reduce((sum, size) => sum + size, 0);
	}
	if (groups.some((size) => size > 1)) return marks;
	if (depth > 1 && marks === depth && state.ended && lastLength < short) {
		// a short line ends its paragraph; the next one of the same depth would follow a blank line
		return next.marks === marks && !(next.ended && next.length < short) ? depth : 1;
	}
	if (depth === 0 || marks <= depth) return marks;
	// behind a full line no blank one can stand, whose marks would count as well
	if (marks <= state.deepest && !state.ended && lastLength >= short) return marks;
	// without an attribution quotes only grow shallower
	for (let level = depth; level > 1; level--) if (marks % level === 0) return level;
	return 1;
}

/** Whether `marks` may be those of a line of depth `own`, blank lines of that depth or `other` before it. */
function fits(marks: number, own: number, other: number): boolean {
	const blank = marks - own;
	if (blank < 0) return false;
	return blank % own === 0 || (other > 0 && blank % other === 0);
}

/** Length of the shortest piece that `groups` repeats. */
function periodOf(groups: readonly number[]): number {
	for (let period = 1; period <= groups.length / 2; period++) {
		if (groups.length % period !== 0) continue;
		if (groups.every((size, index) => size === groups[index % period])) return period;
	}
	return groups.length;
}

function putText(scan: BodyScan, start: number, stop: number, state: State, last: boolean): void {
	const { bytes } = scan;
	let end = stop;
	while (end > start && isBlank(bytes[end - 1])) end--;
	if (end === start) return;
	let at = start;
	const text = utf8Text(bytes, start, end);
	if (state.depth > 0 && (last || isBeyondLine(bytes, start, end))) {
		// a quote's last line, and behind it words of the author that no mark announces
		const cut = sentenceEnd(bytes, start, Math.min(end, start + usualWidth));
		if (cut > start && cut < end) {
			put(scan, start, cut, state);
			state.depth = 0;
			at = cut;
			while (at < end && isBlank(bytes[at])) at++;
		}
	}
	const tail = introduction(bytes, at, end);
	if (tail > at) put(scan, at, tail, state);
	if (tail < end) put(scan, tail, end, state);
	if (/:$/.test(text) && tail < end) state.introduced = state.depth + 1;
}

/**
 * Whether text is more than one quoted line: it is too long for one, or wider than most and the end of a
 * sentence, as the author's words behind a quote are.
 */
function isBeyondLine(bytes: Uint8Array, start: number, end: number): boolean {
	if (end - start <= usualWidth) return false;
	return isSentenceEnd(bytes[end - 1]) || end - start > longestLine;
}

/** Where the attribution that ends [start, end) starts, or `end` when there is none. */
function introduction(bytes: Uint8Array, start: number, end: number): number {
	if (bytes[end - 1] !== 0x3a) return end;
	const from = Math.max(start, end - longestAttribution);
	for (let at = end - 1; at >= from; at--) {
		const opens = bytes[at] === 0x4f && bytes[at + 1] === 0x6e && bytes[at + 2] === SPACE;
		if (at !== start && !(opens && isBlank(bytes[at - 1]))) continue;
		if (attributionOf(utf8Text(bytes, at, end)) !== null) return at;
	}
	return end;
}

/** Offset behind the first sentence that ends before `end`, or `start`. */
function sentenceEnd(bytes: Uint8Array, start: number, end: number): number {
	for (let at = start + 1; at < end; at++) {
		if (isSentenceEnd(bytes[at - 1]) && isBlank(bytes[at])) return at;
	}
	return start;
}

function isSentenceEnd(byte: number | undefined): boolean {
	return byte === 0x2e || byte === 0x3f || byte === 0x21;
}

function put(scan: BodyScan, start: number, stop: number, state: State): void {
	let end = stop;
	while (end > start && isBlank(scan.bytes[end - 1])) end--;
	if (scan.count === scan.start.length) scan.grow();
	const index = scan.count++;
	scan.start[index] = start;
	scan.content[index] = start;
	scan.end[index] = end;
	scan.depth[index] = state.depth;
	scan.hash[index] = hashOf(scan.bytes, start, end);
	if (state.depth > scan.maxDepth) scan.maxDepth = state.depth;
	state.lastLength = end - start;
	if (state.depth > 0) state.widest = Math.max(state.widest, end - start);
	state.ended = isSentenceEnd(scan.bytes[end - 1]);
}
