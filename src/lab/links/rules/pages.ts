import { PEER, SUBJECT, ways } from '../rule';

/** What struct page is needed for, by whom, and what it costs. */
export const pageRules = [
	...ways(
		'mr-fields/dma-addresses-suffice',
		'it is about what a registration is made of',
		{ score: 0.92, own: 'addresses-only page-blind & mr' },
		{
			score: 0.86,
			own: 'rdma-driver mr & no-page addresses-only page-blind',
			none: 'gup block o-direct',
		},
		{
			score: 0.8,
			own: 'needs-page & gup sgl & dma-map',
			around: 'mr',
			none: 'o-direct removal role-word mapped-table',
		},
		{
			score: 0.8,
			own: 'software-driver & needs-page no-page cpu-does the-cpu',
			about: 'p2p-map dma-map struct-page',
		},
	),
	...ways('mr-fields/tracking-needs-pages', 'it is about pages that track a registration', {
		score: 0.92,
		own: 'mr & struct-page page & track needs-page no-page',
	}),
	...ways(
		'remove-a-role/three-roles',
		'it is about what struct page is there for',
		{ score: 0.75, own: 'struct-page & role-word & dma-map refcount sgl zone-device' },
		{ score: 0.86, own: 'page-role & struct-page', about: PEER, none: 'gup sgl' },
		{
			score: 0.78,
			own: 'page-role & struct-page refcount dma-map page',
			around: 'struct-page page',
			about: `${PEER} dma-map`,
		},
		{
			score: 0.7,
			own: 'needs-page & refcount',
			around: 'struct-page',
			none: 'gup removal',
		},
		{
			score: 0.65,
			own: 'holds-alive & page struct-page refcount',
			about: PEER,
			none: 'removal',
		},
		{
			score: 0.65,
			own: 'no-page & dma-map refcount & p2p-map',
			none: 'mr lifetime mapped-table',
		},
		{
			score: 0.66,
			own: 'needs-page & p2p-map zone-device dma-map bar',
			about: 'p2p-map bar',
			none: 'mr gup process uapi no-page',
		},
	),
	...ways(
		'memmap-cost/pages-cost-more',
		'it is about the memory that struct pages take',
		{
			score: 0.85,
			own: 'memory-waste & struct-page zone-device memory-cost & struct-page zone-device bar',
		},
		{
			score: 0.8,
			own: 'memory-waste & struct-page memory-cost',
			around: 'struct-page',
			about: PEER,
		},
	),
	...ways('gup-family/page-needed', 'it is about everything that uses GUP', {
		score: 0.92,
		own: 'all-gup',
		about: SUBJECT,
		none: 'lease fs-dax page-role dirt',
	}),
	...ways(
		'gup-family/page-needed',
		'it is about GUP on such mappings',
		{
			score: 0.91,
			own: 'gup & gup-blocked',
			around: 'vma pfnmap struct-page o-direct bar p2p-map',
			none: 'page-role dirt longterm lease special flow-piece',
		},
		{
			score: 0.84,
			own: 'gup & needs-page no-page',
			none: 'mr dma-map role-word page-role dirt lifetime refcount',
		},
	),
	...ways(
		'inverted-flow/page-less-accepted',
		'it is about tables that are mapped and have no pages',
		{ score: 0.77, own: 'mapped-table & no-page & dma-map p2p-map block sgl' },
		{
			score: 0.7,
			own: 'mapped-table',
			around: 'block sgl dma-buf & dma-map & p2p-map struct-page',
		},
		{ score: 0.78, own: 'map-first', about: 'p2p-map & dma-map block' },
		{ score: 0.7, own: 'assumes-page', around: 'dma-map', about: PEER, none: 'mr gup' },
		{
			score: 0.74,
			own: 'needs-page & dma-map block sgl dma-buf',
			around: 'dma-map sgl dma-buf block',
			about: `p2p-map bar & ${SUBJECT}`,
			none: 'mr gup refcount lifetime role-word',
		},
		{
			score: 0.74,
			own: 'no-page & sgl dma-buf block & handled takes-addresses mapped-table cannot-take',
			around: 'dma-map sgl dma-buf block',
			about: 'p2p-map bar',
			none: 'mr gup refcount lifetime',
		},
	),
];
