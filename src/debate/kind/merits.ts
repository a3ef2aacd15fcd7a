/**
 * What an adjective that judges goes by. `taste`: liking, sense and shame (ugly, silly, nice). `merit`: worth and fitness
 * (useful, acceptable). `effort`: how hard a task or a thing is. `plain`: said in kernel talk of matters of
 * fact more often than not (slow, broken, safe).
 */
export type Measure = 'taste' | 'merit' | 'effort' | 'plain';

const WORDS: Readonly<Record<Measure, string>> = {
	taste: `sketchy shaky flaky iffy dodgy wonky janky braindead brain-dead ghastly mind-boggling ugly uglier ugliest horrible horrid horrendous horrific terrible awful dreadful abysmal atrocious appalling
		abominable messy messier messiest gross nasty nastier hideous hacky hackish hackier icky yucky yuck crappy shitty lousy sucky
		silly sillier silliest stupid stupider stupidest dumb dumber idiotic moronic crazy crazier insane nuts bonkers ridiculous
		absurd ludicrous laughable goofy lame pathetic bizarre weird weirder weirdest odd odder strange stranger funky fishy
		smelly suspicious creepy scary scarier scariest frightening terrifying awkward clumsy clunky kludgy cumbersome tedious
		tiresome boring annoying irritating frustrating infuriating aggravating disgusting revolting insulting offensive nonsensical
		senseless pointless useless worthless meaningless futile hopeless nice nicer nicest lovely neat neater cool
		great greater excellent awesome amazing fantastic brilliant wonderful superb gorgeous beautiful elegant clever cute sweet
		impressive remarkable sane saner sanest overkill dubious questionable unfortunate regrettable sad sadder disappointing
		surprising astonishing puzzling baffling worrying worrisome alarming disturbing troubling depressing
		demotivating discouraging misguided foolish naive nonsense rubbish garbage crap bogus funny hilarious comical
		shameful disgraceful embarrassing sloppy sloppier half-baked ill-advised ill-conceived ham-fisted heavy-handed draconian pedantic nitpicky
		petty arrogant rude unhelpful hostile toxic overreaching over-reaching inelegant unclean unsightly disastrous catastrophic
		nightmarish miserable abusive tasteless tasteful distasteful unappealing unattractive handy sexy fun lovable adorable
		delightful pleasant unpleasant fascinating exciting thrilling charming mediocre uninspiring counter-intuitive
		counterintuitive unintuitive perverse backward backwards schizophrenic arcane byzantine baroque gratuitous magical obnoxious`,
	merit: `salient apt spot-on preferred favorable favourable unfavorable unfavourable prohibitive obvious non-obvious overzealous
		aggressive commendable laudable admirable credible noteworthy good better best bad worse worst reasonable unreasonable sensible acceptable unacceptable inacceptable tolerable
		intolerable appropriate inappropriate preferable desirable undesirable useful usefull helpful valuable invaluable
		worthwhile worthy unworthy important unimportant crucial vital essential interesting uninteresting compelling
		uncompelling convincing unconvincing persuasive unpersuasive attractive appealing tempting viable unviable nonviable non-viable
		suitable unsuitable adequate inadequate satisfactory unsatisfactory satisfying unsatisfying ideal optimal optimum suboptimal
		sub-optimal natural unnatural intuitive logical illogical wise wiser unwise prudent imprudent justified
		unjustified justifiable unjustifiable defensible indefensible legit legitimate fair fairer unfair misleading confusing deceptive
		clean cleaner cleanest tidy tidier clearer readable unreadable understandable maintainable unmaintainable unmanageable robust fragile brittle
		risky riskier dangerous hazardous harmful counterproductive counter-productive detrimental beneficial advantageous
		disadvantageous unnecessary unneeded needless superfluous redundant excessive premature problematic troublesome wasteful limiting
		restrictive overly-restrictive inflexible rigid intrusive invasive contrived convoluted artificial superior inferior convenient
		inconvenient welcome unwelcome promising realistic unrealistic impractical practical pragmatic flawed meaningful friendlier
		friendly unfriendly smart smarter decent poor poorer unhealthy healthy self-defeating shortsighted short-sighted
		overcomplicated over-complicated overcomplex over-complex over-engineered overengineered bloated verbose obscure vague ambitious drastic radical
		subjective debatable arguable controversial contentious implausible plausible far-fetched farfetched lacking wanting
		underwhelming overblown overrated underrated overcrowded severe insignificant negligible
		promising future-proof extensible idiomatic unidiomatic painless safest simplest
		serious significant fundamental critical unclear clear wrong doable undoable tractable intractable unsustainable sustainable usless useles unneccessary unecessary unneccesary neccessary inflexable wierd prefered resonable reasonnable intresting horible awkard convinient acceptible unacceptible apropriate appropiate realist nicer-looking handy
		inexcusable inevitable irresponsible dishonest disingenuous honest productive unproductive constructive`,
	effort: `hard harder hardest easy easier easiest difficult trickier tricky trickiest trivial nontrivial non-trivial
		straightforward straight-forward simple simpler complex complicated painful laborious challenging demanding daunting onerous
		burdensome feasible infeasible unfeasible expensive cheap costly error-prone time-consuming labour-intensive labor-intensive
		subtle delicate fiddly finicky hairy gnarly thorny effortless tough tougher heavyweight lightweight simplistic`,
	plain: ` sound solid unstable right safe safer unsafe unsound generic
		faster slower fast slow cheaper pricey minor major reliable unreliable perfect
		arbitrary harmless efficient inefficient correct
		incorrect buggy racy secure insecure
		overloaded portable unportable workable unworkable strict strong weak `,
};

/** What each adjective goes by; the first of two that name it. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
	(['plain', 'effort', 'merit', 'taste'] as const).flatMap((measure) =>
		WORDS[measure]
			.trim()
			.split(/\s+/)
			.map((word) => [word, measure] as const),
	),
);

/** Nouns that judge what is said to be one: `is a real pain`. */
export const VERDICTS: ReadonlySet<string> = new Set(
	`non-issue shame pity mess pain pita nightmare disaster hassle burden headache win improvement overkill hack hacks kludge bug mistake accident
	failure success trap distraction regression benefit downside drawback disadvantage advantage non-starter
	nonstarter no-go gap flaw weakness strength smell quibble nit workaround loss recipe abuse violation hole wart
	footgun crutch stopgap band-aid luxury must necessity abomination horror disgrace blunder stretch gamble risk bargain godsend
	blessing curse joke farce insult crime sin madness insanity nonsense garbage rubbish crap bullshit bloat noise
	barrier obstacle hurdle hindrance bottleneck shortcoming defect anti-pattern antipattern oversight misdesign
	misfeature bummer boomer minefield swamp rathole rabbit-hole slog chore task undertaking effort deal worry disservice favour favor
	progress fit solution compromise trade-off tradeoff sledgehammer tragedy irony surprise pleasure honour relief delight treat
	prize privilege cop-out excuse pretext fallacy illusion fantasy dream wish myth stunt gimmick toy virtue merit
	asset liability plus minus upside killer dealbreaker showstopper goal goals ideal blocker`
		.trim()
		.split(/\s+/),
);

/** States of mind; they judge when the author says them of himself. */
export const FEELINGS: ReadonlySet<string> = new Set(
	`happy happier glad sad unhappy comfortable uncomfortable confused puzzled baffled perplexed bewildered lost surprised amazed
	astonished shocked stunned worried concerned anxious scared skeptical sceptical doubtful dubious convinced unconvinced persuaded
	sold keen fond tempted inclined biased disappointed annoyed frustrated irritated tired bored fed excited thrilled enthusiastic
	impressed reluctant hesitant wary nervous uneasy uncertain unsure ambivalent indifferent torn neutral curious interested intrigued pleased
	delighted grateful thankful proud ashamed embarrassed sympathetic opposed averse unwilling willing eager partial
	bothered troubled alarmed appalled horrified disturbed amused flattered hopeful optimistic pessimistic`
		.trim()
		.split(/\s+/),
);

/** Verbs that judge their subject: `that defeats the purpose`. */
export const JUDGING_VERBS: ReadonlySet<string> = new Set(
	`sucks sucked stinks stunk hurts bothers annoys matters deserves deserve complicates simplifies defeats outweighs outweigh scares
	puzzles confuses impresses disappoints irritates smells warrants warrant justifies suffers appeals overcomplicates
	obfuscates complicate simplify defeat pales blame blamed blames deprives deprived degrades worsens improves amazes surprises
	worries troubles pains saddens pleases baffles`
		.trim()
		.split(/\s+/),
);
