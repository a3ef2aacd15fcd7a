import type { Person } from '../model';
import type { Bound } from './mime';

/** One text part of a held message: where its decoded lines come from. */
export interface Part {
	/** Content in the source, still encoded, [start, end). */
	readonly start: number;
	readonly end: number;
	/** Line of the source that the first content line is, counted from 1; null where encoded. */
	readonly firstLine: number | null;
	readonly charset: string;
	readonly encoding: 'identity' | 'quoted-printable' | 'base64';
	readonly flowed: boolean;
	readonly delSp: boolean;
	/** True where line breaks are lost: all lines stand on one line of the source. */
	readonly collapsed: boolean;
	/** True where an mbox writer put `>` before `From `. */
	readonly unescape: boolean;
}

/** A message that the source itself holds, before it is threaded. */
export interface Article {
	/** Message-ID without angle brackets, or null; that of a copy is told from the first one's. */
	messageId: string | null;
	readonly from: Person | null;
	/** Milliseconds since 1970, or null. */
	readonly at: number | null;
	/** The sender's zone, minutes east of UTC, or null. */
	readonly offset: number | null;
	readonly subject: string;
	/** Message-IDs of In-Reply-To, in order. */
	readonly inReplyTo: readonly string[];
	/** Message-IDs of References, oldest first. */
	readonly references: readonly string[];
	/** Whole message in the source, its separator line included. */
	readonly start: number;
	readonly end: number;
	/** Line of the source where its header starts, counted from 1. */
	readonly headLine: number;
	/** Which bounds its header or its parts went beyond. */
	readonly beyond: readonly Bound[];
	/** Where the body starts, and the line of the source there, counted from 1. */
	readonly bodyStart: number;
	readonly bodyLine: number;
	/** Text parts: the first text/plain part, then the others. */
	readonly parts: readonly Part[];
	/** Where the head came from; the beginning of the message's `reason`. */
	readonly source: 'header' | 'page' | 'none';
}
