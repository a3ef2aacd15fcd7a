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
export interface Voice {
	person: Person | null;
	readonly when: When | null;
	/** The voice in whose text the attribution stands; the author's own is -1. */
	quotedBy: number;
	/** Why an unnamed voice is taken to be `person`; null where an attribution names it. */
	readonly guess: Guess | null;
	/** Whom a header block says this voice wrote to, or null. */
	readonly addressee: Person | null;
	/** Quote depth at which this voice speaks. */
	readonly depth: number;
	/** First and last line (scan indexes) that this voice is heard in, or -1. */
	first: number;
	last: number;
}

/** A voice that is not heard yet. Written out, as copies by spreading each get a hidden class of their own. */
export function voiceOf(
	person: Person | null,
	when: When | null,
	quotedBy: number,
	depth: number,
	guess: Guess | null,
	addressee: Person | null,
): Voice {
	return { person, when, quotedBy, guess, addressee, depth, first: -1, last: -1 };
}
