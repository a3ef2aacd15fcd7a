import type { Claim } from '../../debate/model';
import type { Terms } from './terms';

/** Claims before one whose words are still around it, and lines between them at most. */
const BEFORE = 3;
const NEAR_LINES = 12;
/** Claims before and after one, and lines between, that are still about the same. */
const WINDOW = 10;
const WINDOW_LINES = 60;

/** What stands around a claim. */
export interface Surroundings {
	/** Terms of the claim, of those right before and after it and of the one it answers. */
	readonly around: Terms;
	/** Terms of the same stretch of the thread, quotes in it included. */
	readonly about: Terms;
}

/**
 * Terms around each claim, by place in `claims`. A quote belongs to the message that quotes it, so
 * nearness is counted in lines of the source and not by message.
 */
export function surroundingsOf(
	claims: readonly Claim[],
	terms: ReadonlyMap<string, Terms>,
): (index: number) => Surroundings {
	const gather = (into: Set<string>, id: string | null | undefined): void => {
		for (const name of terms.get(id ?? '') ?? []) into.add(name);
	};
	return (index) => {
		const claim = claims[index];
		const around = new Set<string>();
		const about = new Set<string>();
		gather(around, claim?.id);
		gather(around, claim?.target);
		for (let at = index - WINDOW; at <= index + WINDOW; at++) {
			const other = claims[at];
			if (claim === undefined || other === undefined) continue;
			const lines = gap(claim, other);
			if (lines > WINDOW_LINES) continue;
			gather(about, other.id);
			if (lines <= NEAR_LINES && at >= index - BEFORE && at <= index + 1) gather(around, other.id);
		}
		for (const name of around) about.add(name);
		return { around, about };
	};
}

/** Lines between two claims; 0 where they touch or overlap. */
function gap(a: Claim, b: Claim): number {
	return Math.max(0, Math.max(a.first, b.first) - Math.min(a.last, b.last));
}
