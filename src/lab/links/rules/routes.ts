import { PEER, ways } from '../rule';

/** Which address a peer is given, which way it leads, and how fast. */
export const routeRules = [
	...ways(
		'resource-vs-sg/resource-errs',
		'it is about the address and the route that a mapping gives',
		{
			score: 0.85,
			own: 'resource & p2p-map bar host-bridge switch bus-address translate offset wrong which-way',
			none: 'process performance',
		},
		{
			score: 0.74,
			own: 'phys-address & bus-address pci-bus & bar differs-by-device wrong p2p-map host-bridge',
			about: 'p2p-map bar',
			none: 'struct-page sgl',
		},
	),
	...ways('path-cost/direct-faster', 'it is about the speed of a route', {
		score: 0.8,
		own: 'traffic & host-bridge switch acs & p2p-map bar iommu dma-map host-bridge',
	}),
	...ways(
		'mixed-mr/mixed-maps',
		'it is about one list over two kinds of memory',
		{
			score: 0.8,
			own: 'mixed & sgl mr dma-map & p2p-map bar struct-page gup',
			none: 'special',
		},
		{
			score: 0.76,
			own: 'one-kind & p2p-map & page sgl mr block dma-map iommu o-direct',
			none: 'removal',
		},
		{ score: 0.78, own: 'one-list & p2p-map bar & mixed one-kind' },
	),
	...ways('rfc-asposted/never-maps', 'it is about a helper that never grants anything', {
		score: 0.78,
		own: 'always-false & p2p-map',
	}),
	...ways('rfc-asposted/never-maps', 'it is about a helper that does nothing yet', {
		score: 0.75,
		own: 'never-true & p2p-map & kernel-api',
	}),
	...ways('rfc-asposted/same-answers', 'it is about two tests for one capability', {
		score: 0.75,
		own: 'second-test & p2p-map',
		about: PEER,
	}),
];
