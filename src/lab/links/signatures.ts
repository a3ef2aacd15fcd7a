import type { HypothesisId } from '../statements';
import { PEER } from './rule';

/** What words weigh for a hypothesis when no whole phrase says it. */
export interface Signature {
	readonly hypothesis: HypothesisId;
	/** One clause: why the hypothesis bears on such a claim. */
	readonly why: string;
	/** Terms that it can not do without, one of each group. */
	readonly needs: readonly (readonly string[])[];
	/** Groups of which one must be found in the same stretch of the thread. */
	readonly about: readonly (readonly string[])[];
	/** Weight of a term in the claim's own words; negative speaks against it. */
	readonly weights: ReadonlyMap<string, number>;
}

const split = (text: string): string[][] => text.split(' & ').map((group) => group.split(' '));

/** `weights` as it is written down: `3 removal outlive; 1 pin mr`. */
function signature(
	hypothesis: HypothesisId,
	why: string,
	needs: string,
	weights: string,
	about = PEER,
): Signature {
	const map = new Map<string, number>([['process', -2]]);
	for (const entry of weights.split('; ')) {
		const [weight, ...terms] = entry.split(' ');
		for (const term of terms) map.set(term, Number(weight));
	}
	return { hypothesis, why, needs: split(needs), about: split(about), weights: map };
}

/** Signatures of the hypotheses that people argue about in free words and no topic covers. */
export const SIGNATURES: readonly Signature[] = [
	signature(
		'abi-surface/visible',
		'it is about what userspace comes to rely on',
		'vma uapi visible-to-user & kept-working forever users-rely new-method adds-object',
		'2 uapi forever visible-to-user adds-object users-rely; 1.5 kept-working vma; 1 new-method user-program p2p-map',
		'p2p-map bar & p2p-map vma mr',
	),
	signature(
		'swap-backend/same-trace',
		'it is about what a program can tell from outside',
		'unseen internal invisible-to-user changeable & user-program kernel-api internal dma-map registers',
		'2 invisible-to-user internal changeable; 1.5 unseen user-program; 1 registers vma mr kernel-api dma-map; -2 vfio dma-buf',
	),
	signature(
		'touch-points/importer-more',
		'it is about how much must be added where',
		'importers many-callers consumer importing & adds-code must-change new-interface',
		'2 adds-code many-callers; 1.5 importers new-interface must-change; 1 vma struct-page p2p-map importing; -1 o-direct performance',
		'p2p-map bar & struct-page vma p2p-map',
	),
];
