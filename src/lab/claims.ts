import { debateOf } from '../debate/debate';
import type { Claim } from '../debate/model';
import { readBytes } from '../read/read';
import { linkClaims } from './links/link';
import type { Link } from './model';

/** A claim as the command line prints it: with the experiment that bears on it. */
export interface ClaimRow extends Claim {
	readonly experiment: string | null;
	readonly hypothesis: string | null;
	readonly polarity: Link['polarity'] | null;
	/** Experiment that measures only the nearest quantity: the claim itself is not testable. */
	readonly nearest: string | null;
}

/** Rows of every claim of a file's bytes, in the order of the source. */
export async function claimRows(bytes: Uint8Array): Promise<ClaimRow[]> {
	const debate = debateOf(await readBytes(bytes));
	const links = new Map(linkClaims(debate).map((link) => [link.claim, link]));
	return debate.claims.map((claim) => {
		const any = links.get(claim.id);
		const link = any?.nearestOnly === true ? undefined : any;
		return {
			...claim,
			experiment: link?.experiment ?? null,
			hypothesis: link?.hypothesis ?? null,
			polarity: link?.polarity ?? null,
			nearest: any?.nearestOnly === true ? any.experiment : null,
			reasons: [
				...claim.reasons,
				...(link === undefined ? [] : [`${link.experiment}: ${link.reasons.join('; ')}`]),
			],
		};
	});
}
