import type { Unit } from '../segment/units';
import type { FoundCue } from './cue';
import { formOf } from './form';
import { wordingsOf } from './wordings';

/** Every cue of a unit's own words and form. */
export function cuesOf(unit: Unit): FoundCue[] {
	const { cues, covered } = wordingsOf(unit.tokens);
	return [...cues, ...formOf(unit, covered)];
}
