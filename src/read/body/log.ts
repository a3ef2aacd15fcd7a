import { utf8Text } from '../text/decode';
import { type BodyScan, hashOf } from './scan';

const log = 8;

/** What kernels print: time stamps, oops heads, registers, and the frames and rules around them. */
const kernel =
	/^(?:\[ {0,4}\d{1,7}\.\d{6}\]|<\d>\[|(?:kernel: )?(?:Call Trace:|RIP: |Code: |BUG: |Oops: |WARNING: CPU: |CPU: \d|Hardware name: |Modules linked in: |Unable to handle kernel |general protection fault|Kernel panic - |R[A-D]X: |R[SD]I: |RBP: |RSP: |R\d\d: |[CDEFGS]S: +[0-9a-f]|CR\d: |DR\d: |PGD |pc : |lr : |sp : )|-{3,}\[ (?:cut here|end trace))/;
/** A command that was typed, with the prompt before it. */
const command = /^[$#] \S/;
/** A row or a rule of a table drawn with bars. */
const table = /^\|.*\S.*\|\s*$|^\+(?:[-=]{2,}\+)+\s*$/;
/** `3,4c3` above the two sides of a plain diff(1). */
const change = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/;
const frame = /^\s{1,12}(?:\? )?[\w.]{1,80}\+0x[0-9a-f]+\/0x[0-9a-f]+/;

/** Whether an unquoted line whose first byte is `head` is a machine's: a log, a command, a table. */
export function isLog(scan: BodyScan, index: number, head: number): boolean {
	const pattern = patternFor(head);
	if (pattern === null && !hasColon(scan, index, head)) return false;
	return (pattern ?? kernel).test(lineText(scan, index));
}

/** The only pattern that a line with this first byte can match; null where a colon must tell. */
function patternFor(head: number): RegExp | null {
	switch (head) {
		// [ < -
		case 0x5b:
		case 0x3c:
		case 0x2d:
			return kernel;
		// | +
		case 0x7c:
		case 0x2b:
			return table;
		// $ #
		case 0x24:
		case 0x23:
			return command;
		default:
			return null;
	}
}

/** Whether a capital and, within the first words, a colon could start one of the kernel's lines. */
function hasColon(scan: BodyScan, index: number, head: number): boolean {
	if (head > 0x5a && head !== 0x6b && head !== 0x67 && head !== 0x70 && head !== 0x6c) return false;
	const { bytes } = scan;
	const start = scan.content[index] as number;
	const end = Math.min(scan.end[index] as number, start + 20);
	for (let at = start + 2; at < end; at++) if (bytes[at] === 0x3a) return true;
	return false;
}

/** A frame of a call trace, or a stamped line, below blanks. */
export function isTrace(scan: BodyScan, index: number): boolean {
	const { bytes } = scan;
	const start = scan.content[index] as number;
	const end = Math.min(scan.end[index] as number, start + 110);
	// `+0x` is in no prose
	for (let at = start + 2; at + 2 < end; at++) {
		if (bytes[at] === 0x2b && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x78) {
			return frame.test(lineText(scan, index));
		}
	}
	return false;
}

/**
 * Gives the lines from `index` on their marks back where these are a machine's and no quote's: behind
 * the head of a plain diff(1), and where a shell asks for more of a command. Returns how many.
 */
export function machineMarks(scan: BodyScan, zones: Uint8Array, index: number): number {
	const head = scan.head(index - 1);
	const digit = head >= 0x30 && head <= 0x39;
	if (!digit && head !== 0x2d && zones[index - 1] !== log) return 0;
	const before = lineText(scan, index - 1);
	const compared =
		change.test(before) || (before === '---' && lineText(scan, index - 2).startsWith('<'));
	const typed = command.test(before) && /(?:\\|<<.{1,20}|\|)$/.test(before);
	if (!compared && !typed) return 0;
	let line = index;
	for (; line < scan.count && scan.depth[line] === 1; line++) {
		const start = scan.start[line] as number;
		scan.depth[line] = 0;
		scan.content[line] = start;
		scan.hash[line] = hashOf(scan.bytes, start, scan.end[line] as number);
		zones[line] = log;
	}
	return line - index;
}

function lineText(scan: BodyScan, index: number): string {
	if (index < 0) return '';
	const start = scan.content[index] as number;
	return utf8Text(scan.bytes, start, Math.min(scan.end[index] as number, start + 160)).trimEnd();
}
