import type { BodyScan } from '../body/scan';
import type { Person } from '../model';
import { utf8Text } from '../text/decode';
import type { FoundAttribution } from './found';
import { cleanPerson } from './person';
import { statedTime } from './stated';
import type { When } from './when';

const from = /^\*?(?:From|Von|De|Van|Från|发件人|差出人)\s?[:：]\*?\s*(\S.{0,200})$/u;
const field =
	/^\*?(Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|发送时间|收件人|抄送|主题)\s?[:：]\*?\s*(.{0,500})$/iu;

/** Lines that a header block may have, continuation lines included. */
const tallest = 14;

/**
 * The header block that Outlook and its kin put above what they quote: From, Sent, To, Subject on
 * lines of one depth; the quoted text follows at that same depth. A quoted patch, which also starts
 * `From:`, has neither Sent nor To. Null where none starts at line `index`.
 */
export function headerBlock(scan: BodyScan, index: number): FoundAttribution | null {
	return mayOpen(scan, index) ? blockAt(scan, index) : null;
}

function blockAt(scan: BodyScan, index: number): FoundAttribution | null {
	const opened = from.exec(lineText(scan, index));
	if (opened === null) return null;
	const depth = scan.depth[index] as number;
	const seen = new Set<string>();
	let when: When | null = null;
	let last = index;
	let addressee: Person | null = null;
	let sender = opened[1] as string;
	let lastOfSender = index;
	const limit = Math.min(scan.count, index + tallest);
	for (let next = index + 1; next < limit; next++) {
		if (scan.depth[next] !== depth || scan.blank(next)) break;
		const found = field.exec(lineText(scan, next));
		if (found === null) {
			const text = lineText(scan, next);
			// a long sender or list of addressees is wrapped
			if (seen.size === 0 && next === index + 1) {
				sender += ` ${text}`;
				lastOfSender = next;
			} else if (!/[@;,<>]/.test(text)) break;
			continue;
		}
		const name = (found[1] as string).toLowerCase();
		seen.add(name);
		last = next;
		if (name === 'to' || name === 'an' || name === 'à' || name === '收件人') {
			addressee ??= cleanPerson((found[2] as string).split(/;|>\s*,/)[0] as string);
		}
		if (isTime(name)) when = statedTime(found[2] as string, 0)?.when ?? when;
	}
	const addressed = ['to', 'cc', 'an', 'à', '收件人', '抄送'].some((name) => seen.has(name));
	const sent = ['sent', 'gesendet', 'envoyé', '发送时间'].some((name) => seen.has(name));
	const behalf = /\bOn Behalf Of\s+(\S.{0,100})$/i.exec(sender);
	const whole = seen.size >= 2 && (addressed || sent);
	const deeper = depthBehind(scan, last) === depth + 1;
	// whoever writes above the block leaves all below it to whom it names
	let speaksAt = whole && deeper && depth === 0 && isTop(scan, index) ? 1 : depth;
	if (!whole) {
		// some mail programs: the sender's line, and the quote one mark deeper
		if (deeper && (seen.size === 0 || seen.has('date'))) {
			sender = opened[1] as string;
			speaksAt = depth + 1;
		} else if (behalf === null || seen.size > 0) return null;
		else last = lastOfSender;
	}
	const named = behalf === null ? sender : (behalf[1] as string);
	const person = cleanPerson(named.replace(/\s*\[mailto:([^\]]{3,120})\]/i, ' <$1>'));
	if (person === null) return null;
	const first = index > 0 && isBanner(scan, index - 1) ? index - 1 : index;
	return {
		first,
		last,
		depth,
		speaksAt,
		attribution: { person, when, strong: true },
		addressee,
	};
}

/** Whether nothing but a banner or a rule stands above line `index`. */
function isTop(scan: BodyScan, index: number): boolean {
	for (let above = index - 1; above >= 0; above--) {
		const head = scan.head(above);
		if (head !== 0 && head !== 0x2d && head !== 0x5f) return false;
	}
	return true;
}

/** Depth of the next line with text within a few lines, or -1. */
export function depthBehind(scan: BodyScan, index: number): number {
	for (let next = index + 1; next < Math.min(scan.count, index + 8); next++) {
		if (!scan.blank(next)) return scan.depth[next] as number;
	}
	return -1;
}

/** Whether a colon stands where one of the From fields has it. */
function mayOpen(scan: BodyScan, index: number): boolean {
	const { bytes } = scan;
	const at = scan.content[index] as number;
	const head = scan.head(index);
	// From, *From, Von and Van, De, Från
	if (head === 0x46) return bytes[at + 4] === 0x3a || bytes[at + 5] === 0x3a;
	if (head === 0x2a) return bytes[at + 5] === 0x3a;
	if (head === 0x56) return bytes[at + 3] === 0x3a;
	if (head === 0x44) return bytes[at + 2] === 0x3a || bytes[at + 3] === 0x3a;
	return head >= 0xe5;
}

function isTime(name: string): boolean {
	return ['sent', 'date', 'gesendet', 'datum', 'envoyé', '发送时间'].includes(name);
}

/** `-----Original Message-----` and its translations. */
function isBanner(scan: BodyScan, index: number): boolean {
	return scan.head(index) === 0x2d && /^-{3,}.{4,40}-{3,}$/.test(lineText(scan, index));
}

function lineText(scan: BodyScan, index: number): string {
	const start = scan.content[index] as number;
	return utf8Text(scan.bytes, start, Math.min(scan.end[index] as number, start + 600)).trim();
}
