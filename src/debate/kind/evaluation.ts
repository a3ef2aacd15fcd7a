import type { Token } from '../words/tokens';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that judge when they are said of something. */
const ADJECTIVES =
	set(`good bad better worse best worst clearer saner safer tidier neater uglier messier nice nicer ugly uglier horrible terrible awful messy gross clean cleaner
	cleanest simple simpler simplest complicated complex confusing weird odd strange silly stupid crazy insane reasonable
	unreasonable sane sensible acceptable unacceptable convenient inconvenient elegant hacky overkill unnecessary pointless
	useless useful interesting important dangerous scary fragile painful hard harder tricky trickier easy easier preferable
	great excellent awkward nasty ridiculous misleading unfortunate annoying suboptimal sub-optimal questionable dubious
	trivial problematic expensive wasteful natural intuitive counter-intuitive straightforward robust valuable attractive
	appealing cumbersome redundant inefficient compelling perfect ideal desirable undesirable worthwhile helpful unhelpful
	harmful contrived prudent wise unwise foolish limiting restrictive intrusive invasive brittle disgusting beautiful
	neat cool lovely sloppy clumsy clunky verbose unclear clear vague obscure subtle serious severe critical crucial vital
	essential fundamental significant negligible minor huge enormous promising disappointing surprising acceptable sufficient
	insufficient inadequate adequate appropriate inappropriate unsafe unsuitable suitable superior inferior heavy-handed
	heavyweight lightweight generic nonsense bogus broken wrong right terrible reliable unreliable similar cheaper slower faster slow fast`);

/** Of these a bare statement is a matter of fact more often than not. */
const WEAK = set(
	'clear wrong right broken similar sufficient unsafe generic faster slower fast slow cheaper critical trivial simple redundant significant minor unclear reliable subtle expensive perfect hard easy',
);

/** Judging even before a noun: `a horrible hack`, `no sane place`. */
const STRONG = set(
	'ugly horrible terrible awful messy gross silly stupid crazy insane sane pointless useless scary nasty ridiculous hacky disgusting overkill nonsense bogus elegant compelling awkward questionable dubious sloppy best worst excellent great nice good bad better',
);

const COPULAS = set(
	'is are be was were been being am looks look seems seem sounds sound feels feel becomes become gets get appears appear find finds found makes make consider remains',
);
const ADVERBS = set(
	'very so quite pretty really too more less rather just a an bit fairly particularly of extremely totally completely somewhat not as incredibly much most all also still probably actually simply that this it never always even only likely kind sort little lot far almost absolutely definitely certainly clearly obviously probably maybe perhaps generally usually arguably about super entirely especially equally both already the no any and',
);

/**
 * How strongly the words judge: 0, or the weight of the first judging word, said of something
 * (`is not very clean`) or standing strongly before a noun (`a horrible hack`).
 */
export function evaluationOf(tokens: readonly Token[]): { weight: number; word: string } | null {
	let best: { weight: number; word: string } | null = null;
	for (let at = 0; at < tokens.length; at++) {
		const word = tokens[at]?.word ?? '';
		if (!ADJECTIVES.has(word)) continue;
		const weight = weightAt(tokens, at, word);
		if (weight > (best?.weight ?? 0)) best = { weight, word };
	}
	return best;
}

function weightAt(tokens: readonly Token[], at: number, word: string): number {
	for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
		const before = tokens[index]?.word ?? '';
		if (COPULAS.has(before)) return WEAK.has(word) ? 0.9 : 1.9;
		if (!ADVERBS.has(before)) break;
	}
	if (at <= 3 && !WEAK.has(word) && tokens.slice(0, at).every((token) => ADVERBS.has(token.word)))
		return 1.6;
	return STRONG.has(word) ? 1 : 0;
}
