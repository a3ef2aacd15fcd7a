import type { Thread } from '../read/model';
import type { ConceptFinder } from './concepts/concepts';
import { contentKey } from './identity';
import { type Judge, Rules } from './judge';
import { strengthOf } from './kind/strength';
import type { Claim, RelationType } from './model';
import type { PreviousClaim } from './relate/situation';
import { contentWords } from './relate/subject';
import { NOTHING_QUOTED, Quoted } from './relate/target';
import { type Unit, unitsOf } from './segment/units';
import { isNoClaim } from './segment/void';
import type { Passage } from './text/passage';
import { placeOf } from './text/place';
import { QuoteIndex } from './text/quotes';
import { keepTokens } from './words/tokens';

/**
 * Finds the claims of one thread, passage by passage. A quoted passage yields claims only where its
 * own message is not in the source; else it points at the claims found there.
 */
export class LocutionFinder {
	readonly #thread: Thread;
	readonly #held: ReadonlySet<string>;
	readonly #concepts: ConceptFinder;
	readonly #judge: Judge;
	readonly #ids = new Map<string, number>();
	readonly #index = new QuoteIndex();
	readonly #found: Claim[] = [];

	constructor(thread: Thread, concepts: ConceptFinder, judge: Judge = new Rules()) {
		this.#thread = thread;
		this.#held = new Set(
			thread.messages.filter((message) => !message.inferred).map((message) => message.id),
		);
		this.#concepts = concepts;
		this.#judge = judge;
	}

	/** Claims of one message that the source holds, those that it quotes of others among them. */
	readMessage(passages: readonly Passage[]): readonly Claim[] {
		const start = this.#found.length;
		let above: Passage | null = null;
		let quoted = NOTHING_QUOTED;
		for (const passage of passages) {
			const answers: boolean = above !== null && above.depth > passage.depth;
			const quote = answers ? above : null;
			if (passage.quoted) {
				quoted = this.#readQuote(passage, quote, quote === null ? NOTHING_QUOTED : quoted);
			} else {
				this.#readWords(passage, quote, quoted);
			}
			above = passage;
		}
		return this.#found.slice(start);
	}

	/** Claims of a quoted stretch: those already known, else new ones marked as quoted. */
	#readQuote(passage: Passage, quote: Passage | null, quoted: Quoted): Quoted {
		const known = this.#index.find(passage);
		if (known.length > 0 || (passage.saidIn !== null && this.#held.has(passage.saidIn)))
			return new Quoted(known);
		this.#readWords(passage, quote, quoted);
		return new Quoted(this.#index.find(passage));
	}

	#readWords(passage: Passage, quote: Passage | null, quoted: Quoted): void {
		const units = unitsOf(passage).filter((unit) => !isNoClaim(unit));
		let previous: PreviousClaim | null = null;
		for (const [order, unit] of units.entries()) {
			previous = this.#claim(unit, {
				quote,
				quoted,
				order,
				only: units.length === 1,
				previous,
				next: units[order + 1] ?? null,
			});
		}
	}

	#claim(unit: Unit, at: Surroundings): PreviousClaim {
		const words = contentWords(unit.tokens);
		const quoteAsked = asks(at.quote, at.quoted);
		const answered = at.order === 0 ? at.quoted.target(words, quoteAsked) : null;
		const judged = this.#judge.judge({
			unit,
			quote: at.quote,
			quoteAsks: at.order === 0 && quoteAsked,
			quoteAsked,
			quoteAskedBefore: at.quoted.claims.slice(-3).some((candidate) => candidate.asks),
			words,
			answered,
			order: at.order,
			only: at.only,
			previous: at.previous,
			next: at.next,
		});
		const kind = judged.kind.label;
		const relation = judged.relation.label;
		const target = this.#target(words, relation, at);
		const { passage } = unit;
		const claim: Claim = {
			id: this.#newId(unit.text, passage),
			message: passage.saidIn ?? passage.holder,
			...placeOf(passage, unit.start, unit.end, this.#thread.unit),
			text: unit.text,
			speaker: passage.speaker,
			quoted: passage.quoted,
			kind,
			relation,
			target,
			concepts: this.#concepts.find(unit.tokens),
			confidence: Math.min(judged.kind.confidence, judged.relation.confidence, passage.confidence),
			reasons: [...judged.kind.reasons, ...judged.relation.reasons.slice(0, 1)],
			...strengthOf(unit.tokens),
		};
		keepTokens(claim, unit.tokens);
		this.#found.push(claim);
		this.#index.add(passage, unit, {
			id: claim.id,
			tokens: unit.tokens,
			words,
			kind,
			asks: claim.kind === 'question' || unit.asked,
		});
		return { id: claim.id, kind: claim.kind, relation: claim.relation, unit };
	}

	#target(words: ReadonlySet<string>, relation: RelationType, at: Surroundings): string | null {
		// A remark below code is about that code, even one that only adds to it.
		if (relation === 'none')
			return at.order === 0 && at.quote?.endsInCode ? turnId(at.quote) : null;
		if (relation === 'reason-for-previous' || relation === 'elaborates-previous')
			return at.previous?.id ?? null;
		if (at.quote === null) return at.previous?.id ?? null;
		const target = at.quoted.target(words, relation === 'answers');
		// Words below code are about the code, unless they plainly take up what was said above it.
		if (target === null || (at.quote.endsInCode && !shareTwo(words, target.words)))
			return turnId(at.quote);
		return target.id;
	}

	#newId(text: string, passage: Passage): string {
		const key = contentKey(text, passage.speaker?.name ?? null);
		const times = this.#ids.get(key) ?? 0;
		this.#ids.set(key, times + 1);
		return times === 0 ? key : `${key}-${times + 1}`;
	}
}

function shareTwo(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
	let shared = 0;
	for (const word of words) if (others.has(word) && ++shared === 2) return true;
	return false;
}

/** The last words of the quote ask. */
function asks(quote: Passage | null, quoted: Quoted): boolean {
	if (quote === null || quote.endsInCode) return false;
	return quoted.claims.at(-1)?.asks ?? /\?\s*$/.test(quote.text);
}

interface Surroundings {
	readonly quote: Passage | null;
	readonly quoted: Quoted;
	readonly order: number;
	readonly only: boolean;
	readonly previous: PreviousClaim | null;
	readonly next: Unit | null;
}

/** Name of a quoted stretch that holds no claim (a patch, say): its message and lines. */
function turnId(passage: Passage): string {
	const { firstLine, lastLine } = passage;
	const first = firstLine.docLine ?? firstLine.line;
	return `${passage.saidIn ?? passage.holder}#${first}-${lastLine.docLine ?? lastLine.line}`;
}
