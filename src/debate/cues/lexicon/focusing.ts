import { type Cue, cue } from '../cue';

/** Words that say what the case is about, and what somebody means or does not mean. */
export const FOCUSING: readonly Cue[] = [
	cue(
		'is about',
		'say what the case is about',
		'any',
		`(is|are|was|were|all|really|only|just|mostly|purely|mainly|not|be|being) (all|really|only|just|mostly|purely|mainly|not|more|so much|actually|primarily|also|less|never|) about (the|a|how|whether|what|having|making|being|this|that|letting|not|who|where|why|allowing|getting|providing|_)`,
	),
	cue(
		'the point',
		'say what the point is',
		'any',
		`(the|my|our|your|whole|real|main|key|actual|entire|bigger|underlying|core|only|its|important|primary|their) (whole|real|main|key|actual|only|core|entire|original|bigger|overall|) (point|crux|argument|goal|purpose|aim|target|focus|motivation|use case|use-case|intention|intent|gist|heart|essence|objective|topic|scope|idea|concept|role|expectation) (here|of (this|that|the|it|these|my|our|a|an|_)|) (is|was|being|of (this|that|it|the)|remains|,|here|behind|for); that is the (whole|entire|main|very|) (point|idea|goal|purpose|question); (it|this|that|which|all|discussion|everything) (all|really|is|) (comes|boils|gets|goes|coming|falls) (down|back) to`,
	),
	cue(
		'the question is',
		'say what is in question',
		'any',
		`(the|my|only|real|main|key|open|big|bigger|first|remaining|interesting|next|one|sole|basic) (only|real|main|key|open|big|remaining|interesting|basic|important|) (question|issue|problem|point|thing|matter|concern|part|case) (here|then|now|really|for me|at hand|) (is|was|becomes|being|remains) (not|how|what|whether|that|who|if|when|about|why|where|really|just|to|one|more|probably); (the|my|your) question (is|was|here|being|becomes|remains|,); the (issue|question|topic|problem|matter) (at hand|of whether|in question|under discussion); (as|is) the question`,
	),
	cue(
		'what we are after',
		'say what it is all for',
		'any',
		`what (i|we|you|they) (am|are|was|were|really|actually|only|) (trying|looking|talking|discussing|concerned|aiming|after|getting|poking|asking|referring|proposing|describing|doing|interested|care|want|need|hoped|hope|wanted|intended|try) (at|to|for|about|with|of|in|is|here|.|,); what (really|actually|) (matters|counts) (is|here|to); (is|are|was|were|not) (also|just|only|really|exactly|precisely|actually|more|) (what|why|where) (i|we|you) (are|am|was|were|want|need|care|mean|meant|try|tried|hoped|intend|see); all (that is|we|you|i|that we|that i|that) (really|) (need|needed|needs|want|care|required|is needed); (we|i) (are|am|was|were) (only|just|really|actually|simply|merely|more|) (trying|aiming) to; (is|are|was) the (one|ones|part|bit|case|piece|thing) (that|i|we|you|which) _`,
	),
	cue(
		'speaks of',
		'say what is spoken of',
		'any',
		`(we|you|i|they) (are|am|was|were|had been|have been) (only|really|just|not|both|all|also|more|simply|merely|mostly|mainly|specifically|still|) (talking|speaking|discussing|concerned|referring|commenting|thinking|extrapolating|alluding|hinting|focusing|focused|arguing|debating|conflating|mixing) (about|with|at|here|to|of|on|only|that|from|); (i|we|you) (talk|talked|speak|spoke|refer|referred|mentioned|wrote|said) (about|of|to|here|only) _; (i|we|you) (am|are|was) (looking|coming|arguing|approaching) (at|from) (it|this|that|the|a); from (the|a|an) (_|_ _) (perspective|point of view|side|angle|standpoint|pov); drifting; (focus|focusing|concentrate|concentrating) (on|too much); here (we|i|you) (are|am) _`,
	),
	cue(
		'means',
		'say what is meant',
		'any',
		`by (_|_ _|_ _ _|_ _ _ _) (i|we) (mean|meant|refer); what i (mean|meant|am saying|was saying|am getting at|have in mind|had in mind|am after|said) (is|was|here|by|,|to|.|); (i|we) (mean|meant|ment|intended) (is|was|that|the|to|by|,|a|for|in|_); (by definition|the definition of|in the sense|the sense of|the meaning of|terminology|semantics of); (counts|count|qualifies|qualify) as; (special|exactly|just|only|mostly|precisely|specifically|mainly) for (the|this|that|these) (use case|use cases|cases|case|purpose|sake); (depends|depending) (on|) (what|how) (you|we|one|_) (mean|means|define|call|count|consider|understand); if you mean; (you|we) (call|define|count|consider) (_|_ _) (as|a|an|to be); for (some|any) (definition|value|values) of`,
	),
	cue(
		'not what i say',
		'say what the author does not claim',
		'any',
		`(i|we) (am|are|was|were) (certainly|definitely|really|absolutely|actually|by no means|) not (really|actually|necessarily|) (saying|suggesting|proposing|asking|arguing|trying|claiming|advocating|pushing|talking|opposed|advertising|demanding|insisting|requesting|blaming|against|commenting|interested|taking|aware|planning|going); (i|we) (never|did not) (said|say|claim|claimed|suggest|suggested|propose|proposed|ask|asked|mean|meant|argue|argued|intend|want|imply); (nobody|no one|no-one|none of us) (is|was|has|) (asking|proposing|suggesting|saying|arguing|claiming|said|proposed|suggested|asked); not (suggesting|saying|proposing|arguing|advocating|claiming)`,
	),
	cue(
		'assumes',
		'say what is taken for given',
		'start',
		'assuming; assume; under the assumption; supposing; given the assumption; (i|we) (am|are|was|were|have been|had been) assuming',
	),
];
