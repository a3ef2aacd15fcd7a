// What a CodeLens says, on one line and in plain text.
import type { ClaimView, VerdictView } from '../../lab/view/thread';
import type { OldRun } from '../threads/explored';

const icons: Readonly<Record<VerdictView['word'], string>> = {
	supports: 'pass',
	weakens: 'error',
	undecided: 'question',
	'not-testable': 'circle-slash',
};
/** The editor swallows an ordinary space after an icon. */
const GAP = '\u00a0';
/** A lens is one line: longer reasons are left to the hover and the panel. */
const LONGEST = 120;

export function verdictIcon(word: VerdictView['word']): string {
	return icons[word];
}

/** `Supported, only if the driver adopts it`. */
export function verdictWords({ label, qualifier }: VerdictView): string {
	return qualifier ? `${label}, ${qualifier}` : label;
}

/** The lens over a claim, with the icon of its verdict. */
export function lensTitle(claim: ClaimView, old: OldRun | null): string {
	if (old)
		return `$(history)${GAP}Stale: was ${verdictWords(old.verdict)} before the edit · run again`;
	if (!claim.verdict)
		return `$(circle-slash)${GAP}Not testable: no experiment bears on this claim${claim.marked ? ' · marked by you' : ''}`;
	const { verdict } = claim;
	const own = claim.marked ? ' · marked by you' : '';
	const because = `${own}${verdict.because ? ` · ${verdict.because}` : ''}`;
	return `$(${icons[verdict.word]})${GAP}${cut(withoutIcons(verdictWords(verdict) + because))}`;
}

/** `$(name)` in mail must not become an icon. */
export function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}

export function cut(text: string, longest: number = LONGEST): string {
	return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
