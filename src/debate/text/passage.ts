import type { Person, TurnLine } from '../../read/model';

/** A paragraph or list item of a passage: [start, end) in the passage's text. */
export interface Paragraph {
	readonly start: number;
	readonly end: number;
	/** True when it starts with a bullet or a number. */
	readonly item: boolean;
}

/** A line of the source inside a passage's text. */
export interface PlacedLine {
	readonly line: TurnLine;
	/** Offset in the passage's text at which the line's words start. */
	readonly at: number;
	/** Offset in `line.content` at which the line's words start. */
	readonly skipped: number;
}

/**
 * A stretch of one person's words without another's between them, unwrapped: lines of a paragraph
 * joined by a space, paragraphs by a line feed.
 */
export interface Passage {
	/** Message whose body holds the lines. */
	readonly holder: string;
	/** Message in which the words were first written; null where unknown. */
	readonly saidIn: string | null;
	readonly speaker: Person | null;
	readonly quoted: boolean;
	/** Quote marks before its lines; 0 for the holder's author. */
	readonly depth: number;
	/** First and last line of the stretch, code and patches included. */
	readonly firstLine: TurnLine;
	readonly lastLine: TurnLine;
	/** True when its last lines are code, a patch, a log or the like. */
	readonly endsInCode: boolean;
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	readonly lines: readonly PlacedLine[];
	/** 0..1: the least sure line decides. */
	readonly confidence: number;
}
