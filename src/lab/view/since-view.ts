import { type Later, since } from '../since';
import type { SinceView } from './debate';
import type { ClaimView } from './thread';

/** What later kernels did about the hypotheses that a thread's claims are linked to, oldest first. */
export function sinceView(claims: readonly ClaimView[]): SinceView[] {
	const known = new Map<string, readonly Later[]>(Object.entries(since));
	const hypotheses = new Set(
		claims.flatMap(({ experiment, hypothesis }) =>
			experiment !== null && hypothesis !== null ? [hypothesis] : [],
		),
	);
	const all = [...hypotheses].flatMap((hypothesis) =>
		(known.get(hypothesis) ?? []).map((later) => ({ hypothesis, ...later })),
	);
	return all
		.filter(({ what }, index) => all.findIndex((one) => one.what === what) === index)
		.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
