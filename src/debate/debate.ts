import type { Thread } from '../read/model';
import { ConceptFinder } from './concepts/concepts';
import type { Concept } from './concepts/lexicon';
import { ledgersOf } from './ledgers/ledgers';
import { LocutionFinder } from './locutions';
import { applyMarks } from './marks/apply';
import type { Mark } from './marks/mark';
import { placeAdded } from './marks/place';
import type { Claim, Debate } from './model';
import { parentsFirst } from './order';
import { propositionsOf } from './propositions/propositions';
import type { Passage } from './text/passage';
import { passagesOf } from './text/passages';

/** What a reader may add to the rules. */
export interface DebateOptions {
	/** Concepts of the user's own, beside the bundled lexicon. */
	readonly concepts?: readonly Concept[];
	/** The reviewer's marks; they win over inference. */
	readonly marks?: readonly Mark[];
}

/**
 * Reads a thread as a debate: who claims what, of which kind, in answer to which claim; what is the
 * same proposition; what is agreed, contested, unanswered, promised, conceded and given up. Total and
 * deterministic; linear in the lines of the thread.
 */
export function debateOf(thread: Thread, options: DebateOptions = {}): Debate {
	const finder = new LocutionFinder(thread, new ConceptFinder(options.concepts));
	const passages: Passage[] = [];
	const byHolder = new Map<string, readonly Claim[]>();
	for (const message of parentsFirst(thread.messages)) {
		const own = passagesOf(message, thread.linesOf(message.id));
		passages.push(...own);
		byHolder.set(message.id, finder.readMessage(own));
	}
	const found = thread.messages.flatMap((message) => byHolder.get(message.id) ?? []);
	const marked = applyMarks(found, options.marks ?? [], (mark) =>
		placeAdded(mark, passages, thread.unit),
	);
	const propositions = propositionsOf(marked.claims, marked.merges);
	return {
		claims: marked.claims,
		propositions,
		ledgers: ledgersOf(marked.claims, propositions),
		relinks: marked.relinks,
		orphans: marked.orphans,
		placed: marked.placed,
	};
}
