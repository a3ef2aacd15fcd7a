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
// a dash or mark of punctuation that separates clauses is a token of its own.
const WORD =
	/[\p{L}\p{N}_$](?:[\p{L}\p{N}_$'’]|[[\]]+(?=[\p{L}_])|(?<=\bi)\/(?=o\b)|[.:+&@-](?=[\p{L}\p{N}_])|->(?=[\p{L}_]))*(?:\(\))?|\.\.+|\.(?=\s|$)|--+|[,;:?!()–—]|-(?=\s)/giu;

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

/** True for the tokens that are punctuation and not words. */
export function isMark(token: Token): boolean {
	return /^[,;:?!()–—.-]/.test(token.word);
}
