import type { Person } from '../model';
import type { When } from './when';

/** Who an unattributed stretch is guessed to be by, and why. */
export interface Guess {
	readonly person: Person;
	/** 0..1. */
	readonly confidence: number;
	/** One sentence. */
	readonly reason: string;
}

/** One speaker of a body: its author, or somebody whom an attribution names. */
export class Voice {
	/** First and last line that this voice is heard in, or -1: of the scan, then rows of the line table. */
	first = -1;
	last = -1;
	/** The same place in the source; where its part starts if that is encoded. */
	start = 0;
	end = 0;

	/**
	 * @param quotedBy The voice in whose text the attribution stands; the author's own is -1.
	 * @param depth Quote depth at which this voice speaks.
	 * @param guess Why an unnamed voice is taken to be `person`; null where an attribution names it.
	 * @param addressee Whom a header block says this voice wrote to, or null.
	 */
	constructor(
		public person: Person | null,
		readonly when: When | null,
		public quotedBy: number,
		readonly depth: number,
		readonly guess: Guess | null,
		readonly addressee: Person | null,
	) {}
}
