import type { HypothesisId } from '../statements';

/** When a claim bears on a hypothesis: some name of every group must be among its features. */
export interface LinkRule {
	readonly hypothesis: HypothesisId;
	/** 1: a claim of this wording says what the hypothesis says; -1: the opposite. */
	readonly polarity: 1 | -1;
	/** Groups of features or concepts; of each group one must be there. */
	readonly all: readonly (readonly string[])[];
	/** Features or concepts that speak against it. */
	readonly none?: readonly string[];
	/** 0..1: how sure the wording makes it. */
	readonly score: number;
	/** One clause: why the hypothesis bears on it. */
	readonly why: string;
}

const rule = (
	hypothesis: HypothesisId,
	score: number,
	why: string,
	all: readonly string[],
	none: string = '',
	polarity: 1 | -1 = 1,
): LinkRule => ({
	hypothesis,
	polarity,
	score,
	why,
	all: all.map((group) => group.split(' ')),
	none: none === '' ? [] : none.split(' '),
});

/** Every rule; the best score that reaches the threshold wins. */
export const RULES: readonly LinkRule[] = [
	rule('abi-surface/visible', 0.85, 'it is about what userspace may come to rely on for good', [
		'uapi visible-to-user',
		'forever',
	]),
	rule('abi-surface/visible', 0.65, 'it is about what userspace can see', [
		'visible-to-user',
		'vma p2p-map kernel-api dma-buf',
		'uapi',
	]),
	rule('who-flips/only-registrations', 0.85, 'it is about which registrations come to succeed', [
		'more-succeeds',
		'mr vma gup',
	]),
	rule(
		'swap-backend/same-trace',
		0.8,
		'it is about changing the inside under an unchanged program',
		['internal', 'changeable'],
	),
	rule(
		'swap-backend/same-trace',
		0.75,
		'it is about changing the inside under an unchanged program',
		['invisible-to-user'],
	),
	rule('mr-fields/dma-addresses-suffice', 0.9, 'it is about what a registration is made of', [
		'addresses-only',
		'mr rdma driver',
	]),
	rule(
		'mr-fields/dma-addresses-suffice',
		0.7,
		'it is about why pages come into a registration',
		['needs-page', 'gup sgl', 'dma-map'],
		'o-direct unplug role-word mapped-table',
	),
	rule('mr-fields/tracking-needs-pages', 0.9, 'it is about pages that track a registration', [
		'mr',
		'struct-page',
		'track needs-page no-page',
	]),
	rule(
		'touch-points/importer-more',
		0.7,
		'it is about how many places must change',
		[
			'many-callers',
			'vma struct-page p2p-map block kernel-api gup',
			'dma-map sgl gup block struct-page p2p-map',
		],
		'process',
	),
	rule('touch-points/importer-more', 0.88, 'it is about interfaces that an importer must add', [
		'new-interface',
		'vma p2p-map struct-page gup dma-buf',
		'special p2p-map gup sgl dma-map',
	]),
	rule(
		'special-care/no-free-design',
		0.85,
		'it is about code that such memory needs and RAM does not',
		['special', 'bar gup p2p-map struct-page vma'],
	),
	rule('coexist/independent', 0.8, 'it is about offering one design beside another', ['both']),
	rule('odirect-chain/more-than-pages', 0.9, 'it is about what O_DIRECT needs to work', [
		'o-direct',
		'gup sgl p2p-map struct-page',
		'odirect-flow',
	]),
	rule('odirect-chain/one-layer', 0.8, 'it is about how far O_DIRECT must be changed', [
		'o-direct',
		'many-callers',
	]),
	rule('resource-vs-sg/resource-errs', 0.85, 'it is about mapping a resource for a peer', [
		'resource',
	]),
	rule(
		'resource-vs-sg/resource-errs',
		0.7,
		'it is about the address at which a peer reaches the BAR',
		['translate', 'p2p-map bar', 'dma-map'],
		'lifetime',
	),
	rule('resource-vs-sg/resource-errs', 0.7, 'it is about which route a mapping takes', [
		'reachable',
		'dma-map',
		'p2p-map bar iommu',
	]),
	rule('gup-family/page-needed', 0.8, 'it is about GUP on such mappings', [
		'gup',
		'gup-blocked',
		'vma pfnmap struct-page zone-device o-direct bar p2p-map',
	]),
	rule('remove-a-role/three-roles', 0.75, 'it is about what struct page is there for', [
		'struct-page',
		'role-word',
		'dma-map refcount sgl zone-device',
	]),
	rule(
		'remove-a-role/three-roles',
		0.65,
		'it is about doing without struct page',
		['no-page', 'dma-map', 'p2p-map'],
		'mr lifetime',
	),
	rule('cpu-touch/cpu-breaks', 0.75, 'it is about the CPU touching such memory', [
		'cpu-touches',
		'bar p2p-map',
		'cpu-access sgl struct-page block',
	]),
	rule('memmap-cost/pages-cost-more', 0.85, 'it is about the memory that struct pages take', [
		'memory-waste',
		'struct-page zone-device memory-cost',
	]),
	rule(
		'slot-reuse/pages-block-reuse',
		0.75,
		'it is about a BAR smaller than what is behind it',
		['slot', 'bar', 'eviction struct-page vma'],
		'cpu-access',
	),
	rule('policy/veto-keeps-working-set', 0.7, 'it is about who may refuse or move', [
		'exporter-policy',
		'eviction dma-buf bar',
		'eviction move-notify pin bar',
	]),
	rule('unplug/revocable-bounded', 0.75, 'it is about what outlives a removal', [
		'lifetime',
		'removal unplug refcount',
		'zone-device dma-buf p2p-map struct-page vma dma-map pin',
	]),
	rule('path-cost/direct-faster', 0.8, 'it is about the speed of a route', [
		'traffic',
		'host-bridge switch acs p2p-map',
		'host-bridge switch acs iommu bar',
	]),
	rule(
		'mixed-mr/mixed-maps',
		0.8,
		'it is about one list over two kinds of memory',
		['mixed', 'sgl mr dma-map', 'p2p-map bar struct-page gup'],
		'special',
	),
	rule('vma-seams/hole-only', 0.8, 'it is about a registration over several mappings', [
		'seams',
		'mr odp hmm mmu-notifier',
	]),
	rule(
		'revoke-vs-pin/obeying-safe',
		0.75,
		'it is about obeying a notification instead of pinning',
		['obey', 'pin odp move-notify mmu-notifier', 'dma-buf mr odp hmm pin'],
	),
	rule(
		'inverted-flow/page-less-accepted',
		0.75,
		'it is about tables that are mapped and have no pages',
		['mapped-table', 'no-page block sgl dma-buf iommu', 'dma-map struct-page sgl block dma-buf'],
	),
	rule('doorbell-odirect/rings', 0.85, 'it is about data that meets a doorbell', [
		'doorbell',
		'o-direct block struct-page gup bar',
	]),
	rule('rfc-asposted/never-maps', 0.75, 'it is about a helper that does nothing yet', [
		'never-true',
		'p2p-map',
	]),
	rule('rfc-asposted/same-answers', 0.75, 'it is about two tests for one capability', [
		'second-test',
		'p2p-map',
	]),
];
