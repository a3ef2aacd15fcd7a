import type { Zone } from '../model';
import { utf8Text } from '../text/decode';
import type { FoundAttribution } from '../thread/spoken';
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
	/^(?:(?:[A-Z][\w-]{0,40}-(?:by|off|to|from|id))|Fixes|Cc|Link|Closes|Closes-bug|Change-Id|base-commit|change-id|prerequisite-\w{2,8}-id|Message-Id|Bug|Bugzilla|BugLink|References|See-also):\s+\S/i;
const greeting =
	/^(?:Hi|Hello|Hey|Dear|Good (?:morning|afternoon|evening|day)|Greetings|Moin|Hallo)\b[\p{L}\s,.'-]{0,40}[,!.]?$/u;
const footerStart =
	/^(?:More information about the \S{1,60}|To unsubscribe from this list: send the line|To unsubscribe send an email to \S{3,80}|To unsubscribe, send a message|_{30,}|\S{2,60} mailing list(?: -- \S{3,100})?$)/;
const footerRule = /^_{30,}$/;

/**
 * Says of each line of a body what it is, in one pass: a code of {@link zoneNames} per line.
 */
export function zonesOf(
	scan: BodyScan,
	attributions: readonly FoundAttribution[],
	zones: Uint8Array,
): void {
	const { count, depth, bytes } = scan;
	let signed = false;
	for (let index = 0; index < count; index++) {
		if ((depth[index] as number) > 0) {
			zones[index] = zoneCode.quoted;
			continue;
		}
		zones[index] = signed ? zoneCode.signature : zoneCode.authored;
		if (signed || scan.blank(index)) continue;
		const head = bytes[scan.content[index] as number] as number;
		if (head === 0x2d && isSignatureMark(scan, index)) {
			signed = true;
			zones[index] = zoneCode.signature;
		} else if (head >= 0x41 && head <= 0x5a) {
			const text = lineText(scan, index);
			if (text.length < 300 && trailer.test(text)) zones[index] = zoneCode.trailer;
			else if (text.length < 60 && greeting.test(text)) zones[index] = zoneCode.greeting;
		}
	}
	for (const { first, last } of attributions) zones.fill(zoneCode.attribution, first, last + 1);
	markFooter(scan, zones);
}

function isSignatureMark(scan: BodyScan, index: number): boolean {
	const at = scan.content[index] as number;
	const size = (scan.end[index] as number) - at;
	return scan.bytes[at + 1] === 0x2d && (size === 2 || (size === 3 && scan.bytes[at + 2] === 0x20));
}

/** A list's footer stands within the last lines and runs to the end; it is nobody's words. */
function markFooter(scan: BodyScan, zones: Uint8Array): void {
	for (let index = Math.max(0, scan.count - 14); index < scan.count; index++) {
		if ((scan.depth[index] as number) > 0 || scan.blank(index)) continue;
		const text = lineText(scan, index);
		if (text.length > 200 || !footerStart.test(text)) continue;
		if (footerRule.test(text) && !/mailing list|unsubscribe/i.test(tail(scan, index + 1))) continue;
		if (quotedBelow(scan, index)) continue;
		zones.fill(zoneCode.footer, index, scan.count);
		return;
	}
}

function quotedBelow(scan: BodyScan, index: number): boolean {
	for (let below = index; below < scan.count; below++)
		if ((scan.depth[below] as number) > 0) return true;
	return false;
}

function tail(scan: BodyScan, from: number): string {
	if (from >= scan.count) return '';
	const start = scan.start[from] as number;
	return utf8Text(scan.bytes, start, Math.min(scan.end[scan.count - 1] as number, start + 1000));
}

function lineText(scan: BodyScan, index: number): string {
	return utf8Text(scan.bytes, scan.content[index] as number, scan.end[index] as number).trimEnd();
}
