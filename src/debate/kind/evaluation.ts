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
	heavyweight lightweight generic nonsense bogus broken wrong right terrible reliable unreliable similar cheaper slower faster slow fast
	welcome unwelcome flawed key doable undoable viable unviable tedious tiresome risky riskier hopeless worthless meaningless meaningful sad happy glad
	smart dumb lame tidy solid healthy unhealthy sound unsound legit legitimate plausible implausible tempting premature
	ambitious sloppy ugly lousy poor rubbish garbage funny hilarious impressive pathetic mediocre decent adorable tricky
	convincing unconvincing arbitrary excessive drastic radical messier saner stupidest silliest nicest ugliest easiest hardest
	troublesome worrying worrisome alarming disturbing frustrating tempted unfair fair unjustified justified
	counterproductive counter-productive self-defeating shortsighted short-sighted impractical practical unrealistic realistic
	overcomplicated over-complicated convoluted bloated invaluable advantageous disadvantageous acceptable okay-ish
	suspicious fishy scarier safest sanest weirdest painless harmless mistaken misguided inferior mandatory-ish off`);

/** Of these a bare statement is a matter of fact more often than not. */
const WEAK = set(
	'off key practical sound happy sad glad mistaken arbitrary harmless doable viable solid clear wrong right broken similar sufficient unsafe generic faster slower fast slow cheaper critical trivial simple redundant significant minor unclear reliable subtle expensive perfect hard easy',
);

/** Judging even before a noun: `a horrible hack`, `no sane place`. */
const STRONG = set(
	'ugly horrible terrible awful messy gross silly stupid crazy insane sane pointless useless scary nasty ridiculous hacky disgusting overkill nonsense bogus elegant compelling awkward questionable dubious sloppy best worst excellent great nice good bad better',
);

const COPULAS = set(
	'is are be was were been being am looks look seems seem sounds sound feels feel becomes become gets get appears appear find finds found makes make consider remains',
);
const ADVERBS = set(
	'very so quite pretty really too more less rather just a an bit fairly particularly of extremely totally completely somewhat not as incredibly much most all also still probably actually simply that this it never always even only likely kind sort little lot far almost absolutely definitely certainly clearly obviously probably maybe perhaps generally usually arguably about super entirely especially equally both already the no any and indeed even still then bit well therefore thus again currently',
);

const VERBS = set(
	'sucks stinks hurts bothers annoys matters deserves complicates simplifies defeats outweighs scares puzzles confuses impresses disappoints irritates',
);

/** How the words judge. */
export interface Evaluation {
	/** Names the cue in the tables of weights. */
	readonly name: 'judges' | 'judges mildly' | 'opens judging' | 'judging word' | 'judging verb';
	/** Index of the judging word. */
	readonly at: number;
}

const RANK: Readonly<Record<Evaluation['name'], number>> = {
	judges: 5,
	'opens judging': 4,
	'judging verb': 3,
	'judging word': 2,
	'judges mildly': 1,
};

/**
 * The strongest judging word: said of something (`is not very clean`; mildly where the word is often a
 * plain fact: `is slow`), first in the unit, or before a noun (`a horrible hack`). Null: none judges.
 */
export function evaluationOf(tokens: readonly Token[]): Evaluation | null {
	let best: Evaluation | null = null;
	for (let at = 0; at < tokens.length; at++) {
		const word = tokens[at]?.word ?? '';
		const name = VERBS.has(word)
			? 'judging verb'
			: ADJECTIVES.has(word)
				? nameAt(tokens, at, word)
				: null;
		if (name !== null && RANK[name] > (best === null ? 0 : RANK[best.name])) best = { name, at };
	}
	return best;
}

function nameAt(tokens: readonly Token[], at: number, word: string): Evaluation['name'] | null {
	for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
		const before = tokens[index]?.word ?? '';
		if (COPULAS.has(before)) return WEAK.has(word) ? 'judges mildly' : 'judges';
		if (!ADVERBS.has(before) && !before.endsWith('ly')) break;
	}
	if (at <= 3 && !WEAK.has(word) && tokens.slice(0, at).every((token) => ADVERBS.has(token.word)))
		return 'opens judging';
	return STRONG.has(word) ? 'judging word' : null;
}
