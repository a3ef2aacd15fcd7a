import { PEER, ways } from '../rule';

/** Which address a peer is given, which way it leads, and how fast. */
export const routeRules = [
	...ways(
		'resource-vs-sg/resource-errs',
		'it is about the address and the route that a mapping gives',
		{
			score: 0.85,
			own: 'resource & p2p-map bar host-bridge switch bus-address translate offset wrong reachable routed',
			none: 'process performance',
		},
		{
			score: 0.75,
			own: 'translate & p2p-map bar & bus-address dma-map',
			none: 'lifetime',
		},
		{
			score: 0.7,
			own: 'bus-address dma-map & reachable & p2p-map bar & host-bridge switch acs iommu',
			none: 'traffic',
		},
		{
			score: 0.76,
			own: 'offset & bus-address host-bridge differs-by-device',
			about: 'p2p-map bar bus-address',
			none: 'sgl gup range-compare',
		},
		{
			score: 0.74,
			own: 'dma-map iommu & host-bridge switch acs & wrong handled',
			about: 'p2p-map bar bus-address',
			none: 'traffic',
		},
		{
			score: 0.74,
			own: 'phys-address & bus-address pci-bus & bar differs-by-device wrong p2p-map host-bridge',
			about: 'p2p-map bar',
			none: 'struct-page sgl',
		},
		{
			score: 0.74,
			own: 'differs-by-device & bus-address dma-map & host-bridge',
			none: 'traffic',
		},
		{
			score: 0.72,
			own: 'acs & host-bridge switch',
			about: 'p2p-map bar bus-address',
			none: 'traffic process',
		},
		{
			score: 0.74,
			own: 'routed & acs host-bridge switch & iommu host-bridge bus-address dma-map',
			about: 'p2p-map bar bus-address',
			none: 'traffic',
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
		{ score: 0.78, own: 'mixed & page sgl mr block o-direct', about: 'p2p-map' },
		{
			score: 0.76,
			own: 'one-kind & p2p-map & page sgl mr block dma-map iommu o-direct',
			none: 'removal',
		},
		{ score: 0.78, own: 'one-list & p2p-map bar & mixed one-kind' },
		{ score: 0.7, own: 'one-kind & p2p-map', around: 'mixed one-kind' },
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
