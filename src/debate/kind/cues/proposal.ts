import { type Cue, cue } from './cue';

/** What should be done, offers and promises. */
export const PROPOSAL: readonly Cue[] = [
	cue(
		'proposal',
		3.2,
		'any',
		'propose',
		'how about; i (would|) (suggest|propose|recommend|advise|vote|argue for); my (suggestion|proposal|recommendation|plan|advice) (is|would|here); i am (suggesting|proposing); (could|can|should|shall) (we|you|i) (please|just|maybe|at least|not|instead|perhaps|also); what if (we|you|i)',
	),
	cue(
		'proposal',
		1.9,
		'any',
		'say what should be done',
		'should; should (not|also|probably|really|just|definitely|either|then|instead|rather|only|always|never|at least|certainly|maybe|be|have|go|use|do|get|make|avoid|take); ought to; supposed to (be|use|do|have|go|work|call|take|provide)',
	),
	cue(
		'proposal',
		1.4,
		'any',
		'ask for it to be done',
		'(we|i) (really|probably|definitely|also|still|just|either|clearly|only|then|simply|first|at least|do|) (need|have|want|must|ought) to; (we) (really|probably|definitely|also|still|just|either|clearly|) (need|want) (a|an|the|some|something|it|that|this|more|both|another); (need|needs|has|have) to be',
	),
	cue('proposal', 1, 'any', 'ask for it to be done', 'must; (has|have|needs|need) to'),
	cue(
		'proposal',
		2.3,
		'any',
		'ask for it to be done',
		'(must|needs to|need to|has to) (ensure|make sure|check|convey|hold|not|never|provide|wait|guarantee|handle|always); (this|it|that|these|those|and that|which) (also|really|probably|definitely|still|) (needs|need) (to|a|an|some); (driver|drivers|caller|callers|exporter|exporters|importer|importers|handle|implementation|api|helper|core) (must|needs to|need to|has to|have to)',
	),
	cue(
		'proposal',
		0,
		'any',
		'say what is required of the code',
		'(would|will) (need|have) to; (would|will) (also|still|probably|likely|then) (need|have) to; (do|does|did) not (need|have|want) to; must (therefore|then|surely|) be creating; must have been; must have; had to; no need to; (used|have|had|has|seem|seems|way|not) to be; should (there|this|that|it|anyone|somebody|we) (be|ever|not)',
	),
	cue(
		'proposal',
		1.6,
		'any',
		'offer a way',
		'(we|you|one|it|this|that|i|they|drivers|driver) could (just|simply|also|probably|even|then|always|easily|maybe|at least|perhaps|still|be another|be a|be done|be made|have|use|make|add|do|try|introduce|move|put|split|pass|go|start|change|limit|extend|store|call|get|drop|reuse|allow|look|consider|keep|return|create|instead|either|potentially|theoretically)',
		'we can (just|simply|also|probably|then|always|easily|maybe|instead|either|still); maybe (we|it|you|the|a|just|something|some|an|add|use|make|this|that); perhaps (we|it|you|the|a|just|something|some|an|add|use|make|this|that)',
		'one (option|way|approach|idea|possibility|solution) (is|would|could|might|to|here); (another|other|second|third|alternative|better|only|sane|real) (option|way|approach|idea|possibility|solution|alternative|thing) (is|would|could|might|to|here|forward); alternatively; an alternative; the (right|correct|best|proper|better|cleanest|simplest|obvious|only|easiest|sane|real) (way|thing|approach|solution|fix|answer|option) (is|would|to|here|forward|for); what (we|you|i) (can|could|should|need to|want to) do (here|) is; the only (alternative|option|way|solution|thing) (i can see|i see|we have|left|) is to; the (plan|idea|goal|proposal|intention|intent) (is|here|was|would) (to|that)',
	),
	cue(
		'proposal',
		2.4,
		'any',
		'ask for it',
		'please; would you mind; feel free to; make sure (to|that|you|we|it|the); better (to|use|just|off)',
	),
	cue(
		'proposal',
		2.8,
		'any',
		'promise to do it',
		'i will (also|try|fix|send|change|add|update|drop|remove|do|take|look|rework|respin|resend|post|make|move|include|rename|work|prepare|write|see|test|give|put|check|split|go|have|follow|keep|repost|clean|probably|then|just|definitely); will (fix|change|add|update|drop|do that|send|remove|rename) (that|this|it|in|them|the)',
		'i (can|could) (send|try|take|add|fix|drop|change|rework|respin|prepare|write|look|make|do|include|split|update|post|move|also|certainly|definitely); i am (going to|planning|working on|happy to|willing to|about to|leaning toward|leaning towards); i (plan|intend|want|hope) to; happy to (try|do|help|change|send|code|work|take|review|add|drop|make); i would (be|also be|) (happy|glad|willing|like) to; i would make',
	),
	cue(
		'proposal',
		2.6,
		'any',
		'wish for it',
		'would be (nice|good|great|better|best|useful|helpful|preferable|worth|cool|interesting|ideal|desirable|easier|cleaner|nicer|simpler|nice|really nice|much better|very useful|more useful|more consistent) (to|if|for|when|not); would (much|really|strongly|still|) (prefer|rather|like) (to|if|that|we|you|see|a|the|it); i would (prefer|rather|like) (to|if|that|we|you|see|a|the|it|not); (it is|is) (probably|) (better|best|worth|time) to; rather than (adding|doing|having|using|making); instead of (adding|doing|having|using|making)',
	),
	cue('proposal', 3.2, 'start', 'propose', 'let us; let me'),
];
