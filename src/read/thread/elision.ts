import type { BodyScan } from '../body/scan';
import { utf8Text } from '../text/decode';

const elision = /^[[<({]?(?:\.{2,5}|…|-?snip|cut|trimmed|skipped)[\w\s.…-]{0,20}[\])>}]?$/i;
const longest = 32;

/**
 * Whether a line only says that something was left out (`[...]`, `<snip>`). Inside a quote it may be
 * by anybody who quoted the text on its way.
 */
export function isElision(scan: BodyScan, index: number): boolean {
	const start = scan.content[index] as number;
	const end = scan.end[index] as number;
	if (end - start > longest || scan.blank(index)) return false;
	const head = scan.bytes[start] as number;
	// [ < ( { . and the first byte of an ellipsis; a bare word needs no bracket only with its dots
	const opens = head === 0x5b || head === 0x3c || head === 0x28 || head === 0x7b;
	if (!opens && head !== 0x2e && head !== 0xe2) return false;
	return elision.test(utf8Text(scan.bytes, start, end).trim());
}
