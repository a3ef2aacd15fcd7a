import type { HypothesisId } from '../statements';

/** One way of saying or denying a hypothesis: names of concepts or wordings, one of each group. */
export interface LinkRule {
	readonly hypothesis: HypothesisId;
	/** Groups to be found in the claim's own words. */
	readonly own: readonly (readonly string[])[];
	/** Groups to be found in its words or in those right around it: neighbours, and what it answers. */
	readonly around: readonly (readonly string[])[];
	/** Groups to be found somewhere in the same stretch of the thread. */
	readonly about: readonly (readonly string[])[];
	/** What speaks against it in the claim's own words. */
	readonly none: readonly string[];
	/** What is said only comes near to the hypothesis, whatever kind of claim it is. */
	readonly nearest: boolean;
	/** 0..1: how sure the wording makes it. */
	readonly score: number;
	/** One clause: why the hypothesis bears on it. */
	readonly why: string;
}

/** A {@link LinkRule} as it is written down: `bar p2p-map & uapi` is one of the first two, and the third. */
export interface Way {
	readonly score: number;
	readonly own: string;
	readonly around?: string;
	readonly about?: string;
	readonly none?: string;
	readonly nearest?: true;
}

const names = (group: string): string[] => group.split(' ');
const groups = (text: string | undefined): string[][] => text?.split(' & ').map(names) ?? [];

/** The ways of saying one hypothesis; `why` completes "because ...". */
export function ways(
	hypothesis: HypothesisId,
	why: string,
	...said: readonly Way[]
): readonly LinkRule[] {
	return said.map(({ score, own, around, about, none, nearest }) => ({
		hypothesis,
		nearest: nearest ?? false,
		score,
		why,
		own: groups(own),
		around: groups(around),
		about: groups(about),
		none: none === undefined ? [] : names(none),
	}));
}

/** What the debate is about; general wordings bear on an experiment only near these. */
export const SUBJECT = 'p2p-map mr vma struct-page gup dma-buf bar odp hmm';
/** Memory of a device that another one may reach. */
export const PEER = 'p2p-map bar zone-device dma-buf';
