import { type Cue, cue } from '../cue';

/** What should be done: proposals by their wording; `modals.ts` has the plain modal verbs, `intending.ts` the author's plans. */
export const ACTING: readonly Cue[] = [
	cue(
		'proposes',
		'propose',
		'any',
		`how about (a|an|the|we|you|just|using|adding|making|something|this|that|if|calling|naming|:|_); what about (we|just|using|adding|making|calling|something like|a|having|renaming|moving|doing|putting|splitting|dropping); (i|we) (would|could|) (also|strongly|still|rather|) (suggest|propose|recommend|advise|vote|argue for|encourage|urge); my (suggestion|proposal|recommendation|plan|advice|idea|vote) (is|would|was|here|:|,); i am (suggesting|proposing|recommending); what if (we|you|i|it); (a|one) suggestion; (suggest|suggesting|propose|proposing) (to|that|using|adding|we|you); (that is|this is|) why i (suggest|suggested|propose|proposed|recommend|recommended|asked|added)`,
	),
	cue('let us', 'propose', 'any', 'let us; shall we'),
	cue(
		'asks to act',
		'ask for it to be done',
		'any',
		'please (_|do|use|add|drop|keep|make|fix|move|send|do not); would you mind; feel free to; (please|just|must|should|you|also) (make|be) sure (to|that|you|we|it|the|this); (can|could|would) you (also|please|just|maybe|try|at least|instead|kindly|perhaps|) (add|use|drop|remove|move|make|rename|split|put|fix|change|send|turn|try|test|do|get|rebase|check|look|run|post|take|write|document|include|keep|mark|avoid|squash|fold|resend|repost|respin|update|replace|merge|pull|pick|apply|review|revert|convert|factor|extract|reword|rephrase)',
	),
	cue(
		'please see',
		'point to something',
		'any',
		'please (,|) (see|note|find|refer|have a look|look at|take a look|feel free|correct|let me know|let us know|bear|ignore my|excuse|forgive); feel free to (add|include|use) (my|:|the|a); see (also|commit|e.g|https|http|above|below) _; see my (reply|answer|comment|comments|mail|email|other|previous|earlier)',
	),
	cue(
		'nit',
		'pick at a detail',
		'start',
		'(nit|nits|nitpick|nit-pick|typo|typos|minor|trivial|style|spelling|grammar|whitespace|cosmetic) (:|-|,|.|here|in|nit|comment|typo); ditto; (same|ditto) (here|as above|below|comment|for|goes for|thing) (.|,|here|:|for|as|and|about); this one too; (missing|extra|trailing|stray|unneeded|unnecessary|needless|superfluous|redundant|double) (newline|blank|blank line|space|spaces|whitespace|semicolon|comma|tab|tabs|include|includes|cast|parentheses|parens|braces|brace|brackets|line|empty line|kernel-doc|full stop); (line break|blank line|empty line|new line|newline|space|spaces|tab) (here|around|before|after|between|missing|please)',
	),
	cue(
		'shall we',
		'propose in the form of a question',
		'any',
		'(should|could|can|shall|would) (we|you|i|this|that|it|these|there|the _|the _ _) (not|just|simply|maybe|instead|at least|please|perhaps|also|rather|be|then|use|add|make|have|do|go|keep|move|put|drop|avoid|get|try|let|pass|call|limit|split|start|replace|remove|postpone|merge|skip|reuse|turn|extend|change|convert); why (not|do not we|do not you|can not we|can we not|can not you|can not it|would not we) (just|simply|use|make|do|have|add|let|call|keep|put|go|always|_); (any|is there any|is there a) (reason|particular reason|good reason|chance) (not|why not|you can not|you could not|we can not|we could not|this can not|to|you|we|that) (just|to|simply|use|_); would it (not|) (be|make|help) (better|possible|sense|nicer|cleaner|simpler|easier|ok|okay|good|enough|safer|worth|more|too|an option|to)',
	),
	cue(
		'maybe we',
		'propose softly',
		'any',
		'(maybe|perhaps|possibly|probably|may be) (we|just|something|some|add|use|make|also|better|try|simply|call|keep|do|put|drop|move|split|clarify|mention|rename|merge|replace|change|turn|instead|should|could|by adding|by using|have the|have a|with a|not|a comment|a helper|something like|worth|we should|we can|we could|even just) ; (maybe|perhaps|may be) (it|this|that|i|you|the|the _|the _ _) (should|could|can|need|needs|would); (maybe|perhaps) (a|an|one|some|another|like|for|to) _',
	),
	cue(
		'maybe it is',
		'leave it open',
		'any',
		'(maybe|perhaps) (it|this|that|there|he|they|the|you|i) _; (maybe|perhaps) (it|this|that|there|the _|the _ _|you|i) (is|are|was|were|does|do|did|has|have|am)',
	),
	cue(
		'offers that we could',
		'offer a way',
		'any',
		'(we|one|i) (could|might) (just|simply|also|probably|even|then|always|easily|maybe|at least|perhaps|still|instead|either|potentially|theoretically|relatively easily|certainly|,|) (have|use|make|add|do|try|introduce|move|put|split|pass|go|start|change|limit|extend|store|call|get|drop|reuse|allow|look|consider|keep|return|create|let|write|build|provide|implement|define|replace|convert|remove|avoid|export|expose|take|map|mark|merge|hide|wrap|track|share|check|fix|reduce|force|require|set|want|think|skip|turn|live|explore|improve|ensure|ask|propose|suggest|enable|disable|rename|flag|register|defer|switch|say|tell|embed|teach|ignore|relax|postpone|arrange|warn|treat|copy|leave)',
	),
	cue(
		'offers that you could',
		'offer the other a way',
		'any',
		'you (could|might) (just|simply|also|probably|even|then|always|easily|maybe|at least|perhaps|still|instead|either|potentially|,|) (just as easily|as well|have|use|make|add|do|try|introduce|move|put|split|pass|go|start|change|limit|extend|store|call|get|drop|reuse|look|consider|keep|return|create|write|build|implement|define|replace|convert|remove|avoid|export|take|map|mark|merge|wrap|check|fix|set|want|skip|turn|ask|read|see|run|test)',
	),
	cue(
		'offers that we can',
		'offer a way',
		'any',
		'(we|one) can (just|simply|also|probably|then|always|easily|maybe|instead|either|still|now|certainly|definitely|even|at least|,|) (have|use|make|add|do|try|introduce|move|put|split|pass|go|start|change|limit|extend|store|call|get|drop|reuse|allow|look|consider|keep|create|let|write|build|implement|define|replace|convert|remove|avoid|export|expose|take|merge|wrap|fix|reduce|skip|discuss|continue|revisit|work|come|follow|ask|postpone|defer|simplify|rename|factor|leave|improve|mark|set)',
	),
	cue(
		'offers that you can',
		'tell the other a way',
		'any',
		'you can (just|simply|also|probably|then|always|easily|maybe|instead|either|still|now|even|,|) (have|use|make|add|do|try|move|put|split|pass|go|start|change|extend|store|call|get|drop|reuse|look|keep|create|let|write|build|implement|define|replace|convert|remove|avoid|export|take|merge|wrap|fix|skip|run|check|set|find|turn)',
	),
	cue(
		'an option',
		'name a way to do it',
		'any',
		`(one|another|other|second|third|alternative|better|only|sane|real|possible|obvious|simple|easy|viable|cleaner|simplest|best|right|correct|proper|cleanest|easiest|preferred|first|last|next|safest|sanest) (option|way|approach|idea|possibility|solution|alternative|fix|answer|thing to do|course of action|way forward|workaround|step|attempt|choice) (is|would|could|might|may|to|here|forward|for|that|seems|will|,|:); (alternatively|instead ,); (an|the only|another|one|the) (alternative|option|way out|alternative way) (is|would|to|here|i|we|that|,|.|could|might); (the|a|way|path) (way out|way forward|path forward|way to go|road) (is|here|would|)`,
	),
	cue(
		'the plan',
		'tell the plan',
		'any',
		`(the|our|my|a) (plan|idea|goal|proposal|intention|intent|hope|strategy|next step|first step|first attempt|next attempt) (is|here|was|would|,|then|:); what (we|you|i) (can|could|should|need to|want to|have to|would like to) (do|get|have|see); (something|more|just|like|along the lines) (like|of) (this|so|below|that|the following) (:|perhaps|maybe|sketch); what i (want|would do|would like|would suggest|propose|suggest|think we)`,
	),
	cue(
		'better to',
		'call it better to do',
		'any',
		`(it is|is|would be|be|probably|might be|is probably|would probably be|) (better|best|about time|safer|preferable|advisable|wiser|easier|simpler|enough|cleaner|nicer|bettter|preferred) (to|if (we|you|it|this)|by); (better|best) (use|make|keep|put|call|have|do|leave|avoid|add|move|just|off|not|allow|allowing|way); had better; might as well; (might|may|could|would) (just|) as well (_|); (might|may|could) (also|) (be worth|want to|need to consider|be good to|be nice to|be better)`,
	),
	cue(
		'would be nice',
		'wish for it',
		'any',
		`would (also|still|really|then|probably|certainly|definitely|) be (really|very|quite|so|also|much|even|more|) (helpful|nice|good|great|better|best|useful|preferable|worth|worthwhile|cool|interesting|ideal|desirable|easier|cleaner|nicer|simpler|wonderful|lovely|welcome|appreciated|beneficial|safer|wise|valuable) (to|if|for|when|not|.|,|that|here|than); (it would|would) (help|make sense|be great) (if|to); (would|should) be (great|greatly|much|very|really|) (appreciated|appreciate|welcome)`,
	),
	cue(
		'would like',
		'wish for it',
		'any',
		`(i|we) would (really|much|also|still|very much|all|) (like|love|want|rather|prefer|hope) (to|if|that|we|you|see|a|the|it|not|this|for|_)`,
	),
	cue(
		'wants',
		'say what is wanted',
		'any',
		`(i|we) (really|also|just|still|do|only|) (want|wish|hope|need) (to|for|that|we|you|it|a|the|this|some|something|there)`,
	),
	cue(
		'rather',
		'offer another way',
		'any',
		'rather than; instead of; in favor of; in favour of; in place of',
	),
	cue(
		'instead',
		'offer another way',
		'any',
		'(instead|rather) (.|,|?|of that|of this); (use|do|add|call|be|make|used|just|go|done|it|them|that|this) instead',
	),
	cue(
		'needs to be',
		'say what is left to do',
		'any',
		'(need|needs|ought) (to|also to) (also|still|really|just|first|probably|all|) be; (still|also|really|now) (need|needs) to',
	),
	cue(
		'needs a thing',
		'say what is lacking',
		'any',
		'(needs|still need|also need|really need) (a|an|some|more|another|better|proper|to have|something|work|fixing|further|at least|careful|rework|rebasing|testing|documentation|review|an explicit)',
	),
	cue(
		'left to do',
		'say what is left to do',
		'any',
		'(to be|left to) (done|do|fixed|solved|addressed|resolved|decided|discussed|determined|merged|sorted|removed|added|worked); todo; (to do|action item|next steps) (:|.|is|are)',
	),
	cue(
		'next version',
		'speak of what is still to be sent',
		'any',
		'(in|for|with|on) (the|my|a|) (next|upcoming|following|v2|v3|v4|v5|v6|v7|v8|v9|v10|v11) (version|revision|iteration|spin|respin|series|posting|round|update|patch set|patchset|patches|.|,|to|and)',
	),
];
