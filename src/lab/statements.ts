/**
 * Every hypothesis of the catalogue: `experiment/name` and what it says. Apart from the experiments,
 * so that claims can be linked and lists shown without loading the machine. A statement never says
 * what a run will give; experiments judge it.
 */
export const statements = {
	'abi-surface/visible': 'The design changes at least one result that userspace can observe.',
	'abi-surface/fewest-objects':
		'No other design asks userspace for fewer new files, ioctls or verbs than this one does.',
	'who-flips/only-registrations':
		'With the VMA operations, the only results that change are registrations on such mappings; some come to succeed, none that succeeded fails.',
	'who-flips/hook-suffices':
		'Registrations change as soon as the hook exists, before any importer calls it.',
	'who-flips/same-lifetime':
		'A registration gained this way lives as long as one of ordinary memory.',
	'swap-backend/same-trace':
		'A program that maps and registers sees the same results whichever back-end serves it.',
	'mr-fields/tracking-needs-pages':
		'Once a memory region is registered, using or releasing it needs struct pages.',
	'mr-fields/dma-addresses-suffice':
		'A hardware driver can build and use the translation of a region from DMA addresses and lengths alone.',
	'touch-points/importer-more':
		'An importer must add more functions for the VMA operations than for struct pages.',
	'touch-points/core-more':
		'The core must change in more functions for struct pages than for the VMA operations.',
	'special-care/no-free-design':
		'Under every design some consumer of BAR memory needs code that RAM does not need.',
	'special-care/plain-gup-safe':
		'If plain GUP accepted BAR pages, no consumer would touch them wrongly with the CPU.',
	'coexist/independent': 'Offering one design changes no result of the users of the other.',
	'odirect-chain/more-than-pages':
		'Struct pages for the BAR are not enough for O_DIRECT; at least two further pieces are needed.',
	'odirect-chain/one-layer': 'Teaching O_DIRECT to use BAR memory takes a change in one layer.',
	'resource-vs-sg/resource-errs':
		'dma_map_resource gives a wrong or longer route where dma_map_sg is right or refuses.',
	'gup-family/page-needed':
		'Every consumer that uses GUP fails on a mapping that has no struct pages.',
	'remove-a-role/three-roles':
		'Struct page carries an address, holds a reference and allows dirtying; taking away a role breaks RAM, and BAR memory unless it is dirtying.',
	'cpu-touch/cpu-breaks':
		'BAR memory in a scatterlist makes generic code touch it with the CPU where that is not allowed.',
	'cpu-touch/same-as-ram': 'Generic code may treat BAR pages as it treats RAM.',
	'memmap-cost/pages-cost-more':
		'Struct pages take more memory than the VMA operations at this use of the BAR.',
	'slot-reuse/pages-block-reuse':
		'With struct pages an exporter cannot re-point its BAR under a working set larger than it; without them it can.',
	'policy/veto-keeps-working-set':
		'An exporter that may refuse or revoke importers keeps its own working set; one that may not does not.',
	'unplug/revocable-bounded':
		'Where importers must obey callbacks, removal completes in bounded time and a later map fails.',
	'unplug/pins-bounded': 'Removal completes in bounded time while importers hold pins.',
	'path-cost/root-complex-fine':
		'Going through the root complex is faster than bouncing through host memory.',
	'path-cost/direct-faster': 'The direct path is faster than the way through the root complex.',
	'mixed-mr/mixed-maps': 'One list may hold RAM and BAR memory, and DMA mapping accepts it.',
	'vma-seams/hole-only':
		'After a hole is torn in a registration over several VMAs, only accesses inside the hole fail.',
	'revoke-vs-pin/obeying-safe':
		'An importer that obeys notifications never uses stale memory, and one that ignores them does.',
	'revoke-vs-pin/revoking-faster': 'Obeying notifications moves more data than pinning does.',
	'inverted-flow/page-less-accepted':
		'Consumers take a table that is already mapped and has no pages.',
	'doorbell-odirect/rings':
		'Data written by DMA into a BAR region rings doorbells that nobody meant to ring.',
	'rfc-asposted/never-maps': 'The helper as posted never lets a peer mapping succeed.',
	'rfc-asposted/same-answers': 'The new helper and the p2pdma distance give the same answers.',
} as const satisfies Readonly<Record<`${string}/${string}`, string>>;

export type HypothesisId = keyof typeof statements;

/**
 * Hypotheses that only come near to what people say with them: that something must be kept for ever,
 * or can be changed at will, is a matter of will, whatever a run shows.
 */
export const nearestHypotheses: ReadonlySet<string> = new Set<HypothesisId>([
	'abi-surface/visible',
	'abi-surface/fewest-objects',
	'swap-backend/same-trace',
]);

/** The experiment that a hypothesis belongs to. */
export function experimentOf(id: HypothesisId): string {
	return id.slice(0, id.indexOf('/'));
}

/** Whether the catalogue has a hypothesis of this id. */
export function isHypothesis(id: string): id is HypothesisId {
	return Object.hasOwn(statements, id);
}
