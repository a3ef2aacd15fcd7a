import type { VerdictWord } from '../../src/lab/model';

/** What the catalogue of claims expects of one experiment, to be compared with its run afterwards. */
export interface Expectation {
	readonly experiment: string;
	/** Claims of the debate: S of the seed message, W of the wider thread. */
	readonly claims: string;
	readonly hypothesis: string;
	/** In our own words. */
	readonly expected: string;
	readonly word: VerdictWord;
	/** What the run says where it differs from `word`. */
	readonly says: VerdictWord;
	/** Why the run says something else, or more; null where they agree. */
	readonly difference: string | null;
}

const expect = (
	hypothesis: string,
	claims: string,
	word: VerdictWord,
	expected: string,
	difference: string | null = null,
	says: VerdictWord = word,
): Expectation => ({
	experiment: hypothesis.replace(/\/.*/, ''),
	claims,
	hypothesis,
	expected,
	word,
	says,
	difference,
});

export const expectations: readonly Expectation[] = [
	expect('abi-surface/visible', 'S1 W18', 'supports', 'D1 flips at least one cell'),
	expect(
		'abi-surface/fewest-objects',
		'S1',
		'supports',
		'D1 adds no object, D2 a file, D4 a verb and an ioctl',
	),
	expect(
		'who-flips/only-registrations',
		'S2',
		'supports',
		'only registrations flip to ok, and only once the driver adopts the hook',
		'software RDMA changes from one errno to another as well, as a real kernel with the hook does',
	),
	expect(
		'who-flips/hook-suffices',
		'S2',
		'weakens',
		'with the hook alone nothing flips until a driver calls it',
	),
	expect('who-flips/same-lifetime', 'S2', 'weakens', 'a registration gained so is revocable'),
	expect(
		'swap-backend/same-trace',
		'S2 S6',
		'supports',
		'identical sequence of results',
		'identical while nobody unmaps or moves; after munmap a pinned back-end still answers and a revocable one does not',
		'weakens',
	),
	expect(
		'mr-fields/tracking-needs-pages',
		'S3',
		'supports',
		'pinned: pages are needed at deregistration only; dma-buf: never',
		'ODP registrations need them at deregistration too, for the pages that were faulted in',
	),
	expect('mr-fields/dma-addresses-suffice', 'S4', 'supports', 'addresses and lengths suffice'),
	expect('touch-points/importer-more', 'S5', 'supports', 'importers: D1 more than D2'),
	expect('touch-points/core-more', 'S5', 'supports', 'core: D2 more than D1'),
	expect('special-care/no-free-design', 'S7', 'supports', 'no design has none over all consumers'),
	expect(
		'special-care/plain-gup-safe',
		'S7',
		'weakens',
		'forced GUP breaks S4 where MMIO is strict',
	),
	expect('coexist/independent', 'S8 W22', 'supports', 'no D2 cell changes when D1 is there'),
	expect('odirect-chain/more-than-pages', 'S9', 'supports', 'at least three pieces'),
	expect('odirect-chain/one-layer', 'W10', 'weakens', 'six layers or more'),
	expect('resource-vs-sg/resource-errs', 'W1', 'supports', 'at least one wrong or longer route'),
	expect(
		'gup-family/page-needed',
		'W2',
		'supports',
		'every one fails but ptrace by access and VFIO by raw pfn',
		'VFIO needs an IOMMU, so it is an exception only with one; mlock skips such mappings and succeeds',
	),
	expect(
		'remove-a-role/three-roles',
		'W3',
		'supports',
		'address and reference for both, dirty RAM only',
	),
	expect('cpu-touch/cpu-breaks', 'W4', 'supports', 'at least one S4 on a strict machine'),
	expect('cpu-touch/same-as-ram', 'W5', 'weakens', 'weakened on strict, supported on x86'),
	expect(
		'memmap-cost/pages-cost-more',
		'W6',
		'supports',
		'D2 above D1 while share x importers < 8',
	),
	expect(
		'slot-reuse/pages-block-reuse',
		'W7',
		'supports',
		'D2 refuses above the BAR, D1 and D4 do not',
	),
	expect('policy/veto-keeps-working-set', 'W8', 'supports', 'a veto keeps the hit rate at 0.9'),
	expect('unplug/revocable-bounded', 'W9', 'supports', 'D1 completes and a later map fails'),
	expect(
		'unplug/pins-bounded',
		'W9',
		'undecided',
		'long-term pins: without bound',
		'undecided under D1, where nothing is pinned; weakened under D2L',
	),
	expect(
		'path-cost/root-complex-fine',
		'W11',
		'supports',
		'hairpin above bounce for writes on a modern server',
		'with one message under way; a pipeline of four or more bounces as fast as the links, at twice the latency',
	),
	expect('path-cost/direct-faster', 'W11', 'supports', 'direct above hairpin'),
	expect('mixed-mr/mixed-maps', 'W12', 'supports', 'refused by v5.0, mapped from v6.0 on'),
	expect('vma-seams/hole-only', 'W13', 'supports', 'faults inside the hole only, no S5'),
	expect('revoke-vs-pin/obeying-safe', 'W14', 'supports', 'no S1 when obeying, some when ignoring'),
	expect('revoke-vs-pin/revoking-faster', 'W14', 'weakens', 'from some rate on pinning wins'),
	expect(
		'inverted-flow/page-less-accepted',
		'W15',
		'supports',
		'RDMA, GPU and VFIO yes, block no',
		'VFIO takes a dma-buf since 6.19 only and needs an IOMMU: yes with design=D5 iommu=translated',
	),
	expect('doorbell-odirect/rings', 'W16', 'supports', 'rings in a doorbell, none in memory'),
	expect('rfc-asposted/never-maps', 'W17', 'supports', 'nothing is mapped'),
	expect('rfc-asposted/same-answers', 'W20', 'weakens', 'helper and distance disagree'),
];
