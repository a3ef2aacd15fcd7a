import type { ClaimRow } from '../../lab/claims';

/** One claim as two lines of text: where, who and what it does; then its words. */
export function claimText(row: ClaimRow): string {
	const lines = row.first === row.last ? `line ${row.first}` : `lines ${row.first}-${row.last}`;
	const who = `${row.speaker?.name ?? 'unknown'}${row.quoted ? ' (quoted)' : ''}`;
	const target = row.target === null ? '' : ` ${row.target}`;
	const experiment = row.experiment === null ? '' : `  -> ${row.experiment}`;
	const marked = row.marked ? '  (marked)' : '';
	const note = row.note ? `\n  note: ${row.note}` : '';
	return `${row.id}  ${lines}  ${who}: ${row.kind}, ${row.relation}${target}${experiment}${marked}\n  ${row.text}${note}\n`;
}
