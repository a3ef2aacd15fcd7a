import { type Cue, cue } from '../cue';

/** What will, would or may come; `modals.ts` has the plain modal verbs, `supposing.ts` the conditions. */
export const FORESEEING: readonly Cue[] = [
	cue(
		'would need',
		'say what it would take',
		'any',
		`(would|will|might|may) (also|still|then|just|probably|likely|only|really|at least|all|certainly|definitely|now|always|not|potentially|) (have to|need to|need|require|have the|involve|mean|take|cost|necessitate|entail|imply|force); (have|end up having) to (_|_ _|_ _ _) (if|then|when)`,
	),
	cue(
		'expects',
		'say what to expect',
		'any',
		`i (would|do not|would not|also|really|fully|honestly|rather|still|certainly|) (expect|anticipate|foresee|bet|predict|wager); i (highly|strongly|seriously|really|very much|) doubt; i (fear|hope|am hoping|am hopeful|can imagine|could imagine|can not imagine) (that|we|it|this|the|there|people|you|some|most|many|a|_) (ever|will|would|happening|becoming|being|going|_); i (can not|do not) see (_|_ _|_ _ _) (ever|happening|becoming|being accepted|going); hopefully; (likely|unlikely|bound|doomed|destined|poised|guaranteed) to (be|get|have|cause|break|fail|happen|need|hit|see|run|make|take|become|end|work|succeed|fly|help|change|_); inevitably; (no one|nobody|people|someone|somebody|everybody|everyone) (will|would|is going to|are going to); (only|just|simply) a (matter|question) of (time|when); not (going to|gonna) (fly|scale)`,
	),
	cue(
		'suspects',
		'guess',
		'any',
		`i (suspect|am afraid|am sure|am confident|am certain|am pretty sure|am fairly sure|am quite sure|reckon|fear|have a feeling|would guess|would imagine|would assume|would have guessed|would think) (that|we|it|this|the|there|people|you|some|most|many|a|_)`,
	),
	cue(
		'chance',
		'weigh how likely it is',
		'any',
		`(highly|very|quite|most|more|less) (likely|unlikely) (that|to|.|,); it is (likely|unlikely|possible|probable|conceivable) (that|to|for|you|we|it); (a|no|little|the|any|good|some|our|your) (chance|chances|likelihood|probability|odds) (of|that|are|is|for|to); (risk|risks|risking|danger) (of|that|to|for|here|is|breaking|_); (runs|run|running) the risk; (prone|liable) to; (opens|open|opening) the door; (slippery slope|time bomb|potential for)`,
	),
	cue(
		'comes of it',
		'say what comes of it',
		'any',
		`(end|ends|ended|ending|wind|winds|end-up|ends-up) (up|with); (lead|leads|leading) to; (result|results|resulting) in; (sooner or later|eventually|in the end|at the end of the day|from then on|ultimately); (no longer|any more|anymore) (be|work|have|need); (become|becomes|becoming|turn into|turns into|turning into) (a|an|the|very|more|too|less|much|quite|even|_); (gets|get|getting) (worse|better|harder|easier|ugly|messy|tricky|hairy|slower|faster|complicated); (makes|make|making) it (impossible|hard|harder|easy|easier|possible|more|very|much|even|too|difficult|much)`,
	),
	cue(
		'in time',
		'speak of a later time',
		'any',
		`(some|one) day; in the (future|long run|long term|near future|worst case|short term|longer term|meantime); down the (road|line); (by|until) then; at that point; (over|with) time; (next|coming) (release|cycle|year|merge window|kernel); (soon|later|tomorrow|eventually|some day|one day|someday) (.|,|on|we|it)`,
	),
	cue(
		'otherwise',
		'say what comes of the other course',
		'any',
		'(otherwise|or else|if not ,) (we|you|it|the|this|they|i|,|there|all|every|any|_)',
	),
	cue(
		'should work',
		'say what ought to come true',
		'any',
		'should (not|also|still|then|probably|all|just|always|generally|really|) be (a|an|too|that|no|much|any|very|pretty|quite|fairly|relatively|more than|) (big|huge|) (challenge|problem|issue|hard|difficult|easy|deal|work|trouble|simple|straightforward|trivial|possible|enough|sufficient|able|fine|ok|okay|safe|doable|equivalent|rare|fast|feasible|impossible|needed|necessary|noticeable|unnecessary|harmless|good|obvious|common|the same|similar|different|identical|there|slow|bad|complex|complicated|expensive|cheap); should (not|also|still|then|probably|all|just|already|never|) (work|just work|happen|never happen|matter|help|suffice|make it|solve|go away|hurt|be enough|succeed)',
	),
	cue(
		'may happen',
		'say what may happen',
		'any',
		'(might|may|could) (well|also|still|then|possibly|potentially|easily|even|never|always|not|theoretically|actually|) (break|cause|lead|fail|happen|hurt|prevent|deadlock|crash|work|result|cost|race|block|become|run into|turn|be a problem|be an issue|be able|be possible|be feasible|end up|change|grow|explode|hang|leak|regress|bite|surprise|trigger|go wrong|take forever|take a|take long|slow|come|arise|occur|disappear|go away|vanish|get worse|get|see|make things|make it|help|improve|affect|introduce|impact|suffer|starve|corrupt|potentially)',
	),
	cue(
		'can happen',
		'say what can happen',
		'any',
		'can (well|also|still|then|easily|even|never|always|not|actually|only|) (break|cause|lead|fail|happen|hurt|prevent|deadlock|crash|result|cost|race|block|become|run into|turn|be a problem|be an issue|end up|grow|explode|hang|leak|regress|bite|surprise|trigger|go wrong|take forever|take a|take long|slow|arise|occur|disappear|go away|vanish|get worse|make things|make it|help|improve|affect|introduce|impact|suffer|starve|corrupt)',
	),
	cue(
		'in that case',
		'say what follows in a case',
		'any',
		'in (that|which|such a|such) case; (that|this) way (,|we|you|it|the|they|i|there|no|all|every|if); (with|without|under|in) (that|this|such a|such) (approach|scheme|change|model|design|in place|patch|series) (,|it|we|you|the|there|would|will)',
	),
];
