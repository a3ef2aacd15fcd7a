import { isDenied, opensSide } from '../kind/modal';
import { firstContent } from '../kind/opening';
import { type Hit, longest, Phrases } from '../words/phrases';
import type { Token } from '../words/tokens';
import type { Cue, FoundCue } from './cue';
import { LEXICON } from './lexicon/all';

const phrases = new Phrases<Cue>();
for (const cue of LEXICON) for (const pattern of cue.patterns) phrases.add(pattern, cue);

/** Cues that say the opposite when they are denied: `I can't agree`. */
const DENIABLE = new Set(['agrees', 'accepts', 'praises', 'makes sense', 'exactly']);

/** Cues that put nothing forward in a side clause: `so that we can reuse it`, `if I can test it`. */
const SIDED = new Set([
	'offers that we can',
	'offers that we could',
	'offers that you can',
	'offers that you could',
	'i will act',
	'had in mind',
	'would like',
	'wants',
	'needs to be',
	'needs a thing',
	'would need',
	'may happen',
	'can happen',
	'should work',
]);

/** What the wordings of a unit are signs of. */
export interface Wordings {
	readonly cues: readonly FoundCue[];
	/** True at the tokens that belong to a wording of several words. */
	readonly covered: ReadonlySet<number>;
}

/** The wordings of a unit, each once; a longer wording hides those inside it. */
export function wordingsOf(tokens: readonly Token[]): Wordings {
	const start = firstContent(tokens);
	const found = new Map<string, FoundCue>();
	const covered = new Set<number>();
	for (const hit of longest(phrases.find(tokens).filter((one) => applies(one, start)))) {
		const { from, to } = hit;
		const { name, why } = hit.value;
		if (to - from > 1) for (let at = from; at < to; at++) covered.add(at);
		if (DENIABLE.has(name) && isDenied(tokens, from)) {
			found.set(`denied ${name}`, { name: `denied ${name}`, why: 'deny agreement', from, to });
		} else if (SIDED.has(name) && opensSide(tokens, from)) {
			found.set('side wording', {
				name: 'side wording',
				why: 'suppose in a side clause',
				from,
				to,
			});
		} else if (!found.has(name)) {
			found.set(name, { name, why, from, to });
		}
	}
	return { cues: [...found.values()], covered };
}

/** An opening wording may stand after other openers: `Well, yes`. */
function applies(hit: Hit<Cue>, start: number): boolean {
	return hit.value.at === 'any' || hit.from <= start;
}
