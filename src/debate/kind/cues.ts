import type { ClaimKind } from '../model';

/** A wording that speaks for a kind. `at` start: only within the first words of the unit. */
export interface Cue {
	readonly kind: ClaimKind;
	readonly weight: number;
	readonly at: 'start' | 'any';
	/** Patterns of `words/phrases.ts`, contractions written out. */
	readonly patterns: readonly string[];
	/** Completes "the words '...'" in a reason. */
	readonly why: string;
}

const cue = (
	kind: ClaimKind,
	weight: number,
	at: 'start' | 'any',
	why: string,
	patterns: string,
): Cue => ({
	kind,
	weight,
	at,
	why,
	patterns: patterns
		.split(/[\n;]/)
		.map((pattern) => pattern.trim())
		.filter((pattern) => pattern !== ''),
});

const PREDICTION: readonly Cue[] = [
	cue(
		'prediction',
		1.5,
		'any',
		'say what will or would happen',
		`will; would; going to; shall; will not; would not; would have to; will have to; would need to; will need to`,
	),
	cue(
		'prediction',
		1.5,
		'any',
		'say what will come of it',
		`end up; ends up; sooner or later; some day (later|); one day; in the future; down the road; eventually; in the long run; sign up to; signing up to`,
	),
	cue(
		'prediction',
		0.9,
		'any',
		'say what may happen',
		`(might|may|could) (break|cause|lead|fail|happen|hurt|prevent|deadlock|crash|not work|result|cost|have|end|get|race|block)`,
	),
	cue(
		'prediction',
		1.2,
		'any',
		'say what to expect',
		`should (work|just work|be able|be possible|be enough|be sufficient|never happen|not matter|help); likely to; is likely; unlikely; i (would|) expect; i doubt; no way that; is bound to; inevitably; is doomed; potentially; risk of`,
	),
	cue(
		'prediction',
		1.1,
		'any',
		'draw a consequence',
		`(means|mean) (that|) (we|you) (can not|can|have|need); otherwise (we|you|it|the|this); (we|you|i) (have|get) (quite|) a problem; not be too hard; be hard to; be easy to; be difficult to; be possible to; be able to`,
	),
];

const PROPOSAL: readonly Cue[] = [
	cue(
		'proposal',
		3.2,
		'any',
		'propose',
		`let us; how about; i (would|) (suggest|propose|recommend|advise|vote); my (suggestion|proposal|recommendation|plan|preference) (is|would); i am (suggesting|proposing); (could|can|should|shall) (we|you|i) (please|just|maybe|at least|not|instead); why (not|do not we|can not we); what about; can we; could we; should we; what if (we|you|i|the)`,
	),
	cue(
		'proposal',
		2.2,
		'any',
		'say what should be done',
		`(we|you|i|they|it|this|that|which|there|code|driver|drivers|series|patch|patches|function|functions|helper|one|callers|caller|users|userspace|kernel|interface|commit|message|everything|everyone|somebody|someone) (really|probably|definitely|also|still|just|certainly|then|) should; (we|you|i|they|it|this|that|driver|drivers|code) (really|probably|definitely|also|still|just|certainly|) ought; should (not|also|probably|really|just|definitely|either|then|instead|rather|be done|be fixed|be changed|be added|be removed|be moved|be made|be called|be named|be documented)`,
	),
	cue(
		'proposal',
		1.2,
		'any',
		'ask for it to be done',
		`(we|you|i) (really|probably|definitely|also|still|just|would|will|) (need|have) to; need to be; needs to be; must be; (we|you) must; (we|you) (really|) want to; (driver|drivers|caller|callers|exporter|exporters|importer|importers|user|users|implementation) must; must (ensure|make sure|check|convey|hold|take|not|never|provide|wait)`,
	),
	cue(
		'proposal',
		1.4,
		'any',
		'offer a way',
		`(we|you|one|it|this|that|i) could (just|simply|also|probably|even|then|always|easily|maybe|at least|perhaps|still|be another|be a|be done|have|use|make|add|do|try|introduce|move|put|split|pass|go|start|change|limit|extend|store|call|get|drop|reuse|allow); (we|you) can (just|simply|also|probably|then|always|easily|maybe|instead); maybe (we|it|you|the|a|just|something|some); perhaps (we|it|you|the|a|just|something|some); one (option|way|approach|idea|possibility|solution); (another|other|second|third|alternative|better) (option|way|approach|idea|possibility|solution) (is|would|could|might|to); alternatively; the (right|correct|best|proper|better|cleanest|simplest|obvious) (way|thing|approach|solution|fix) (is|would|to|here|forward); the (plan|idea|goal|proposal|intention|intent) (is|here|was|would)`,
	),
	cue(
		'proposal',
		2.4,
		'any',
		'ask for it',
		`please; would you mind; feel free to; make sure (to|that|you|we|it|the)`,
	),
	cue(
		'proposal',
		2.6,
		'any',
		'promise to do it',
		`i will (also|try|fix|send|change|add|update|drop|remove|do|take|look|rework|respin|resend|post|make|move|include|rename|work|prepare|write|see|test|give|put|check|split|go|have|follow|keep|repost|clean); will (fix|change|add|update|drop|do that|send|remove|rename) (that|this|it|in); i (can|could) (send|try|take|add|fix|drop|change|rework|respin|prepare|write|look|make|do|include|split|update|post|move); i am (going to|planning|working on|happy to|willing to|about to); i (plan|intend|want|hope) to; happy to (try|do|help|change|send|code|work|take|review); i would (be (happy|glad|willing)|like) to`,
	),
	cue(
		'proposal',
		1.7,
		'any',
		'wish for it',
		`would be (nice|good|great|better|best|useful|helpful|preferable|worth|cool|interesting|ideal|desirable|easier|cleaner|nicer|simpler) (to|if|for|when|not); (it is|is|) (probably|) (better|best|worth|time) to; i (would|) (prefer|rather|like) (to|if|that|we|you|see|a|the|it); instead of`,
	),
];

const VALUE: readonly Cue[] = [
	cue(
		'value',
		1.7,
		'any',
		'judge',
		`(is|are|be|was|looks|look|seems|seem|sounds|feels|find|found|makes|make|been|becomes|get|gets|too|very|so|quite|pretty|really|a|an|more|less|rather|just|bit|fairly|particularly|kind of|sort of|it|this|that|extremely|totally|completely|somewhat|not|as|incredibly|much|most|all) (good|bad|better|worse|best|worst|nice|nicer|ugly|uglier|horrible|terrible|awful|messy|gross|clean|cleaner|cleanest|simple|simpler|simplest|complicated|complex|confusing|weird|odd|strange|silly|stupid|crazy|insane|reasonable|unreasonable|sane|sensible|acceptable|unacceptable|convenient|inconvenient|elegant|hacky|overkill|unnecessary|pointless|useless|useful|interesting|important|dangerous|scary|fragile|painful|hard|harder|tricky|easy|easier|preferable|great|excellent|awkward|nasty|ridiculous|misleading|unfortunate|annoying|pain|hack|mess|nightmare|disaster|layering violation|shame|abuse|nonsense|broken|suboptimal|sub-optimal|questionable|dubious|fundamental|trivial|problematic|cleanly|heavy|expensive|wasteful|natural|intuitive|straightforward|straight forward|robust|valuable|attractive|appealing|cumbersome|redundant|inefficient|efficient|minor|significant|critical|huge|different)`,
	),
	cue(
		'value',
		2.1,
		'any',
		'give a preference',
		`i (really|do|personally|much|strongly|would|still|rather|) (prefer|like|love|hate|dislike|favor|favour); i do not (really|particularly|) (like|love|want|care|mind|see (any|the|a|much) (value|point|benefit|need|reason|advantage|sense)); fan of; (i am|not|am not) (convinced|sold|comfortable|happy|keen|thrilled|a fan|sure (i|this is|that is|it is) (like|a good|good|the right|worth)); (i am|i was|is|are|am) (concerned|worried|afraid|skeptical|sceptical|unhappy|uncomfortable|reluctant)`,
	),
	cue(
		'value',
		2.0,
		'any',
		'weigh it',
		`(see|understand|know) why; (make|makes|making) (no|any|much|little|more|less|a lot of|) sense; worth (it|the|doing|having|adding|trying|a|much); (not|no) (a|that|such|really a|) (big|) (deal|issue for|win); no-go; show stopper; showstopper; (not|is|be|are|quite|very|really|all|so|isn't|that) (all|) that (different|bad|hard|much|big|great|important|useful); fairly similar; the (biggest|main|only|real|major) (concern|problem|issue|downside|drawback|advantage|benefit|complaint|worry); failed to find (a|any|) (justification|reason|value); (good|strong|better|really good|valid|compelling) (reason|reasons|argument|justification|excuse) (to|for|why|not); too (much|many|big|large|small|complex|complicated|early|late|strict|restrictive|limiting|intrusive|invasive|generic|specific|heavy); over-engineering; overengineering; over-engineered; bikeshed; bikeshedding`,
	),
	cue(
		'value',
		0.7,
		'any',
		'speak for the author',
		`imho; imo; in my opinion; to me; personally; i (personally|) (think|feel|find|believe|consider); my (opinion|feeling|concern|worry|preference|gut); from my (point of view|perspective)`,
	),
];

const SCOPE: readonly Cue[] = [
	cue(
		'scope',
		2.8,
		'any',
		'say what is in or out',
		`out of scope; in scope; (beyond|outside) (the|of) (the|) scope; (completely|totally|entirely|largely|somewhat|mostly|) unrelated (to|); orthogonal; (a|an|completely|totally|entirely|very|) (separate|different|independent|distinct|another) (issue|problem|topic|question|discussion|thing|matter|use case|use-case|case|series|patch|patchset|story|beast|concern); nothing to do with; not (really|) (about|relevant|the point|the issue|the question|the problem|related|specific to|limited to|the goal|a goal|in this series|part of this); irrelevant; beside the point; off topic; moot; does not (apply|matter here); do not apply (to|here)`,
	),
	cue(
		'scope',
		1.9,
		'any',
		'say what the case is about',
		`(is|are|it is|this is|was|all|really|only|just|mostly|purely|mainly) about; (the|my|our|your|whole|real|main|key|actual|entire|bigger|underlying|core) (real|whole|main|key|actual|only|core|) (point|question|topic|crux|argument|goal|purpose|target|focus|motivation|use case|use-case|intention|thing we) (is|of|here|was|being); what (matters|we are talking about|we are discussing|i care about|we care about|we need|this is about); (we are|you are|i am|was|were|are) (only|really|just|not|) (talking|speaking|discussing|concerned|looking|trying) (about|with|to|at); by _ (i|we) mean; (i|we) (only|just|mostly|really|mainly) care about; by definition; the definition of; counts as; (an|just an|only an|one) example (of|here); the messenger; (is|as|be) (the|a|) (justification|motivation|rationale) (for|today|here|to)`,
	),
	cue(
		'scope',
		1.6,
		'any',
		'bound it',
		`(is|are) (principally|primarily|mainly|mostly|purely|strictly|specifically|really|intended|meant|designed|only|exclusively|solely) (intended|meant|designed|useful|) (for|to); intended (target|use|user|users|for|to); use cases (must|should|can|are|that|like|where|such); for (dma-buf|dmabuf|rdma|vfio|gpu) only; only (applies|relevant|applicable|for the|for this|matters|affects|cover|covers) (to|for|when|if|in|the|); (this|the|these) (patch|patches|series|patchset|rfc|thread|proposal|api|interface|layer) (only|just|does not|is not|is only|is just|is for|is about|doesn't|covers|focuses|targets|tries); in this (series|patch|patchset|thread|discussion|context|case|version); for (now|the time being|the purpose|the purposes of); (can not|not) be used (to|for|with|by); corner case; not (a|the|our|my) use case; long term; v1`,
	),
];

const CONCESSION: readonly Cue[] = [
	cue(
		'concession',
		4.2,
		'any',
		'grant the point',
		`agreed; (i|we) (fully|totally|completely|also|certainly|definitely|absolutely|do|can|mostly|generally|tend to|would|) agree (with|that|on|it|this|there|to|,|here|in|about|but|completely|the|.|and|we); fair (enough|point|question); (good|great|valid|excellent|nice|fair) (point|catch|idea|suggestion|find|spot|spotting); you are (absolutely|probably|totally|completely|quite|) (right|correct); (valid|fair|legitimate|reasonable) (concern|point|criticism|argument); point taken; i stand corrected; (i|we) (was|were) wrong; my (bad|mistake|fault|apologies); (i|we) (do not|would not|have no|have not) (mind|object|objection|objections|problem with|issue with|oppose)`,
	),
	cue(
		'concession',
		3.2,
		'any',
		'accept it',
		`sounds (good|great|reasonable|fine|ok|okay|like a plan|right|sane|sensible|like a good idea); (fine|ok|okay|good|happy|cool) (with|by) (me|that|this|it|either|whatever); (can|could) live with; works for me; makes sense (to me|,|indeed|.); no (objection|objections|problem|complaints) (from|here|to|with|if|,|.); lgtm; looks (good|fine|ok|okay|great|right|correct|reasonable|sane|nice) (to me|,|overall|now|.); that would be (fine|ok|great|acceptable|good enough|perfect|nice); be (probably|) fine (too|as well|then|with); probably (be|) fine; (is|are|be) (probably|perfectly|totally|) (fine|ok|okay) (too|as well|for me|then|,|.|with|by|i)`,
	),
	cue(
		'concession',
		2.8,
		'start',
		'grant before answering',
		`true (,|.|that|but|enough|and); granted; admittedly; sure (,|.|but|we|i|you|it|that|there|this|they); fair (,|.|but); (that|this|it|which) (is|was) (indeed|certainly|definitely|all|also|probably|quite|of course|) (true|right|correct|fair|a good|a fair|a valid); understood; i (do|can|) (understand|see) (that|your|the|what|how|why you|where|,|now|.); i (guess|suppose|admit|concede|acknowledge|accept|grant) (that|so|you|we|it|this|the|there|,|.|if|i); oh (,|right|i see|ok|yeah|yes|sorry|well|sure); oops; sorry (,|about|i|for|.|if|my); ok (,|.|so|then|i|we|that|but|great|good|thanks); okay (,|.|so|then|i|we|that|but|great); of course (,|we|it|there|i|you|they); will do; ack (,|.|i); indeed (,|.|it|that|this|we|i); no worries; no problem`,
	),
	cue(
		'concession',
		1.4,
		'start',
		'agree before going on',
		`right (,|.|but|so|and); yes (,|.|that|i|we|it|but|this|exactly|and|you); yeah (,|.|that|i|we|it|but|this|and|you); yep (,|.); exactly (,|.); correct (,|.); absolutely (,|.); definitely (,|.)`,
	),
];

const QUESTION: readonly Cue[] = [
	cue(
		'question',
		3.4,
		'any',
		'ask without a question mark',
		`(i am|was|just|am) (still|) (wondering|curious); i wonder (if|whether|how|what|why|about); (can|could|would) you (please|also|maybe|) (explain|clarify|elaborate|describe|share|point|tell|provide|give|confirm|help|expand|say|show|remind); please (explain|clarify|elaborate|tell|confirm|share|describe); (i would like|would like|like|want|need|interested) to (know|understand|hear|learn) (how|what|why|if|whether|more|about|which|where); (not|am not|i am not) (entirely|quite|completely|really|) (sure|clear|certain) (how|what|why|whether|if|which|where|when); (no|any|have no) (idea|clue) (how|what|why|whether|if|which|where); question is (whether|how|what|if); it is not clear (to me|) (how|what|why|whether|if|which); do not (understand|know|get) (how|what|which|where|if|whether)`,
	),
];

const FACT: readonly Cue[] = [
	cue(
		'fact',
		0.9,
		'any',
		'report the state of the code',
		`currently; already; today; right now; at the moment; in practice; nowadays; in fact; existing; (is|are|was|were|been|being|gets|get) (called|used|done|implemented|set|mapped|pinned|allocated|freed|stored|returned|passed|tracked|backed|handled|protected|held|taken|released|cleared|limited|supported|checked|created|inserted|converted|exported|shared|attached|registered|invalidated|forbidden|required|exposed|defined|documented|designed|based|built); (does|do|did) not (have|support|work|exist|use|need|require|allow|take|hold|call|return|provide|get|handle|care|know|see|go|touch|guarantee|ensure|change|contain|happen)`,
	),
	cue(
		'fact',
		1.2,
		'any',
		'report what was seen or done',
		`(i|we) (have|just|also|recently|already|did|actually|only|) (tested|tried|found|looked|checked|measured|wrote|implemented|switched|added|removed|dropped|changed|posted|sent|noticed|saw|used|ran|had|made|did|went|started|discussed|talked|merged|double checked|converted|fixed); used to (be|have|do|use|work); afaik; afaict; afaics; iirc; as far as i (know|can tell|understand|can see|remember|see); (turns|turned) out; for example; for instance; e.g; note that; i should (probably|) (note|mention|say|add|point out); (should|to) be (clear|fair|precise|honest); it is worth noting; historically; ensures; guarantees; provides; allows; requires; prevents`,
	),
];

/** The wordings that speak for kinds, most telling first. */
export const CUES: readonly Cue[] = [
	...CONCESSION,
	...QUESTION,
	...PROPOSAL,
	...SCOPE,
	...VALUE,
	...PREDICTION,
	...FACT,
];

/** Verbs that give an order when they open a sentence in the base form. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
	`use add remove drop move make split rework fix change put keep rename replace check try look consider document
	explain convert introduce merge define store avoid pass return create do get send have take call turn start stop
	leave go think give forget skip ignore note update extend allow reuse refactor switch test run read write wait hold
	limit restrict factor pull push fold squash mention clarify describe separate unify expose hide delete respin resend
	implement provide ensure say set ask treat build let simplify stick follow revert adjust rebase`.split(
		/\s+/,
	),
);
