import { type DebateOptions, debateOf } from '../debate/debate';
import { sidecarName } from '../debate/marks/store';
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

export { type DebateOptions, sidecarName };

/** The claims of a file's bytes, in the order of the source; `unreadable` says why there is no mail. */
export async function readClaims(
	bytes: Uint8Array,
	options: DebateOptions = {},
): Promise<{
	readonly rows: readonly ClaimRow[];
	readonly unreadable: string | null;
	/** Number of the source's problems. */
	readonly problems: number;
}> {
	const thread = await readBytes(bytes);
	const held = thread.messages.some((message) => !message.inferred);
	const problems = thread.problems.length;
	if (!held) return { rows: [], unreadable: thread.formReason, problems };
	const debate = debateOf(thread, options);
	const own = new Set(debate.placed?.map((one) => one.claim));
	const links = new Map(linkClaims(debate).map((link) => [link.claim, link]));
	return {
		rows: debate.claims.map((claim) => rowOf(claim, links.get(claim.id), own.has(claim.id))),
		unreadable: null,
		problems,
	};
}

function rowOf(claim: Claim, found: Link | undefined, own: boolean): ClaimRow {
	const link = found?.nearestOnly === true ? undefined : found;
	const why = found === undefined ? [] : [`${found.experiment}: ${found.reasons.join('; ')}`];
	const marked = claim.marked || own ? { marked: true } : {};
	return {
		...claim,
		...marked,
		experiment: link?.experiment ?? null,
		hypothesis: link?.hypothesis ?? null,
		polarity: link?.polarity ?? null,
		nearest: found?.nearestOnly === true ? found.experiment : null,
		reasons: [...claim.reasons, ...why],
	};
}
