/** [start, end) in a text. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** Abbreviations whose full stop does not end a sentence (lower case, without the last stop). */
const ABBREVIATIONS = new Set(
	'e.g eg i.e ie cf vs viz resp approx incl excl dr mrs prof st fig sec nr vol al ca esp w.r.t wrt a.k.a aka p.s btw misc asap f.e fe'.split(
		' ',
	),
);

const CLOSERS = /["'”’)\]*_]/;

function wordBefore(text: string, stop: number): string {
	let start = stop;
	while (start > 0 && !/[\s("'[]/.test(text[start - 1] ?? '')) start--;
	return text.slice(start, stop).toLowerCase();
}

/** True when the full stop at `stop` ends an abbreviation, an initial or a number of a list. */
function isAbbreviation(text: string, stop: number, sentenceStart: number): boolean {
	const word = wordBefore(text, stop);
	if (ABBREVIATIONS.has(word)) return true;
	if (/^[a-z]$/.test(word) && word !== 'i') return true;
	return /^(?:\d{1,2}|[a-z])$/.test(word) && text.slice(sentenceStart, stop).trim() === word;
}

/**
 * Sentences of one unwrapped paragraph [start, end). A stop inside parentheses, in quotation marks before a small letter, in an identifier, a
 * version number or an abbreviation ends nothing; a sentence may start in lower case, as many do on
 * mailing lists. Linear.
 */
export function sentences(text: string, start: number, end: number): Range[] {
	const result: Range[] = [];
	let from = start;
	let depth = 0;
	for (let at = start; at < end; at++) {
		const char = text[at];
		if (char === '(') depth++;
		else if (char === ')') depth = depth > 0 ? depth - 1 : 0;
		if (char !== '.' && char !== '?' && char !== '!') continue;
		let after = at + 1;
		while (after < end && /[.?!]/.test(text[after] ?? '')) after++;
		const marks = after - at;
		let closed = false;
		while (after < end && CLOSERS.test(text[after] ?? '')) {
			if (text[after] === ')' && depth > 0) {
				depth--;
				closed = true;
			} else if (marks === 1 && /["”]/.test(text[after] ?? '')) closed = true;
			after++;
		}
		const ends = after >= end || /\s/.test(text[after] ?? '');
		const next = text.slice(after, after + 3).trimStart()[0] ?? '';
		const stop =
			ends &&
			depth === 0 &&
			!(closed && /[a-z]/.test(next)) &&
			!(char === '.' && marks === 1 && after < end && isAbbreviation(text, at, from)) &&
			!(char === '.' && marks > 1 && /[a-z]/.test(next)) &&
			!(/[,;:]/.test(next) || (next === '-' && marks === 1));
		at = after - 1;
		if (!stop) continue;
		push(result, text, from, after);
		from = after;
	}
	push(result, text, from, end);
	return result;
}

function push(result: Range[], text: string, start: number, end: number): void {
	while (start < end && /\s/.test(text[start] ?? '')) start++;
	while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
	if (end > start) result.push({ start, end });
}
