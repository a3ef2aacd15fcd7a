import type { Passage } from '../text/passage';
import { countWords } from '../words/grammar';
import { isMark, type Token, tokenize } from '../words/tokens';
import { splits } from './clauses';
import { sentences } from './sentences';

/** A clause group that puts something forward: [start, end) in its passage's text. */
export interface Unit {
	readonly passage: Passage;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly tokens: readonly Token[];
	/** Index of the paragraph in which it starts. */
	readonly paragraph: number;
	/** True when it starts its paragraph. */
	readonly opensParagraph: boolean;
	/** True when it starts its sentence; a later clause of the sentence otherwise. */
	readonly opensSentence: boolean;
	/** True when the sentence it belongs to ends with a question mark. */
	readonly asked: boolean;
}

interface Piece {
	start: number;
	end: number;
	paragraph: number;
	opensParagraph: boolean;
	opensSentence: boolean;
	asked: boolean;
	words: number;
	/** The tokens of its words, from its start; null where it was joined of several. */
	tokens: readonly Token[] | null;
}

const BARE = new Set(
	`yes yep yeah yup no nope right sure ok okay agreed indeed exactly true correct well hmm hm ah oh not really that is ,
	i agree disagree see fair enough good point of course absolutely definitely quite precisely also so and but it does
	they do can you are it's oops ack nack maybe perhaps probably possibly though however ! . again anyway likewise same here
	understood great nice makes sense nah nonsense wrong think so hardly never mind interesting`.split(
		/\s+/,
	),
);

/** Takes a side in one sign. */
export const VOTE = /^\s*[+-]1\s*[.!]*\s*$/;

/** A sentence of openers alone: its weight falls on what follows. */
function isBareOpener(tokens: readonly Token[]): boolean {
	return (
		countWords(tokens, 0, tokens.length) <= 4 &&
		tokens.every((token) => BARE.has(token.word) || isMark(token))
	);
}

/** Sentences of one point of a list stay together up to this many words. */
const ITEM_WORDS = 40;

const ANNOUNCES =
	/:\s*$|\b(?:two|three|four|several|some|a few|few|multiple|many|couple(?: of)?) (?:\w+ ){0,2}(?:reasons?|things?|points?|issues?|problems?|options?|ways?|questions?|cases?|purposes?|parts?|steps?|choices?|concerns?|comments?|notes?)\b[^.]{0,12}[.:]?\s*$/i;
const FIRST = /^(?:first(?:ly)?|one\b|1[.):]|\(?[1a]\)|for one|on (?:the )?one hand)/i;

/**
 * Clause groups of a passage in order. Bare openers join the sentence after them, an announcement
 * (`for two reasons:`) joins its first point. Linear in the text.
 */
export function unitsOf(passage: Passage): Unit[] {
	const pieces = passage.paragraphs.flatMap((paragraph, index) =>
		sentences(passage.text, paragraph.start, paragraph.end).flatMap((sentence, order) =>
			piecesOf(passage.text, sentence.start, sentence.end, index, order === 0, paragraph.item),
		),
	);
	return join(passage, pieces).map((piece) => unit(passage, piece));
}

function piecesOf(
	text: string,
	start: number,
	end: number,
	paragraph: number,
	opensIt: boolean,
	item: boolean,
): Piece[] {
	const sentence = text.slice(start, end);
	const tokens = tokenize(sentence);
	if (
		!(/\p{L}{2}/u.test(sentence) || VOTE.test(sentence)) ||
		countWords(tokens, 0, tokens.length) === 0
	)
		return [];
	const asked = /\?["')\]]*$/.test(sentence);
	const cuts = [0, ...(item ? [] : splits(tokens, 0, tokens.length)), tokens.length];
	const pieces: Piece[] = [];
	for (let at = 0; at + 1 < cuts.length; at++) {
		const from = cuts[at] ?? 0;
		const to = cuts[at + 1] ?? tokens.length;
		const words = countWords(tokens, from, to);
		const first = tokens[from];
		const next = tokens[to];
		const opens = at === 0 ? start : start + (first?.start ?? 0);
		const closes = next === undefined ? end : trimEnd(text, start + next.start);
		pieces.push({
			start: opens,
			end: closes,
			paragraph,
			opensParagraph: opensIt && at === 0,
			opensSentence: at === 0,
			asked: asked && to === tokens.length,
			words,
			tokens: cuts.length === 2 ? tokens : within(tokens, from, to, opens - start, closes - start),
		});
	}
	return pieces;
}

/** The tokens [from, to) of a sentence that lie in its characters [start, end), counted from there. */
function within(
	tokens: readonly Token[],
	from: number,
	to: number,
	start: number,
	end: number,
): Token[] {
	const found: Token[] = [];
	for (let at = from; at < to; at++) {
		const token = tokens[at];
		if (token === undefined || token.end > end) break;
		found.push({ ...token, start: token.start - start, end: token.end - start });
	}
	return found;
}

/** End of a part before a split: the dash or blank between goes, the comma stays. */
function trimEnd(text: string, end: number): number {
	while (end > 0 && /[\s;–—-]/.test(text[end - 1] ?? '')) end--;
	return end;
}

function join(passage: Passage, pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const before = joined.at(-1);
		if (before !== undefined && joins(passage, before, piece)) {
			before.end = piece.end;
			before.asked = piece.asked;
			before.words += piece.words;
			before.tokens = null;
			continue;
		}
		joined.push({ ...piece });
	}
	return joined;
}

function joins(passage: Passage, before: Piece, piece: Piece): boolean {
	const text = passage.text.slice(before.start, before.end);
	const same = before.paragraph === piece.paragraph;
	if (same && before.words <= 4 && isBareOpener(tokenize(text))) return true;
	if (
		same &&
		passage.paragraphs[piece.paragraph]?.item === true &&
		before.words + piece.words <= ITEM_WORDS
	)
		return true;
	if (before.words > 22 || !ANNOUNCES.test(text)) return false;
	const item = passage.paragraphs[piece.paragraph]?.item === true && piece.opensParagraph;
	if (!same)
		return (
			item &&
			passage.paragraphs[before.paragraph]?.item !== true &&
			before.paragraph + 1 === piece.paragraph
		);
	return before.words <= 12 && FIRST.test(passage.text.slice(piece.start, piece.end));
}

function unit(passage: Passage, piece: Piece): Unit {
	const text = passage.text.slice(piece.start, piece.end).replace(/\n/g, ' ');
	return {
		passage,
		start: piece.start,
		end: piece.end,
		text,
		tokens: piece.tokens ?? tokenize(text),
		paragraph: piece.paragraph,
		opensParagraph: piece.opensParagraph,
		opensSentence: piece.opensSentence,
		asked: piece.asked,
	};
}
