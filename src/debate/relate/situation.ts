import type { ClaimKind, RelationType } from '../model';
import type { Unit } from '../segment/units';
import type { Passage } from '../text/passage';

/** A unit of the author's own words with what stands before it. */
export interface Situation {
	readonly unit: Unit;
	readonly kind: ClaimKind;
	/** The quoted stretch right above the author's passage; null when there is none. */
	readonly quote: Passage | null;
	/** The last sentence of the quote is a question. */
	readonly quoteAsks: boolean;
	/** Position in the author's passage, from 0. */
	readonly order: number;
	/** Units of the passage before this one that belong to the same paragraph. */
	readonly inParagraph: number;
	readonly previous: {
		readonly kind: ClaimKind;
		readonly relation: RelationType;
		readonly unit: Unit;
	} | null;
}

export interface RelationChoice {
	readonly relation: RelationType;
	readonly confidence: number;
	readonly reason: string;
}
