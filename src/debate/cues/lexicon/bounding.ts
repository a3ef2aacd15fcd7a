import { type Cue, cue } from '../cue';

/** Words that draw a line around the subject: whether something belongs to it. `focusing.ts` has what it is all about. */
export const BOUNDING: readonly Cue[] = [
	cue(
		'out of scope',
		'say what is in or out',
		'any',
		`(out|outside) of (the|) scope; in scope; (beyond|outside|within) (the|of) (the|) scope; (off|off-|on-) topic; (off-topic|on-topic|orthogonal|tangential|perpendicular); independent (of|from) (this|that|the|each|any|how); (does|do|should|would) not (really|) (belong|apply|count|fall|concern|affect) (here|in|to|under|as|this|the|.|,); (belongs|belong) (in|to|elsewhere|somewhere|there|here|on) (a|an|another|the|its|their|); not (a|the) (goal|aim|purpose|target|motivation|intention|intent|objective) ; non-goal; (not|never) (included|covered|addressed|handled|considered|touched|discussed) (in|by|here|yet) (this|the|my|our|); (not|hardly|never) (really|) (something|a thing|a job|a task|a problem) (for|that) (this|the|my|our|we|i) (series|patch|patchset|thread|kernel|to|are|am)`,
	),
	cue(
		'not part of',
		'say what it is no part of',
		'any',
		'(not|is not|are not) (really|) (part of|specific to|limited to|restricted to|in this|something for|for this|our|my|your) (this|series|the|that|job|business|responsibility|goal|problem|concern|use|case|rdma|_)',
	),
	cue(
		'related',
		'say what has to do with it',
		'any',
		`(is|are|was|were|seems|seem|be|not|looks|) (not|only|) (really|completely|totally|entirely|quite|largely|somewhat|mostly|necessarily|very|so|all that|particularly|directly|closely|actually|at all|probably|likely|probably not so|rather|) (related|unrelated|relevant|irrelevant|irrelevent|pertinent|germane|applicable) (to|for|here|in|as|when|if|only|.|,|-); (necessarily|really|particularly|very|not) (related|relevant) _; (completely|totally|entirely|largely) (unrelated|irrelevant); (nothing|anything|little|something|lot|much) to do with; (has|have|had) (little|nothing|not much|no) (to do with|bearing on|relation to|connection)`,
	),
	cue(
		'another matter',
		'set it apart',
		'any',
		`(a|an|completely|totally|entirely|very|two|quite a|whole|as a|is|are|three|some|those|these|slightly) (totally|completely|entirely|very|whole|slightly|) (separate|seperate|different|independent|distinct|another|other|unrelated) (issue|problem|topic|question|discussion|thing|things|matter|matters|use case|use-case|case|cases|scenario|story|beast|concern|issues|problems|questions|topics|thread|animal|kettle|ball|subject|conversation|debate|tasks|concepts|world|domain|area|layer|problem space); (separate|seperate|distinct|apart) from; (is|are|was) (kind of|sort of|quite|rather|completely|totally|entirely|) (separate|seperate|orthogonal) (.|,|-|and|to); another (story|matter|scenario|discussion|topic|question|kettle|issue|beast|can of worms); different (mail|) thread; (separate|future|another|different|broader|wider|general|bigger) (discussion|topic|conversation|debate)`,
	),
	cue(
		'this discussion',
		'speak of what is discussed',
		'any',
		'(this|the|that|our|your|whole|technical|mail|email|current|present|original) (mail|technical|whole|email|_|) (discussion|thread|topic|conversation|debate)',
	),
	cue(
		'puts off',
		'put it off',
		'any',
		`(separately|in a separate|in another|in a different|in a follow-up|in a followup|in a follow up|as a follow-up|as a followup|as a follow up|on top|another day|another time|for another|some other time|later on); (future|follow-up|follow up|later|separate) (work|series|patch|patches|patchset|problem|step|project|effort|improvement); (for now|for the moment|for the time being|at this stage)`,
	),
	cue(
		'whose it is',
		'say whose matter it is',
		'any',
		`(is|are|becomes|just|only|not|really|entirely|purely|more|more of|of) (not|just|only|really|entirely|purely|more|still|) (a|an|the|up to) (user space|userspace|user-space|kernel|kernel's|driver|drivers|driver's|application|application's|hw|hardware|firmware|vendor|vendor's|process|policy|technical|political|legal|philosophical|social|business|licensing|trust|documentation|naming|tooling|distro|security|community|maintainer|maintainer's|subsystem|generic|internal|userspace's) (_|) (problem|issue|bug|matter|question|decision|discussion|concern|detail|details|choice|thing|responsibility|job|points|point|requirement|argument); (implementation|documentation|minor|internal|cosmetic) (detail|details); not (the|our|my|your|a|their|) (kernel|kernel's|driver|driver's|user's|userspace's|hardware's|vendor's|maintainer's|subsystem's) (problem|business|job|concern|responsibility|issue|fault); not (our|my|your|their) (problem|business|job|concern|responsibility|issue|fault)`,
	),
	cue(
		'use case',
		'name a use',
		'any',
		`(corner|edge|special|niche|degenerate|interesting|normal|typical|usual) (case|cases|use case|use-case|use cases|usecase|usecases|scenario); (a|an|the|not a|only|real|valid|target|main|primary|that|this|unique) (use case|use-case|usecase|use model|usage model); (for|in) (our|my|your) (use case|use-case|use cases|case|cases|purpose|purposes|context|scenario|situation); (these|those|such|other|our|my|your) (use cases|use-cases|usecases)`,
	),
	cue(
		'bounds',
		'bound it',
		'any',
		`(is|are|was|were|only|be) (principally|primarily|mainly|mostly|purely|strictly|specifically|really|only|exclusively|solely|just) (intended|meant|designed|useful|needed|relevant|required|used|interesting|valid|for|when|if|available|possible|applicable|an issue|a problem|necessary|a use case) (for|to|when|if|there|where|here|); (intended|meant|aimed|targeted|reserved) (for|at|as|only|to); (intended|main|primary|target) (target|user|users|audience|customer|consumer|consumers|purpose); (only|really only|just) (applies|relevant|applicable|matters|affects|covers|concerns|valid|interesting|useful|for the|for this|for those|matter|apply) (to|for|when|if|in|the|on|with|where|); (limited|restricted|confined|specific|unique|exclusive|contained) to; (as|so) far as (_|_ _|_ _ _|_ _ _ _) (goes|go|is concerned|are concerned|concerned); not (just|only) (about|a|an|the|for|limited|rdma|_); just one (of|step|part|aspect|piece|example); one of (them|those|many)`,
	),
	cue(
		'this series is',
		'say what the work is for',
		'any',
		`(the|this|these|my|our) (patch|patches|series|patchset|rfc|thread|proposal|work|change|changes|discussion|document|doc|email|mail|feature|approach|sysctl|api|flag|file|driver|check|helper|layer) (only|just|does not|is not|is only|is just|is for|is about|is more about|is to|is there to|covers|focuses|focused|targets|tries|aims|is meant|was meant|is intended|is limited|is kernel|is purely|is mainly|is principally|is primarily|is mostly) ; (is|are) there (to|for) (_|_ _); (the|this) _ is there (to|for)`,
	),
	cue(
		'justifies',
		'name what it is for',
		'any',
		'(the|a|as|for|no|main|any|only|sole|whole|real|original|primary) (justification|motivation|rationale|driving force|raison) (for|to|behind|of|is|was|that|why|here); to justify',
	),
];
