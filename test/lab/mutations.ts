import type { Overrides } from '../../src/lab/assumptions';
import type { Parameters, VerdictWord } from '../../src/lab/model';

/** Turning one rule, parameter or feature, and the verdict that it gives in place of the usual one. */
export interface Mutation {
	readonly hypothesis: string;
	/** Parameters that are turned. */
	readonly turned?: Parameters;
	/** Rules that are switched off, costs that are replaced. */
	readonly assumed?: Overrides;
	readonly becomes: VerdictWord;
}

/** For each experiment at least one inversion that changes its verdict. */
export const mutations: readonly Mutation[] = [
	{
		hypothesis: 'who-flips/only-registrations',
		turned: { adopted: false },
		becomes: 'weakens',
	},
	{
		hypothesis: 'who-flips/only-registrations',
		assumed: { 'R1.4': false },
		becomes: 'weakens',
	},
	{
		hypothesis: 'mr-fields/tracking-needs-pages',
		turned: { kind: 'dmabuf' },
		becomes: 'weakens',
	},
	{
		hypothesis: 'mr-fields/dma-addresses-suffice',
		turned: { kind: 'p2p-map', topo: 'T2' },
		becomes: 'undecided',
	},
	{
		hypothesis: 'special-care/no-free-design',
		turned: { consumer: 'bufferedRead' },
		becomes: 'weakens',
	},
	{
		hypothesis: 'odirect-chain/more-than-pages',
		turned: { profile: 'v6.2' },
		becomes: 'weakens',
	},
	{ hypothesis: 'odirect-chain/more-than-pages', turned: { topo: 'T3' }, becomes: 'undecided' },
	{
		hypothesis: 'resource-vs-sg/resource-errs',
		turned: { busOffset: '0', acs: 'kernel' },
		becomes: 'weakens',
	},
	{ hypothesis: 'abi-surface/visible', turned: { adopted: false }, becomes: 'weakens' },
	{ hypothesis: 'abi-surface/fewest-objects', turned: { design: 'D2' }, becomes: 'weakens' },
	{ hypothesis: 'swap-backend/same-trace', turned: { program: 'quiet' }, becomes: 'supports' },
	{ hypothesis: 'touch-points/core-more', turned: { topo: 'T3' }, becomes: 'undecided' },
	{ hypothesis: 'touch-points/importer-more', turned: { against: 'D4' }, becomes: 'weakens' },
	{ hypothesis: 'coexist/independent', turned: { first: 'D0' }, becomes: 'weakens' },
	{ hypothesis: 'gup-family/page-needed', turned: { kind: 'anon' }, becomes: 'weakens' },
	{
		hypothesis: 'gup-family/page-needed',
		turned: { kind: 'bar_sysfs_private' },
		becomes: 'weakens',
	},
	{ hypothesis: 'unplug/revocable-bounded', turned: { design: 'D2L' }, becomes: 'weakens' },
	{ hypothesis: 'mixed-mr/mixed-maps', turned: { profile: 'v5.0' }, becomes: 'weakens' },
	{
		hypothesis: 'inverted-flow/page-less-accepted',
		turned: { consumer: 'odirect' },
		becomes: 'weakens',
	},
	{ hypothesis: 'rfc-asposted/never-maps', turned: { defects: false }, becomes: 'weakens' },
	{ hypothesis: 'rfc-asposted/same-answers', turned: { defects: false }, becomes: 'supports' },
	{
		hypothesis: 'memmap-cost/pages-cost-more',
		turned: { share: 1, importers: 16 },
		becomes: 'weakens',
	},
	{ hypothesis: 'doorbell-odirect/rings', turned: { region: 'memory' }, becomes: 'weakens' },
	{ hypothesis: 'vma-seams/hole-only', turned: { obeys: false }, becomes: 'weakens' },
	{ hypothesis: 'cpu-touch/cpu-breaks', turned: { arch: 'x86' }, becomes: 'weakens' },
	{ hypothesis: 'cpu-touch/cpu-breaks', turned: { guarded: true }, becomes: 'weakens' },
	{ hypothesis: 'cpu-touch/same-as-ram', turned: { arch: 'x86' }, becomes: 'supports' },
	{ hypothesis: 'remove-a-role/three-roles', turned: { revoke: true }, becomes: 'weakens' },
	{ hypothesis: 'remove-a-role/three-roles', turned: { mapped: true }, becomes: 'weakens' },
	{ hypothesis: 'special-care/plain-gup-safe', turned: { arch: 'x86' }, becomes: 'supports' },
	{
		hypothesis: 'path-cost/root-complex-fine',
		turned: { op: 'read', rc: 'client' },
		becomes: 'weakens',
	},
	{ hypothesis: 'revoke-vs-pin/obeying-safe', turned: { moves: 0 }, becomes: 'undecided' },
	{ hypothesis: 'revoke-vs-pin/revoking-faster', turned: { moves: 0 }, becomes: 'undecided' },
	{ hypothesis: 'policy/veto-keeps-working-set', turned: { importers: 1 }, becomes: 'weakens' },
	{ hypothesis: 'slot-reuse/pages-block-reuse', turned: { rebar: 'on' }, becomes: 'weakens' },
	{ hypothesis: 'slot-reuse/pages-block-reuse', turned: { obeys: false }, becomes: 'weakens' },
	{ hypothesis: 'unplug/pins-bounded', turned: { design: 'D2L' }, becomes: 'weakens' },
	{ hypothesis: 'odirect-chain/one-layer', turned: { topo: 'T3' }, becomes: 'undecided' },
	{ hypothesis: 'who-flips/same-lifetime', turned: { adopted: false }, becomes: 'undecided' },
];
