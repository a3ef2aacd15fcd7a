import type { Concept } from './lexicon';

/** Longest line and most entries that a list of concepts may have. */
const LONGEST_LINE = 2000;
const MOST_ENTRIES = 1000;
const ENTRY = /^([a-z0-9][a-z0-9-]{0,63}):\s*([^#]*?)\s*(?:#\s*(.*))?$/;

/**
 * Reads a user's own concepts: one per line, `id: spelling; spelling  # source`. A spelling may hold
 * choices in parentheses (`(page|pages) table`); an id of the lexicon gains the spellings. Total: what
 * is not so is named among the problems and left out.
 */
export function readConcepts(text: string): {
	readonly concepts: readonly Concept[];
	readonly problems: readonly string[];
} {
	const concepts: Concept[] = [];
	const problems: string[] = [];
	text.split(/\r?\n/).forEach((line, index) => {
		if (line.trim() === '' || line.trimStart().startsWith('#')) return;
		const entry = line.length > LONGEST_LINE ? null : ENTRY.exec(line.trim());
		const patterns = (entry?.[2] ?? '')
			.split(';')
			.map((pattern) => pattern.trim().toLowerCase())
			.filter((pattern) => /[\p{L}\p{N}]/u.test(pattern) && choicesOf(pattern) <= 64);
		const id = entry?.[1];
		if (id === undefined || patterns.length === 0 || concepts.length >= MOST_ENTRIES) {
			problems.push(`line ${index + 1} is not "id: spelling; spelling  # source"`);
			return;
		}
		concepts.push({ id, source: entry?.[3]?.trim() || 'the user', patterns });
	});
	return { concepts, problems };
}

/** Number of spellings that a pattern's choices make. */
function choicesOf(pattern: string): number {
	let count = 1;
	for (const group of pattern.match(/\([^)]*\)/g) ?? []) count *= group.split('|').length;
	return count;
}
