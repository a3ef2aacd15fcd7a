import type { Cue } from '../cue';
import { ACTING } from './acting';
import { ASKING } from './asking';
import { BOUNDING } from './bounding';
import { FORESEEING } from './foreseeing';
import { JOINING } from './joining';
import { JUDGING } from './judging';
import { REPORTING } from './reporting';
import { STANCE } from './stance';

/** The wordings that are signs of kinds and relations. */
export const LEXICON: readonly Cue[] = [
	...STANCE,
	...ASKING,
	...ACTING,
	...BOUNDING,
	...JUDGING,
	...FORESEEING,
	...REPORTING,
	...JOINING,
];
