import type { ClaimKind } from '../model';
import type { Unit } from '../segment/units';
import { Phrases } from '../words/phrases';
import { isMark, type Token } from '../words/tokens';
import { CUES, type Cue, IMPERATIVES } from './cues';
import { assertedByQuestion } from './rhetorical';

/** The kind of a unit, how sure, how strongly it is put, and why. */
export interface KindChoice {
	readonly kind: ClaimKind;
	/** 0..1: margin over the next kind. */
	readonly confidence: number;
	readonly reasons: readonly string[];
}

const phrases = new Phrases<Cue>();
for (const cue of CUES) for (const pattern of cue.patterns) phrases.add(pattern, cue);

const KINDS: readonly ClaimKind[] = [
	'fact',
	'prediction',
	'value',
	'scope',
	'question',
	'proposal',
	'concession',
];
const OPENERS = new Set(
	'well so and but or also anyway now then however yes yeah no hmm oh , right ok okay though again actually - . ah thus hence therefore instead still plus first second third finally'.split(
		' ',
	),
);

/** Index of the first word that is not an opener, a mark or a list number. */
export function firstContent(tokens: readonly Token[]): number {
	let at = 0;
	while (at < tokens.length) {
		const token = tokens[at];
		if (
			token === undefined ||
			!(OPENERS.has(token.word) || isMark(token) || /^\d+$/.test(token.word))
		)
			break;
		at++;
	}
	return at;
}

interface Tally {
	score: number;
	reasons: { weight: number; text: string }[];
}

/**
 * Chooses a kind by the wordings that speak for each; the strongest wins, and without any it is a
 * fact. `afterQuestion`: the unit opens the answer to a question, so `Yes` grants nothing.
 */
export function kindOf(unit: Unit, afterQuestion: boolean): KindChoice {
	const tallies = new Map<ClaimKind, Tally>(KINDS.map((kind) => [kind, { score: 0, reasons: [] }]));
	const say = (kind: ClaimKind, weight: number, text: string): void => {
		const tally = tallies.get(kind);
		if (tally === undefined) return;
		tally.score += weight;
		tally.reasons.push({ weight, text });
	};
	say('fact', 1, 'nothing speaks for another kind than a statement of fact');
	countCues(unit, afterQuestion, say);
	countForm(unit, say);
	return best(tallies);
}

type Say = (kind: ClaimKind, weight: number, text: string) => void;

function countCues(unit: Unit, afterQuestion: boolean, say: Say): void {
	const seen = new Map<Cue, number>();
	const start = firstContent(unit.tokens);
	for (const hit of phrases.find(unit.tokens)) {
		const cue = hit.value;
		if (cue.at === 'start' && hit.from > 2 && hit.from > start + 1) continue;
		if (afterQuestion && cue.kind === 'concession' && cue.weight < 2) continue;
		if (cue.kind === 'concession' && negated(unit.tokens, hit.from)) continue;
		if (unit.asked && cue.kind === 'concession') continue;
		const times = seen.get(cue) ?? 0;
		seen.set(cue, times + 1);
		if (times > 2) continue;
		const words = unit.tokens
			.slice(hit.from, hit.to)
			.map((token) => token.word)
			.join(' ');
		say(cue.kind, times === 0 ? cue.weight : cue.weight * 0.3, `the words '${words}' ${cue.why}`);
	}
}

function negated(tokens: readonly Token[], at: number): boolean {
	for (let index = at - 1; index >= 0 && index >= at - 3; index--) {
		if (/^(?:not|never|no|neither|hardly|nothing)$/.test(tokens[index]?.word ?? '')) return true;
	}
	return false;
}

function countForm(unit: Unit, say: Say): void {
	const tokens = unit.tokens;
	const first = tokens[firstContent(tokens)];
	const second = tokens[firstContent(tokens) + 1];
	if (unit.asked) {
		const asserted = assertedByQuestion(tokens);
		if (asserted === null) say('question', 7, 'it ends with a question mark');
		else say(asserted, 5, 'the question is rhetorical and asserts this');
	}
	if (
		first !== undefined &&
		IMPERATIVES.has(first.word) &&
		!isMark(second ?? first) &&
		isBaseOrder(second)
	) {
		say('proposal', 2.6, `'${first.word}' opens it as an order`);
	}
	const conditional = tokens.some(
		(token) => token.word === 'if' || token.word === 'unless' || token.word === 'otherwise',
	);
	const future = tokens.some((token) => token.word === 'would' || token.word === 'will');
	if (conditional && future) say('prediction', 0.8, 'it says what follows under a condition');
	const identifiers = tokens.filter((token) => /[_]|\(\)$|^[A-Z]{3,}|\d/.test(token.raw)).length;
	if (identifiers > 0) say('fact', identifiers > 2 ? 0.6 : 0.3, 'it names code');
}

/** `use the helper`, `do not add`: an order; `use of`, `test is`: a noun. */
function isBaseOrder(second: Token | undefined): boolean {
	return (
		second !== undefined &&
		!/^(?:is|are|was|of|has|will|would|can|does|and|or|s|for|in)$/.test(second.word)
	);
}

function best(tallies: ReadonlyMap<ClaimKind, Tally>): KindChoice {
	const ranked = [...tallies].sort(
		(a, b) => b[1].score - a[1].score || KINDS.indexOf(a[0]) - KINDS.indexOf(b[0]),
	);
	const winner = ranked[0];
	const next = ranked[1];
	if (winner === undefined) return { kind: 'fact', confidence: 0.5, reasons: [] };
	const margin = winner[1].score - (next?.[1].score ?? 0);
	return {
		kind: winner[0],
		confidence: Math.min(0.95, 0.5 + margin / 8),
		reasons: winner[1].reasons
			.sort((a, b) => b.weight - a.weight)
			.slice(0, 2)
			.map((reason) => `${winner[0]}: ${reason.text}`),
	};
}
