import { denials } from '../../debate/words/denial';
import type { Token } from '../../debate/words/tokens';
import type { HypothesisId } from '../statements';
import type { Terms } from './terms';

/** How words stand to a hypothesis. */
interface Stance {
	/** Words that deny (`not`, `never`) speak against it, unless they come in pairs. */
	readonly denied: boolean;
	/** Terms that speak against it whatever else is said. */
	readonly against: readonly string[];
}

const says = (against = ''): Stance => ({
	denied: false,
	against: against.split(' ').filter((term) => term !== ''),
});

/**
 * Hypotheses that deny something themselves, or are mostly put forward with words that deny
 * (`the list may not hold`): for these only the named terms turn the polarity.
 */
const STANCES: Partial<Record<HypothesisId, Stance>> = {
	'abi-surface/visible': says('no-uapi'),
	'abi-surface/fewest-objects': says(),
	'who-flips/only-registrations': says(),
	'swap-backend/same-trace': says(),
	'special-care/no-free-design': says('no-problem'),
	'coexist/independent': says('exclusive'),
	'mr-fields/dma-addresses-suffice': says(),
	'mr-fields/tracking-needs-pages': says('no-page'),
	'touch-points/importer-more': says(),
	'touch-points/core-more': says(),
	'gup-family/page-needed': says(),
	'remove-a-role/three-roles': says('no-page less-role'),
	'cpu-touch/cpu-breaks': says('no-problem'),
	'inverted-flow/page-less-accepted': says('needs-page assumes-page cannot-take'),
	'unplug/revocable-bounded': says(),
	'unplug/pins-bounded': says('endless'),
	'odirect-chain/more-than-pages': says(),
	'odirect-chain/one-layer': says('many-callers'),
	'doorbell-odirect/rings': says(),
	'policy/veto-keeps-working-set': says(),
	'resource-vs-sg/resource-errs': says('no-problem'),
	'slot-reuse/pages-block-reuse': says('no-problem'),
	'revoke-vs-pin/obeying-safe': says(),
	'revoke-vs-pin/revoking-faster': says('slower'),
	'mixed-mr/mixed-maps': says('no-mix'),
	'vma-seams/hole-only': says(),
	'path-cost/direct-faster': says('no-problem'),
	'rfc-asposted/never-maps': says(),
	'rfc-asposted/same-answers': says('other-answer'),
};

const USUAL: Stance = { denied: true, against: ['no-problem'] };

/** True when the words deny what the hypothesis says. */
export function isDenial(hypothesis: HypothesisId, own: Terms, tokens: readonly Token[]): boolean {
	const stance = STANCES[hypothesis] ?? USUAL;
	if (stance.against.some((term) => own.has(term))) return true;
	return stance.denied && denials(tokens) % 2 === 1;
}
