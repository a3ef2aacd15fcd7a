import { isCollapsed } from '../body/collapsed';
import type { Form, Person } from '../model';
import { utf8Text } from '../text/decode';
import { cleanAddress } from '../thread/person';
import type { Article, Part } from './article';
import { headerDate, mailbox, messageIds } from './fields';
import { type Header, headerOf } from './header';
import { within } from './mime';
import { pageHead } from './page';
import { textParts } from './parts';
import type { Piece } from './splitter';
import { decodedWords } from './words';

/** Ids of In-Reply-To and of References, from its end, that are kept. */
const mostAnswered = 5;
const mostReferences = 60;

/** Gives the string to keep for a Message-ID that equals it. */
export type Share = (id: string) => string;

/**
 * The message that a piece of a source of `form` holds; offsets are into the whole source. Its
 * Message-IDs are what `share` makes of them.
 */
export function articleOf(piece: Piece, form: Form, share: Share): Article {
	const { bytes, start, end, line } = piece;
	if (form === 'page-text' || form === 'hypermail') return pageArticle(piece);
	if (form === 'bare-body') return bareArticle(piece, start, line, null);
	if (form === 'rfc5322')
		return mailArticle(piece, headerOf(bytes, start, end), line, false, share);
	const escaped = form !== 'pipermail' && form !== 'mboxcl2';
	if (piece.header !== null) return mailArticle(piece, piece.header, line + 1, escaped, share);
	const feed = bytes.indexOf(0x0a, start);
	const head = feed < 0 || feed >= end ? end : feed + 1;
	return mailArticle(piece, headerOf(bytes, head, end), line + 1, escaped, share);
}

function mailArticle(
	{ bytes, base, start, end, last }: Piece,
	header: Header,
	headLine: number,
	escaped: boolean,
	share: Share,
): Article {
	const { fields } = header;
	const stop = last ? end : withoutSeparatorLine(bytes, header.bodyStart, end);
	const { parts, beyond } = textParts(bytes, base, header, stop, headLine + header.lines, escaped);
	const date = headerDate(fields.get('date') ?? '');
	const id = messageIds(fields.get('message-id') ?? '')[0];
	const answered = messageIds(fields.get('in-reply-to') ?? '').slice(0, mostAnswered);
	const references = messageIds(fields.get('references') ?? '').slice(-mostReferences);
	return {
		messageId: id === undefined ? null : share(id),
		from: mailbox(fields.get('from') ?? ''),
		at: date?.at ?? null,
		offset: date?.offset ?? null,
		subject: singleSpaced(decodedWords(fields.get('subject') ?? '')),
		inReplyTo: answered.map(share),
		references: references.map(share),
		start: start + base,
		end: end + base,
		headLine,
		beyond: header.cut ? ['header-too-long', ...beyond] : beyond,
		bodyStart: header.bodyStart + base,
		bodyLine: headLine + header.lines,
		parts,
		source: 'header',
	};
}

/** `text` with each run of white space as one blank; most subjects have no others. */
function singleSpaced(text: string): string {
	return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
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

function pageArticle(piece: Piece): Article {
	const { bytes, start, end, line } = piece;
	const head = pageHead(bytes, start, end);
	if (head === null) return bareArticle(piece, start, line, null);
	const offset = head.when?.offset ?? null;
	const stop = head.form === 'hypermail' ? linksAt(bytes, head.bodyStart, end) : end;
	return {
		...bareArticle({ ...piece, end: stop }, head.bodyStart, line + head.lines, head.person),
		end: end + piece.base,
		at: head.when === null ? null : head.when.wall - (offset ?? 0) * 60_000,
		// an archive states its own zone, which says nothing of the sender's
		offset: null,
		subject: head.subject,
		start: start + piece.base,
		source: 'page',
	};
}

const permalink = '\n^ permalink raw reply';

/** Where public-inbox's links begin below a message, an index of the thread behind the last; else `end`. */
function linksAt(bytes: Uint8Array, start: number, end: number): number {
	for (let at = bytes.indexOf(0x5e, start); at >= 0 && at < end; at = bytes.indexOf(0x5e, at + 1)) {
		const line =
			at > start ? utf8Text(bytes, at - 1, Math.min(end, at + permalink.length - 1)) : '';
		if (line === permalink) return at;
	}
	return end;
}

function bareArticle(piece: Piece, from: number, line: number, person: Person | null): Article {
	const { bytes, base } = piece;
	const start = from + base;
	const end = piece.end + base;
	return {
		messageId: null,
		from:
			person === null
				? null
				: { name: person.name, address: person.address ?? cleanAddress(person.name) },
		at: null,
		offset: null,
		subject: '',
		inReplyTo: [],
		references: [],
		start,
		end,
		headLine: line,
		beyond: within,
		bodyStart: start,
		bodyLine: line,
		parts: [plainPart(start, end, line, isCollapsed(bytes, from, piece.end))],
		source: 'none',
	};
}
