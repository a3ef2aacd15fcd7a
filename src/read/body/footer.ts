import { utf8Text } from '../text/decode';
import type { BodyScan } from './scan';

const start =
	/^(?:More information about the \S{1,60}|To unsubscribe from this list: send the line|To unsubscribe send an email to \S{3,80}|To unsubscribe, send a message|_{30,}|\[Index of Archives\]|\[Date Prev\]|\^ permalink raw reply|(?:next |prev |parent )+reply\s+other threads:\[~|\S{2,60} mailing list(?: -- \S{3,100})?$)/;
const rule = /^_{30,}$/;

/** Lines from the end within which a list's footer starts. */
const tallest = 14;

/** A list's footer stands within the last lines and runs to the end; it is nobody's words. */
export function markFooter(scan: BodyScan, zones: Uint8Array, code: number): void {
	let from = scan.count;
	for (let index = scan.count - 1; index >= Math.max(0, scan.count - tallest); index--) {
		if ((scan.depth[index] as number) > 0) break;
		const head = scan.head(index);
		// M, T, _, an archive's links, or the name of a list
		const links = head === 0x5b || head === 0x6e || head === 0x70 || head === 0x5e;
		if (head === 0x4d || head === 0x54 || head === 0x5f || links || endsInList(scan, index)) {
			const text = lineText(scan, index);
			if (!start.test(text)) continue;
			if (rule.test(text) && !/mailing list|unsubscribe/i.test(tail(scan, index + 1))) continue;
			from = index;
		}
	}
	zones.fill(code, from, scan.count);
}

/** Whether a line ends in `t`, as "... mailing list" does, or holds an address behind dashes. */
function endsInList(scan: BodyScan, index: number): boolean {
	const last = scan.bytes[(scan.end[index] as number) - 1];
	const size = (scan.end[index] as number) - (scan.content[index] as number);
	return size > 14 && size < 160 && (last === 0x74 || last === 0x67 || last === 0x6d);
}

function tail(scan: BodyScan, from: number): string {
	if (from >= scan.count) return '';
	const begin = scan.start[from] as number;
	return utf8Text(scan.bytes, begin, Math.min(scan.end[scan.count - 1] as number, begin + 1000));
}

function lineText(scan: BodyScan, index: number): string {
	const begin = scan.content[index] as number;
	return utf8Text(scan.bytes, begin, Math.min(scan.end[index] as number, begin + 200)).trimEnd();
}
