import { answering } from './answering';
import { continuing } from './continuing';
import { Scores } from './scores';
import type { RelationChoice, Situation } from './situation';

/** Chooses the relation of one unit; the strongest sign wins. */
export function relationOf(at: Situation): RelationChoice {
	const scores = new Scores();
	if (at.order === 0 || at.previous === null) answering(scores, at);
	else continuing(scores, at, at.previous);
	return scores.choose();
}
