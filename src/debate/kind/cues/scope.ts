import { type Cue, cue } from './cue';

/** What counts, what is in or out, what the case is really about. */
export const SCOPE: readonly Cue[] = [
	cue(
		'scope',
		2.9,
		'any',
		'say what is in or out',
		'out of (the|) scope; in scope; (beyond|outside) (the|of) (the|) scope; (completely|totally|entirely|largely|somewhat|mostly|) unrelated (to|); orthogonal; (a|an|completely|totally|entirely|very|two|quite a|whole|all) (totally|completely|entirely|very|) (separate|different|independent|distinct|another) (issue|problem|topic|question|discussion|thing|things|matter|use case|use-case|case|story|beast|concern|issues|problems|questions); nothing to do with; not (really|) (about|relevant|the point|the issue|the question|the problem|related|specific to|limited to|the goal|a goal|in this series|part of this|what this is about|what i am|what we are); irrelevant; beside the point; off topic; moot; (does|do) not (apply|matter) here; (does|do) not apply (to|here); leave (that|this|it) (for|out); can be (done|addressed|handled|fixed|added) (later|separately|in a follow|afterwards|on top); separate (from|series)',
	),
	cue(
		'scope',
		2.1,
		'any',
		'say what the case is about',
		'(is|are|it is|this is|that is|was|all|really|only|just|mostly|purely|mainly) (all|really|only|just|mostly|purely|mainly|) about; (the|my|our|your|whole|real|main|key|actual|entire|bigger|underlying|core|only) (whole|real|main|key|actual|only|core|entire|original|) (point|question|topic|crux|argument|goal|purpose|target|focus|motivation|use case|use-case|intention|issue) (here|) (is|was|being|of (this|that|the|it)); that is the (whole|entire|main|) point; what (matters|really matters|we are talking about|we are discussing|i care about|we care about|this is about); (we are|you are|i am) (only|really|just|not|) (talking|speaking|discussing|concerned) (about|with); by (_|_ _|_ _ _|_ _ _ _) (i|we) mean; (i|we) (only|just|mostly|really|mainly) care about; by definition; the definition of; counts as; (an|just an|only an|one|the prime|a prime) example (of|here); the messenger; to justify; (the|a|as|for|no|main|any) (justification|motivation|rationale) (for|to|behind); (is|as|be|not) (the|a|) (justification|motivation|rationale); what i (mean|meant) (is|was|here|by); i (mean|meant) (is|was|that|the|to)',
	),
	cue(
		'scope',
		1.7,
		'any',
		'bound it',
		'(is|are|was|were) (principally|primarily|mainly|mostly|purely|strictly|specifically|really|only|exclusively|solely) (intended|meant|designed|useful|needed|relevant|required|used|) (for|to|by|when|if|on|in); (is|are|was|were) (intended|meant) (for|to|as); intended (target|use|user|users|for|to); use cases (must|should|can|are|that|like|where|such); (dma-buf|dmabuf|rdma|vfio|gpu|gpus) only; only (applies|relevant|applicable|for the|for this|matters|affects|covers|concerns) (to|for|when|if|in|the|); (this|the|these) (patch|patches|series|patchset|rfc|thread|proposal) (only|just|does not|is not|is only|is just|is for|is about|covers|focuses|focused|targets|tries|is focused); (for the purpose|for the purposes of); (can not|not) be used (to|for|with|by); (corner|edge|special) case; (is|are) limited to; (does|do) not (really|) belong (here|in|to); belongs in; (not|is) (our|the|your|my|a|the _) (job|business|responsibility) (of|to|here|.|and); up to (the|userspace|drivers|each|you);   nobody is (asking|proposing|suggesting|saying); (i am|we are) not (asking|proposing|suggesting|saying|arguing|trying|claiming); i was (not|only|just) (suggesting|proposing|saying|asking); (quite|very|completely|totally|rather|) distinct from; (it is|this is|that is|is) not (just|only) (about|for|rdma|a|the|_); (just|only|merely) (a|an) (documentation|implementation|minor|small) (detail|issue|problem|matter); not (a|the|our|my) use case; (do|does) not care (about|if|whether|what|how); (special|exactly|just|only|mostly|) for (the|) (use case|use cases|cases|case) (where|of|like|when)',
	),
	cue(
		'scope',
		0,
		'any',
		'bound it',
		'(that|this|it|which|there|those) (is|are|was|just) about (the only|to|as|half|right|time|equal|the same); (is|are|was|just|all) about (the|to|as|half|right|time|equal|a|an|it)',
	),
	cue(
		'scope',
		1.2,
		'any',
		'bound it',
		'(that|this|it|those|these|which|they) (is|are) (just|only|merely|simply) (a|an|the|one); (future|follow-up|follow up|later|separate) (work|series|patch|patches|patchset)',
	),
	cue(
		'scope',
		2.1,
		'any',
		'say what the case is about',
		'(my|our) (main|current|primary|only|) (focus|goal|interest|intention)',
	),
	cue(
		'scope',
		0.6,
		'any',
		'bound it',
		'in this (series|patch|patchset|thread|discussion|context|version); in that (case|context); for (our|my|your|this|that|these) (use case|use cases|case|purpose|purposes)',
	),
];
