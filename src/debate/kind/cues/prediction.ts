import { type Cue, cue } from './cue';

/** What will or would happen. */
export const PREDICTION: readonly Cue[] = [
	cue(
		'prediction',
		1.6,
		'any',
		'say what will or would happen',
		'will; would; going to; shall; will not; would not',
		'(would|will) (also|still|then|just|probably|likely|only|really|even|never|definitely|certainly|always|again|have to|need to|not work|break)',
	),
	cue(
		'prediction',
		2,
		'any',
		'say what it would take',
		'(we|you|it|i|they|that|this|drivers|everybody|everyone|which) (would|will) (also|still|then|just|probably|likely|) (have|need) to',
		'(will|would) (also|still|) (have|need|require|get|become|make|lead|cause|mean|result|break|fail|never|end up|cost|hurt|give|bring|allow|prevent|force|kill|block|not)',
	),
	cue(
		'prediction',
		1.6,
		'any',
		'say what will come of it',
		'(end|ends) up; sooner or later; some day (later|); one day; in the future; down the (road|line); in the long run; sign up to; by then; until then',
	),
	cue(
		'prediction',
		1.3,
		'any',
		'say what may happen',
		'(might|may|could) (break|cause|lead|fail|happen|hurt|prevent|deadlock|crash|not work|result|cost|get|race|block|become|run into|turn|still|also|not be|be a problem|be able|be possible|not be feasible|be feasible|end up|need|require|change)',
	),
	cue(
		'prediction',
		1.8,
		'any',
		'say what to expect',
		'should (not|) be (a|an|too|that|hard|difficult|much|any|very|pretty) (big|huge|) (challenge|problem|issue|hard|difficult|easy|much|deal|work|trouble); should (work|just work|be able|be possible|be enough|be sufficient|never happen|not matter|help|be safe|be fine|be ok|be okay|be easy|be trivial|be doable|be equivalent|not be a problem|not be an issue|not be hard|not be too hard|suffice|give|already|not happen|not break|still work|be faster|be faster|be no); likely to; (is|are) likely; unlikely; i (would|do not|would not|) expect; i doubt; (is|are) bound to; inevitably; is doomed; i (bet|suspect|fear|predict); hopefully; sign up for',
	),
	cue(
		'prediction',
		1.1,
		'any',
		'draw a consequence',
		'(means|mean) (that|) (we|you|i|it) (can not|can|have|need|will); otherwise (we|you|it|the|this|they|i); (we|you|i) (have|get|have got) (quite|) (a|big|) (problem|problems); not be too hard; be (hard|easy|difficult|possible|impossible) to',
	),
	cue(
		'prediction',
		0,
		'any',
		'speak for the author',
		'i would (also|still|really|) (tend|like|say|think|argue|guess|call|imagine|prefer|rather|suggest|assume|appreciate|consider)',
	),
];
