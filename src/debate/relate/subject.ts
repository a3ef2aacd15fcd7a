import { CONTENT_STOP } from '../words/stop';
import { isMark, type Token } from '../words/tokens';

/** Words of a claim that carry its subject. */
export function contentWords(tokens: readonly Token[]): Set<string> {
	const words = new Set<string>();
	for (const token of tokens) {
		if (token.word.length < 2 || isMark(token) || CONTENT_STOP.has(token.word)) continue;
		words.add(stem(token.word));
	}
	return words;
}

/** Plural and call parentheses gone; enough to compare words of one thread. */
export function stem(word: string): string {
	const bare = plain(word);
	if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
	if (bare.length > 3 && bare.endsWith('s') && !bare.endsWith('ss')) return bare.slice(0, -1);
	return bare;
}

/** Without call parentheses or a genitive. */
function plain(word: string): string {
	if (word.endsWith('()')) return plain(word.slice(0, -2));
	if (word.endsWith("'s")) return word.slice(0, -2);
	return word.endsWith("'") ? word.slice(0, -1) : word;
}
