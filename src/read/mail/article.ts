import type { Person } from '../model';
import { type Bound, type Leaf, within } from './mime';

// What is kept of each message of a large source is made by constructors: V8 watches how long what a
// literal makes lives, and throws compiled code away each time it changes its mind.

/** One text part of a held message: where its decoded lines come from. */
export class Part {
	/** Content in the source, still encoded, [start, end). */
	readonly start: number;
	readonly end: number;
	/** Line of the source that the first content line is, counted from 1; null where encoded. */
	readonly firstLine: number | null;
	readonly charset: string;
	readonly encoding: Leaf['encoding'];
	readonly flowed: boolean;
	readonly delSp: boolean;
	/** True where line breaks are lost: all lines stand on one line of the source. */
	readonly collapsed: boolean;
	/** True where an mbox writer put `>` before `From `. */
	readonly unescape: boolean;
	/** Number of its lines, which are rows of the line table; known once it has been read. */
	rows = 0;

	/** `base` is what to add to the leaf's offsets, `line` the line at its start. */
	constructor(leaf: Leaf, base: number, line: number, escaped: boolean, collapsed: boolean) {
		const plain = leaf.encoding === 'identity';
		this.start = leaf.start + base;
		this.end = leaf.end + base;
		this.firstLine = plain ? line : null;
		this.charset = leaf.charset;
		this.encoding = leaf.encoding;
		this.flowed = leaf.flowed;
		this.delSp = leaf.delSp;
		this.collapsed = collapsed;
		this.unescape = escaped && plain;
	}
}

/** No parts, and no ids. */
const noParts: readonly Part[] = [];
const noIds: readonly number[] = [];

/** A message that the source itself holds, before it is threaded. */
export class Article {
	/** Number of its Message-ID in the `IdTable`, or -1; that of a copy is told from the first one's. */
	messageId = -1;
	from: Person | null = null;
	/** Milliseconds since 1970, or null. */
	at: number | null = null;
	/** The sender's zone, minutes east of UTC, or null. */
	offset: number | null = null;
	subject = '';
	/** Number of the Message-ID that it answers at first sight, or -1. */
	answered = -1;
	/** Numbers of the Message-IDs of its ancestors as the header names them, the nearest first. */
	ancestors = noIds;
	/** Which bounds its header or its parts went beyond. */
	beyond: readonly Bound[] = within;
	/** Text parts: the first text/plain part, then the others. */
	parts = noParts;

	/**
	 * @param source Where the head came from; the beginning of the message's `reason`.
	 * @param start Offset of the whole message in the source, its separator line included.
	 * @param end Offset behind it.
	 * @param headLine Line of the source where its header starts, counted from 1.
	 * @param bodyStart Where the body starts.
	 * @param bodyLine Line of the source there, counted from 1.
	 */
	constructor(
		readonly source: 'header' | 'page' | 'none',
		readonly start: number,
		readonly end: number,
		readonly headLine: number,
		readonly bodyStart: number,
		readonly bodyLine: number,
	) {}
}
