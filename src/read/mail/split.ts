import { isCollapsed } from '../body/collapsed';
import type { Form, Person } from '../model';
import { cleanAddress } from '../thread/person';
import type { Article, Part } from './article';
import { headerDate, mailbox, messageIds } from './fields';
import { headerOf } from './header';
import { pageHead } from './page';
import { textParts } from './parts';
import type { Piece } from './splitter';
import { decodedWords } from './words';

/** The message that a piece of a source of `form` holds; offsets are into the piece's bytes. */
export function articleOf(piece: Piece, form: Form): Article {
	const { bytes, start, end, line } = piece;
	if (form === 'page-text' || form === 'hypermail') return pageArticle(bytes, start, end, line);
	if (form === 'bare-body') return bareArticle(bytes, start, end, line, null);
	if (form === 'rfc5322') return mailArticle(piece, start, line, false);
	const feed = bytes.indexOf(0x0a, start);
	const head = feed < 0 || feed >= end ? end : feed + 1;
	return mailArticle(piece, head, line + 1, form !== 'pipermail' && form !== 'mboxcl2');
}

function mailArticle(
	{ bytes, start, end, last }: Piece,
	head: number,
	headLine: number,
	escaped: boolean,
): Article {
	const header = headerOf(bytes, head, end);
	const { fields } = header;
	const stop = last ? end : withoutSeparatorLine(bytes, header.bodyStart, end);
	const { parts, beyond } = textParts(bytes, header, stop, headLine + header.lines, escaped);
	const date = headerDate(fields.get('date') ?? '');
	return {
		messageId: messageIds(fields.get('message-id') ?? '')[0] ?? null,
		from: mailbox(fields.get('from') ?? ''),
		at: date?.at ?? null,
		offset: date?.offset ?? null,
		subject: decodedWords(fields.get('subject') ?? '').replace(/\s+/g, ' '),
		inReplyTo: messageIds(fields.get('in-reply-to') ?? ''),
		references: messageIds(fields.get('references') ?? ''),
		start,
		end,
		headLine,
		beyond: beyond || header.cut,
		bodyStart: header.bodyStart,
		bodyLine: headLine + header.lines,
		parts,
		source: 'header',
	};
}

/** The blank line that an mbox writer puts before the next separator is not the message's. */
function withoutSeparatorLine(bytes: Uint8Array, from: number, end: number): number {
	if (bytes[end - 1] !== 0x0a) return end;
	const before = bytes[end - 2] === 0x0d ? end - 2 : end - 1;
	return before > from && bytes[before - 1] === 0x0a ? before : end;
}

function plainPart(start: number, end: number, firstLine: number, collapsed: boolean): Part {
	return {
		start,
		end,
		firstLine,
		charset: 'utf-8',
		encoding: 'identity',
		flowed: false,
		delSp: false,
		collapsed,
		unescape: false,
	};
}

function pageArticle(bytes: Uint8Array, start: number, end: number, line: number): Article {
	const head = pageHead(bytes, start, end);
	if (head === null) return bareArticle(bytes, start, end, line, null);
	const offset = head.when?.offset ?? null;
	return {
		...bareArticle(bytes, head.bodyStart, end, line + head.lines, head.person),
		at: head.when === null ? null : head.when.wall - (offset ?? 0) * 60_000,
		// an archive states its own zone, which says nothing of the sender's
		offset: null,
		subject: head.subject,
		start,
		source: 'page',
	};
}

function bareArticle(
	bytes: Uint8Array,
	start: number,
	end: number,
	line: number,
	from: Person | null,
): Article {
	return {
		messageId: null,
		from:
			from === null ? null : { name: from.name, address: from.address ?? cleanAddress(from.name) },
		at: null,
		offset: null,
		subject: '',
		inReplyTo: [],
		references: [],
		start,
		end,
		headLine: line,
		beyond: false,
		bodyStart: start,
		bodyLine: line,
		parts: [plainPart(start, end, line, isCollapsed(bytes, start, end))],
		source: 'none',
	};
}
