/** A word of a sentence, lower case, contractions written out, with its place in the text. */
export interface Token {
	/** Lower-case word or identifier; a comma, semicolon, colon or dash stands as itself. */
	readonly word: string;
	/** The word as written. */
	readonly raw: string;
	/** Offset of the first character in the text. */
	readonly start: number;
	/** Offset after the last character in the text. */
	readonly end: number;
}

// An identifier keeps its underscores, dots inside, brackets inside, call parentheses and arrows;
// a vote is a word where it opens; a dash or mark of punctuation that separates clauses is a token of its own.
const WORD =
	/^\+1(?=[\s,.!]|$)|^-1(?=\s*$)|[\p{L}\p{N}_$](?:[\p{L}\p{N}_$'’]|[[\]]+(?=[\p{L}_])|(?<=\b[iI])\/(?=[oO]\b)|[.:+&@-](?=[\p{L}\p{N}_])|->(?=[\p{L}_]))*(?:\(\))?|\.\.+|\.(?=\s|$)|--+|[,;:?!()–—]|-(?=\s)/gu;

const ENDINGS: readonly (readonly [string, string])[] = [
	["'ll", 'will'],
	["'re", 'are'],
	["'ve", 'have'],
	["'m", 'am'],
	["'d", 'would'],
];

/** Subjects after which `'s` means `is`; after a noun it may as well be a genitive. */
const IS_AFTER = new Set('it that there he she what here where who how this let'.split(' '));

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
	"can't": ['can', 'not'],
	cannot: ['can', 'not'],
	cant: ['can', 'not'],
	"won't": ['will', 'not'],
	wont: ['will', 'not'],
	"shan't": ['shall', 'not'],
	"let's": ['let', 'us'],
	dont: ['do', 'not'],
	doesnt: ['does', 'not'],
	isnt: ['is', 'not'],
	didnt: ['did', 'not'],
	gonna: ['going', 'to'],
	wanna: ['want', 'to'],
	'+1': ['exactly'],
	'-1': ['nak'],
};

function expand(lower: string): readonly string[] {
	const irregular = IRREGULAR[lower];
	if (irregular !== undefined && Object.hasOwn(IRREGULAR, lower)) return irregular;
	if (lower.endsWith("n't") && lower.length > 3) return [lower.slice(0, -3), 'not'];
	for (const [ending, word] of ENDINGS) {
		if (lower.length > ending.length && lower.endsWith(ending)) {
			return [lower.slice(0, -ending.length), word];
		}
	}
	if (lower.endsWith("'s") && IS_AFTER.has(lower.slice(0, -2))) return [lower.slice(0, -2), 'is'];
	return [lower];
}

/**
 * Words of a text in order. Contractions become two tokens over the same characters (`don't`: `do`,
 * `not`), so that a rule needs to know one spelling only. Total; linear in the text.
 */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(WORD)) {
		const raw = match[0];
		const start = match.index;
		const end = start + raw.length;
		const lower = raw.toLowerCase().replace(/’/g, "'");
		if (!lower.includes("'") && !Object.hasOwn(IRREGULAR, lower)) {
			const word = lower.endsWith('()') ? lower.slice(0, -2) : lower;
			tokens.push({ word, raw, start, end });
			continue;
		}
		for (const word of expand(lower.replace(/'+$/, ''))) tokens.push({ word, raw, start, end });
	}
	return tokens;
}

const known = new WeakMap<object, readonly Token[]>();

/** Keeps the words of something that has a text, so that nobody splits it twice. */
export function keepTokens(of: { readonly text: string }, tokens: readonly Token[]): void {
	known.set(of, tokens);
}

/** The words of something that has a text. */
export function tokensOf(of: { readonly text: string }): readonly Token[] {
	const kept = known.get(of);
	if (kept !== undefined) return kept;
	const tokens = tokenize(of.text);
	known.set(of, tokens);
	return tokens;
}

/** True for the tokens that are punctuation and not words. */
export function isMark(token: Token): boolean {
	const first = token.word.charCodeAt(0);
	// Anything below `0` is a mark in what `WORD` lets through, `$` apart; so are `:`, `;` and `?`.
	if (first < 0x80)
		return (first < 0x30 && first !== 0x24) || first === 0x3a || first === 0x3b || first === 0x3f;
	return first === 0x2013 || first === 0x2014;
}
