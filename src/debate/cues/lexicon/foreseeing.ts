import { type Cue, cue } from '../cue';

/** What will, would or may come; `modals.ts` has the plain modal verbs. */
export const FORESEEING: readonly Cue[] = [
	cue(
		'would need',
		'say what it would take',
		'any',
		`(would|will|might|may) (also|still|then|just|probably|likely|only|really|at least|all|certainly|definitely|now|always|not|) (have to|need to|need|require|have the|involve|mean|take|cost); (have|end up having) to (_|_ _|_ _ _) (if|then|when); (means|meaning|implies|implying) (that|) (we|you|i|it|every|all|they|the _|the _ _) (can not|can|have|need|will|would|must|are|is|has)`,
	),
	cue(
		'expects',
		'say what to expect',
		'any',
		`i (would|do not|would not|also|really|fully|) (expect|anticipate|foresee|bet|predict|wager); i (highly|strongly|seriously|really|very much|) doubt; i (suspect|fear|hope|am afraid|am hoping|am hopeful|am sure|am confident|am certain|can imagine|could imagine|can not imagine) (that|we|it|this|the|there|people|you|some|most|many|a|_); hopefully; (likely|unlikely|bound|doomed|destined|poised|guaranteed) to (be|get|have|cause|break|fail|happen|need|hit|see|run|make|take|become|end|work|_); inevitably; (no one|nobody|people|someone|somebody|everybody|everyone) (will|would|is going to|are going to)`,
	),
	cue(
		'comes of it',
		'say what comes of it',
		'any',
		`(end|ends|ended|ending|wind|winds) up; (lead|leads|leading) to; (result|results|resulting) in; sooner or later; (some|one) day; in the (future|long run|long term|end|near future|worst case); down the (road|line); by then; until then; at that point; (over|with) time; from then on; (otherwise|or else) (we|you|it|the|this|they|i|,|there); (next|coming) (release|cycle|year|version|generation|merge window|step); (soon|later|tomorrow|eventually|one day) (.|,|on|we|it); (no longer|any more|anymore) (be|work|have|need)`,
	),
	cue(
		'should work',
		'say what ought to come true',
		'any',
		'should (not|also|still|then|probably|all|just|always|generally|) be (a|an|too|that|no|much|any|very|pretty|quite|fairly|relatively|more than|) (big|huge|) (challenge|problem|issue|hard|difficult|easy|deal|work|trouble|simple|straightforward|trivial|possible|enough|sufficient|able|fine|ok|okay|safe|doable|equivalent|rare|fast|feasible|impossible|needed|necessary|noticeable|unnecessary|harmless|good|obvious|common|the same|similar|different|identical|there|slow); should (not|also|still|then|probably|all|just|already|never|) (work|just work|happen|never happen|matter|help|suffice|make it|solve|go away|hurt)',
	),
	cue(
		'may happen',
		'say what may happen',
		'any',
		'(might|may|could|can) (well|also|still|then|possibly|potentially|easily|even|never|always|not|) (break|cause|lead|fail|happen|hurt|prevent|deadlock|crash|work|result|cost|race|block|become|run into|turn|be a problem|be an issue|be able|be possible|be feasible|end up|change|grow|explode|hang|leak|regress|bite|surprise|trigger|go wrong|take forever|take a|take long|slow|come|arise|occur|disappear|go away|vanish|get worse|get|see|make things|make it|help|improve|affect|introduce|impact|suffer|starve|corrupt)',
	),
	cue(
		'if',
		'state a condition',
		'any',
		'if; unless; provided (that|the|we|you); assuming (that|the|we|you|it); as long as; suppose (we|that|you); in case (of|we|you|the); once (we|you|it|this|that|the); as soon as; without (that|this|it|the|a|some) ,; with (that|this) ,',
	),
];
