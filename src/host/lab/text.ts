import type { ClaimView, ThreadView } from '../../lab/view/thread';

/** An explored thread as plain text, for mail and screen readers: who claims what, and the verdicts. */
export function threadText(view: ThreadView): string {
	const turns = view.turns.map((turn) => {
		const date = turn.date?.replace('T', ' ') ?? 'no date';
		const claims = view.claims.filter((claim) => claim.message === turn.id);
		const head = `${date}  ${turn.speaker}${turn.inferred ? ' (rebuilt from quotes)' : ''}`;
		return [head, ...claims.map(claimText)].join('\n');
	});
	return `${view.title}\n${view.summary}\n\n${turns.join('\n\n')}\n`;
}

function claimText({ first, last, kind, text, verdict }: ClaimView): string {
	const lines = first === last ? `line ${first}` : `lines ${first}-${last}`;
	const words = verdict
		? `${verdict.label}${verdict.qualifier ? `, ${verdict.qualifier}` : ''}: ${verdict.because}`
		: 'No experiment bears on it.';
	return `  ${lines}, ${kind}: "${text}"\n    ${words}`;
}
