import { type Cue, cue } from '../cue';

/** Words that draw a line around the subject: whether something belongs to it, and what it is after all about. */
export const BOUNDING: readonly Cue[] = [
	cue(
		'out of scope',
		'say what is in or out',
		'any',
		`(out|outside) of (the|) scope; in scope; (beyond|outside|within) (the|of) (the|) scope; (off|off-) topic; orthogonal; (completely|totally|entirely|largely|somewhat|mostly|) unrelated; nothing to do with; (has|have) (little|nothing|not much) to do with; independent (of|from) (this|that|the|each|any); (does|do|should|would) not (really|) (belong|apply|count|fall|concern|affect) (here|in|to|under|as|this|the|.|,); (belongs|belong) (in|elsewhere|somewhere|there|here); (not|is not|are not) (really|) (part of|specific to|limited to|restricted to|in this|something for|for this|a goal|the goal|our|my|your) (this|series|the|that|job|business|responsibility|goal|problem|concern|use|case|rdma|_)`,
	),
	cue(
		'another matter',
		'set it apart',
		'any',
		`(a|an|completely|totally|entirely|very|two|quite a|whole|as a|is|are) (totally|completely|entirely|very|whole|) (separate|different|independent|distinct|another|other) (issue|problem|topic|question|discussion|thing|things|matter|matters|use case|use-case|case|cases|story|beast|concern|issues|problems|questions|series|patch|thread|animal|kettle|subject|conversation|tasks|concepts); (separate|distinct|apart) from`,
	),
	cue(
		'puts off',
		'put it off',
		'any',
		`(separately|in a separate|in another|in a different|in a follow-up|in a followup|in a follow up|as a follow-up|as a followup|as a follow up|on top|another day|another time|for another|some other time|later on); (future|follow-up|follow up|later|separate) (work|series|patch|patches|patchset|problem|step|project|effort|improvement|discussion); (for now|for the moment|for the time being|at this stage)`,
	),
	cue(
		'is about',
		'say what the case is about',
		'any',
		`(is|are|was|were|all|really|only|just|mostly|purely|mainly|not) (all|really|only|just|mostly|purely|mainly|not|more|so much|actually|primarily|also|) about (the|a|how|whether|what|having|making|being|this|that|letting|not|who|where|why|allowing|getting|providing|_)`,
	),
	cue(
		'the point',
		'say what the point is',
		'any',
		`(the|my|our|your|whole|real|main|key|actual|entire|bigger|underlying|core|only) (whole|real|main|key|actual|only|core|entire|original|bigger|) (point|crux|argument|goal|purpose|aim|target|focus|motivation|use case|use-case|intention|intent|gist|heart|essence|objective|topic|scope) (here|of (this|that|the|it|these|my|our)|) (is|was|being|of (this|that|it|the)|remains|,|here|behind); that is the (whole|entire|main|very|) (point|idea|goal|purpose|question); what (matters|really matters|we are talking about|we are discussing|i care about|we care about|this is about|counts); (we are|you are|i am|they are) (only|really|just|not|both|all|) (talking|speaking|discussing|concerned|looking|referring) (about|with|at|here|to); (it|this|that) (all|really|) (comes|boils) down to`,
	),
	cue(
		'means',
		'say what is meant',
		'any',
		`by (_|_ _|_ _ _|_ _ _ _) (i|we) mean; what i (mean|meant|am saying|was saying|am trying|was trying|am getting at|want|have in mind|had in mind|am after|said) (is|was|here|by|,|to|); i (mean|meant) (is|was|that|the|to|by|,|a|for|in); (by definition|the definition of); (counts|count|qualifies|qualify) as; (special|exactly|just|only|mostly|precisely|specifically|mainly) for (the|this|that|these) (use case|use cases|cases|case|purpose|sake)`,
	),
	cue(
		'bounds',
		'bound it',
		'any',
		`(is|are|was|were|only|be) (principally|primarily|mainly|mostly|purely|strictly|specifically|really|only|exclusively|solely|just) (intended|meant|designed|useful|needed|relevant|required|used|interesting|valid|for|when|if|available|possible|applicable|an issue|a problem|necessary) (for|to|when|if|there|where|); (intended|meant|aimed|targeted|reserved) (for|at|as|only); (intended|main|primary|target) (target|user|users|audience|customer|consumer|consumers|purpose); (only|really only|just) (applies|relevant|applicable|matters|affects|covers|concerns|valid|interesting|useful|for the|for this|for those|matter|apply) (to|for|when|if|in|the|on|with|where|); (limited|restricted|confined|specific|unique|exclusive) to; (corner|edge|special|niche|degenerate) (case|cases|use case|use-case|use cases|usecase|usecases); (a|an|the|not a|only|real|valid|target|main|primary) (use case|use-case|usecase|use model); (the|this|these|my|our) (patch|patches|series|patchset|rfc|thread|proposal|work|change|discussion|document|email|mail|feature) (only|just|does not|is not|is only|is just|is for|is about|covers|focuses|focused|targets|tries|aims|is meant|was meant|is intended|is limited); (for|in) (our|my|your) (use case|use-case|use cases|case|cases|purpose|purposes|context|scenario|situation); (these|those|such|other|our|my|your) (use cases|use-cases|usecases)`,
	),
	cue(
		'not what i say',
		'say what the author does not claim',
		'any',
		`(i|we) (am|are|was|were) (certainly|definitely|really|absolutely|actually|by no means|) not (really|actually|necessarily|) (saying|suggesting|proposing|asking|arguing|trying|claiming|advocating|pushing|talking|opposed|advertising|demanding|insisting|requesting|blaming|against|commenting|interested|taking|aware|planning|going); (i|we) (never|did not) (said|say|claim|claimed|suggest|suggested|propose|proposed|ask|asked|mean|meant|argue|argued|intend|want|imply); (nobody|no one|no-one|none of us) (is|was|has|) (asking|proposing|suggesting|saying|arguing|claiming|said|proposed|suggested|asked|wants|cares|needs); not (suggesting|saying|proposing|arguing|advocating|claiming)`,
	),
	cue(
		'justifies',
		'name what it is for',
		'any',
		'(the|a|as|for|no|main|any|only|sole|whole|real|original) (justification|motivation|rationale|driving force|raison) (for|to|behind|of|is|was|that|why|here); to justify',
	),
];
