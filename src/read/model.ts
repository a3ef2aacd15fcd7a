import type { Problem } from './text/problem';
import type { Span } from './text/span';

/** Somebody who wrote something; `address` is null where the source cloaks or omits it entirely. */
export interface Person {
	readonly name: string;
	readonly address: string | null;
}

/** What a line of a body is. `quoted` lines are somebody else's words at `depth` >= 1. */
export type Zone =
	| 'authored'
	| 'quoted'
	| 'attribution'
	| 'signature'
	| 'footer'
	| 'diff'
	| 'trailer'
	| 'header'
	| 'log'
	| 'greeting';

/** A place in a diff: a file, and a line of it on either side. */
export interface DiffPlace {
	/** Path after the change (before it for a deleted file); null where the diff's head was cut away. */
	readonly file: string | null;
	/** Line before the change, counted from 1; null where it has none or lines were left out above it. */
	readonly old: number | null;
	/** Line after the change, in the same way. */
	readonly new: number | null;
	/** The hunk's head (`@@ -1,3 +1,4 @@ int map()`), or empty where no hunk has begun. */
	readonly hunk: string;
}

/** One line of one body, with its true author as far as the source tells. */
export interface TurnLine {
	/** Line of the body, counted from 1. */
	readonly line: number;
	/** Line of the source, counted from 1; null only where the body was transfer-encoded. */
	readonly docLine: number | null;
	/** The line in the source without its line end; null only where `docLine` is null. */
	readonly span: Span | null;
	/** The bytes of the source that encode the line; null where `span` says where it stands. */
	readonly encoded: Span | null;
	/**
	 * How a line of format=flowed text (RFC 3676) ends: `soft` where it goes on in the next one,
	 * `soft-delsp` where its last blank is to be dropped then, `fixed` where it ends; else null.
	 */
	readonly flow: 'soft' | 'soft-delsp' | 'fixed' | null;
	/** For a line of a quoted diff: its place in that diff. */
	readonly diff: DiffPlace | null;
	/** For words of a review: the place of the quoted diff under which they stand. */
	readonly answers: DiffPlace | null;
	/** Number of quote marks before the text. */
	readonly depth: number;
	readonly zone: Zone;
	/** The decoded line as it stands, quote marks included, CR and LF dropped. */
	readonly text: string;
	/** The line without its quote marks and the one space after them. */
	readonly content: string;
	/** Who wrote the words; null where unknown. */
	readonly saidBy: Person | null;
	/** The message (perhaps a ghost) in which the words were first written; null where unknown. */
	readonly saidIn: string | null;
	/** 0..1: how sure `saidBy` is. */
	readonly confidence: number;
}

/** `[RFC PATCH v2 3/5]` taken apart. */
export interface PatchSubject {
	readonly version: number;
	readonly index: number | null;
	readonly total: number | null;
	readonly rfc: boolean;
	readonly prefixes: readonly string[];
}

/** A message of the thread, either held by the source or rebuilt from quotes (`inferred`). */
export interface Message {
	/** Message-ID without angle brackets; made up and stable where there is none. */
	readonly id: string;
	readonly from: Person | null;
	/** ISO 8601 in UTC (`2019-01-30T20:44:20Z`), or null. */
	readonly date: string | null;
	readonly subject: string;
	/** The message answered, or null. */
	readonly parent: string | null;
	/** True for ghosts: messages that exist only as quotes. */
	readonly inferred: boolean;
	/** 0..1: how sure author, date and parent are; 1 where headers state them. */
	readonly confidence: number;
	/** One sentence: where author, date and parent were read from. */
	readonly reason: string;
	readonly patch: PatchSubject | null;
	/** Where the message (for a ghost: its first and last quoted line) stands in the source. */
	readonly span: Span;
}

/** One version of a patch series, as far as the source holds it. */
export interface Series {
	/** Message-ID of its cover letter, else of its first patch. */
	readonly id: string;
	/** Subject of the cover letter, else of the first patch, brackets taken away. */
	readonly title: string;
	/** 1 where the subjects state none. */
	readonly version: number;
	/** Number of patches that the subjects state; null for a patch sent alone. */
	readonly total: number | null;
	/** Message-ID of `0/n`, or null. */
	readonly cover: string | null;
	/** Message-IDs of the patches that are held, in the order of their numbers. */
	readonly patches: readonly string[];
	/** Numbers from 1 to `total` that no held message bears. */
	readonly missing: readonly number[];
	/** `id` of the version before this one that the source holds, or null. */
	readonly previous: string | null;
}

/** The forms of mail that `src/read` knows. */
export type Form =
	| 'mboxo'
	| 'mboxrd'
	| 'mboxcl2'
	| 'public-inbox'
	| 'rfc5322'
	| 'format-patch'
	| 'patchwork'
	| 'pipermail'
	| 'page-text'
	| 'hypermail'
	| 'bare-body'
	| 'empty'
	| 'binary';

/** A source that has been read: messages in the order of the source, ghosts after the held ones. */
export interface Thread {
	readonly form: Form;
	/** One sentence: why this form was chosen. */
	readonly formReason: string;
	/** `utf-16` for an editor's text, `byte` for a file's bytes; the unit of every span. */
	readonly unit: 'utf-16' | 'byte';
	readonly messages: readonly Message[];
	readonly problems: readonly Problem[];
	/** Patch series that held messages make up, each version one, in the order of the source. */
	readonly series: readonly Series[];
	/**
	 * Lines of the body of a message that the source holds; for a ghost, the lines quoted from it, in
	 * the order of the ghost's own text (depth as in the quoting body). Empty for an unknown id.
	 */
	linesOf(messageId: string): readonly TurnLine[];
}
