import type { TurnLine } from '../model';

/** A line of the source inside joined text. */
export interface JoinedLine {
	readonly line: TurnLine;
	/** Offset in the joined text at which the line's words start. */
	readonly at: number;
	/** Offset in `line.content` of those words: 1 where a blank was stuffed before them, else 0. */
	readonly skipped: number;
}

/** Lines of flowed text that are one paragraph, joined (RFC 3676 section 4.2). */
export interface Joined {
	readonly text: string;
	readonly depth: number;
	readonly lines: readonly JoinedLine[];
}

/**
 * Joins the soft lines of format=flowed text: never across quote depth or zone, never a patch, whose
 * lines stay as they are. Lines of any other text stay single. Every offset of a joined text leads
 * back to its line.
 */
export function joinFlowed(lines: readonly TurnLine[]): Joined[] {
	const joined: Joined[] = [];
	let open: { text: string; depth: number; lines: JoinedLine[] } | null = null;
	let before: TurnLine | null = null;
	for (const line of lines) {
		const stuffed = line.flow !== null && line.depth === 0 && line.content.startsWith(' ');
		const skipped = stuffed && line.zone !== 'diff' ? 1 : 0;
		const words = line.content.slice(skipped);
		const goesOn = open !== null && before !== null && continues(before, line);
		if (!goesOn || open === null) {
			open = { text: '', depth: line.depth, lines: [] };
			joined.push(open);
		} else if (before?.flow === 'soft-delsp') open.text = open.text.slice(0, -1);
		open.lines.push({ line, at: open.text.length, skipped });
		open.text += words;
		before = line;
	}
	return joined;
}

function continues(before: TurnLine, line: TurnLine): boolean {
	if (before.flow !== 'soft' && before.flow !== 'soft-delsp') return false;
	if (before.zone === 'diff' || before.diff !== null || line.diff !== null) return false;
	return before.depth === line.depth && before.zone === line.zone && line.content !== '';
}
