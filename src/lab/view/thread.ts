import type { ClaimKind, RelationType } from '../../debate/model';
import type { MarkType } from '../marks';
import type { ParameterValue, VerdictWord } from '../model';

/** A verdict as the faces show it: the word, what may follow it, and what decided. */
export interface VerdictView {
	readonly word: VerdictWord;
	/** `Supported`, `Weakened`, `Undecided` or `Not testable`. */
	readonly label: string;
	/** Follows the label, never replaces it; null when there is none. */
	readonly qualifier: string | null;
	/** One sentence with the observed figures. */
	readonly because: string;
	/** Id of the observation that decided. */
	readonly decidedBy: string;
}

/** One claim as a card: who says what, against whom, and what a run says of it. */
export interface ClaimView {
	readonly id: string;
	/** The words on one line; hostile text, to be rendered as text only. */
	readonly text: string;
	readonly kind: ClaimKind;
	readonly relation: RelationType;
	/** Id of the claim or turn answered, or null. */
	readonly target: string | null;
	readonly speaker: string;
	/** Name of the person answered, or null. */
	readonly answers: string | null;
	/** First and last line of the source, counted from 1. */
	readonly first: number;
	readonly last: number;
	/** Id of the message in which the words were written. */
	readonly message: string;
	/** True when that message exists only as a quote. */
	readonly inferred: boolean;
	readonly confidence: number;
	readonly concepts: readonly string[];
	/** Why kind, relation and link were chosen, one sentence each. */
	readonly reasons: readonly string[];
	/** The experiment that bears on the claim; null when none does. */
	readonly experiment: string | null;
	readonly hypothesis: string | null;
	/** 1: the hypothesis says what the claim says; -1: the opposite. */
	readonly polarity: 1 | -1;
	/** The experiment measures only the nearest quantity. */
	readonly nearestOnly: boolean;
	/** Other claims that say the same: locutions of one proposition. */
	readonly same: readonly string[];
	/** The reviewer's own mark decided something of it. */
	readonly marked: boolean;
	/** The reviewer's note, or null. */
	readonly note: string | null;
	/** With the experiment's default parameters (or the reader's own settings); null when unlinked. */
	readonly verdict: VerdictView | null;
}

/** One message of the thread, in the order of time where it is known. */
export interface TurnView {
	readonly id: string;
	readonly speaker: string;
	/** ISO 8601 UTC, or null. */
	readonly date: string | null;
	readonly subject: string;
	readonly parent: string | null;
	/** True for a message rebuilt from quotes. */
	readonly inferred: boolean;
	readonly confidence: number;
	readonly reason: string;
}

/** A ledger of the debate, such as the common ground. */
export interface LedgerView {
	readonly id: string;
	readonly label: string;
	readonly entries: readonly { readonly claims: readonly string[]; readonly note: string }[];
}

/** One mark of the reviewer, as the list of marks shows it. */
export interface MarkView {
	/** With `mark` it names the mark in the sidecar. */
	readonly key: string;
	readonly mark: MarkType;
	/** Id of the claim that it is about (dismissed ones are not among the claims); null: not found. */
	readonly claim: string | null;
	/** Words of the claim as they were marked. */
	readonly words: string;
	/** What was said of it: `value, attacks`, `dismissed`, the note. */
	readonly says: string;
}

/** A thread as the panel shows it: plain JSON, computed by the lab. */
export interface ThreadView {
	/** Subject of the thread. */
	readonly title: string;
	/** One sentence: how many messages, rebuilt ones, participants, claims, testable ones. */
	readonly summary: string;
	readonly turns: readonly TurnView[];
	readonly claims: readonly ClaimView[];
	readonly ledgers: readonly LedgerView[];
	/** The reviewer's own marks, the newest first. */
	readonly marks: readonly MarkView[];
	/** Parameter values of the reader's own machine, offered to every experiment that has them. */
	readonly defaults: Readonly<Record<string, ParameterValue>>;
}
