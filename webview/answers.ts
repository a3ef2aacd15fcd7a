// Answers already given. Runs are deterministic, so the same question has the same answer: a value that
// the reader comes back to, or that was run ahead, is shown in the frame in which it is chosen.
import canonicalize from 'canonicalize';
import { share } from './share';
import type { ToWorker } from './worker-protocol';

/** What is asked, apart from its number; null for questions whose answers are not kept. */
export function keyOfAnswer(question: {
	readonly type: ToWorker['type'];
	readonly request?: unknown;
}): string | null {
	const kept = question.type === 'experiment' || question.type === 'compare';
	return kept ? `${question.type} ${canonicalize(question.request)}` : null;
}

/** The answers used last, at most `most`; parts that equal those of the answer before are held once. */
export class Answers<Answer> {
	readonly #kept = new Map<string, Answer>();
	#newest: Answer | null = null;

	constructor(private readonly most: number) {}

	get size(): number {
		return this.#kept.size;
	}

	has(key: string): boolean {
		return this.#kept.has(key);
	}

	get(key: string): Answer | null {
		const answer = this.#kept.get(key);
		if (answer === undefined) return null;
		this.#kept.delete(key);
		this.#kept.set(key, answer);
		return answer;
	}

	/** Keeps an answer, and forgets the one that was not used for longest. */
	keep(key: string, answer: Answer): Answer {
		const held = share(this.#newest, answer);
		this.#newest = held;
		this.#kept.set(key, held);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= this.most) break;
			this.#kept.delete(oldest);
		}
		return held;
	}
}
