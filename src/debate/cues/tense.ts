import { AUXILIARIES } from '../words/grammar';
import type { Token } from '../words/tokens';

const PAST = new Set(
	`was were did had went saw got came made took found gave broke meant became thought knew said told wrote sent put ran
	began kept left lost held brought built felt heard led met paid read rose sat spoke spent stood understood won fell
	chose drew drove ate grew hid threw wore bought caught dealt dug fought hung shot slept struck taught tore woke`.split(
		/\s+/,
	),
);
const PRESENT = /^(?:is|are|am|does|do|has|have)$/;
const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|need|needs|ought)$/;
const SUBJECT =
	/^(?:i|we|you|he|she|it|they|this|that|these|those|there|who|which|what|nobody|somebody|someone|everybody|everyone|nothing)$/;

/**
 * The time of the first finite verb from `from` on, where the main clause of a unit starts: `past`, `present`, `modal` (whatever is not yet), or
 * `none` where no verb was recognised.
 */
export function tenseOf(
	tokens: readonly Token[],
	from: number,
): 'past' | 'present' | 'modal' | 'none' {
	for (let at = from; at < tokens.length; at++) {
		const word = tokens[at]?.word ?? '';
		if (MODAL.test(word)) return 'modal';
		if (PRESENT.test(word)) {
			// `have tested` tells of the past.
			const next = tokens[at + 1]?.word ?? '';
			return /^(?:has|have)$/.test(word) && /(?:ed|een|one|ade|ent|ound)$/.test(next)
				? 'past'
				: 'present';
		}
		if (PAST.has(word)) return 'past';
		const before = tokens[at - 1]?.word ?? '';
		if (
			/^[a-z]{2,}ed$/.test(word) &&
			(SUBJECT.test(before) || /^(?:also|just|recently|already|only|never)$/.test(before))
		)
			return 'past';
		if (
			SUBJECT.test(before) &&
			/^[a-z]{3,}$/.test(word) &&
			!AUXILIARIES.has(word) &&
			!word.endsWith('ly')
		)
			return 'present';
	}
	return 'none';
}
