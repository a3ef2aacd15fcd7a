import { denials } from '../../debate/words/denial';
import type { Token } from '../../debate/words/tokens';
import type { HypothesisId } from '../statements';

/** Hypotheses that deny something themselves: words that deny say the same as they do. */
const DENYING: ReadonlySet<HypothesisId> = new Set([
	'abi-surface/fewest-objects',
	'special-care/no-free-design',
	'coexist/independent',
	'mr-fields/dma-addresses-suffice',
	'touch-points/importer-more',
	'touch-points/core-more',
	'gup-family/page-needed',
	'inverted-flow/page-less-accepted',
	'unplug/revocable-bounded',
	'odirect-chain/more-than-pages',
]);

/**
 * True when the words deny what the hypothesis says: an odd number of denials against a hypothesis
 * that denies nothing itself.
 */
export function isDenial(hypothesis: HypothesisId, tokens: readonly Token[]): boolean {
	if (DENYING.has(hypothesis)) return false;
	return denials(tokens) % 2 === 1;
}
