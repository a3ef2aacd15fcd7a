import { type Cue, cue } from '../cue';

/** Asks for something, with or without a question mark. */
export const ASKING: readonly Cue[] = [
	cue(
		'wonders',
		'ask without a question mark',
		'any',
		`(i am|was|just|am|we are) (still|also|genuinely|just|really|) (wondering|curious|asking|trying to (understand|figure|see|learn)); (wondering|curious) (about|if|whether|how|what|why|which|where|who); i (also|still|do|just|) wonder (if|whether|how|what|why|about|where|,|who|which); (would like|like|love|want|need|interested|trying|useful|good|helpful|great|nice|curious) to (better|) (know|understand|hear|learn) (how|what|why|if|whether|more|about|which|where|your|some|an|the|from|that); (would like|like|love|want|need|interested|trying|useful|good|helpful|great|nice|curious) to see (how|what|why|if|whether|more|which|where|your|an example|some|examples|numbers|concrete|the numbers); i would (still|) (welcome|appreciate|value) (your|any|some|more|the)`,
	),
	cue(
		'the question',
		'name what is to be answered',
		'any',
		'(the|my|one|another|big|first|real|open|key|main) question (is|here|would|then|remains|about|,|for|i|:|that|left|becomes|of); (raises|begs|leaves) the question; (open|unanswered) questions',
	),
	cue(
		'tag',
		'ask only for assent',
		'any',
		', (right|correct|yes|no|ok|okay|huh|eh|true|is it|is not it|or not|do not you think|agreed) ?; (right|no) ?',
	),
	cue(
		'unsure',
		'say that the author does not know',
		'any',
		`(not|am not|i am not) (entirely|quite|completely|really|) (sure|clear|certain) (how|what|why|whether|which|where|when|about|if) (you|this|that|the|it|we|i|to|understand|_); (no|any|have no) (idea|clue) (how|what|why|whether|if|which|where); it is (not|un) (really|) clear (to me|) (how|what|whether|if|which|why); (i|we) (do|did) not (really|quite|fully|) (understand|know|get|follow) (how|what|which|where|if|whether|why|that|your|this|the|it)`,
	),
	cue(
		'asks to explain',
		'ask for an explanation',
		'any',
		`(can|could|would|will|do|did) you (please|also|maybe|perhaps|kindly|) (explain|clarify|elaborate|describe|share|point|tell|provide|give|confirm|help|expand|say|show|remind|mean|know|think|have|see|happen|agree|remember|want|really|plan|intend|consider|expect); please (spell|explain|clarify|elaborate|tell|confirm|share|describe|provide|help|remind|point|see|let me know); let (me|us) know (if|what|how|whether|when|your); (any|what are your|other) (thoughts|ideas|comments|opinions|suggestions|objections|plans|chance|reason|idea); what do (you|people|others|we|folks) (think|say|mean|want|propose|prefer); (thoughts|comments|opinions|objections) ?`,
	),
	cue(
		'what is the point',
		'ask what can have no answer',
		'any',
		'what is the (point|benefit|advantage|gain|value|big deal|use); who cares; why (would|should) (anyone|anybody|we|you|i|it|the kernel|userspace|somebody|someone) (ever|want|care|bother|even|need|_); why (bother|on earth|all|even|then|have|add|do|make|is this|go|complicate); how is (that|this|it) (any|so|really|) (different|better|worse|acceptable|supposed|ok|going); is (that|this|it) really (worth|necessary|needed|a|the|what|so); (do|does|is) (we|it|this|anyone|anybody|that) (really|even) (need|want|care|matter|use|worth|necessary); since when',
	),
];
