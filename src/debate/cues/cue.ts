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

/** A cue that was found in a unit. */
export interface FoundCue {
	readonly name: string;
	readonly why: string;
	/** Tokens [from, to) of the unit that showed it; both -1 where no words did. */
	readonly from: number;
	readonly to: number;
}

/** A cue that no words of the unit show. */
export function wordless(name: string, why: string): FoundCue {
	return { name, why, from: -1, to: -1 };
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
