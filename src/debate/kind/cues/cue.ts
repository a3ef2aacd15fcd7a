import type { ClaimKind } from '../../model';

/** A wording that speaks for a kind. `at` start: only as the first words of the unit. */
export interface Cue {
	readonly kind: ClaimKind;
	readonly weight: number;
	readonly at: 'start' | 'any';
	/** Patterns of `words/phrases.ts`, contractions written out. */
	readonly patterns: readonly string[];
	/** Completes "the words '...'" in a reason. */
	readonly why: string;
}

/** A cue from its patterns, set apart by semicolons. */
export function cue(
	kind: ClaimKind,
	weight: number,
	at: 'start' | 'any',
	why: string,
	...patterns: readonly string[]
): Cue {
	return {
		kind,
		weight,
		at,
		why,
		patterns: patterns
			.flatMap((list) => list.split(';'))
			.map((pattern) => pattern.trim())
			.filter((pattern) => pattern !== ''),
	};
}
