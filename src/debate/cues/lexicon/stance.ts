import { type Cue, cue } from '../cue';

/** How somebody takes what another said. */
export const STANCE: readonly Cue[] = [
	cue(
		'agrees',
		'agree',
		'any',
		`in (full|complete|violent|) agreement; (i|we) (fully|totally|completely|also|certainly|definitely|absolutely|do|can|mostly|generally|largely|strongly|wholeheartedly|tend to|would|have to|) agree;
		(you|he|she|they) (are|is|were|was) (absolutely|probably|totally|completely|quite|indeed|of course|) (right|correct); (fair|valid|good|excellent|great|nice|reasonable|legitimate) (enough|point|points|catch|question|concern|criticism|argument|spot|spotting|find|observation);
		(point|points) (is|are|well|) taken; point (is|) well taken; (does|do|did|that|) (make|makes|made) (perfect|total|a lot of|) sense (to me|.|,|indeed|now|then); you have (a|made a) (good|fair|valid|) point; i (could|can) not agree more; (i am|we are|) (with you|on the same page)`,
	),
	cue(
		'agrees',
		'agree',
		'start',
		`(100|fully|totally|completely|strongly|wholeheartedly|generally|mostly|very much|absolutely|) (agree|agreed) (,|.|!|with|that|on|and|but|here|completely|fully|totally|100|though|in|about|it|this|we|:); agreed; fair (,|.|!|but); (we|you and i|i think we) (are|seem to be|) (saying|say|mean|meaning) the same`,
	),
	cue(
		'accepts',
		'accept it',
		'any',
		`(sounds|looks|seems) (very|pretty|perfectly|totally|) (good|great|fine|ok|okay|reasonable|sane|sensible|right|correct|fair|nice|workable|promising|plausible) (to me|,|.|overall|now|then|enough|!); sounds like a (good|reasonable|sensible|sane|great|) (plan|idea|approach|solution);
		(fine|ok|okay|good|happy|cool|alright) (with|by) (me|that|this|it|either|whatever|doing|having|the|a|your); (works|fine|ok|okay|good|enough) for me; (can|could) live with; (no|not have any|not have|without) (objection|objections|complaints|complaint|issues with|problem with|strong (opinion|opinions|feeling|feelings|preference|preferences)); lgtm;
		not (opposed|against|opposing|objecting); not (look|looks|sound|sounds|seem|be|) (too|so|that|all that) bad; (could|can) be worse; not bad; (do|would) not (mind|object|oppose); (that|this|it|which) (would be|is|will be|should be|could be) (also|probably|perfectly|totally|absolutely|) (fine|ok|okay|acceptable|good enough|alright) (too|as well|with|by|,|.|then|for|i|if|!); (up to you|if you prefer|your call|either way works|either is fine|whatever you prefer); (would|could|might|may) (probably|also|well|) (be fine|be ok|be okay) (too|as well|then|with|,|.); that (works|would work|should work|will work|could work) (.|,|for|too|as well)`,
	),
	cue(
		'praises',
		'praise it',
		'any',
		`(good|nice|great|excellent|impressive|awesome|amazing|fantastic|lovely|cool|neat) (work|job|stuff|idea|one|fix|cleanup|solution|find|improvement|series|patch|thing|writeup|summary|explanation); (really|quite|very) (nice|good|great|cool|neat|helpful); i (really|do|quite|very much|also|) like (the|this|that|it|your|how|where|having); (i am|am|) (a|big|a big) fan of; (love|loving) (this|that|it|the); (elegant|clever|brilliant) (fix|solution|idea|way|trick|approach|.)`,
	),
	cue('yes', 'assent', 'start', 'yes; yeah; yep; yup; aye; yea'),
	cue(
		'exactly',
		'assent strongly',
		'start',
		'exactly; precisely; indeed; absolutely; definitely; certainly; +1; totally; correct (.|,|!); (very|quite) true; (that is|this is|it is) (right|correct|true|exactly (right|it|that)) (.|,|!); 100%; same here; me too; likewise; (so|as) (do|am|did|would|have) i; seconded',
	),
	cue(
		'right',
		'assent before going on',
		'start',
		'right (,|.|so|and|!); (that is|this is) (right|correct|true|fair)',
	),
	cue(
		'grants',
		'grant something before answering',
		'start',
		`admittedly; granted; true (,|.|that|enough|!); sure (,|.|i|we|you|it|that|there|this|they|!); of course; (i|we) (do|can|) (know|realize|realise|understand|recognize|recognise|acknowledge|accept|admit|concede|appreciate) (that|this|the|it|you|we|i|there|why|your|how|where|what|and|,|.); (i|we) (am|are) (well|fully|very|) aware; oh (right|i see|ok|yeah|yes|sure); ah (right|i see|ok|yes|fair); i (can|do|) see (what|your|why|how|where|now); understood; fair; to be fair; no doubt; obviously; naturally; well it (could|can|may|might)`,
	),
	cue(
		'ok',
		'accept before going on',
		'start',
		'ok; okay; alright; all right; ack; fine (,|.|then|!); very well',
	),
	cue(
		'yes but',
		'grant and turn',
		'start',
		'(yes|yeah|yep|sure|right|ok|okay|true|agreed|fair enough|perhaps|maybe|possibly|granted|indeed|exactly) (,|) (but|though|however|except|although)',
	),
	cue(
		'apologises',
		'take the blame',
		'any',
		'(i|we) (was|were) (wrong|mistaken|confused); i stand corrected; my (bad|mistake|fault|apologies|misunderstanding|error); i (misread|misunderstood|missed|overlooked|forgot|messed up|screwed up); oops; (i am|) sorry (,|about|for|if|i|that|.); i take (it|that) back; ugh; whoops',
	),
	cue(
		'will do',
		'take it on',
		'start',
		'will do; will (fix|change|add|update|drop|remove|rename|rework|send|include|address); (done|fixed|added|changed|removed|dropped|renamed|updated|applied) (.|,|in|for|thanks|!); can do; consider it done',
	),
	cue(
		'likewise',
		'side with it',
		'any',
		'(either|too|as well) (.|!); i (also|too) (think|believe|prefer|like|would|see|find|feel|want|agree|had|have|wondered|noticed|hit|saw)',
	),
	cue('thanks', 'thank', 'start', 'thanks; thank you; thx; many thanks; cheers'),
	cue(
		'no',
		'deny',
		'start',
		'no (,|.|!|it|we|this|that|you|they|there|i|:); nope; nah; nak; nack; no way; absolutely not; certainly not; definitely not; of course not; hell no; hardly; yes and no; not at all',
	),
	cue(
		'not really',
		'deny in part',
		'start',
		'not (really|quite|exactly|true|necessarily|always|correct|so|entirely|only|just|sure|convinced|in|with|for|every|all|that); well (,|) (no|not); i am not (so|really|entirely|quite|) (sure|convinced|certain); not (so|) (sure|convinced|certain)',
	),
	cue(
		'disagrees',
		'disagree',
		'any',
		`(i|we) (strongly|completely|totally|really|respectfully|have to|must|very much|fundamentally|kind of|would|) disagree; (do|would|can|could) not (really|quite|fully|) agree; i (really|still|just|) (do not|did not|would not|can not) (really|) (think|believe|buy|follow) (that|this|so|it|we|you|there|the|any|a|is|of|in|.|,); (am|are) not (sure|convinced|certain) (that|this|i|it|we|the|about|if|why|of|.); (i|we) (object|nak|nack); i beg to differ; push back; pushing back`,
	),
	cue(
		'wrong',
		'call it wrong',
		'any',
		`(is|was|are|were|be|seems|sounds|looks|just|plain|simply|completely|totally|) (wrong|incorrect|mistaken|bogus|nonsense|untrue|inaccurate|misleading|backwards) (.|,|here|because|since|and|as|to|-|!); (not|never) (true|correct|accurate|right) (.|,|here|at all|for|in|either|anymore|any more|because|since|!); that is false; (quite|rather|exactly|just|on|) the (contrary|opposite|reverse); contrary to; (the|this|that) is not (what|how|the case|why|where|the reason); not the case; (simply|just|) (can|will|would|does|do) not work; (is|was|are) (not|never) (possible|going to work|workable|feasible); a (misunderstanding|misconception|mistake|fallacy|myth); nothing of the sort`,
	),
	cue(
		'misses',
		'say that the other overlooks something',
		'any',
		'you (are|seem to be|might be|may be|must be|were|) (missing|misunderstanding|misreading|confusing|ignoring|mixing|conflating|forgetting|overlooking|assuming|mistaken|asking for); you (miss|misunderstand|misunderstood|misread|missed|forget|forgot|overlook|ignore|ignored|confuse|assume); (misses|missing|missed) (the|my|a|one) (point|mark|important|key|crucial|big); (beside|besides|not) (my|the) point; think (again|about it); keep in mind',
	),
	cue(
		'i may miss',
		'allow that the author overlooks something',
		'any',
		'(i|we) (am|are|might be|may be|must be|could be) (probably|likely|clearly|maybe|perhaps|definitely|) (missing|misunderstanding|misreading|mistaken|wrong|confused); unless i (am|miss|misunderstand|misread); correct me if; if i (understand|remember|recall|read) (correctly|this|it|you|that|right|your)',
	),
	cue(
		'that is not',
		'deny what was said',
		'start',
		'(that|this|it|they|these|those|which|there) (is|was|are|were|does|do|did|can|will|would|has|have|should|could) (simply|just|really|also|certainly|definitely|probably|quite|in fact|actually|) not; there (is|are) no; (you|we) (can|do|could|would|should|are|will|did) not; (nobody|nothing|no one|none|neither|never)',
	),
	cue(
		'does not matter',
		'deny that it matters',
		'any',
		`(does|do|should|would|will) not (really|actually|even|) (matter|follow|help|justify|solve|address|buy|imply|apply|care|hurt|mean (that|we|it|you|the|much|anything)); (irrelevant|moot|immaterial|meaningless|unimportant); beside the point; so what; who cares; (nobody|no one|no-one|noone) (really|actually|ever|) (needs|wants|cares|uses|asked for|asks for); not (really|) (relevant|interesting|important|a problem|a concern|an issue|a big deal|a reason|an argument|a justification|an excuse|a goal|the point|the issue|the problem|the question|needed|necessary|required|worth|enough|sufficient) ;
		(no|not any|not a) (reason|need|value|benefit|difference|justification|gain|advantage|harm|big deal) (to|for|in|of|that|here|at all|whatsoever|between|.|,|either); (not|never) been (an issue|a problem|a concern); (is|was|are) (just|only|merely) (an|a|the) (internal|implementation|cosmetic|optimization|optimisation|minor)`,
	),
	cue(
		'not the point',
		'say that it is about something else',
		'any',
		'(that|this|it|which) is (not|hardly) (really|) (the|my) (point|question|issue|problem) (.|,|here|!); (beside|besides|missing|misses) the point',
	),
];
