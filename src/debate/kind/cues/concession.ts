import { type Cue, cue } from './cue';

/** Grants the other side a point. */
export const CONCESSION: readonly Cue[] = [
	cue(
		'concession',
		4.4,
		'any',
		'grant the point',
		'agreed; (100%|+1) agree; (i|we) (fully|totally|completely|also|certainly|definitely|absolutely|do|can|mostly|generally|tend to|would|) agree; fair (enough|point|question); (good|great|valid|excellent|nice|fair) (point|catch|idea|suggestion|find|spot|spotting); you are (absolutely|probably|totally|completely|quite|) (right|correct); (valid|fair|legitimate|reasonable) (concern|point|criticism|argument); point (is|well|) taken; i stand corrected; (i|we) (was|were) (wrong|mistaken); my (bad|mistake|fault|apologies|misunderstanding); (i|we) (do not|would not|have no|have not) (really|) (mind|object|objection|objections|problem with|issue with|oppose); i take (it back|that back|your point)',
	),
	cue(
		'concession',
		3.4,
		'any',
		'accept it',
		'sounds (good|great|reasonable|fine|ok|okay|like a plan|right|sane|sensible|like a good idea|like a good plan); (fine|ok|okay|good|happy|cool) (with|by) (me|that|this|it|either|whatever|doing); (can|could) live with; (works|fine|ok|okay|good) for me; no (objection|objections|problem|complaints) (from|here|to|with|if|,|.); lgtm; that (would be|is) (perfectly|totally|) (fine|ok|okay|acceptable|good enough|perfect) (too|as well|with|by|,|.|then|for); be (probably|perfectly|) fine (too|as well|then|with|.); probably (be|) (fine|ok|okay); (is|are|be) (probably|perfectly|totally|) (fine|ok|okay) (too|as well|for me|then|with|by|i)',
	),
	cue(
		'concession',
		2.6,
		'any',
		'accept it',
		'(does|do|would|) (make|makes) sense (to me|,|indeed|.|now); (in|full|complete) agreement; we agree; looks (obviously|mostly|) (good|fine|ok|okay|great|right|correct|reasonable|sane|nice) (to me|,|overall|now|.); i guess (that is|it is|so|you)',
	),
	cue(
		'concession',
		3,
		'start',
		'grant before answering',
		'sort of (,|.); kind of (,|.); (could|can|will) do (.|,|that|this|so); i (would|will) be (ok|okay|fine|happy) (if|with); i am aware (of|that); i (realize|realise|know) (that|this|the|it|you|we|i|there); (that|this|it|which) (also|all|certainly|) (seems|sounds|looks|is) (very|pretty|quite|perfectly|totally|like a|) (reasonable|fair|sensible|fine|valid|ok|okay|acceptable) (to me|enough|.|,|for|as|and|too|with); i can (see|understand) (that|why|how|the|your|where); i see (your|the|that|how|what|why); you (have|do have|make) a (good|fair|valid|) point; (no|do not have|not have) (a|any|) strong (opinion|opinions|feeling|feelings|preference|preferences); up to you; if you prefer; fine (.|,|by|with); that (works|would work|should work|will work) (.|,|for|too|as well); not a (big|) (problem|issue|deal) ; true (,|.|that|but|enough|and); granted; admittedly; sure (,|.|but|we|i|you|it|that|there|this|they); fair (,|.|but); (that|this|it|which) (is|was) (indeed|certainly|definitely|all|also|probably|quite|of course|) (true|right|correct|fair|a good|a fair|a valid) (.|,|in|as far|to|but|point|question|concern|enough|and|idea|for|that|though); understood (.|,|!); i (do|can|) (understand|see) (that|your|the point|what you|now|.|,|where you); i (guess|suppose|admit|concede|acknowledge|accept|grant) (that|so|you|we|it|this|the|there|,|.|if|i); oh (,|right|i see|ok|yeah|yes|sorry|well|sure); ohh; oops; ugh; sorry (,|about|i|for|.|if|my); ok (,|.|so|then|i|we|that|but|great|good|thanks); okay (,|.|so|then|i|we|that|but|great); of course (,|.|we|it|there|i|you|they|that|this); will do; ack (,|.|i); indeed (,|.|it|that|this|we|i|there); no worries; no problem; done (,|.|in|for); fixed (,|.|in|for); added (.|,|in); (changed|removed|dropped|renamed|updated) (.|,|in v)',
	),
	cue(
		'concession',
		1.6,
		'start',
		'agree before going on',
		'right (,|.|but|so|and); perhaps (,|.); maybe (,|.); possibly (,|.); probably (,|.)',
	),
	cue(
		'concession',
		0.8,
		'start',
		'agree before going on',
		'yes (,|.|that|i|we|it|but|this|exactly|and|you); yeah (,|.|that|i|we|it|but|this|and|you); (yep|yup) (,|.|!); exactly (,|.|!); correct (,|.); absolutely (,|.|!); definitely (,|.)',
	),
	cue('concession', 0, 'start', 'speak plainly', 'to be (fair|honest|clear|precise|sure)'),
];
