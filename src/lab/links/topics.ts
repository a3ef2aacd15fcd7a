import type { HypothesisId } from '../statements';

/** What makes a passage one about the quantity that an experiment measures. */
export interface Topic {
	readonly hypothesis: HypothesisId;
	/** One clause: why the hypothesis bears on such a claim. */
	readonly why: string;
	/** Groups of terms; one of each must be in the same stretch of the thread. */
	readonly about: readonly (readonly string[])[];
	/** One of these must be in the claim's own words. */
	readonly core: readonly string[];
	/** Families, each counted once however many of its terms are found. */
	readonly families: readonly { readonly weight: number; readonly terms: readonly string[] }[];
	/** Weight from which a claim is about it. */
	readonly enough: number;
}

const names = (text: string): string[] => text.split(' ');

function topic(
	hypothesis: HypothesisId,
	why: string,
	enough: number,
	core: string,
	families: string,
	about: string,
): Topic {
	return {
		hypothesis,
		why,
		enough,
		core: names(core),
		about: about.split(' & ').map(names),
		families: families.split('; ').map((family) => {
			const [weight, ...terms] = names(family);
			return { weight: Number(weight), terms };
		}),
	};
}

/** The subjects on which most is said, in the order in which equal weights are decided. */
export const TOPICS: readonly Topic[] = [
	topic(
		'unplug/revocable-bounded',
		'it is about what happens to mappings and pages when the device goes',
		2.9,
		'device-leaves taken-away somebody-waits lives-on counted',
		'2 device-leaves; 1.4 taken-away; 1.2 somebody-waits; 1.1 lives-on; 1.1 counted; 0.7 held-memory; 0.4 p2p-map zone-device; 0.7 longterm; -2.5 tlb-work; -1 performance; -0.5 process',
		'p2p-map bar zone-device dma-buf peer-memory vma & device-leaves taken-away removal lives-on & page struct-page zone-device p2p-map dma-buf vma',
	),
	topic(
		'cpu-touch/cpu-breaks',
		'it is about the CPU and such memory',
		3.75,
		'the-cpu cpu-does cache-nature',
		'1.2 the-cpu; 1.2 cpu-does; 1.4 cache-nature; 1.4 peer-memory; 0.6 how-it-goes; 0.4 struct-page sgl block; -2 tlb-work; -1 process; -1 which-way',
		'p2p-map bar peer-memory',
	),
	topic(
		'resource-vs-sg/resource-errs',
		'it is about the address and the way that a peer is given',
		3,
		'which-address which-way',
		'1.2 which-address; 1 bus-address-only; 1.2 which-way; 0.7 iommu; 0.9 which-pair; 0.7 mapped-how; 0.6 p2p-map bar; -1 process; -1 performance; -0.6 struct-page; -1 odp hmm',
		'p2p-map bar peer-memory bus-address',
	),
	topic(
		'mixed-mr/mixed-maps',
		'it is about one list over several kinds of memory',
		3.1,
		'many-kinds',
		'2 many-kinds; 1.2 sg-list; 1 two-memories; 0.4 p2p-map; -1 process; -0.5 performance',
		'p2p-map bar peer-memory',
	),
	topic(
		'special-care/no-free-design',
		'it is about code that such memory needs and RAM does not',
		3.1,
		'extra-code branch-hooks',
		'2 extra-code branch-hooks; 0.8 branch-hooks; 1.2 generic-code; 0.8 peer-memory; 0.4 gup struct-page sgl dma-map; -1 refcount; -0.6 process',
		'p2p-map bar peer-memory',
	),
	topic(
		'mr-fields/dma-addresses-suffice',
		'it is about what a registration is made of',
		4.1,
		'registration',
		'1.5 registration; 1.3 what-it-keeps; 1.2 needs-nothing; 0.4 dma-map; -1.5 unplug; -1 process; -1 many-kinds; -1 which-way; -1 odp',
		'p2p-map bar peer-memory dma-buf dma-map',
	),
	topic(
		'gup-family/page-needed',
		'it is about what GUP gives and refuses',
		3.2,
		'gup-calls',
		'1.6 gup-calls; 1.2 shut-out; 1.1 pageless-vma; 0.5 all-gup; -2 tlb-work; -1.5 fs-dax; -1 unplug; -1 process; -1 extra-code',
		'p2p-map bar peer-memory pfnmap',
	),
	topic(
		'remove-a-role/three-roles',
		'it is about what struct page is there for',
		3.4,
		'page-for-what',
		'2 page-for-what; 1.2 struct-page page; 0.6 refcount dma-map; -1.5 unplug; -1 gup; -1 process',
		'p2p-map bar peer-memory',
	),
	topic(
		'path-cost/direct-faster',
		'it is about how fast a way is',
		3,
		'rate-words',
		'1.6 rate-words; 1.5 which-way; 0.6 p2p-map bar; 0.5 transfer; -1 process; -1 vma gup',
		'p2p-map bar peer-memory',
	),
];
