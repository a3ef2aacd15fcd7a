import { Phrases } from '../words/phrases';
import type { Token } from '../words/tokens';
import { CONCEPTS, type Concept } from './lexicon';

/** Finds concepts in words; the bundled lexicon, or that plus entries of the user's own. */
export class ConceptFinder {
	readonly #phrases = new Phrases<string>();

	/** `extra` entries add spellings to a concept of the same id, or a concept of their own. */
	constructor(extra: readonly Concept[] = []) {
		for (const concept of [...CONCEPTS, ...extra]) {
			for (const pattern of concept.patterns) this.#phrases.add(pattern.toLowerCase(), concept.id);
		}
	}

	/** Ids of the concepts that the words name, in order of first mention. */
	find(tokens: readonly Token[]): string[] {
		return [...new Set(this.#phrases.find(tokens).map((hit) => hit.value))];
	}
}
