import { type ClaimKind, claimKinds } from '../model';
import type { Unit } from '../segment/units';
import { countForm } from './form';
import { countWordings } from './wording';

/** The kind of a unit, how sure, and why. */
export interface KindChoice {
	readonly kind: ClaimKind;
	/** 0..1: from the margin over the next kind. */
	readonly confidence: number;
	readonly reasons: readonly string[];
}

interface Tally {
	readonly kind: ClaimKind;
	score: number;
	readonly reasons: { readonly weight: number; readonly why: string }[];
}

/**
 * Chooses a kind by what speaks for each; the strongest wins, and without any sign it is a fact.
 * `afterQuestion`: the unit opens the answer to a question.
 */
export function kindOf(unit: Unit, afterQuestion: boolean): KindChoice {
	const tallies: Tally[] = claimKinds.map((kind) => ({ kind, score: 0, reasons: [] }));
	const say = (kind: ClaimKind, weight: number, why: string): void => {
		const tally = tallies.find((one) => one.kind === kind);
		if (tally === undefined) return;
		tally.score += weight;
		tally.reasons.push({ weight, why });
	};
	say('fact', 1, 'nothing speaks more for another kind than a statement of fact');
	const judged = countWordings(unit, afterQuestion, say);
	countForm(unit, afterQuestion, judged, say);
	return best(tallies);
}

function best(tallies: readonly Tally[]): KindChoice {
	const ranked = [...tallies].sort((a, b) => b.score - a.score);
	const [winner, next] = ranked;
	if (winner === undefined) return { kind: 'fact', confidence: 0.5, reasons: [] };
	const margin = winner.score - (next?.score ?? 0);
	const strongest = winner.reasons.sort((a, b) => b.weight - a.weight).slice(0, 2);
	return {
		kind: winner.kind,
		confidence: Math.min(0.95, 0.5 + margin / 8),
		reasons: strongest.map((reason) => `${winner.kind}: ${reason.why}`),
	};
}
