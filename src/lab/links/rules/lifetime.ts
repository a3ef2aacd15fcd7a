import { PEER, SUBJECT, ways } from '../rule';

/** What outlives what: removal, revoking and pinning, moving, registrations over several mappings. */
export const lifetimeRules = [
	...ways(
		'unplug/revocable-bounded',
		'it is about what outlives a removal',
		{
			score: 0.76,
			own: 'lifetime & removal & zone-device dma-buf p2p-map struct-page dma-map pin',
		},
		{
			score: 0.8,
			own: 'outlive',
			about: 'p2p-map bar dma-buf',
			around: 'removal p2p-map dma-buf',
		},
		{ score: 0.8, own: 'removal & revokes stops-new drains', about: PEER },
	),
	...ways(
		'revoke-vs-pin/obeying-safe',
		'it is about obeying a notification instead of pinning',
		{
			score: 0.72,
			own: 'pin longterm & mmu-notifier odp move-notify & mr hmm dma-buf gup',
		},
		{
			score: 0.75,
			own: 'obey & pin odp move-notify mmu-notifier & mr odp hmm pin & dma-buf mr pin',
		},
	),
	...ways('revoke-vs-pin/obeying-safe', 'it is about obeying a notification instead of pinning', {
		score: 0.74,
		own: 'instead obey & pin & mmu-notifier odp move-notify obey eviction',
		about: 'mr dma-buf p2p-map',
	}),
	...ways('slot-reuse/pages-block-reuse', 'it is about a BAR smaller than what is behind it', {
		score: 0.78,
		own: 'bar-slot & bar',
		about: 'p2p-map dma-buf',
	}),
	...ways('slot-reuse/pages-block-reuse', 'it is about a BAR smaller than what is behind it', {
		score: 0.75,
		own: 'slot & bar & eviction struct-page vma',
		none: 'cpu-access nvme',
	}),
	...ways('policy/veto-keeps-working-set', 'it is about who may refuse or move', {
		score: 0.75,
		own: 'exporter-policy & eviction dma-buf bar move-notify pin',
		around: SUBJECT,
	}),
	...ways('vma-seams/hole-only', 'it is about a registration over several mappings', {
		score: 0.8,
		own: 'seams & mr odp hmm mmu-notifier',
	}),
];
