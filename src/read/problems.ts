import { docLineOf } from './body/part';
import type { BodyScan } from './body/scan';
import { deepest } from './body/scan';
import type { Article, Part } from './mail/article';
import { utf8Text } from './text/decode';
import { hazardsIn } from './text/hazards';
import type { Problem } from './text/problem';

/** Problems beyond this many are counted but not kept. */
export const mostProblems = 1000;

/** Lines longer than this are read, but no person wrote them. */
export const longestLine = 65_536;

const encoder = new TextEncoder();

/** Gathers problems up to a bound. */
export class ProblemList {
	readonly list: Problem[] = [];

	add(problem: Problem): void {
		if (this.list.length < mostProblems) this.list.push(problem);
	}

	/** A problem of a whole message. */
	ofMessage(article: Article, code: string, severity: Problem['severity'], message: string): void {
		const span = { start: article.start, end: article.end };
		this.add({ code, severity, message, span, line: article.headLine });
	}
}

/**
 * Notes what is suspicious in a scanned part: hidden characters, quotes nested beyond the bound,
 * very long lines. `base` is added to offsets of the piece for offsets of the source.
 */
export function notePart(
	problems: ProblemList,
	article: Article,
	part: Part,
	scan: BodyScan,
	base: number,
): void {
	if (scan.maxDepth === deepest) {
		problems.ofMessage(
			article,
			'quotes-too-deep',
			'warning',
			`Quotes are nested beyond ${deepest}; deeper marks are taken for text.`,
		);
	}
	if (scan.longest > longestLine) {
		problems.ofMessage(
			article,
			'line-too-long',
			'warning',
			`A line is ${scan.longest} bytes long; patterns look at its beginning only.`,
		);
	}
	if (scan.suspected > 0) noteHazards(problems, article, part, scan, base);
}

function noteHazards(
	problems: ProblemList,
	article: Article,
	part: Part,
	scan: BodyScan,
	base: number,
): void {
	for (const index of scan.suspects.subarray(0, scan.suspected)) {
		if (problems.list.length >= mostProblems) return;
		const start = scan.content[index] as number;
		const text = utf8Text(
			scan.bytes,
			start,
			Math.min(scan.end[index] as number, start + longestLine),
		);
		const line = docLineOf(part, index);
		for (const { code, message, start: from, end: to } of hazardsIn(text)) {
			const before = encoder.encode(text.slice(0, from)).length;
			const inside = encoder.encode(text.slice(from, to)).length;
			const span =
				part.encoding === 'identity'
					? { start: start + base + before, end: start + base + before + inside }
					: { start: part.start, end: part.end };
			problems.add({ code, severity: 'warning', message, span, line: line ?? article.bodyLine });
		}
	}
}
