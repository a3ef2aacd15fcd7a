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
 * `fallback` is the reason where no cue speaks for the winner.
 */
export function weigh<Label extends string>(
	cues: readonly FoundCue[],
	weights: Weights<Label>,
	labels: readonly Label[],
	fallback: string,
): Choice<Label> {
	const sums = new Map<Label, number>(labels.map((label) => [label, 0]));
	for (const [label, points] of weights.get('always') ?? []) sums.set(label, points);
	for (const cue of cues) {
		for (const [label, points] of weights.get(cue.name) ?? []) {
			sums.set(label, (sums.get(label) ?? 0) + points);
		}
	}
	let best = labels[0] as Label;
	let next = Number.NEGATIVE_INFINITY;
	for (const label of labels.slice(1)) {
		const sum = sums.get(label) ?? 0;
		const most = sums.get(best) ?? 0;
		if (sum > most) {
			best = label;
			next = most;
		} else if (sum > next) next = sum;
	}
	const margin = (sums.get(best) ?? 0) - next;
	return {
		label: best,
		confidence: Math.min(0.95, 0.5 + (0.5 * margin) / (margin + HALFWAY)),
		reasons: reasonsFor(best, cues, weights, fallback),
	};
}

function reasonsFor<Label extends string>(
	label: Label,
	cues: readonly FoundCue[],
	weights: Weights<Label>,
	fallback: string,
): string[] {
	const spoken = cues
		.map((cue) => ({ cue, points: pointsOf(weights, cue.name, label) }))
		.filter((one) => one.points > 0)
		.sort((a, b) => b.points - a.points)
		.slice(0, 2);
	if (spoken.length === 0) return [`${label}: ${fallback}`];
	return spoken.map(({ cue }) =>
		cue.words === null ? `${label}: ${cue.why}` : `${label}: the words '${cue.words}' ${cue.why}`,
	);
}

function pointsOf<Label extends string>(
	weights: Weights<Label>,
	name: string,
	label: Label,
): number {
	return weights.get(name)?.find((entry) => entry[0] === label)?.[1] ?? 0;
}
