import { type Cue, cue } from '../cue';

/** Judgements of things that are more than one adjective; `evaluation.ts` has the adjectives, nouns and verbs. */
export const JUDGING: readonly Cue[] = [
	cue(
		'makes sense',
		'find it sensible',
		'any',
		`(make|makes|making|made) (more|less|a lot of|lots of|a ton of|tons of|total|good|most|much more|perfect|some|the most|logical|any|) sense (to|for|in|if|when|as|that|only|here|at|.|,|because|though|but|and|with); (reasonable|sensible|sane) (to|way|approach|choice|thing|compromise|solution|idea); (rightly|rightfully) so`,
	),
	cue(
		'worth it',
		'weigh whether it is worth it',
		'any',
		`(worth|worthwhile) (it|the|doing|having|adding|trying|a|much|while|considering|discussing|noting|keeping|supporting|it .|_ing|bothering); not worth; worth (to|of); worthy of; (pays|paid|pay) off; (helps|helped|hurts|hurt) (a lot|us|nobody|everyone); (good|nice|great|fun|cool) to (have|see|know|hear); (good|great) (thing|enough); (do|does) the (job|trick)`,
	),
	cue(
		'better by far',
		'compare the merit',
		'any',
		'(much|a lot|alot|far|way|even|significantly|slightly|considerably|vastly|a bit|somewhat|so much|many|no|any|arguably|certainly|clearly|definitely|objectively) (better|worse|cleaner|simpler|easier|harder|nicer|uglier|safer|saner|clearer|neater|tidier|messier|preferable|superior|inferior|more (complex|complicated|difficult|robust|elegant|natural|useful|sensible|reasonable|readable|sane|logical|intuitive|interesting|appropriate|important|valuable|convenient|flexible|fragile|painful|realistic|suitable|attractive)); (better|worse|cleaner|simpler|easier|nicer|uglier|safer|saner|clearer|neater|tidier|messier|more (natural|elegant|sensible|reasonable|realistic|useful|appropriate|readable|important|interesting|logical)) (than|to|if) (_|_ _|_ _ _|having|the|to|it|that|this|we|you|i)',
	),
	cue(
		'judges a thing',
		'judge it',
		'any',
		`(good|strong|better|compelling|convincing|bad|poor|weak|terrible|horrible|great|perfect|valid|real|sane|best|worst|cleanest|simplest|natural|nice|clean|ugly|awful|obvious|technical|legitimate|reasonable|sensible|elegant|neat|acceptable|viable|decent|solid|optimal|ideal|crazy|silly|stupid) (reason|reasons|argument|arguments|justification|excuse|idea|ideas|approach|direction|solution|design|choice|abstraction|tool|trade-off|tradeoff|compromise|fit|model|interface|api|name|names|thing|answer|practice|outcome|option|alternative|plan|place)`,
	),
	cue(
		'the right thing',
		'judge it',
		'any',
		`(right|wrong|correct|proper|appropriate|best|better|cleanest|sanest|simplest|obvious|only sane|only sensible|only reasonable) (thing|way|ways|place|approach|layer|tool|direction|level|choice|call|answer|model|abstraction|solution|interface|api|design|spot|path|move|question|idea|fix|trade-off|tradeoff|semantics|behaviour|behavior) (to|for|here|is|would|and|.|,|of|in|forward|at|that|we|about|because|if); thing to do; way to go; way forward`,
	),
	cue(
		'no argument',
		'find it wanting',
		'any',
		`(is|are|was|as|just|really|simply|hardly) (no|not a|not the|not an|not really a|not really an|not much of a|not much of an|hardly a|hardly an|not a good|not a valid|not a great|not any) (justification|excuse|argument|reason|solution|answer|improvement|substitute|replacement|alternative|option|fix|benefit|advantage|good|win|better|worse|loss|panacea) ;
		nothing (unusual|wrong|special|bad|strange|odd|surprising|interesting); (does|do|did) not (hold|hold up|hold water|convince|fly|cut it|scale|fit|belong|help|sit|sound|feel|seem|look) (up|well|me|here|in|right|at all|.|,|good|like|as|very|it|with|to); a distinction without; no-go; no go; no way (we|i|to|that)`,
	),
	cue(
		'names it harshly',
		'judge it',
		'any',
		`(an|total|complete|a|such an|such a|real|clear|the|this|that|big|huge|utter|ugly|horrible|just|pure|whole|entire|of) (abuse|layering violation|hack|hacks|mess|nightmare|disaster|shame|pain|pita|horror|horrors|abomination|kludge|can of worms|waste of time|step backwards|step forward|step back|improvement|regression|win|pity|burden|headache|non-starter|nonstarter|show stopper|showstopper|deal breaker|dealbreaker|no-go|bummer|blessing|hassle|minefield|trap|failure|success|overkill|accident|smell|code smell|wart|warts|footgun|foot-gun|distraction|quibble|recipe|crutch|band-aid|bandaid|house of cards|slippery slope|moving target|red herring|strawman|straw man|dead end|lost cause|tall order|uphill battle|chicken and egg|catch-22|cop-out|copout|joke|farce|scam|insult|disservice|travesty|atrocity|monstrosity|crap|bullshit|bs|nonsense|madness|insanity|lunacy|stupidity|black magic|voodoo); (over-engineering|over engineering|overengineering|over-engineered|bikeshed|bikeshedding|hand-waving|handwaving|hacky|messy); (over|counter|half|ill|short|far|self) (engineered|complicated|complex|productive|intuitive|baked|advised|conceived|defined|thought out|sighted|fetched|designed|defeating); (counterproductive|poorly|badly|horribly) _; (time|error|heavy|hand) (consuming|prone|handed|wavy|waving); (well|not) thought (out|through); common sense; (losing|uphill) battle; (leaves|leave) (a lot|much) to be desired; (at odds with|radically different|fundamentally different); fraught with; (yuk|yuck|ugh|ick|eww|meh|ouch|argh|sigh|wtf|bah|gah|gasp|shudder|blech); out of (control|hand); (rock|rocking) the boat; (paper|papers|papering|papered) over; under the (rug|carpet)`,
	),
	cue(
		'smells',
		'judge it',
		'any',
		'(seems|seem|looks|look|sounds|sound|feels|feel|smells|smell|felt|seemed|looked|sounded) (to me|a bit|a little|kind of|kinda|sort of|very|pretty|quite|rather|really|just|plain|so|too|somewhat|like) (wrong|odd|off|weird|strange|fishy|backwards|backward|overkill|a (hack|bad|good|mess|nice|waste|reasonable|sensible|win|weird|strange|workable|stretch|lot|regression|step|mistake|bug|problem|case)|an (abuse|improvement|odd|overkill|unnecessary|oversight)|too|much|more|less|pointless|something|we|you|it|the|there|this|that)',
	),
	cue(
		'too',
		'judge the measure of it',
		'any',
		`(far|way|much|a bit|a little|just|is|are|be|was|were|seems|looks|feels|gets|becomes|still|not|) too (much|many|big|large|small|complex|complicated|early|late|strict|restrictive|limiting|intrusive|invasive|generic|specific|heavy|fragile|easy|hard|ugly|clever|slow|expensive|far|long|short|narrow|broad|simple|weak|strong|vague|low|high|difficult|tricky|risky|dangerous|bad|often|aggressive|cumbersome|noisy|verbose|loose|tight|cautious|pessimistic|optimistic|naive|simplistic|magic|magical); (all|not|quite|really) that (different|bad|hard|much|big|great|important|useful|difficult|complicated|expensive|simple|easy|slow|interesting); more trouble than; (overly|unduly|needlessly|unnecessarily|excessively|insanely|ridiculously|painfully|stupidly|hopelessly) _`,
	),
	cue(
		'measured',
		'judge the measure of it',
		'any',
		`(fairly|pretty|quite|very|rather|extremely|really|somewhat|a bit|a little|kind of|sort of|kinda|totally|completely|absolutely|perfectly|utterly|just|simply|plain|highly|truly|incredibly) (simple|complex|hard|easy|useful|important|expensive|cheap|difficult|tricky|messy|ugly|nice|good|bad|clear|unclear|confusing|strange|odd|weird|valuable|trivial|invasive|painful|nasty|sad|inconvenient|annoying|misleading|convincing|convenient|elegant|poor|weak|awkward|fragile|risky|dangerous|tempting|silly|stupid|crazy|insane|dubious|questionable|wrong|fine|acceptable|unacceptable|reasonable|sensible|pointless|useless|unfortunate|unreasonable|sane|neat|cool|interesting|natural|surprising|helpful|much pointless|overkill|unnecessary|redundant|restrictive|limiting|heavy|verbose|overcrowded|premature|unrealistic)`,
	),
	cue('a bit', 'measure it lightly', 'any', 'a (bit|little|tad|little bit|wee bit|touch)'),
	cue(
		'names a merit',
		'weigh a merit or a drawback',
		'any',
		'(the|a|one|another|my|our|your|only|main|biggest|big|real|major|no|some|any|more|additional|added) (downside|drawback|advantage|disadvantage|benefit|complaint|worry|concern|objection|risk|cost|gain|upside|merit|beauty|danger|pain|fear|gripe|nit); (my|our) (primary|main|biggest|only|first|general|real|) (concern|worry|problem|issue|objection|complaint|fear|gripe) (is|with|here|about|was|would); (pros|cons) (and|of); (beneficial|detrimental|harmful|advantageous); (reason|reasons|excuse|motivation|incentive) (to|not to|why not)',
	),
	cue(
		'loaded verb',
		'tell it as good or bad',
		'any',
		'(force|forces|forcing|forced|impose|imposes|imposing|punish|punishes|punishing|penalize|penalizes|penalise|penalizing|bloat|bloats|clutter|clutters|cluttering|pollute|pollutes|polluting|abuse|abuses|abusing|shoehorn|shoehorning|cram|cramming|conflate|conflates|conflating|squash|squashes|hobble|cripple|cripples|bastardize|bastardise|violate|violates|violating|undermine|undermines|obfuscate|obfuscates|hijack|hijacking|discourage|discourages|burden|burdens|overload|overloading|reinvent|reinventing|duplicate|duplicating|pretend|pretends|pretending|ignore|ignoring|shove|shoving|sneak|sneaking|cheat|cheating|gloss|glosses|embrace|embraces|mandate|micromanage|overreach|overreaching|muddy|muddies|entrench|stifle|stifles|hamper|hampers)',
	),
	cue(
		'still is',
		'hold on to a judgement',
		'any',
		'(it|this|that|which|they) (is|are) still (a|an|not|the|very|far|quite|pretty|useful|better|worse|_); still (looks|seems|feels|sounds|think|prefer|not); is just (a|an|the|plain|so|another); are just (a|the|plain|so); either way',
	),
	cue(
		'speaks of the argument',
		'judge what was argued',
		'any',
		'(this|that|your|his|the|such|these|those|technical|same|an|any|this kind of|kind of) (argument|arguments|reasoning|logic|rationale|assumption|premise|conclusion|distinction|analogy|comparison|position|stance|criticism|mindset|attitude|viewpoint|perspective|philosophy|debate|dispute|objection|objections|justification|mentality|narrative)',
	),
	cue(
		'speaks of the design',
		'speak of how it is designed',
		'any',
		'(this|that|your|the|these|an|a|whole|such) (_|) (approach|approaches|design|solution|solutions|layering|abstraction|abstractions|architecture|idea|direction|proposal|workaround|naming|names|semantics|scheme|concept|interface|interfaces|hack)',
	),
];
