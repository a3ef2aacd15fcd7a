import { normalWords } from '../identity';
import type { Candidate } from '../relate/target';
import type { Unit } from '../segment/units';
import type { Passage, PlacedLine } from './passage';

/** First words of a claim that must stand in a quote that was wrapped anew. */
const FIRST_WORDS = 6;

/** Words of a line as compared between an original and its quotes. */
function lineKey(placed: PlacedLine): string {
	const { content } = placed.line;
	const blanks = content.includes('  ') || content.includes('\t');
	return (blanks ? content.replace(/\s+/g, ' ') : content).trim();
}

/** The claims of one message by the lines that they stand on. */
interface Known {
	readonly byLine: Map<string, Candidate[]>;
	readonly all: { readonly candidate: Candidate; readonly start: string }[];
}

/** Finds the claims that a quoted stretch repeats. */
export class QuoteIndex {
	readonly #byMessage = new Map<string, Known>();

	/** Remembers that `unit` of `passage` is the claim `candidate`. */
	add(passage: Passage, unit: Unit, candidate: Candidate): void {
		const message = messageOf(passage);
		const known: Known = this.#byMessage.get(message) ?? { byLine: new Map(), all: [] };
		this.#byMessage.set(message, known);
		known.all.push({ candidate, start: startOf(unit) });
		for (const [index, placed] of passage.lines.entries()) {
			const end = passage.lines[index + 1]?.at ?? passage.text.length;
			if (placed.at >= unit.end || end <= unit.start) continue;
			const key = lineKey(placed);
			const there = known.byLine.get(key);
			if (there === undefined) known.byLine.set(key, [candidate]);
			else if (!there.some((other) => other.id === candidate.id)) there.push(candidate);
		}
	}

	/**
	 * Claims whose words stand in the quoted passage, in order: by its lines, or by their first words
	 * where the quote was wrapped anew. Empty when none is known.
	 */
	find(passage: Passage): Candidate[] {
		const known = this.#byMessage.get(messageOf(passage));
		if (known === undefined) return [];
		const found = new Map<string, Candidate>();
		for (const placed of passage.lines) {
			for (const candidate of known.byLine.get(lineKey(placed)) ?? []) {
				found.set(candidate.id, candidate);
			}
		}
		return found.size > 0 ? [...found.values()] : byWords(known, passage);
	}
}

function messageOf(passage: Passage): string {
	return passage.saidIn ?? `\0${passage.holder}`;
}

function startOf(unit: Unit): string {
	return normalWords(unit.text).split(' ').slice(0, FIRST_WORDS).join(' ');
}

function byWords(known: Known, passage: Passage): Candidate[] {
	const words = ` ${normalWords(passage.text)} `;
	return known.all.flatMap(({ candidate, start }) =>
		words.includes(` ${start} `) ? [candidate] : [],
	);
}
