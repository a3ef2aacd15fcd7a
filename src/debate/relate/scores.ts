import { firstContent } from '../kind/opening';
import type { RelationType } from '../model';
import { longest, type Phrases } from '../words/phrases';
import type { Token } from '../words/tokens';
import type { Move } from './openers';
import type { RelationChoice } from './situation';

/** Equal scores fall in this order. */
const ORDER: readonly RelationType[] = [
	'asks',
	'answers',
	'attacks',
	'undercuts',
	'concedes',
	'supports',
	'restates',
	'elaborates-previous',
	'reason-for-previous',
	'none',
];

/** Sums what speaks for each relation and keeps the strongest sign as its reason. */
export class Scores {
	readonly #entries = new Map<RelationType, { score: number; best: number; reason: string }>();

	add(relation: RelationType, weight: number, reason: string): void {
		const entry = this.#entries.get(relation) ?? { score: 0, best: 0, reason };
		entry.score += weight;
		if (weight > entry.best) {
			entry.best = weight;
			entry.reason = reason;
		}
		this.#entries.set(relation, entry);
	}

	/** Counts the moves that the words make, each once; a longer wording hides those inside it. */
	countMoves(phrases: Phrases<Move>, tokens: readonly Token[]): void {
		const seen = new Set<Move>();
		const start = firstContent(tokens);
		const hits = phrases
			.find(tokens)
			.filter((hit) => hit.value.at === 'any' || hit.from <= Math.min(start, 3));
		for (const hit of longest(hits)) {
			const move = hit.value;
			if (seen.has(move)) continue;
			seen.add(move);
			const words = tokens
				.slice(hit.from, hit.to)
				.map((token) => token.word)
				.join(' ');
			this.add(move.relation, move.weight, `the words '${words}'`);
		}
	}

	/** The strongest relation. */
	choose(): RelationChoice {
		const ranked = [...this.#entries].sort(
			(a, b) => b[1].score - a[1].score || ORDER.indexOf(a[0]) - ORDER.indexOf(b[0]),
		);
		const winner = ranked[0];
		if (winner === undefined) {
			return { relation: 'none', confidence: 0.5, reason: 'none: nothing stands above it' };
		}
		const margin = winner[1].score - (ranked[1]?.[1].score ?? 0);
		return {
			relation: winner[0],
			confidence: Math.min(0.95, 0.5 + margin / 8),
			reason: `${winner[0]}: ${winner[1].reason}`,
		};
	}
}
