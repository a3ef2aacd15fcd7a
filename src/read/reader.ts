import { scanPart } from './body/part';
import { BodyScan } from './body/scan';
import { LineTable } from './body/table';
import { zonesOf } from './body/zones';
import type { Article, Part } from './mail/article';
import { IdTable } from './mail/ids';
import { type Bound, deepestPart, mostParts } from './mail/mime';
import { lineFeeds } from './mail/parts';
import { articleOf } from './mail/split';
import { type Piece, Splitter } from './mail/splitter';
import type { Form } from './model';
import { notePart, ProblemList } from './problems';
import type { Problem } from './text/problem';
import { Held } from './thread/held';
import { attributionsIn } from './thread/spoken';
import type { Voice } from './thread/voice';
import { nobody, voicesOf } from './thread/voices';

/** Something that wants to see each decoded body while it is at hand, such as the patch scanner. */
export interface BodyVisitor {
	/**
	 * `scan` and `zones` (a code of `zoneNames` per line) are reused; what is needed later must be
	 * copied. Called once per text part, in the order of the line table's rows.
	 */
	part(message: number, article: Article, scan: BodyScan, zones: Uint8Array): void;
}

/** How a source is read. */
export interface ReaderOptions {
	/** The source is an editor's text, encoded to UTF-8. */
	readonly editor?: boolean;
	readonly visitor?: BodyVisitor;
}

/** What is told of each bound that a message goes beyond. */
const boundMessages: Readonly<Record<Bound, string>> = {
	'header-too-long': 'A header field is longer than 64 KiB; the rest of it is left unread.',
	'parts-too-deep': `Parts are nested beyond ${deepestPart} levels; what is deeper is read as text.`,
	'too-many-parts': `There are more than ${mostParts} parts; the rest is left unread.`,
};

/**
 * Reads a source that arrives in pieces. After {@link finish} it knows every message and, in a
 * table, every line; the text itself is not kept.
 */
export class MailReader {
	readonly table = new LineTable();
	readonly held: Held[] = [];
	readonly ids = new IdTable();
	private readonly noted = new ProblemList();
	private readonly scan = new BodyScan();
	private readonly splitter: Splitter;

	constructor(private readonly options: ReaderOptions = {}) {
		this.splitter = new Splitter((piece) => this.take(piece));
	}

	get problems(): readonly Problem[] {
		return this.noted.list;
	}

	get form(): Form {
		return this.splitter.form;
	}

	get formReason(): string {
		return this.splitter.reason;
	}

	push(chunk: Uint8Array): void {
		this.splitter.push(chunk);
	}

	/** Reads a source that is at hand as a whole. */
	readAll(bytes: Uint8Array): void {
		this.splitter.pushLast(bytes);
	}

	finish(): void {
		this.splitter.finish();
	}

	private take(piece: Piece): number {
		const article = articleOf(piece, this.form, this.ids);
		// always in place: a copy of some articles, or a late first change, would give them other shapes
		article.messageId = this.idOf(article);
		if (article.beyond.length > 0) this.noteBounds(article);
		const firstRow = this.table.size;
		let voices = nobody;
		let own = true;
		const { parts } = article;
		for (let number = 0; number < parts.length; number++) {
			voices = this.readPart(piece, article, parts[number] as Part, voices);
			own &&= this.scan.maxDepth === 0 && voices === nobody;
		}
		const rows = this.table.size - firstRow;
		this.held.push(new Held(article, firstRow, rows, own, voices));
		if (article.messageId >= 0) this.ids.hold(article.messageId, this.held.length - 1);
		// the lines of a recoded body are not those of its bytes
		const asWritten = this.scan.bytes === piece.bytes;
		return feedsOf(piece, article, asWritten ? rows : null);
	}

	/**
	 * Lists deliver copies of one message, and programs give one Message-ID to two: the first one is
	 * the one that is answered, any other gets an id of its own and is listed beside it.
	 */
	private idOf(article: Article): number {
		const id = article.messageId;
		const first = id < 0 ? undefined : this.held[this.ids.holder(id)];
		if (first === undefined) return id;
		const copy = first.article.at === article.at;
		const message = copy
			? 'Another copy of a message: answers are taken to be to the first one.'
			: 'Two messages bear one Message-ID: answers are taken to be to the first one.';
		this.noted.ofMessage(article, 'duplicate-message-id', copy ? 'info' : 'warning', message);
		let number = this.held.length + 1;
		for (;;) {
			const own = this.ids.numberOf(`${this.ids.text(id)}#${number++}`);
			if (this.ids.holder(own) < 0) return own;
		}
	}

	private noteBounds(article: Article): void {
		for (const bound of article.beyond) {
			this.noted.ofMessage(article, bound, 'warning', boundMessages[bound]);
		}
	}

	/** Whether what `article` answers was read before it, as archives put it. */
	private answersKnown({ answered }: Article): boolean {
		return answered >= 0 && this.ids.holder(answered) >= 0;
	}

	/** Reads a part of a body of whose parts before it `voices` are known; returns all voices. */
	private readPart(
		piece: Piece,
		article: Article,
		part: Part,
		voices: readonly Voice[],
	): readonly Voice[] {
		const { scan, table } = this;
		const { bytes, base } = piece;
		scanPart(scan, part, { bytes, base, editor: this.options.editor === true });
		const { count } = scan;
		const row = table.extend(count);
		const attributions = attributionsIn(scan);
		const zones = table.zone.data.subarray(row, row + count);
		zonesOf(scan, attributions, zones);
		table.depth.data.set(scan.depth.subarray(0, count), row);
		table.hash.data.set(scan.hash.subarray(0, count), row);
		const said = table.said.data.subarray(row, row + count);
		const list = voicesOf(
			scan,
			attributions,
			zones,
			article.from,
			said,
			!this.answersKnown(article),
		);
		part.rows = count;
		this.place(list, part, row, base);
		notePart(this.noted, article, part, scan, base);
		this.options.visitor?.part(this.held.length, article, scan, zones);
		if (voices === nobody || list === nobody) return voices === nobody ? list : voices;
		return joinedVoices(voices, list, said);
	}

	/** Turns the lines in which voices are heard into rows, of which `row` is the part's first. */
	private place(list: readonly Voice[], part: Part, row: number, base: number): void {
		const { start, end } = this.scan;
		const encoded = part.encoding !== 'identity';
		for (let number = 0; number < list.length; number++) {
			const voice = list[number] as Voice;
			const { first, last } = voice;
			const placed = first >= 0 && !encoded;
			voice.start = placed ? (start[first] as number) + base : part.start;
			voice.end = placed ? (end[last] as number) + base : part.start;
			if (first >= 0) {
				voice.first = row + first;
				voice.last = row + last;
			}
		}
	}
}

/**
 * The voices of the parts before and of a part whose rows are `said` by numbers of its own `list`: the
 * author of all of them is one, the others come behind.
 */
function joinedVoices(
	before: readonly Voice[],
	list: readonly Voice[],
	said: Int32Array,
): readonly Voice[] {
	const more = before.length - 1;
	for (let at = 0; at < said.length; at++) {
		if ((said[at] as number) > 0) said[at] = (said[at] as number) + more;
	}
	for (const voice of list) if (voice.quotedBy > 0) voice.quotedBy += more;
	return [...before, ...list.slice(1)];
}

/** Line feeds in a piece; those of a plain body are known from its rows where they are given. */
function feedsOf(piece: Piece, article: Article, rows: number | null): number {
	const { bytes, base, end, line } = piece;
	const head = article.bodyLine - line;
	const [part, second] = article.parts;
	const plain = part?.encoding === 'identity' && second === undefined && !part.collapsed;
	let stop = article.bodyStart - base;
	let known = 0;
	if (rows !== null && plain && part.start === article.bodyStart) {
		stop = part.end - base;
		const unended = part.end > part.start && bytes[stop - 1] !== 0x0a ? 1 : 0;
		known = rows - unended;
	}
	return head + known + lineFeeds(bytes, stop, end);
}
