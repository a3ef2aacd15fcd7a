import type { Claim } from '../../debate/model';
import { Phrases } from '../../debate/words/phrases';
import { tokensOf } from '../../debate/words/tokens';
import { CODE } from './words/code';
import { CUES } from './words/cues';
import { inflected } from './words/inflect';
import { LIFETIME } from './words/lifetime';
import { MAPPING } from './words/mapping';
import { PAGES } from './words/pages';
import { STANCE } from './words/stance';
import { TOPIC_WORDS } from './words/topics';
import { USERSPACE } from './words/userspace';

/** Wordings, beside the concepts, that tell what is asserted of them. */
const WORDINGS = {
	...USERSPACE,
	...PAGES,
	...LIFETIME,
	...MAPPING,
	...CODE,
	...CUES,
	...STANCE,
	...TOPIC_WORDS,
};

/** Names of all wordings. */
export const wordings: readonly string[] = Object.keys(WORDINGS);

const phrases = new Phrases<string>();
for (const [name, patterns] of Object.entries(WORDINGS)) {
	for (const pattern of patterns.split(';')) {
		if (pattern.trim() !== '') phrases.add(inflected(pattern.trim()), name);
	}
}

/** An amount of memory: `256MB`, `64-byte`, `4GiB`. */
const SIZE = /^(?:\d[\d.,]*-?(?:[kmgt]i?b?|bytes?)|(?:giga|mega)bytes?|[mg]i?bs?)$/;

/** What a claim is about: its concepts and the wordings that it uses. */
export type Terms = ReadonlySet<string>;

/** The concepts of a claim, the wordings found in it, and `size` where it names an amount of memory. */
export function termsOf(claim: Claim): Terms {
	const tokens = tokensOf(claim);
	const found = phrases.find(tokens).map((hit) => hit.value);
	const terms = new Set([...claim.concepts, ...found]);
	if (tokens.some(({ word }) => SIZE.test(word))) terms.add('size');
	return terms;
}
