import * as v from 'valibot';
import { markTypes } from '../../debate/marks/mark';
import { claimKinds, relationTypes } from '../../debate/model';
import type { ThreadView } from './thread';

const text = v.string();
const nullable = v.nullable(v.string());
const line = v.pipe(v.number(), v.safeInteger());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const word = v.picklist(['supports', 'weakens', 'undecided', 'not-testable']);

export const verdictSchema = v.object({
	word,
	label: text,
	qualifier: nullable,
	because: text,
	decidedBy: text,
});

const claim = v.object({
	id: text,
	text,
	kind: v.picklist(claimKinds),
	relation: v.picklist(relationTypes),
	target: nullable,
	speaker: text,
	answers: nullable,
	first: line,
	last: line,
	message: text,
	inferred: v.boolean(),
	confidence: share,
	concepts: v.array(text),
	reasons: v.array(text),
	experiment: nullable,
	hypothesis: nullable,
	polarity: v.picklist([1, -1]),
	nearestOnly: v.boolean(),
	same: v.array(text),
	marked: v.boolean(),
	note: nullable,
	verdict: v.nullable(verdictSchema),
});

const turn = v.object({
	id: text,
	speaker: text,
	date: nullable,
	subject: text,
	parent: nullable,
	inferred: v.boolean(),
	confidence: share,
	reason: text,
});

const ledger = v.object({
	id: text,
	label: text,
	entries: v.array(v.object({ claims: v.array(text), note: text })),
});

const mark = v.object({
	key: text,
	mark: v.picklist(markTypes),
	claim: nullable,
	words: text,
	says: text,
});

const thread = v.object({
	title: text,
	summary: text,
	turns: v.array(turn),
	claims: v.array(claim),
	ledgers: v.array(ledger),
	marks: v.array(mark),
	defaults: v.record(text, v.union([text, v.number(), v.boolean()])),
});

/** A `ThreadView` that crossed a message port or was stored; null when it is not one. */
export function readThreadView(data: unknown): ThreadView | null {
	const result = v.safeParse(thread, data);
	return result.success ? result.output : null;
}
