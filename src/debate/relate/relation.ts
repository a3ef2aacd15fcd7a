import { firstContent } from '../kind/kind';
import type { RelationType } from '../model';
import type { Phrases } from '../words/phrases';
import type { Token } from '../words/tokens';
import { ANSWERING, CONTINUING, type Move } from './openers';
import type { RelationChoice, Situation } from './situation';

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

type Scores = Map<RelationType, { score: number; best: number; reason: string }>;

function add(scores: Scores, relation: RelationType, weight: number, reason: string): void {
	const entry = scores.get(relation) ?? { score: 0, best: 0, reason };
	entry.score += weight;
	if (weight > entry.best) {
		entry.best = weight;
		entry.reason = reason;
	}
	scores.set(relation, entry);
}

function countMoves(scores: Scores, phrases: Phrases<Move>, tokens: readonly Token[]): void {
	const seen = new Set<Move>();
	const start = firstContent(tokens);
	for (const hit of phrases.find(tokens)) {
		const move = hit.value;
		if (move.at === 'start' && hit.from > 0 && hit.from > Math.min(start, 3)) continue;
		if (seen.has(move)) continue;
		seen.add(move);
		const words = tokens
			.slice(hit.from, hit.to)
			.map((token) => token.word)
			.join(' ');
		add(scores, move.relation, move.weight, `the words '${words}'`);
	}
}

/** Chooses the relation of one unit; the strongest sign wins. */
export function relationOf(at: Situation): RelationChoice {
	const scores: Scores = new Map();
	if (at.order === 0) answering(scores, at);
	else continuing(scores, at);
	const ranked = [...scores].sort(
		(a, b) => b[1].score - a[1].score || ORDER.indexOf(a[0]) - ORDER.indexOf(b[0]),
	);
	const winner = ranked[0];
	if (winner === undefined)
		return { relation: 'none', confidence: 0.5, reason: 'none: nothing stands above it' };
	const margin = winner[1].score - (ranked[1]?.[1].score ?? 0);
	return {
		relation: winner[0],
		confidence: Math.min(0.95, 0.5 + margin / 8),
		reason: `${winner[0]}: ${winner[1].reason}`,
	};
}

function answering(scores: Scores, at: Situation): void {
	if (at.quote === null) {
		add(scores, 'none', 3, 'no words of another stand above it');
		if (at.kind === 'question') add(scores, 'asks', 3.5, 'it asks');
		return;
	}
	countMoves(scores, ANSWERING, at.unit.tokens);
	if (at.quoteAsks) {
		if (at.kind === 'question') add(scores, 'asks', 2, 'a question meets a question');
		else add(scores, 'answers', 4, 'the words right above it ask');
	}
	const negative = at.unit.tokens.some((token) =>
		/^(?:not|no|never|nothing|nobody|none|neither|nor)$/.test(token.word),
	);
	switch (at.kind) {
		case 'question':
			add(scores, 'asks', 6, 'it asks about the words right above it');
			break;
		case 'concession':
			add(scores, 'concedes', 3.5, 'it grants the point right above it');
			break;
		case 'scope':
			add(scores, 'undercuts', 2, 'it says that the point right above lies elsewhere');
			break;
		case 'value':
			add(scores, 'undercuts', 1.2, 'it weighs the point right above it');
			break;
		case 'proposal':
			add(scores, 'undercuts', 0.9, 'it offers another way than the words right above it');
			break;
		default:
			break;
	}
	if (negative) add(scores, 'attacks', 0.9, 'it is a denial');
	add(scores, 'attacks', 0.8, 'it stands against the words right above it');
	add(scores, 'undercuts', 0.7, 'it stands against the words right above it');
}

function continuing(scores: Scores, at: Situation): void {
	add(scores, 'elaborates-previous', 2, "it goes on from the author's own words before it");
	countMoves(scores, CONTINUING, at.unit.tokens);
	if (at.kind === 'question') add(scores, 'asks', 3.5, 'it asks');
	if (at.kind === 'concession') add(scores, 'concedes', 2.2, 'it grants a point');
}
