import type { Claim } from '../../debate/model';
import { Phrases } from '../../debate/words/phrases';
import { tokensOf } from '../../debate/words/tokens';
import { CODE } from './words/code';
import { LIFETIME } from './words/lifetime';
import { MAPPING } from './words/mapping';
import { PAGES } from './words/pages';
import { USERSPACE } from './words/userspace';

/** Wordings, beside the concepts, that tell what is asserted of them. */
const WORDINGS = { ...USERSPACE, ...PAGES, ...LIFETIME, ...MAPPING, ...CODE };

/** Names of all wordings. */
export const wordings: readonly string[] = Object.keys(WORDINGS);

const phrases = new Phrases<string>();
for (const [name, patterns] of Object.entries(WORDINGS)) {
	for (const pattern of patterns.split(';')) {
		if (pattern.trim() !== '') phrases.add(pattern.trim(), name);
	}
}

/** What a claim is about: its concepts and the wordings that it uses. */
export type Terms = ReadonlySet<string>;

export function termsOf(claim: Claim): Terms {
	const found = phrases.find(tokensOf(claim)).map((hit) => hit.value);
	return new Set([...claim.concepts, ...found]);
}
