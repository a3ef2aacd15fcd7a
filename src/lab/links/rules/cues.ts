import { PEER, ways } from '../rule';

/** Ways in free words: several families of cues in one claim, where such memory is talked about. */
export const cueRules = [
	...ways('memmap-cost/pages-cost-more', 'it is about the size of struct pages', {
		score: 0.82,
		own: 'struct-page memory-cost & to-cost & size memory-waste',
		about: PEER,
		none: 'process',
	}),
	...ways(
		'policy/veto-keeps-working-set',
		'it is about an owner that keeps control of its memory',
		{
			score: 0.68,
			own: 'owner-of-memory & to-control & place-of-memory pin',
			about: 'p2p-map dma-buf',
			none: 'process',
		},
	),
	...ways('slot-reuse/pages-block-reuse', 'it is about a BAR that shows only part of a memory', {
		score: 0.67,
		own: 'bar & window & names-object & bar-slot size eviction cpu-access',
		about: 'p2p-map struct-page dma-buf',
		none: 'nvme process',
	}),
	...ways('resource-vs-sg/resource-errs', 'it is about which pairs of devices may be mapped', {
		score: 0.72,
		own: 'same-side & to-refuse wrong handled dma-map differs-by-device',
		about: 'p2p-map bar',
		none: 'traffic speed process',
	}),
	...ways('revoke-vs-pin/obeying-safe', 'it is about importers that must let go', {
		score: 0.68,
		own: 'importing & to-notice & to-move & pin odp move-notify',
		about: 'p2p-map dma-buf mr',
		none: 'process removal',
	}),
	...ways(
		'odirect-chain/more-than-pages',
		'it is about pages that do not do it alone',
		{ score: 0.76, own: 'o-direct & page & alone', about: 'p2p-map bar' },
		{
			score: 0.7,
			own: 'block & to-refuse & page zone-device & p2p-map zone-device',
			none: 'process',
		},
	),
	...ways('inverted-flow/page-less-accepted', 'it is about handing over addresses alone', {
		score: 0.72,
		own: 'bare-addresses & dma-buf block sgl importing',
		about: 'p2p-map bar & dma-map',
		none: 'mr rdma-driver process',
	}),
];
