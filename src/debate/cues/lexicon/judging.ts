import { type Cue, cue } from '../cue';

/** Judgements and preferences that are more than one adjective; `evaluation.ts` has the adjectives. */
export const JUDGING: readonly Cue[] = [
	cue(
		'prefers',
		'give a preference',
		'any',
		`i (would|) (really|do|personally|much|strongly|still|rather|also|generally|very much|slightly|certainly|) (prefer|favor|favour|appreciate|enjoy); (my|our) (preference|personal preference|taste|favourite|favorite|gut feeling|gut|instinct|impression|feeling|opinion|take|view) (is|would|here|,|on); (preferable|preferably|ideally); i am (inclined|tempted|leaning); (lean|leaning|leans) (towards|toward|to); the lesser (of|evil)`,
	),
	cue(
		'dislikes',
		'say that it is not liked',
		'any',
		`i (really|still|personally|also|just|) (do not|did not|never|would not) (really|particularly|much|especially|quite|) (like|love|care|want|appreciate|enjoy); i (really|) (hate|dislike|detest|loathe); not (a|a big|a great|a huge|really a|such a|) (fan|big fan); (not|less than|hardly) (really|quite|entirely|fully|yet|too|very|that|exactly|all that|so|) (convinced|sold|comfortable|happy|keen|thrilled|fond|impressed|enthusiastic|excited|ideal|great|pretty|nice); (concerned|worried|afraid|skeptical|sceptical|unhappy|uncomfortable|reluctant|hesitant|uneasy|wary|nervous|annoyed|frustrated|disappointed|scared|tired) (about|with|that|of|to|by|at|if)`,
	),
	cue(
		'sees no point',
		'see no point in it',
		'any',
		`i (do|did|can|could|fail|failed|really do|still do|just do|also do) (not|to) (really|quite|actually|even|yet|) (see|find) _; (do|did|can|could|fail|failed) (not|to) (really|quite|actually|even|yet|) (see|find|understand|imagine|get) (how|why|any|much|what|the|a|that) (value|point|benefit|need|reason|advantage|sense|simplification|problem|use|difference|justification|issue|harm|purpose|this|that|it|we|you|one|is|would|being|case|_); (what is|where is) the (point|benefit|advantage|gain|value|big deal|harm|problem); (make|makes|making|made) (no|little|not much) sense; (do|does|did|would|not) not make (much|any|a lot of|) sense; (no|any|little|much) (apparent|obvious|real|good|clear|practical|compelling|) (benefit|gain|value|point|justification|advantage|sense|merit)`,
	),
	cue(
		'makes sense',
		'find it sensible',
		'any',
		'(make|makes|making|made) (more|less|a lot of|lots of|most|much more|perfect|some|the most|) sense (to|for|in|if|when|as|that|only|here|at|.|,|because|though|but|and|with); (worth|worthwhile) (it|the|doing|having|adding|trying|a|much|while|considering|discussing|noting|keeping|supporting|it .); (reasonable|sensible|sane) (to|way|approach|choice|thing|compromise|solution|idea); (good|nice|great) (thing|to have|enough); (helps|helped|hurts|hurt) (a lot|here|us|nobody|everyone|,|.); i (feel|find|found) (like|that|it|this|_); nice to have; (rightly|rightfully) so; (much|a lot|far|way|even|significantly|slightly) (better|worse|cleaner|simpler|easier|harder|nicer|uglier|safer|more (complex|complicated|difficult|robust|elegant|natural|useful))',
	),
	cue(
		'judges a thing',
		'judge it',
		'any',
		`(good|strong|better|compelling|convincing|bad|poor|weak|terrible|horrible|great|perfect|valid|real|sane|right|wrong|correct|proper|best|worst|cleanest|simplest|natural|nice|clean|ugly|awful|obvious) (reason|reasons|argument|arguments|justification|excuse|idea|approach|direction|solution|design|choice|place|layer|level|abstraction|tool|trade-off|tradeoff|compromise|fit|model|interface|api|name|names|way|thing|answer|example|practice)`,
	),
	cue(
		'no argument',
		'find it wanting',
		'any',
		`(is|are|was|as|just|really|simply|hardly) (no|not a|not the|not an|not really a|not really an|not much of a|not much of an|hardly a|hardly an|not a good|not a valid|not a great|not any) (justification|excuse|argument|reason|solution|answer|improvement|substitute|replacement|alternative|option|fix|benefit|advantage|good|win|better|worse) ;
		nothing (unusual|wrong|special|bad|strange|odd|surprising|interesting)`,
	),
	cue(
		'names it harshly',
		'judge it',
		'any',
		`(an|total|complete|a|such an|such a|real|clear|the|this|that|big|huge|utter|ugly|horrible) (abuse|layering violation|hack|mess|nightmare|disaster|shame|pain|horror|abomination|kludge|can of worms|waste of time|step backwards|step forward|improvement|regression|win|pity|burden|headache|non-starter|nonstarter|show stopper|showstopper|no-go|bummer|blessing|hassle|minefield|trap|failure|success|overkill); (seems|looks|sounds|feels|smells) (to me|) (like|as if|wrong|odd|off|weird); (does|do|did) not (really|quite|) (feel|seem|look|sound) ; (over-engineering|over engineering|overengineering|over-engineered|bikeshed|bikeshedding|hand-waving|handwaving|hacky|messy); losing battle; (leaves|leave) (a lot|much) to be desired; (at odds with|radically different|fundamentally different)`,
	),
	cue(
		'too',
		'judge the measure of it',
		'any',
		`too (much|many|big|large|small|complex|complicated|early|late|strict|restrictive|limiting|intrusive|invasive|generic|specific|heavy|fragile|easy|hard|ugly|clever|slow|expensive|far|long|short|narrow|broad|simple|weak|strong|vague|low|high|difficult|tricky|risky|dangerous|bad|often); (all|not|quite|really) that (different|bad|hard|much|big|great|important|useful|difficult|complicated|expensive|simple|easy|slow|interesting); (is|are|be|was|were|way|far|much|a bit|a little|seems|looks|feels|gets|becomes|still) too _; (fairly|pretty|quite|very|rather|extremely|really|somewhat|a bit|a little) (similar|simple|complex|hard|easy|useful|important|expensive|cheap|difficult|tricky|messy|ugly|nice|good|bad|clear|unclear|confusing|strange|odd|weird|valuable|trivial|invasive|painful|nasty|sad|inconvenient|annoying|misleading|convincing|convenient|elegant|poor|weak|awkward|fragile|risky|dangerous|tempting)`,
	),
	cue(
		'names a merit',
		'weigh a merit or a drawback',
		'any',
		'(the|a|one|another|my|our|your|only|main|biggest|big|real|major|no|some|any|more|additional|added) (downside|drawback|advantage|disadvantage|benefit|complaint|worry|concern|objection|risk|cost|gain|upside|merit|beauty|danger|pain|fear|gripe|nit); (my|our) (primary|main|biggest|only|first|general|real|) (concern|worry|problem|issue|objection|complaint|fear|gripe) (is|with|here|about|was|would); (pros|cons) (and|of); (beneficial|detrimental|harmful|advantageous)',
	),
	cue(
		'speaks of mind',
		'give an opinion',
		'any',
		'imho; imo; in my (opinion|view|mind|eyes|experience); to me; personally; i (personally|honestly|still|really|also|strongly|) (feel|find|consider|believe|argue|would argue|would say|would call|tend to think); from my (point of view|perspective|side); frankly; honestly; (i|we) care; what bothers me; (unfortunately|fortunately|luckily|sadly|thankfully|regrettably)',
	),
	cue(
		'i think',
		'give an opinion',
		'any',
		'i (also|still|really|just|kind of|do|) think; i (would|) (guess|imagine|suppose|assume|presume|reckon|figure); i (had|have|got) (the|a) (feeling|impression); (it seems|seems) (to me|)',
	),
];
