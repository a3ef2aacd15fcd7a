import type { HypothesisId } from '../statements';

/** When a claim bears on a hypothesis: some name of every group must be among its features. */
export interface LinkRule {
	readonly hypothesis: HypothesisId;
	/** Groups of features or concepts of the claim's own words; of each group one must be there. */
	readonly own: readonly (readonly string[])[];
	/** The like, to be found in the claim's words or in those right around it. */
	readonly around: readonly (readonly string[])[];
	/** Features or concepts that speak against it. */
	readonly none: readonly string[];
	/** 0..1: how sure the wording makes it. */
	readonly score: number;
	/** One clause: why the hypothesis bears on it. */
	readonly why: string;
}

interface Limits {
	readonly around?: readonly string[];
	readonly none?: string;
}

const words = (group: string): string[] => group.split(' ');

function rule(
	hypothesis: HypothesisId,
	score: number,
	why: string,
	own: readonly string[],
	limits: Limits = {},
): LinkRule {
	return {
		hypothesis,
		score,
		why,
		own: own.map(words),
		around: (limits.around ?? []).map(words),
		none: limits.none === undefined ? [] : words(limits.none),
	};
}

/** What the debate is about; general wordings bear on an experiment only near these. */
const SUBJECT = 'p2p-map mr vma struct-page gup dma-buf bar odp hmm';

/** Every rule; the best score wins. */
export const RULES: readonly LinkRule[] = [
	rule(
		'abi-surface/visible',
		0.9,
		'it is about what userspace may rely on for good',
		['uapi visible-to-user', 'forever'],
		{ around: [SUBJECT] },
	),
	rule('abi-surface/visible', 0.8, 'it is about what userspace may rely on for good', ['forever'], {
		around: ['uapi visible-to-user', SUBJECT],
	}),
	rule(
		'abi-surface/visible',
		0.8,
		'it is about what userspace may rely on for good',
		['uapi visible-to-user', SUBJECT],
		{ around: ['forever'] },
	),
	rule('abi-surface/visible', 0.65, 'it is about what userspace can see', [
		'visible-to-user',
		'vma p2p-map mr',
		'uapi',
	]),
	rule('who-flips/only-registrations', 0.88, 'it is about which registrations come to succeed', [
		'more-succeeds',
		'mr vma gup',
	]),
	rule(
		'swap-backend/same-trace',
		0.85,
		'it is about changing the inside under an unchanged program',
		['internal', 'changeable'],
		{ around: [SUBJECT] },
	),
	rule(
		'swap-backend/same-trace',
		0.75,
		'it is about changing the inside under an unchanged program',
		['invisible-to-user', SUBJECT],
	),
	rule('mr-fields/dma-addresses-suffice', 0.92, 'it is about what a registration is made of', [
		'addresses-only',
		'mr',
	]),
	rule(
		'mr-fields/dma-addresses-suffice',
		0.75,
		'it is about why pages come into a registration',
		['needs-page', 'gup sgl', 'dma-map'],
		{ around: ['mr'], none: 'o-direct unplug role-word mapped-table' },
	),
	rule('mr-fields/tracking-needs-pages', 0.92, 'it is about pages that track a registration', [
		'mr',
		'struct-page',
		'track needs-page no-page',
	]),
	rule(
		'touch-points/importer-more',
		0.75,
		'it is about how many places must change',
		['many-callers', 'must-change', 'struct-page p2p-map vma gup block sgl'],
		{ none: 'o-direct' },
	),
	rule('touch-points/importer-more', 0.88, 'it is about interfaces that an importer must add', [
		'new-interface',
		'vma p2p-map struct-page gup',
		'special p2p-map gup sgl',
	]),
	rule(
		'special-care/no-free-design',
		0.85,
		'it is about code that such memory needs and RAM does not',
		['special', 'bar gup p2p-map'],
	),
	rule(
		'special-care/no-free-design',
		0.7,
		'it is about code that such memory needs and RAM does not',
		['hooks'],
		{ around: ['block', 'p2p-map struct-page cpu-access bar'] },
	),
	rule('coexist/independent', 0.8, 'it is about offering one design beside another', ['both'], {
		around: [SUBJECT],
	}),
	rule(
		'odirect-chain/more-than-pages',
		0.9,
		'it is about what O_DIRECT needs to work',
		['o-direct', 'gup sgl p2p-map struct-page', 'odirect-flow'],
		{ none: 'gup-blocked doorbell' },
	),
	rule(
		'odirect-chain/more-than-pages',
		0.72,
		'it is about what O_DIRECT needs to work',
		['o-direct', 'odirect-flow'],
		{ around: ['gup sgl p2p-map struct-page'], none: 'gup-blocked doorbell process' },
	),
	rule('odirect-chain/one-layer', 0.8, 'it is about how far O_DIRECT must be changed', [
		'o-direct',
		'many-callers must-change',
	]),
	rule(
		'resource-vs-sg/resource-errs',
		0.85,
		'it is about mapping a resource for a peer',
		['resource'],
		{ around: ['p2p-map bar iommu host-bridge dma-map'], none: 'process' },
	),
	rule(
		'resource-vs-sg/resource-errs',
		0.75,
		'it is about the address at which a peer reaches the BAR',
		['translate', 'p2p-map bar', 'bus-address dma-map'],
		{ none: 'lifetime' },
	),
	rule(
		'resource-vs-sg/resource-errs',
		0.7,
		'it is about which route a mapping takes',
		['bus-address dma-map', 'reachable', 'p2p-map bar', 'host-bridge switch acs iommu'],
		{ none: 'traffic' },
	),
	rule('gup-family/page-needed', 0.91, 'it is about GUP on such mappings', ['gup', 'gup-blocked'], {
		around: ['vma pfnmap struct-page o-direct bar p2p-map'],
	}),
	rule(
		'gup-family/page-needed',
		0.84,
		'it is about GUP needing pages',
		['gup', 'needs-page no-page'],
		{ none: 'mr dma-map role-word lifetime' },
	),
	rule('remove-a-role/three-roles', 0.75, 'it is about what struct page is there for', [
		'struct-page',
		'role-word',
		'dma-map refcount sgl zone-device',
	]),
	rule('cpu-touch/cpu-breaks', 0.75, 'it is about the CPU touching such memory', [
		'cpu-touches',
		'bar p2p-map',
		'cpu-access',
		'sgl struct-page',
	]),
	rule(
		'remove-a-role/three-roles',
		0.7,
		'it is about what struct page is there for',
		['needs-page', 'refcount'],
		{ around: ['struct-page'], none: 'gup unplug' },
	),
	rule(
		'cpu-touch/cpu-breaks',
		0.72,
		'it is about the CPU touching such memory',
		['cpu-touches', 'bar p2p-map', 'sgl struct-page'],
		{ none: 'role-word special' },
	),
	rule(
		'revoke-vs-pin/obeying-safe',
		0.72,
		'it is about obeying a notification instead of pinning',
		['pin longterm', 'mmu-notifier odp move-notify', 'mr hmm dma-buf gup'],
	),
	rule('memmap-cost/pages-cost-more', 0.85, 'it is about the memory that struct pages take', [
		'memory-waste',
		'struct-page zone-device memory-cost',
		'struct-page zone-device bar',
	]),
	rule(
		'slot-reuse/pages-block-reuse',
		0.75,
		'it is about a BAR smaller than what is behind it',
		['slot', 'bar', 'eviction struct-page vma'],
		{ none: 'cpu-access nvme' },
	),
	rule(
		'policy/veto-keeps-working-set',
		0.75,
		'it is about who may refuse or move',
		['exporter-policy', 'eviction dma-buf bar move-notify pin'],
		{ around: [SUBJECT] },
	),
	rule('unplug/revocable-bounded', 0.76, 'it is about what outlives a removal', [
		'lifetime',
		'removal unplug',
		'zone-device dma-buf p2p-map struct-page dma-map pin',
	]),
	rule(
		'unplug/revocable-bounded',
		0.72,
		'it is about what outlives a removal',
		['lifetime', 'refcount move-notify', 'zone-device dma-buf p2p-map'],
		{ none: 'gup' },
	),
	rule('path-cost/direct-faster', 0.8, 'it is about the speed of a route', [
		'traffic',
		'host-bridge switch acs',
		'p2p-map bar iommu dma-map host-bridge',
	]),
	rule(
		'mixed-mr/mixed-maps',
		0.8,
		'it is about one list over two kinds of memory',
		['mixed', 'sgl mr dma-map', 'p2p-map bar struct-page gup'],
		{ none: 'special' },
	),
	rule('vma-seams/hole-only', 0.8, 'it is about a registration over several mappings', [
		'seams',
		'mr odp hmm mmu-notifier',
	]),
	rule(
		'revoke-vs-pin/obeying-safe',
		0.75,
		'it is about obeying a notification instead of pinning',
		['obey', 'pin odp move-notify mmu-notifier', 'mr odp hmm pin', 'dma-buf mr pin'],
	),
	rule(
		'inverted-flow/page-less-accepted',
		0.77,
		'it is about tables that are mapped and have no pages',
		['mapped-table', 'no-page', 'dma-map p2p-map block sgl'],
	),
	rule(
		'inverted-flow/page-less-accepted',
		0.7,
		'it is about tables that are mapped and have no pages',
		['mapped-table'],
		{ around: ['block sgl dma-buf', 'dma-map', 'p2p-map struct-page'] },
	),
	rule(
		'remove-a-role/three-roles',
		0.65,
		'it is about doing without struct page',
		['no-page', 'dma-map refcount', 'p2p-map'],
		{ none: 'mr lifetime mapped-table' },
	),
	rule('doorbell-odirect/rings', 0.92, 'it is about data that meets a doorbell', [
		'doorbell',
		'o-direct block struct-page gup bar',
	]),
	rule('rfc-asposted/never-maps', 0.75, 'it is about a helper that does nothing yet', [
		'never-true',
		'p2p-map',
		'kernel-api',
	]),
	rule('rfc-asposted/same-answers', 0.75, 'it is about two tests for one capability', [
		'second-test',
		'p2p-map',
	]),
];
