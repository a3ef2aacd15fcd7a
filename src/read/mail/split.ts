import { isCollapsed } from '../body/collapsed';
import type { Form, Person } from '../model';
import { utf8Text } from '../text/decode';
import { cleanAddress } from '../thread/person';
import { readIds } from './answers';
import { Article, Part } from './article';
import { headerDate, mailbox } from './fields';
import { field, type Header, headerOf } from './header';
import type { IdTable } from './ids';
import { textLeaf } from './mime';
import { pageHead } from './page';
import { textParts } from './parts';
import type { Piece } from './splitter';
import { decodedWords } from './words';

/**
 * The message that a piece of a source of `form` holds; offsets are into the whole source. Its
 * Message-IDs are numbers of `ids`.
 */
export function articleOf(piece: Piece, form: Form, ids: IdTable): Article {
	const { bytes, start, end, line } = piece;
	if (form === 'page-text' || form === 'hypermail') return pageArticle(piece);
	if (form === 'bare-body') return unheadedArticle('none', piece, start, line, piece.end);
	if (form === 'rfc5322') return mailArticle(piece, headerOf(bytes, start, end), line, false, ids);
	const escaped = form !== 'pipermail' && form !== 'mboxcl2';
	if (piece.header !== null) return mailArticle(piece, piece.header, line + 1, escaped, ids);
	const feed = bytes.indexOf(0x0a, start);
	const head = feed < 0 || feed >= end ? end : feed + 1;
	return mailArticle(piece, headerOf(bytes, head, end), line + 1, escaped, ids);
}

function mailArticle(
	{ bytes, base, start, end, last }: Piece,
	header: Header,
	headLine: number,
	escaped: boolean,
	ids: IdTable,
): Article {
	const { fields } = header;
	const stop = last ? end : withoutSeparatorLine(bytes, header.bodyStart, end);
	const bodyLine = headLine + header.lines;
	const { parts, beyond } = textParts(bytes, base, header, stop, bodyLine, escaped);
	const date = headerDate(fields.text(field.date));
	const bodyStart = header.bodyStart + base;
	const article = new Article('header', start + base, end + base, headLine, bodyStart, bodyLine);
	article.from = mailbox(fields.text(field.from));
	article.at = date?.at ?? null;
	article.offset = date?.offset ?? null;
	article.subject = singleSpaced(decodedWords(fields.text(field.subject)));
	readIds(article, bytes, fields, ids);
	article.beyond = header.cut ? ['header-too-long', ...beyond] : beyond;
	article.parts = parts;
	return article;
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

function pageArticle(piece: Piece): Article {
	const { bytes, start, end, line } = piece;
	const head = pageHead(bytes, start, end);
	if (head === null) return unheadedArticle('none', piece, start, line, end);
	const stop = head.form === 'hypermail' ? linksAt(bytes, head.bodyStart, end) : end;
	const article = unheadedArticle('page', piece, head.bodyStart, line + head.lines, stop);
	article.from = withAddress(head.person);
	// an archive states its own zone, which says nothing of the sender's
	article.at = head.when === null ? null : head.when.wall - (head.when.offset ?? 0) * 60_000;
	article.subject = head.subject;
	return article;
}

function withAddress(person: Person | null): Person | null {
	if (person === null) return null;
	return { name: person.name, address: person.address ?? cleanAddress(person.name) };
}

const permalink = '\n^ permalink raw reply';

/** Where public-inbox's links begin below a message, an index of the thread behind the last; else `end`. */
function linksAt(bytes: Uint8Array, start: number, end: number): number {
	for (let at = start + 1; at < end; at++) {
		if (bytes[at] !== 0x5e || bytes[at - 1] !== 0x0a) continue;
		const line = utf8Text(bytes, at - 1, Math.min(end, at + permalink.length - 1));
		if (line === permalink) return at;
	}
	return end;
}

/** A message whose body, [from, stop), has no header. */
function unheadedArticle(
	source: 'page' | 'none',
	piece: Piece,
	from: number,
	line: number,
	stop: number,
): Article {
	const { bytes, base, end } = piece;
	const start = source === 'page' ? piece.start : from;
	const article = new Article(source, start + base, end + base, line, from + base, line);
	const collapsed = isCollapsed(bytes, from, stop);
	article.parts = [new Part(textLeaf(from, stop), base, line, false, collapsed)];
	return article;
}
