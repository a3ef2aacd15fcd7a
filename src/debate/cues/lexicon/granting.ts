import { type Cue, cue } from '../cue';

/** What is granted, allowed or admitted to the other side, often ahead of a `but`. */
export const GRANTING: readonly Cue[] = [
	cue(
		'is true',
		'call it true',
		'any',
		`(is|are|was|were|be) (certainly|indeed|probably|mostly|definitely|also|of course|absolutely|quite|very|generally|technically|partly|partially|largely|all|both|surely|obviously|perfectly|entirely|completely|only|basically|essentially|) (true|correct|right) (.|,|in|for|that|though|but|as|about|if|when|!|only|here|on|and|enough|to some extent|today|now); (holds|hold) true; true (enough|for|that|in)`,
	),
	cue(
		'allows',
		'allow that it is possible',
		'any',
		`(is|are|was|be|would be|might be|may be|could be) (certainly|indeed|probably|definitely|also|of course|technically|theoretically|always|surely|quite|perfectly|entirely|remotely|well|very|) (possible|imaginable|conceivable|plausible|likely|feasible|doable|thinkable|arguable|debatable|understandable); i can (imagine|see (how|why|where|that|the|some)); i could (imagine|see (how|why|where|that|the|some)); (may|might|could) (very|) well; fair to say; to (some|a certain|a) (extent|degree); up to a point`,
	),
	cue(
		'in theory',
		'allow it in theory',
		'any',
		'in (theory|principle); theoretically; technically; technically speaking; strictly speaking; on paper; in general; generally; in an ideal world; in a perfect world; ideally; conceptually',
	),
	cue(
		'one might say',
		'foresee what the other may say',
		'any',
		'(one|you|we|someone|somebody|people|some) (could|can|may|might|would) (also|well|certainly|still|even|probably|always|of course|) (argue|say|claim|object|counter|point out|think); arguably; it (could|can|may|might) be (argued|said|claimed)',
	),
	cue(
		'surely',
		'grant it',
		'any',
		'certainly; surely; definitely; undoubtedly; undeniably; doubtless; no doubt; without (a|any) doubt; indeed; of course; obviously; clearly; naturally; to be sure; by all means; for sure; evidently',
	),
	cue(
		'realises',
		'see something only now',
		'start',
		'oh; ohh; ooh; ah; ahh; aha; ahah; ah ha; hah; i see (.|,|!|now); interesting (.|,|!|point|idea); gotcha; got it; now i (see|understand|get|got|remember|recall); i (see|understand|get it|get) now; wow; good to know; that explains',
	),
	cue(
		'takes back',
		'take it back',
		'any',
		`(i|we) (was|were|am|are) (just|simply|clearly|probably|obviously|apparently|indeed|totally|completely|) (missing|wrong|mistaken|confused|unclear|imprecise|sloppy|under the impression) ; (i|we) (had|have|totally|completely|clearly|just|must have|may have|might have|probably|have probably|apparently|simply|obviously|) (missed|forgot|forgotten|overlooked|misread|misunderstood|misinterpreted|misremembered|mixed up|conflated|confused|failed to) ; i (should|could|ought to) have (been|made|said|written|mentioned|noted|checked|looked|read|known|explained|done|put|added|used|caught|noticed|seen|thought|clarified); (i|we) (did|had|have) not (realize|realise|realized|realised|notice|noticed|considered|thought of|think of|know that|know about|been (very|) (clear|precise)|seen that|see that|spot|spotted); (in|with) (hindsight|retrospect); on second (thought|thoughts); come to think (of|about); (reconsidering|rethinking); (changed|change) my mind; (you are|you were) right; i stand corrected; (poor|bad|wrong|sloppy|unfortunate) (wording|choice of words|phrasing|example|explanation); thinko; brain fart; (was|were) not (very|) (clear|precise) (.|,|enough|about|in)`,
	),
	cue(
		'does not dispute',
		'leave it undisputed',
		'any',
		`(i|we) (am|are|was|were|do|did|would|will|can|could) (certainly|definitely|really|absolutely|) not (going to|trying to|want to|mean to|) (argue|arguing|deny|denying|dispute|disputing|blame|blaming|doubt|doubting|disagree|disagreeing|contest|contesting|pretend|question|questioning) ; (not|never) to (say|deny|suggest|imply) ; (i|we) never (doubted|denied|disputed|questioned); no (argument|arguments|dispute|disagreement|question|objections|complaints) (there|here|from|about|on|that|with); (hard|difficult|impossible) to (argue|disagree) (with|against)`,
	),
	cue(
		'admits ignorance',
		'admit not to know',
		'any',
		`(i|we) (do|did|can|could|have|had|am|are|was) (also|honestly|really|admittedly|personally|just|actually|certainly|) not (really|exactly|quite|actually|yet|currently|entirely|personally|honestly|even|all that|that|very|too|so|at all|) (know|familiar|aware|an expert|a lawyer|remember|recall|looked|checked|tested|tried|followed|well versed|thought|heard|used|studied|deep); (know|knows) (very|too|) (little|nothing|next to nothing); i have no (idea|clue|experience|knowledge); no expert; (out|outside) of my (depth|area|league|wheelhouse|expertise); beyond my (knowledge|expertise); above my pay grade; (i|we) (may|might|could) (well|also|very well|of course|certainly|) be wrong; i am no (expert|lawyer); (i|we) can not (really|) (comment|say|tell|speak)`,
	),
	cue(
		'permits',
		'let it pass',
		'any',
		`by all means; go ahead; be my guest; (are|is|am) (certainly|of course|always|absolutely|totally|completely|perfectly|entirely|) (free|welcome) to; (i am|we are|i would be|i will be) (very|also|quite|perfectly|totally|more than|certainly|) (happy|glad|fine|ok|okay|good|comfortable|cool) (to|with|if|either|for|about); (have|has|had|see|got) (no|not any) (real|strong|particular|big|) (problem|problems|issue|issues|trouble) (with|here|,|.|if|doing); (do|would) not (mind|care|object) (either|if|that|the|this|it|either way|which|too much|much|,|.); (can|could|may|should) (indeed|also|certainly|probably|always|definitely|easily|still|just|) (be|come|go|happen|wait|follow|come as|be done|be added|be fixed|be handled|be sent|go in) (later|separately|(as|in) a (follow-up|followup|follow up|separate|second|later|future|next|different)|a (follow-up|followup|follow up|separate)|on top|incrementally|afterwards|when|until|in the future|next)`,
	),
	cue(
		'sorry but',
		'refuse politely',
		'start',
		'(i am|) sorry (,|) (but|however|though|no); with all due respect; no (offence|offense)',
	),
	cue(
		'guesses',
		'give in to it',
		'start',
		'(i|we) (guess|suppose) (so|that|you|we|it|i|the|this|there|,|.|if|maybe|at|in|for|one); (so|then|but|and) (i|we) (guess|suppose)',
	),
	cue(
		'sees that',
		'report what is seen',
		'start',
		'(i|we) (do|can|) see (that|this|the|it|you|we|i|there|a|some|in|no)',
	),
	cue(
		'asks back',
		'question what was said',
		'start',
		'(is|are|was|were|does|do|did|has|have|can|could|will|would|should) (it|that|this|they|there|you|we|i|he) (really|not|) ?; (really|seriously|how so|says who|how come|huh|since when|who says|in what way|such as|like what|what for|why|why not|why is that|what do you mean|where) ?',
	),
	cue(
		'echoes',
		'answer in kind',
		'start',
		'(it|that|this|they|we|i|you|he|there) (does|is|do|are|did|was|were|has|have|can|will|would|could|should|might|may) (indeed|too|also|probably|certainly|) (.|,|!|..|...|indeed)',
	),
	cue(
		'echoes not',
		'deny in kind',
		'start',
		'(it|that|this|they|we|i|you|he|there) (does|is|do|are|did|was|were|has|have|can|will|would|could|should|might|may) not (really|quite|necessarily|) (.|,|!|..|...)',
	),
];
