import type { Token } from '../../debate/words/tokens';
import type { HypothesisId } from '../statements';

/** Hypotheses that deny something themselves: words that deny say the same as they do. */
const DENYING: ReadonlySet<HypothesisId> = new Set([
	'abi-surface/fewest-objects',
	'special-care/no-free-design',
	'coexist/independent',
	'mr-fields/dma-addresses-suffice',
	'gup-family/page-needed',
	'inverted-flow/page-less-accepted',
	'unplug/revocable-bounded',
	'odirect-chain/more-than-pages',
]);

const DENIALS = /^(?:not|never|nobody|nothing|none|neither|nor)$/;

/**
 * True when the words deny what the hypothesis says: an odd number of denials against a hypothesis
 * that denies nothing itself.
 */
export function isDenial(hypothesis: HypothesisId, tokens: readonly Token[]): boolean {
	if (DENYING.has(hypothesis)) return false;
	return tokens.filter((token) => DENIALS.test(token.word)).length % 2 === 1;
}
