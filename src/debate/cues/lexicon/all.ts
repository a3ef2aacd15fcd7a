import type { Cue } from '../cue';
import { ACTING } from './acting';
import { ASKING } from './asking';
import { BOUNDING } from './bounding';
import { FOCUSING } from './focusing';
import { FORESEEING } from './foreseeing';
import { GRANTING } from './granting';
import { INTENDING } from './intending';
import { JOINING } from './joining';
import { JUDGING } from './judging';
import { MINDING } from './minding';
import { REPORTING } from './reporting';
import { STANCE } from './stance';
import { SUPPOSING } from './supposing';

/** The wordings that are signs of kinds and relations. */
export const LEXICON: readonly Cue[] = [
	...STANCE,
	...GRANTING,
	...ASKING,
	...ACTING,
	...INTENDING,
	...BOUNDING,
	...FOCUSING,
	...JUDGING,
	...MINDING,
	...FORESEEING,
	...SUPPOSING,
	...REPORTING,
	...JOINING,
];
