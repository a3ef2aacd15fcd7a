import type { Token } from '../words/tokens';
import type { FoundCue } from './cue';
import type { Weights } from './weights';

/** The label that the cues speak for most, how sure, and why. */
export interface Choice<Label extends string> {
	readonly label: Label;
	/** 0..1: from the margin over the next label. */
	readonly confidence: number;
	/** The cues that spoke most for it, one sentence each, at most two. */
	readonly reasons: readonly string[];
}

/** Points of margin at which the confidence is three quarters. */
const HALFWAY = 6;

/**
 * Sums the weights of the cues for each label; the largest sum wins, and the earlier label of equals.
 * `tokens` are the unit's; `fallback` is the reason where no cue speaks for the winner.
 */
export function weigh<Label extends string>(
	cues: readonly FoundCue[],
	weights: Weights<Label>,
	tokens: readonly Token[],
	fallback: string,
): Choice<Label> {
	const { labels } = weights;
	const sums = [...weights.bias];
	for (const cue of cues) {
		const row = weights.rows.get(cue.name);
		if (row === undefined) continue;
		for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
	}
	let best = 0;
	let next = Number.NEGATIVE_INFINITY;
	for (let at = 1; at < sums.length; at++) {
		const sum = sums[at] ?? 0;
		const most = sums[best] ?? 0;
		if (sum > most) {
			best = at;
			next = most;
		} else if (sum > next) next = sum;
	}
	const margin = (sums[best] ?? 0) - next;
	return {
		label: labels[best] as Label,
		confidence: Math.min(0.95, 0.5 + (0.5 * margin) / (margin + HALFWAY)),
		reasons: reasonsFor(best, cues, weights, tokens, fallback),
	};
}

/** The two cues that gave most points to a label, the earlier of equals first. */
function reasonsFor<Label extends string>(
	label: number,
	cues: readonly FoundCue[],
	weights: Weights<Label>,
	tokens: readonly Token[],
	fallback: string,
): string[] {
	let first: FoundCue | null = null;
	let second: FoundCue | null = null;
	let most = 0;
	let more = 0;
	for (const cue of cues) {
		const points = weights.rows.get(cue.name)?.[label] ?? 0;
		if (points > most) {
			second = first;
			more = most;
			first = cue;
			most = points;
		} else if (points > more) {
			second = cue;
			more = points;
		}
	}
	const name = weights.labels[label] ?? '';
	if (first === null) return [`${name}: ${fallback}`];
	const reasons = [reason(name, first, tokens)];
	if (second !== null) reasons.push(reason(name, second, tokens));
	return reasons;
}

function reason(label: string, cue: FoundCue, tokens: readonly Token[]): string {
	if (cue.from < 0) return `${label}: ${cue.why}`;
	const words = tokens.slice(cue.from, cue.to).map((token) => token.word);
	return `${label}: the words '${words.join(' ')}' ${cue.why}`;
}
