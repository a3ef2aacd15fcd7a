import { CONCESSION } from './concession';
import type { Cue } from './cue';
import { FACT } from './fact';
import { PREDICTION } from './prediction';
import { PROPOSAL } from './proposal';
import { QUESTION } from './question';
import { SCOPE } from './scope';
import { VALUE } from './value';

/** The wordings that speak for kinds. */
export const CUES: readonly Cue[] = [
	...CONCESSION,
	...QUESTION,
	...PROPOSAL,
	...SCOPE,
	...VALUE,
	...PREDICTION,
	...FACT,
];
