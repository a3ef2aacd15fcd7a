import { ways } from '../rule';

/** Which code must be special, how much must change, and what the CPU may touch. */
export const codeRules = [
	...ways(
		'touch-points/importer-more',
		'it is about how many places must change',
		{
			score: 0.75,
			own: 'many-callers & must-change & struct-page p2p-map vma block sgl',
			none: 'o-direct',
		},
		{
			score: 0.88,
			own: 'new-interface & vma p2p-map struct-page gup & special gup sgl',
		},
	),
	...ways('touch-points/importer-more', 'it is about how much each driver must add', {
		score: 0.72,
		own: 'many-callers importers & adds-code must-change & struct-page page p2p-map vma block dma-buf',
		about: 'p2p-map bar & struct-page vma p2p-map dma-buf',
		none: 'o-direct performance uapi',
	}),
	...ways(
		'special-care/no-free-design',
		'it is about code that such memory needs and RAM does not',
		{ score: 0.85, own: 'special & bar gup p2p-map' },
		{
			score: 0.7,
			own: 'hooks',
			around: 'block & p2p-map struct-page cpu-access bar',
		},
		{
			score: 0.72,
			own: 'aware & many-callers importers all-gup & duty & p2p-map bar',
		},
		{ score: 0.7, own: 'hooks & cpu-access block', about: 'p2p-map' },
	),
	...ways(
		'odirect-chain/more-than-pages',
		'it is about what O_DIRECT needs to work',
		{
			score: 0.9,
			own: 'o-direct & gup sgl p2p-map struct-page bar & odirect-flow',
			none: 'gup-blocked doorbell all-gup one-or-other',
		},
		{
			score: 0.72,
			own: 'o-direct & odirect-flow',
			around: 'gup sgl p2p-map struct-page',
			none: 'gup-blocked doorbell process',
		},
	),
	...ways('odirect-chain/more-than-pages', 'O_DIRECT is brought up for pages', {
		score: 0.7,
		own: 'o-direct & struct-page',
		around: 'bar p2p-map',
		none: 'process',
		nearest: true,
	}),
	...ways('odirect-chain/more-than-pages', 'it is about a piece that I/O to such memory needs', {
		score: 0.73,
		own: 'flow-piece & gates & gup block sgl struct-page p2p-map zone-device',
		about: 'p2p-map & o-direct block gup',
		none: 'process longterm',
	}),
	...ways('odirect-chain/one-layer', 'it is about how far O_DIRECT must be changed', {
		score: 0.8,
		own: 'o-direct & small-change many-callers',
	}),
	...ways(
		'cpu-touch/cpu-breaks',
		'it is about the CPU touching such memory',
		{
			score: 0.72,
			own: 'cpu-does & bar p2p-map & sgl struct-page',
			none: 'role-word special',
		},
		{ score: 0.8, own: 'like-ram & bar p2p-map' },
	),
	...ways('doorbell-odirect/rings', 'it is about data that meets a doorbell', {
		score: 0.8,
		own: 'doorbell & stray-write',
		about: 'p2p-map dma-buf o-direct',
		none: 'fs-dax',
	}),
	...ways('doorbell-odirect/rings', 'it is about data that meets a doorbell', {
		score: 0.92,
		own: 'doorbell & o-direct block page gup p2p-map cpu-does',
		about: 'p2p-map bar',
	}),
];
