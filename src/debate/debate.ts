import type { Thread } from '../read/model';
import { ConceptFinder } from './concepts/concepts';
import type { Concept } from './concepts/lexicon';
import { LocutionFinder } from './locutions';
import type { Debate } from './model';
import { passagesOf } from './text/passages';

/** What a reader may add to the rules. */
export interface DebateOptions {
	/** Concepts of the user's own, beside the bundled lexicon. */
	readonly concepts?: readonly Concept[];
}

/**
 * Reads a thread as a debate: who claims what, of which kind, in answer to which claim. Total and
 * deterministic; linear in the lines of the thread.
 */
export function debateOf(thread: Thread, options: DebateOptions = {}): Debate {
	const finder = new LocutionFinder(thread, new ConceptFinder(options.concepts));
	for (const message of thread.messages) {
		if (!message.inferred) finder.readMessage(passagesOf(message, thread.linesOf(message.id)));
	}
	const claims = finder.found.map((locution) => locution.claim);
	return {
		claims,
		propositions: [],
		ledgers: {
			commonGround: [],
			contested: [],
			unanswered: [],
			promises: [],
			concessions: [],
			superseded: [],
		},
	};
}
