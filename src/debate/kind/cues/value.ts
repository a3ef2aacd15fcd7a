import { type Cue, cue } from './cue';

/** Judgements and preferences that are more than one adjective (`evaluation.ts` has those). */
export const VALUE: readonly Cue[] = [
	cue(
		'value',
		2.3,
		'any',
		'give a preference',
		'i (really|do|personally|much|strongly|would|still|rather|also|generally|very much|) (prefer|like|love|hate|dislike|favor|favour|appreciate); i (really|still|personally|also|) (do not|did not|never) (really|particularly|much|) (like|love|care|mind|want); (do not|did not|can not|fail to|failed to|never) (really|quite|actually|even|) see (how|why|any|much|what|that as); (do not|did not|can not|fail to|failed to|never) (really|quite|actually|even|) see (the|a) (value|point|benefit|need|reason|advantage|sense|simplification|problem|use|difference); fan of; not (really|quite|entirely|fully|yet|) (convinced|sold|comfortable|happy|keen|thrilled|fond|impressed); (concerned|worried|afraid|skeptical|sceptical|unhappy|uncomfortable|reluctant) (about|with|that|of|to|by); i am (not|very|really|quite|a bit|a little|a little bit|still|) (more|) (concerned|worried|afraid|skeptical|sceptical|unhappy|uncomfortable|reluctant|convinced|sold|happy|impressed)',
	),
	cue(
		'value',
		2.1,
		'any',
		'weigh it',
		'(see|understand|know) why; (make|makes|making|made) (no|any|much|little|more|less|a lot of|perfect|) sense; worth (it|the|doing|having|adding|trying|a|much|while); (not|no) (a|that|such|really a|) (big|) (deal|issue for|win); no-go; show stopper; showstopper; (fairly|pretty|quite|very|rather|roughly|basically) similar; the (biggest|main|only|real|major) (downside|drawback|advantage|benefit|complaint|worry|concern); (failed|fail) to (find|see) (a|any|) (justification|reason|value|reasons|point); (no|any|little|much) (apparent|obvious|real|good|clear|) (benefit|gain|value|point|justification|advantage|reason|sense); (there is|is|see) (no|little|hardly any|really no) need',
		'(good|strong|better|compelling|convincing|bad|poor|weak) (reason|reasons|argument|justification|excuse|idea|approach|solution|design|choice) ; too (much|many|big|large|small|complex|complicated|early|late|strict|restrictive|limiting|intrusive|invasive|generic|specific|heavy|fragile|easy|hard|ugly|clever|slow|expensive); over-engineering; over engineering; overengineering; over-engineered; bikeshed; bikeshedding; rightly so; at odds with; (all|not|quite|really) that (different|bad|hard|much|big|great|important|useful|difficult); (fundamentally|radically) different; i am tempted to; (right|wrong|correct|sane|proper|cleaner|better|best|good|bad|exact wrong|completely wrong|simplest|cleanest) (approach|direction|place|solution|thing to do|layer|level|abstraction|tool|trade-off|tradeoff|compromise); (less|not) (entirely|really|immediately|) (clear|obvious) (to me|) (why|how|that|what); nice to have; absolutely necessary',
		'(an|total|complete|a|such an|real|clear|the|this|that) (abuse|layering violation|hack|mess|nightmare|disaster|shame|pain|horror|abomination|kludge|can of worms|waste of time|step backwards|huge win|big win|clear win|step forward|improvement|huge improvement|regression)',
		'(completely|totally|absolutely|pretty much|) (unacceptable|a non-starter|a nonstarter|a no go|insane|crazy|nonsense|bogus|overkill); less than ideal; my (primary|main|biggest|only|first|general|) (concern|worry|problem|issue|objection) (is|with|here|about|was); (does|do) not (really|quite|) feel (like|right|good); (feels|smells) like; (looks|seems) (like|to be) (a|an|the) (hack|mess|bad|good|wrong|right|losing|lot|better|nice|big|huge|layering|step|reasonable|sane); seems to be a; losing battle; far from ideal; leaves a lot to be desired; not ideal; (waste|wasting) (my|of) time',
	),
	cue(
		'value',
		0.7,
		'any',
		'speak for the author',
		'imho; imo; in my opinion; to me; personally; i (personally|honestly|still|really|also|) (think|feel|find|believe|consider); my (primary|main|biggest|only|general|first|) (opinion|feeling|concern|worry|preference|gut|impression|take); from my (point of view|perspective); unfortunately; fortunately; luckily; sadly; frankly; honestly',
	),
];
