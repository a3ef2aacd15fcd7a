import { type Cue, cue } from '../cue';

/** The author's own mind: opinions, likings, wishes and doubts. */
export const MINDING: readonly Cue[] = [
	cue(
		'prefers',
		'give a preference',
		'any',
		`i (would|) (really|do|personally|much|strongly|still|rather|also|generally|very much|slightly|certainly|) (prefer|favor|favour|appreciate|enjoy); (my|our) (preference|personal preference|taste|favourite|favorite|gut feeling|gut|instinct|impression|feeling|opinion|take|view) (is|would|here|,|on); (preferable|preferably|ideally); i am (inclined|tempted|leaning); (lean|leaning|leans) (towards|toward|to); the lesser (of|evil); in (favor|favour) of; (my|a) vote (is|goes|would); i (would|) vote (for|against); the former (is|seems|looks); the latter (is|seems|looks)`,
	),
	cue(
		'dislikes',
		'say that it is not liked',
		'any',
		`i (really|still|personally|also|just|) (do not|did not|never|would not) (really|particularly|much|especially|quite|) (like|love|care|want|appreciate|enjoy); i (really|would|) (hate|dislike|detest|loathe|dread|resent); not (a|a big|a great|a huge|really a|such a|) (fan|big fan); (not|less than|hardly) (really|quite|entirely|fully|yet|too|very|that|exactly|all that|so|) (convinced|sold|comfortable|happy|keen|thrilled|fond|impressed|enthusiastic|excited|ideal|great|pretty|nice); (concerned|worried|afraid|skeptical|sceptical|unhappy|uncomfortable|reluctant|hesitant|uneasy|wary|nervous|annoyed|frustrated|disappointed|scared|tired|sick) (about|with|that|of|to|by|at|if)`,
	),
	cue(
		'likes',
		'say that it is liked',
		'any',
		`i (really|do|quite|also|very much|kind of|rather|actually|would|) (like|love|welcome|support|applaud|admire) (the|this|that|it|your|how|where|having|these|those|any|_); i am (all|very much|strongly|still|also|) (for|in favour|in favor|against|opposed|behind); (ok|okay|fine|happy|cool|good|comfortable|content) (with|either way)`,
	),
	cue(
		'wants',
		'say what is wanted',
		'any',
		`(i|we) (really|still|also|do|certainly|definitely|only|just|actually|) (want|care about|hope for|strive for|aim for) (to|the|a|an|it|that|this|people|them|users|our|more|less|_); what (i|we) (really|) want; would be (happy|happier|glad) (to|if|with)`,
	),
	cue(
		'wants not',
		'say what is not wanted',
		'any',
		`(we|they|you|people|users|one|nobody|kernel) (really|certainly|definitely|absolutely|probably|just|) (do|does|did|would|should|can) not (really|actually|generally|necessarily|ever|) (want|wish|like|care|desire|appreciate) (to|the|a|that|this|it|them|any|people|our|_); would rather (not|avoid|see|have|keep|than); (rather|prefer) not (to|see|have|add|do|_); (can|could) (live|do) without; (not|nothing|hardly something|never something) (something|that|) (we|i|you) (really|) (want|would want|like|should|would like)`,
	),
	cue(
		'sees no point',
		'see no point in it',
		'any',
		`(do|did|can|could|fail|failed) (not|to) (really|quite|actually|even|yet|) (see|find|understand|imagine|get) (how|why|any|much|what|the) (value|point|benefit|need|reason|advantage|sense|simplification|problem|use|difference|justification|issue|harm|purpose|this|that|it|we|you|one|is|would|being|case|_); (what is|where is) the (point|benefit|advantage|gain|value|big deal|harm|problem); (make|makes|making|made) (no|little|not much|zero) (logical|technical|real|) sense; (do|does|did|would|not) not make (much|any|a lot of|) sense; (no|any|little|much|zero) (apparent|obvious|real|good|clear|practical|compelling|) (benefit|gain|value|point|justification|advantage|sense|merit)`,
	),
	cue(
		'does not see',
		'say that it is not seen',
		'any',
		'i (do|did|can|could|fail|failed|really do|still do|just do|also do) (not|to) (really|quite|actually|even|yet|) (see|find|understand|follow|get) _',
	),
	cue(
		'speaks of mind',
		'give an opinion',
		'any',
		'imho; imo; in my (humble|personal|honest|) (opinion|view|mind|eyes|experience|book); personally; i (personally|honestly|still|really|also|strongly|) (feel|find|consider|believe|argue|would argue|would say|would call|tend to think); from (my|our|a) (point of view|perspective|side|pov|standpoint); frankly; honestly; to be (honest|frank|fair|blunt); tbh; (what|it) bothers me; istm; (strong|strongly|no|any|particular|much|a|more) (opinion|opinions|opinionated|preference|preferences|feelings|sympathy) (about|on|either|here|for|with|.|,|one|way|to|that); (sympathize|sympathise) with; (take|takes) (issue|a side|sides|exception|offense); (no|any) issue with; (i|we) (question|criticize|criticise|applaud|find) (the|this|that|what|how|it|_)',
	),
	cue('really', 'stress it', 'any', '(really|truly|seriously) _'),
	cue(
		'to me',
		'give an opinion',
		'any',
		'(to|for|with|bothers|bugs|worries|strikes|concerns|scares) me',
	),
	cue('smiles', 'close with a face', 'any', ': ( .; : ) .; : - ( .; : - ) .; : / .'),
	cue(
		'laments',
		'regret or welcome it',
		'any',
		'(unfortunately|fortunately|luckily|sadly|thankfully|regrettably|alas|ironically|amusingly|oddly|strangely|surprisingly|annoyingly|interestingly); it is (a|such a|) (shame|pity|sad|unfortunate|too bad) (that|to|,|_); too bad',
	),
	cue(
		'should have',
		'find fault with what was done',
		'any',
		'(should|ought to|could) (really|probably|never|not|have never|simply|just|) have (_ been|been|come|done|had|used|made|never|just|thought|gone|kept|stayed|known|told|asked|added|called|started|noticed|caught|happened|_)',
	),
	cue(
		'i think',
		'give an opinion',
		'any',
		'i (also|still|really|just|kind of|do|) think; i (would|) (guess|imagine|suppose|assume|presume|reckon|figure); i (had|have|got) (the|a) (feeling|impression)',
	),
	cue(
		'it seems',
		'give an impression',
		'any',
		'(it|this|that|which|there|they|these|those|what|also|just|still|only|always) (also|just|still|really|only|always|) (seems|seemed|looks|looked|feels|felt|sounds|sounded|seem|look|feel|sound); (seems|feels|sounds) (to me|)',
	),
];
