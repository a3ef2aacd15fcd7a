import { scanPart } from './body/part';
import { BodyScan } from './body/scan';
import { LineTable } from './body/table';
import { zonesOf } from './body/zones';
import type { Article, Part } from './mail/article';
import { type Bound, deepestPart, mostParts } from './mail/mime';
import { lineFeeds } from './mail/parts';
import { articleOf } from './mail/split';
import { type Piece, Splitter } from './mail/splitter';
import type { Form } from './model';
import { notePart, ProblemList } from './problems';
import type { Problem } from './text/problem';
import type { HeardVoice, Held } from './thread/held';
import { attributionsIn } from './thread/spoken';
import type { Voice } from './thread/voice';
import { voicesOf } from './thread/voices';

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
	private readonly noted = new ProblemList();
	private readonly scan = new BodyScan();
	private readonly ids = new Map<string, string>();
	/** Date of each message read so far by its Message-ID. */
	private readonly seen = new Map<string, number | null>();
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
		const article = articleOf(piece, this.form, this.share);
		// always in place: a copy of some articles, or a late first change, would give them other shapes
		article.messageId = this.idOf(article);
		if (article.beyond.length > 0) this.noteBounds(article);
		const firstRow = this.table.size;
		const partRows: number[] = [];
		const voices: HeardVoice[] = [];
		let own = true;
		const { parts } = article;
		for (let number = 0; number < parts.length; number++) {
			partRows.push(this.readPart(piece, article, parts[number] as Part, voices));
			own &&= this.scan.maxDepth === 0 && voices.length === 1;
		}
		this.held.push({
			article,
			firstRow,
			partRows,
			own,
			voices,
		});
		if (article.messageId !== null) this.seen.set(article.messageId, article.at);
		return feedsOf(piece, article, this.table.size - firstRow);
	}

	/**
	 * Lists deliver copies of one message, and programs give one Message-ID to two: the first one is
	 * the one that is answered, any other gets an id of its own and is listed beside it.
	 */
	private idOf(article: Article): string | null {
		const id = article.messageId;
		if (id === null || !this.seen.has(id)) return id;
		const copy = this.seen.get(id) === article.at;
		const message = copy
			? 'Another copy of a message: answers are taken to be to the first one.'
			: 'Two messages bear one Message-ID: answers are taken to be to the first one.';
		this.noted.ofMessage(article, 'duplicate-message-id', copy ? 'info' : 'warning', message);
		return `${id}#${this.held.length + 1}`;
	}

	private noteBounds(article: Article): void {
		for (const bound of article.beyond) {
			this.noted.ofMessage(article, bound, 'warning', boundMessages[bound]);
		}
	}

	/** Whether what `article` answers was read before it, as archives put it. */
	private answersKnown(article: Article): boolean {
		const { inReplyTo, references } = article;
		const answered = inReplyTo.length > 0 ? inReplyTo[0] : references.at(-1);
		return answered !== undefined && this.seen.has(answered);
	}

	/** One string for each Message-ID: headers repeat them over and over. */
	private readonly share = (id: string): string => {
		const known = this.ids.get(id);
		if (known !== undefined) return known;
		this.ids.set(id, id);
		return id;
	};

	private readPart(piece: Piece, article: Article, part: Part, voices: HeardVoice[]): number {
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
		if (voices.length > 1) {
			for (let at = 0; at < count; at++) {
				if ((said[at] as number) > 0) said[at] = (said[at] as number) + voices.length - 1;
			}
		}
		this.addVoices(voices, list, part, row, base);
		notePart(this.noted, article, part, scan, base);
		this.options.visitor?.part(this.held.length, article, scan, zones);
		return count;
	}

	/** Adds the voices of a part whose rows start at `row` to those of the parts before it. */
	private addVoices(
		voices: HeardVoice[],
		list: readonly Voice[],
		part: Part,
		row: number,
		base: number,
	): void {
		const { start, end } = this.scan;
		const encoded = part.encoding !== 'identity';
		// every part is said by the one author
		const before = Math.max(0, voices.length - 1);
		for (let number = voices.length > 0 ? 1 : 0; number < list.length; number++) {
			const voice = list[number] as Voice;
			const { first, last } = voice;
			const placed = first >= 0 && !encoded;
			if (voice.quotedBy > 0) voice.quotedBy += before;
			voices.push({
				voice,
				firstRow: first < 0 ? -1 : row + first,
				lastRow: last < 0 ? -1 : row + last,
				start: placed ? (start[first] as number) + base : part.start,
				end: placed ? (end[last] as number) + base : part.start,
			});
		}
	}
}

/** Line feeds in a piece; those of a plain body are known from its rows. */
function feedsOf(piece: Piece, article: Article, rows: number): number {
	const { bytes, base, end, line } = piece;
	const head = article.bodyLine - line;
	const [part, second] = article.parts;
	const plain = part?.encoding === 'identity' && second === undefined && !part.collapsed;
	let stop = article.bodyStart - base;
	let known = 0;
	if (plain && part.start === article.bodyStart) {
		stop = part.end - base;
		const unended = part.end > part.start && bytes[stop - 1] !== 0x0a ? 1 : 0;
		known = rows - unended;
	}
	return head + known + lineFeeds(bytes, stop, end);
}
