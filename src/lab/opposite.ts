import type { VerdictWord } from './model';

/** What a verdict on a hypothesis means for a claim that says the opposite. */
export const opposite: Readonly<Record<VerdictWord, VerdictWord>> = {
	supports: 'weakens',
	weakens: 'supports',
	undecided: 'undecided',
	'not-testable': 'not-testable',
};
