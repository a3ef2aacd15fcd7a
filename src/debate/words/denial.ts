import type { Token } from './tokens';

const DENIALS = /^(?:not|no|never|nothing|nobody|none|neither|nor|without)$/;
const LINKS = /^(?:that|which|who|whose|if|when|unless|because|since|as|where)$/;
const REPORTS = /^(?:think|believe|say|says|mean|means|agree|doubt|sure|convinced|see|expect)$/;

/** A denial stands in a side clause: `VMAs that are not backed by pages must ...`. */
function inSideClause(tokens: readonly Token[], at: number): boolean {
	for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
		const word = tokens[index]?.word ?? '';
		if (/^[,;:.]$/.test(word)) return false;
		if (LINKS.test(word)) return index > 0 && !REPORTS.test(tokens[index - 1]?.word ?? '');
	}
	return false;
}

/** The words open with a `No,` that denies what another said, not what they say themselves. */
export function opensWithNo(tokens: readonly Token[]): boolean {
	return tokens[0]?.word === 'no' && /^[,.!:]$/.test(tokens[1]?.word ?? '');
}

/** Number of denials in what the words put forward; those of side clauses and a `No,` before it do not count. */
export function denials(tokens: readonly Token[]): number {
	const from = opensWithNo(tokens) ? 1 : 0;
	return tokens.filter(
		(token, at) => at >= from && DENIALS.test(token.word) && !inSideClause(tokens, at),
	).length;
}
