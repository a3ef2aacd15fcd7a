import type { HypothesisId } from '../statements';
import type { Terms } from './terms';

/** Terms that make another hypothesis of the same experiment the one that is meant. */
const RATHER: readonly {
	readonly than: HypothesisId;
	readonly is: HypothesisId;
	/** One of each group must be among the claim's own terms. */
	readonly where: readonly (readonly string[])[];
}[] = [
	{
		than: 'unplug/revocable-bounded',
		is: 'unplug/pins-bounded',
		where: [
			['pin', 'longterm'],
			['to-wait', 'endless', 'drains'],
		],
	},
	{
		than: 'cpu-touch/cpu-breaks',
		is: 'cpu-touch/same-as-ram',
		where: [['like-ram', 'as-memory']],
	},
	{
		than: 'path-cost/direct-faster',
		is: 'path-cost/root-complex-fine',
		where: [['cpu-does', 'bounced']],
	},
	{
		than: 'revoke-vs-pin/obeying-safe',
		is: 'revoke-vs-pin/revoking-faster',
		where: [['speed', 'traffic', 'to-cost']],
	},
	{
		than: 'mr-fields/dma-addresses-suffice',
		is: 'mr-fields/tracking-needs-pages',
		where: [['track'], ['page', 'struct-page']],
	},
	{
		than: 'abi-surface/visible',
		is: 'abi-surface/fewest-objects',
		where: [['no-uapi'], ['vma', 'kernel-api'], ['adds-object']],
	},
	{
		than: 'touch-points/importer-more',
		is: 'touch-points/core-more',
		where: [['in-core']],
	},
	{
		than: 'odirect-chain/more-than-pages',
		is: 'odirect-chain/one-layer',
		where: [['small-change']],
	},
	{
		than: 'rfc-asposted/never-maps',
		is: 'rfc-asposted/same-answers',
		where: [['other-answer', 'second-test']],
	},
];

/** The hypothesis of the experiment that the claim's words are nearest to. */
export function chosen(hypothesis: HypothesisId, own: Terms): HypothesisId {
	const other = RATHER.find(
		({ than, where }) =>
			than === hypothesis && where.every((group) => group.some((term) => own.has(term))),
	);
	return other?.is ?? hypothesis;
}
