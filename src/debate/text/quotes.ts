import type { Candidate } from '../relate/target';
import type { Unit } from '../segment/units';
import type { Passage, PlacedLine } from './passage';

/** Words of a line as compared between an original and its quotes. */
function lineKey(placed: PlacedLine): string {
	return placed.line.content.replace(/\s+/g, ' ').trim();
}

/** Finds the claims that a quoted stretch repeats, by its lines. */
export class QuoteIndex {
	readonly #byMessage = new Map<string, Map<string, Candidate[]>>();

	/** Remembers that `unit` of `passage` is the claim `candidate`. */
	add(passage: Passage, unit: Unit, candidate: Candidate): void {
		const message = passage.saidIn ?? `\0${passage.holder}`;
		let lines = this.#byMessage.get(message);
		if (lines === undefined) {
			lines = new Map();
			this.#byMessage.set(message, lines);
		}
		for (const [index, placed] of passage.lines.entries()) {
			const end = passage.lines[index + 1]?.at ?? passage.text.length;
			if (placed.at >= unit.end || end <= unit.start) continue;
			const key = lineKey(placed);
			const known = lines.get(key);
			if (known === undefined) lines.set(key, [candidate]);
			else if (!known.some((other) => other.id === candidate.id)) known.push(candidate);
		}
	}

	/** Claims whose words stand in the quoted passage, in order; empty when none is known. */
	find(passage: Passage): Candidate[] {
		const lines = this.#byMessage.get(passage.saidIn ?? `\0${passage.holder}`);
		if (lines === undefined) return [];
		const found = new Map<string, Candidate>();
		for (const placed of passage.lines) {
			for (const candidate of lines.get(lineKey(placed)) ?? []) found.set(candidate.id, candidate);
		}
		return [...found.values()];
	}
}
