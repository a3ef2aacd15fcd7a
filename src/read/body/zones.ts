import type { Zone } from '../model';
import { PatchScanner } from '../patch/scanner';
import { utf8Text } from '../text/decode';
import type { FoundAttribution } from '../thread/found';
import { markFooter } from './footer';
import { isLog, isTrace, machineMarks } from './log';
import type { BodyScan } from './scan';

/** Zones by their code in a column. */
export const zoneNames: readonly Zone[] = [
	'authored',
	'quoted',
	'attribution',
	'signature',
	'footer',
	'diff',
	'trailer',
	'header',
	'log',
	'greeting',
];

export const zoneCode = {
	authored: 0,
	quoted: 1,
	attribution: 2,
	signature: 3,
	footer: 4,
	diff: 5,
	trailer: 6,
	header: 7,
	log: 8,
	greeting: 9,
} as const;

const trailer =
	/^(?:[A-Z][\w-]{0,40}-(?:by|off|to|from|id)|Fixes|Cc|Link|Closes|Change-Id|base-commit|change-id|prerequisite-[\w-]{2,10}-id|Message-Id|Bug|Bugzilla|BugLink|References|See-also):\s+\S/i;
const greeting =
	/^(?:Hi|Hello|Hey|Dear|Good (?:morning|afternoon|evening|day)|Greetings|Moin|Hallo)\b[\p{L}\s,.'-]{0,40}[,!.]?$/u;
const named = /^\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20})?,$/u;
const diffstat = /^ \S.{0,200}\|\s+(?:\d+ ?[+-]*|Bin .*)$|^ \d+ files? changed/;

/** Used for one body after the other: a class of which no object lives loses its compiled code. */
const patch = new PatchScanner(false);

/**
 * Says of each line of a body what it is, in one pass: a code of {@link zoneNames} per line. Lines
 * inside a hunk that only look quoted get depth 0 back.
 */
export function zonesOf(
	scan: BodyScan,
	attributions: readonly FoundAttribution[],
	zones: Uint8Array,
): void {
	const { count, depth, bytes, start, content, end } = scan;
	patch.clear();
	let signed = false;
	let noted = false;
	let filled = 0;
	for (let index = 0; index < count; index++) {
		if (
			patch.inHunk &&
			patch.line(bytes, start[index] as number, end[index] as number) !== 'none'
		) {
			depth[index] = 0;
			content[index] = start[index] as number;
			zones[index] = zoneCode.diff;
			continue;
		}
		if ((depth[index] as number) > 0) {
			if (depth[index] === 1 && index > 0 && depth[index - 1] === 0) {
				const taken = machineMarks(scan, zones, index);
				if (taken > 0) {
					index += taken - 1;
					continue;
				}
			}
			zones[index] = zoneCode.quoted;
			continue;
		}
		zones[index] = signed ? zoneCode.signature : zoneCode.authored;
		if (scan.blank(index)) continue;
		const head = bytes[content[index] as number] as number;
		if (patch.wants(head) && maybeDiff(scan, index, head)) {
			if (patch.line(bytes, content[index] as number, end[index] as number) !== 'none') {
				zones[index] = zoneCode.diff;
				signed = false;
				continue;
			}
		}
		if (signed) continue;
		filled++;
		if (head === 0x2d) {
			if (isSignatureMark(scan, index)) {
				signed = true;
				zones[index] = zoneCode.signature;
			} else if (isLog(scan, index, head)) zones[index] = zoneCode.log;
			else if (isRule(scan, index)) {
				noted = true;
				zones[index] = zoneCode.diff;
			}
		} else if (head === 0x20) {
			if (noted && isDiffstat(scan, index)) zones[index] = zoneCode.diff;
			else if (isTrace(scan, index)) zones[index] = zoneCode.log;
		} else if (isLog(scan, index, head)) zones[index] = zoneCode.log;
		else capital(scan, index, zones, filled);
	}
	for (let number = 0; number < attributions.length; number++) {
		const { first, last, depth: at, speaksAt } = attributions[number] as FoundAttribution;
		zones.fill(speaksAt === at ? zoneCode.header : zoneCode.attribution, first, last + 1);
	}
	if (scan.maxDepth > 0) orphanTails(scan, zones);
	markFooter(scan, zones, zoneCode.footer);
}

/** Columns that a mail program fills before it breaks a line and forgets the quote mark. */
const fullLine = 60;
const longestTail = 40;

/**
 * The tail of a quoted line that was broken without its mark: short, in the middle of a quote, and
 * in the middle of its sentence.
 */
function orphanTails(scan: BodyScan, zones: Uint8Array): void {
	const { depth, start, end, bytes } = scan;
	for (let index = 1; index + 1 < scan.count; index++) {
		const around = depth[index - 1] as number;
		if (around === 0 || depth[index] !== 0 || depth[index + 1] !== around) continue;
		if (zones[index] !== zoneCode.authored || scan.blank(index) || scan.blank(index - 1)) continue;
		if ((end[index] as number) - (start[index] as number) > longestTail) continue;
		if ((end[index - 1] as number) - (start[index - 1] as number) < fullLine) continue;
		const before = bytes[(end[index - 1] as number) - 1] as number;
		const head = bytes[start[index] as number] as number;
		const sentence = before === 0x2e || before === 0x3f || before === 0x21 || before === 0x3a;
		if (!sentence && head >= 0x61 && head <= 0x7a) zones[index] = zoneCode.quoted;
	}
}

/** A line of a diffstat; the usual ones, `file | 12 ++--`, are told by their bytes. */
function isDiffstat(scan: BodyScan, index: number): boolean {
	const { bytes } = scan;
	const start = scan.content[index] as number;
	const end = scan.end[index] as number;
	let at = end - 1;
	while (at > start && (bytes[at] === 0x2b || bytes[at] === 0x2d)) at--;
	if (bytes[at] === 0x20) at--;
	const digits = at;
	while (at > start && (bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39) at--;
	const counted = at < digits && bytes[at] === 0x20;
	while (at > start && bytes[at] === 0x20) at--;
	const barred = counted && bytes[at] === 0x7c && at - start >= 2 && at - start < 200;
	const first = bytes[start + 1] as number;
	if (barred && first > 0x20 && first < 0x7f && end - start <= 300) return true;
	return diffstat.test(lineText(scan, index));
}

/** A trailer or a greeting, both of which start with a letter. */
function capital(scan: BodyScan, index: number, zones: Uint8Array, filled: number): void {
	if (trailerColon(scan, index)) {
		if (trailer.test(lineText(scan, index))) zones[index] = zoneCode.trailer;
	} else if (filled <= 3 && (scan.end[index] as number) - (scan.content[index] as number) < 60) {
		const text = lineText(scan, index);
		if (greeting.test(text) || (filled === 1 && named.test(text))) zones[index] = zoneCode.greeting;
	}
}

/** Whether a colon and a blank follow a first word of letters and hyphens. */
function trailerColon(scan: BodyScan, index: number): boolean {
	const { bytes } = scan;
	const end = Math.min(scan.end[index] as number, (scan.content[index] as number) + 44);
	for (let at = scan.content[index] as number; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte === 0x3a) return bytes[at + 1] === 0x20;
		const letter = byte | 0x20;
		if ((letter < 0x61 || letter > 0x7a) && byte !== 0x2d) return false;
	}
	return false;
}

/** `--- ` starts a diff only where `+++ ` follows; prose and rules begin with dashes too. */
function maybeDiff(scan: BodyScan, index: number, head: number): boolean {
	if (head !== 0x2d) return true;
	const next = index + 1;
	if (next >= scan.count) return false;
	const at = scan.content[next] as number;
	return scan.bytes[at] === 0x2b && scan.bytes[at + 1] === 0x2b && scan.bytes[at + 2] === 0x2b;
}

function isSignatureMark(scan: BodyScan, index: number): boolean {
	const at = scan.content[index] as number;
	const size = (scan.end[index] as number) - at;
	return scan.bytes[at + 1] === 0x2d && (size === 2 || (size === 3 && scan.bytes[at + 2] === 0x20));
}

/** `---` alone on a line: what follows are notes and the diffstat (git-am). */
function isRule(scan: BodyScan, index: number): boolean {
	const at = scan.content[index] as number;
	return (
		(scan.end[index] as number) - at === 3 &&
		scan.bytes[at + 1] === 0x2d &&
		scan.bytes[at + 2] === 0x2d
	);
}

/** Text of a line as far as any pattern looks. */
function lineText(scan: BodyScan, index: number): string {
	const start = scan.content[index] as number;
	return utf8Text(scan.bytes, start, Math.min(scan.end[index] as number, start + 300)).trimEnd();
}
