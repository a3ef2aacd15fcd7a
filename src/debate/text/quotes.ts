import { normalWords } from '../identity';
import type { Candidate } from '../relate/target';
import type { Unit } from '../segment/units';
import type { Passage, PlacedLine } from './passage';
import { lineAt } from './place';

/** First words of a claim that must stand in a quote that was wrapped anew. */
const FIRST_WORDS = 6;
/** Characters that surely hold the first words. */
const FIRST_CHARACTERS = 400;
/** Claims kept for one wording of a line, or of first words; what stands oftener tells nothing. */
const SAME = 8;

/** Words of a line as compared between an original and its quotes. */
function lineKey(placed: PlacedLine): string {
	const { content } = placed.line;
	const blanks = content.includes('  ') || content.includes('\t');
	return (blanks ? content.replace(/\s+/g, ' ') : content).trim();
}

/** The claims of one message by the lines that they stand on, and by their first words. */
interface Known {
	readonly byLine: Map<string, Candidate[]>;
	readonly byStart: Map<string, Candidate[]>;
}

/** Finds the claims that a quoted stretch repeats. */
export class QuoteIndex {
	readonly #byMessage = new Map<string, Known>();

	/** Remembers that `unit` of `passage` is the claim `candidate`. */
	add(passage: Passage, unit: Unit, candidate: Candidate): void {
		const message = messageOf(passage);
		let known = this.#byMessage.get(message);
		if (known === undefined) {
			known = { byLine: new Map(), byStart: new Map() };
			this.#byMessage.set(message, known);
		}
		keep(known.byStart, startOf(unit), candidate);
		for (let at = lineAt(passage.lines, unit.start); at < passage.lines.length; at++) {
			const placed = passage.lines[at];
			if (placed === undefined || placed.at >= unit.end) break;
			keep(known.byLine, lineKey(placed), candidate);
		}
	}

	/**
	 * Claims whose words stand in the quoted passage, in order: by its lines, or by their first words
	 * where the quote was wrapped anew. Empty when none is known.
	 */
	find(passage: Passage): Candidate[] {
		const known = this.#byMessage.get(messageOf(passage));
		if (known === undefined) return [];
		const found = new Set<Candidate>();
		for (const placed of passage.lines) {
			for (const candidate of known.byLine.get(lineKey(placed)) ?? []) found.add(candidate);
		}
		return found.size > 0 ? [...found] : byWords(known, passage);
	}
}

function keep(by: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
	const there = by.get(key);
	if (there === undefined) by.set(key, [candidate]);
	else if (there.length < SAME && there.at(-1) !== candidate) there.push(candidate);
}

function messageOf(passage: Passage): string {
	return passage.saidIn ?? `\0${passage.holder}`;
}

function startOf(unit: Unit): string {
	return normalWords(unit.text.slice(0, FIRST_CHARACTERS)).split(' ', FIRST_WORDS).join(' ');
}

/** Claims whose first words, or all where they have fewer, follow each other in the passage. */
function byWords(known: Known, passage: Passage): Candidate[] {
	const words = normalWords(passage.text).split(' ');
	const found = new Set<Candidate>();
	for (let at = 0; at < words.length; at++) {
		let start = '';
		for (let count = 0; count < FIRST_WORDS && at + count < words.length; count++) {
			start += (count === 0 ? '' : ' ') + words[at + count];
			for (const candidate of known.byStart.get(start) ?? []) found.add(candidate);
		}
	}
	return [...found];
}
