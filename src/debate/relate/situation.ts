import type { ClaimKind, RelationType } from '../model';
import type { Unit } from '../segment/units';
import type { Passage } from '../text/passage';
import type { Candidate } from './target';

/** A unit of somebody's words with what stands before it. */
export interface Situation {
	readonly unit: Unit;
	/** The quoted stretch right above the passage; null when there is none. */
	readonly quote: Passage | null;
	/** The unit opens the passage and the last words of the quote ask. */
	readonly quoteAsks: boolean;
	/** The last words of the quote ask, wherever the unit stands in the passage. */
	readonly quoteAsked: boolean;
	/** Some of the last words of the quote ask, though others follow. */
	readonly quoteAskedBefore: boolean;
	/** Words of the unit that carry its subject. */
	readonly words: ReadonlySet<string>;
	/** The quoted claim that is nearest in subject; null where there is none, or the unit goes on. */
	readonly answered: Candidate | null;
	/** Position in the passage, from 0. */
	readonly order: number;
	/** It is the passage's only unit. */
	readonly only: boolean;
	readonly previous: PreviousClaim | null;
	/** The unit after it in the passage. */
	readonly next: Unit | null;
}

/** The author's claim before this one in the same passage. */
export interface PreviousClaim {
	readonly id: string;
	readonly kind: ClaimKind;
	readonly relation: RelationType;
	readonly unit: Unit;
}
