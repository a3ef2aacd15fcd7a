import type { Strength } from '../model';
import { Phrases } from '../words/phrases';
import type { Token } from '../words/tokens';

const HEDGES =
	'i (think|guess|suppose|believe|assume|suspect|hope|feel|expect|would say|would expect|would think); (probably|perhaps|maybe|possibly|presumably|apparently|seemingly|likely|roughly|somewhat|supposedly|arguably|potentially|hopefully); might; (may|could) be; (pretty|fairly) sure; (seems|seem|appears|appear|looks|sounds) (to|like|as|that|a|very); as far as i (know|can tell|can see|understand|remember|see); afaik; afaict; afaics; iirc; iiuc; imho; imo; not (entirely|quite|really|completely|) sure; kind of; sort of; more or less; if i (understand|remember|recall) (correctly|it|right|this|that); at least; in theory; i am (not sure|afraid|guessing)';
const BOOSTERS =
	'(absolutely|definitely|certainly|clearly|obviously|completely|totally|entirely|never|always|surely|undoubtedly|strictly|simply|fundamentally|extremely|necessarily|exactly); no (way|doubt|question); of course; at all; under no circumstances; (must|can) not; any (circumstances|way); *really*; *actually*; (all|every|none) of; only reason';

const phrases = new Phrases<'hedge' | 'booster'>();
for (const pattern of HEDGES.split(';')) phrases.add(pattern.trim(), 'hedge');
for (const pattern of BOOSTERS.split(';')) phrases.add(pattern.trim(), 'booster');

/** Hedges of a unit and how strongly it is put; a hedge weighs more than a booster beside it. */
export function strengthOf(tokens: readonly Token[]): {
	readonly hedges: readonly string[];
	readonly strength: Strength;
} {
	const hits = phrases.find(tokens);
	const hedges = hits
		.filter((hit) => hit.value === 'hedge')
		.map((hit) =>
			tokens
				.slice(hit.from, hit.to)
				.map((token) => token.word)
				.join(' '),
		);
	const boosted = hits.some((hit) => hit.value === 'booster');
	return { hedges, strength: hedges.length > 0 ? 'hedged' : boosted ? 'strong' : 'plain' };
}
