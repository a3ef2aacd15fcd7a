/** A wording that is a sign of something; what it is a sign of is in the tables of weights. */
export interface Cue {
	/** Names the cue in the tables of weights. */
	readonly name: string;
	/** Completes "the words '...'" in a reason. */
	readonly why: string;
	/** start: only as the first words of a unit. */
	readonly at: 'start' | 'any';
	/** Patterns of `words/pattern.ts`, contractions written out. */
	readonly patterns: readonly string[];
}

/** A cue that was found in a unit, with the words that showed it; null where no words did. */
export interface FoundCue {
	readonly name: string;
	readonly why: string;
	readonly words: string | null;
}

/** A cue from its patterns, set apart by semicolons. */
export function cue(
	name: string,
	why: string,
	at: 'start' | 'any',
	...patterns: readonly string[]
): Cue {
	return {
		name,
		why,
		at,
		patterns: patterns
			.flatMap((list) => list.split(';'))
			.map((pattern) => pattern.trim().replace(/\s+/g, ' '))
			.filter((pattern) => pattern !== ''),
	};
}
