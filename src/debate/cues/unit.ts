import type { Unit } from '../segment/units';
import type { FoundCue } from './cue';
import { formOf } from './form';
import { topicOf } from './topic';
import { wordingsOf } from './wordings';

const known = new WeakMap<Unit, readonly FoundCue[]>();

/** Every cue of a unit's own words and form; the unit after it asks again. */
export function cuesOf(unit: Unit): readonly FoundCue[] {
	const kept = known.get(unit);
	if (kept !== undefined) return kept;
	const { cues, covered } = wordingsOf(unit.tokens);
	const topic = topicOf(unit.tokens);
	const all = [...cues, ...formOf(unit, covered), ...(topic === null ? [] : [topic])];
	known.set(unit, all);
	return all;
}
