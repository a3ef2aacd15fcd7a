import type { Parameters, VerdictWord } from '../../src/lab/model';

/** Turning one rule, parameter or feature, and the verdict that it gives in place of the usual one. */
export interface Mutation {
	readonly hypothesis: string;
	/** What is turned. */
	readonly turned: Parameters;
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
		hypothesis: 'mr-fields/tracking-needs-pages',
		turned: { kind: 'dmabuf' },
		becomes: 'weakens',
	},
	{ hypothesis: 'special-care/no-free-design', turned: { consumer: 'vfio' }, becomes: 'weakens' },
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
];
