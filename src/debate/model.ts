import type { Person } from '../read/model';
import type { Span } from '../read/text/span';
import type { Mark } from './marks/mark';

/** What a claim may be; kinds that are equally likely are chosen in this order. */
export const claimKinds = [
	'fact',
	'prediction',
	'value',
	'scope',
	'question',
	'proposal',
	'concession',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What a claim may do to another. */
export const relationTypes = [
	'supports',
	'attacks',
	'undercuts',
	'concedes',
	'answers',
	'asks',
	'restates',
	'reason-for-previous',
	'elaborates-previous',
	'none',
] as const;
export type RelationType = (typeof relationTypes)[number];

/** A locution: a clause group that somebody put forward, anchored to exact lines. */
export interface Claim {
	/** Stable over re-download and re-wrapping: derived from the words and the speaker. */
	readonly id: string;
	/** Message in which the words were written (perhaps a ghost). */
	readonly message: string;
	/** First and last line: `docLine` of the source, or the body's line where that is null. */
	readonly first: number;
	readonly last: number;
	/** From the first to the last character in the source; null where the body was encoded. */
	readonly span: Span | null;
	/** The words, unwrapped to one line, quote marks removed. */
	readonly text: string;
	readonly speaker: Person | null;
	/** True when the words stand in a quote (their message is not in the source, or only there). */
	readonly quoted: boolean;
	readonly kind: ClaimKind;
	readonly relation: RelationType;
	/** Id of the claim or turn answered; null where the relation is `none`. */
	readonly target: string | null;
	readonly concepts: readonly string[];
	/** 0..1 */
	readonly confidence: number;
	/** Why kind and relation were chosen, one sentence each. */
	readonly reasons: readonly string[];
	/** Words that soften it (`I think`, `probably`), as they stand. */
	readonly hedges?: readonly string[];
	/** How strongly it is put: hedged, plain, or insisted on (`absolutely`, `never`). */
	readonly strength?: Strength;
	/** The reviewer's own mark decided kind, relation, text or being. */
	readonly marked?: boolean;
	/** The reviewer's note; null or absent where there is none. */
	readonly note?: string | null;
}

export type Strength = 'hedged' | 'plain' | 'strong';

/** What is said, apart from who says it where (AIF's split of I-node and locution). */
export interface Proposition {
	readonly id: string;
	readonly text: string;
	readonly locutions: readonly string[];
	readonly heldBy: readonly string[];
	readonly deniedBy: readonly string[];
}

export interface LedgerEntry {
	readonly claims: readonly string[];
	readonly note: string;
}

export interface Ledgers {
	readonly commonGround: readonly LedgerEntry[];
	readonly contested: readonly LedgerEntry[];
	readonly unanswered: readonly LedgerEntry[];
	readonly promises: readonly LedgerEntry[];
	readonly concessions: readonly LedgerEntry[];
	readonly superseded: readonly LedgerEntry[];
}

/** A thread as a debate. */
export interface Debate {
	readonly claims: readonly Claim[];
	readonly propositions: readonly Proposition[];
	readonly ledgers: Ledgers;
	/** Links that the reviewer set, by claim id; null: the claim is to have none. */
	readonly relinks?: ReadonlyMap<string, Relink | null>;
	/** The reviewer's marks whose claim is no longer in the source. */
	readonly orphans?: readonly Mark[];
	/** The reviewer's marks, each with the claim that it fell on (which a dismissal took away). */
	readonly placed?: readonly PlacedMark[];
}

/** A reviewer's mark and the id of the claim that it is about. */
export interface PlacedMark {
	readonly mark: Mark;
	readonly claim: string;
}

/** The hypothesis that a reviewer points a claim at. */
export interface Relink {
	readonly experiment: string;
	readonly hypothesis: string;
	/** -1: the claim says the opposite of the hypothesis. */
	readonly polarity: 1 | -1;
}
