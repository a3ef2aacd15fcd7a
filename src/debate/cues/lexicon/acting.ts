import { type Cue, cue } from '../cue';

/** What should be done, offers and promises; `modals.ts` has the plain modal verbs. */
export const ACTING: readonly Cue[] = [
	cue(
		'proposes',
		'propose',
		'any',
		`how about (a|an|the|we|you|just|using|adding|making|something|this|that|if|calling|naming|:|_); what about (we|just|using|adding|making|calling|something like|a|having|renaming|moving); (i|we) (would|could|) (suggest|propose|recommend|advise|vote|argue for|encourage|urge); my (suggestion|proposal|recommendation|plan|advice|idea|vote) (is|would|was|here|:|,); i am (suggesting|proposing|recommending); what if (we|you|i|it); (a|one) suggestion; (suggest|suggesting|propose|proposing) (to|that|using|adding|we|you)`,
	),
	cue('let us', 'propose', 'any', 'let us; shall we'),
	cue('let me', 'offer', 'any', 'let me'),
	cue(
		'asks to act',
		'ask for it to be done',
		'any',
		'please (_|do|use|add|drop|keep|make|fix|move|send|do not); would you mind; feel free to; make sure (to|that|you|we|it|the|this); be sure to; (can|could) you (also|please|just|maybe|try|at least|instead|) (add|use|drop|remove|move|make|rename|split|put|fix|change|send|turn|try|test|do|get|rebase|check|look|run|post|take|write|document|include|keep|mark|avoid|squash|fold)',
	),
	cue(
		'shall we',
		'propose in the form of a question',
		'any',
		'(should|could|can|shall|would) (we|you|i|this|that|it|these|there|the _|the _ _) (not|just|simply|maybe|instead|at least|please|perhaps|also|rather|be|then|use|add|make|have|do|go|keep|move|put|drop|avoid|get|try|let|pass|call|limit); why (not|do not we|do not you|can not we|can we not|can not you|can not it|would not we) (just|simply|use|make|do|have|add|let|call|keep|put|go|always|_)',
	),
	cue(
		'maybe we',
		'propose softly',
		'any',
		'(maybe|perhaps|possibly|probably) (we|you|the|a|just|something|some|an|add|use|make|this|that|it|i|one|also|better|try|have|by|with|even|simply|call|keep) ; (maybe|perhaps) (it|we|you|i|this|that) (should|could|can|need|would)',
	),
	cue(
		'offers that we could',
		'offer a way',
		'any',
		'(we|you|one|i) (could|might) (just|simply|also|probably|even|then|always|easily|maybe|at least|perhaps|still|instead|either|potentially|theoretically|relatively easily|,|) (have|use|make|add|do|try|introduce|move|put|split|pass|go|start|change|limit|extend|store|call|get|drop|reuse|allow|look|consider|keep|return|create|let|write|build|provide|implement|define|replace|convert|remove|avoid|define|export|expose|take|map|mark|merge|hide|wrap|track|share|check|fix|reduce|force|require|set|need|want|think|skip|turn|live|explore)',
	),
	cue(
		'offers that we can',
		'offer a way',
		'any',
		'(we|you|one) can (just|simply|also|probably|then|always|easily|maybe|instead|either|still|now|certainly|definitely|even|at least|,|) (have|use|make|add|do|try|introduce|move|put|split|pass|go|start|change|limit|extend|store|call|get|drop|reuse|allow|look|consider|keep|create|let|write|build|implement|define|replace|convert|remove|avoid|export|expose|take|merge|wrap|fix|reduce|skip|discuss|continue|revisit|work|come|follow|drop)',
	),
	cue(
		'names a way',
		'name a way to do it',
		'any',
		`(one|another|other|second|third|alternative|better|only|sane|real|possible|obvious|simple|easy|viable|cleaner|simplest|best|right|correct|proper|cleanest|easiest|preferred) (option|way|approach|idea|possibility|solution|alternative|fix|answer|thing to do|course of action|way forward|workaround|step) (is|would|could|might|may|to|here|forward|for|that|seems|will|,|:); (alternatively|instead ,); (an|the only|another|one|the) (alternative|option|way out|alternative way) (is|would|to|here|i|we|that|,|.|could|might); (the|our|my|a) (plan|idea|goal|proposal|intention|intent|hope|strategy|next step|first step) (is|here|was|would|,|then|:); what (we|you|i) (can|could|should|need to|want to|have to) do; (the|a|way|path) (way out|way forward|path forward|way to go|road) (is|here|would|); (it is|is|would be|be|probably|might be|) (better|best|about time|safer|preferable|advisable|wiser|easier|simpler|enough) to`,
	),
	cue(
		'wishes',
		'wish for it',
		'any',
		`would (also|still|really|then|probably|certainly|definitely|) be (really|very|quite|so|also|much|even|more|) (helpful|nice|good|great|better|best|useful|preferable|worth|worthwhile|cool|interesting|ideal|desirable|easier|cleaner|nicer|simpler|wonderful|lovely|welcome|appreciated|beneficial|safer|wise|valuable) (to|if|for|when|not|.|,|that|here|;|than); i would (really|much|also|still|very much|) (like|love|want|rather|prefer|hope) (to|if|that|we|you|see|a|the|it|not|this|for); i (really|also|just|still|do|only|) (want|wish|hope|need) (to|for|that|we|you|it|a|the|this|some|something|there); (rather than|instead of) (adding|doing|having|using|making|trying|putting|calling|passing); (it would|would) (help|make sense|be great) (if|to)`,
	),
	cue(
		'i will act',
		'promise to do it',
		'any',
		`(i|we) (will|shall|can|could|would) (also|just|then|try|certainly|definitely|probably|happily|gladly|at least|still|see|go|) (try|fix|send|change|add|update|drop|remove|do|take a look|look into|look at|look|rework|respin|resend|post|make|move|include|rename|work on|work|prepare|write|test|put together|put|check|split|go|repost|clean|rebase|give it|follow up|address|incorporate|merge|apply|queue|pick|revert|investigate|dig|convert|squash|fold|leave|come back|get back|help|review|provide) ; i am (going to|planning|working on|happy to|willing to|about to|ready to|trying to|looking into|preparing|currently working); (i|we) (plan|intend|aim|mean|was going|were going|am going|are going) (to|on); happy to (try|do|help|change|send|code|work|take|review|add|drop|make); i (would|will) be (more than|very|quite|also|) (happy|glad|willing|fine) (to|with); i (make|send|prepare|write|try|do|add|fix) (a|the|some|it|that|this)`,
	),
	cue(
		'rather',
		'offer another way',
		'any',
		'rather than; instead of; (instead|rather) (.|,); in favor of; in favour of; in place of',
	),
	cue(
		'needs done',
		'say what is left to do',
		'any',
		'(need|needs|ought|want|wants) (to|also to) (also|still|really|just|first|probably|) be; (needs|still need|also need|we need|really need) (a|an|some|more|another|better|proper|to have|something|work|fixing|further|at least|careful); (to be|left to) (done|do|fixed|solved|addressed|resolved|decided|discussed); todo',
	),
];
