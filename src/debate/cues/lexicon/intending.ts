import { type Cue, cue } from '../cue';

/** What the author means to do, offers to do, or had in mind to be done. */
export const INTENDING: readonly Cue[] = [
	cue(
		'let me',
		'offer',
		'any',
		'let me (try|check|look|see|fix|send|do|add|think|test|take|find|dig|work|get|ask|write|rework|respin|change|update|go|start|make|put|post|double|run|investigate|have|split|drop|know how it)',
	),
	cue(
		'let me say',
		'lead in',
		'any',
		'let me (say|explain|be|clarify|just|first|know|give|quote|put it|repeat|rephrase|summarize|summarise|state|add that|remind|point|start by|tell|_)',
	),
	cue(
		'i will act',
		'promise to do it',
		'any',
		`(i (will|shall|can|could|would)|we (will|shall)) (also|just|then|try|certainly|definitely|probably|happily|gladly|at least|still|see|go|) (try|fix|send|change|add|update|drop|remove|do|take a look|look into|look at|look|rework|respin|resend|post|make|move|include|rename|work on|work|prepare|write|test|put together|put|check|split|go|repost|clean|rebase|give it|follow up|address|incorporate|merge|apply|queue|pick|revert|investigate|dig|convert|squash|fold|leave|come back|get back|help|review|provide|document|clarify|correct|replace|use|submit|re-run|rerun|run|adjust|refactor|simplify|reword|rephrase|mention|spin|cook up|code|push|pull|take|keep|stick|skip|start|wait|measure|benchmark|verify|debug) ; (i am|we are) (going to|planning|working on|happy to|willing to|about to|ready to|looking into|preparing|currently working|aiming|intending|gonna|encouraging|pushing for); (i|we) (plan|intend|aim|mean|was going|were going|am going|are going) (to|on); (happy|glad|willing) to (try|do|help|change|send|code|work|take|review|add|drop|make); i (would|will) be (more than|very|quite|also|) (happy|glad|willing|fine) (to|with); i (make|send|prepare|write|try|do|add|fix) (a|the|some|it|that|this); will (take a look|have a look|look into|send (a|v2|v3|v4|v5|the|an|it|patch|patches)|post|repost|respin|resend|correct|do so|do that|do it|try to)`,
	),
	cue(
		'had in mind',
		'tell what the author had in mind',
		'any',
		`(i|we) (was|were|am|have been|had been|) (also|actually|just|really|originally|initially|more|) (thinking|considering|contemplating|pondering|imagining|envisioning|toying with|hoping for|aiming for|tempted to|inclined to|leaning|planning) (of|about|more|that|we|to|a|it|along|on|maybe|just|the|something|for|if|whether|towards|toward); (i|we) (had|have) (in mind|planned|intended|meant to|hoped to|wanted to); had in mind; (i|we) (envision|envisage|imagined|envisioned|envisaged|picture|pictured|originally wanted|wanted to|meant to) (a|that|we|to|the|this|it|something); i would (just|simply|probably|then|instead|also|personally|definitely|at least|say we|say just|) (do|go|add|use|make|keep|drop|put|start|call|move|remove|leave|split|avoid|force|pass|replace|stick|skip|expose|introduce|merge|rename|create|let|try|either|change|return|wrap|treat) ; my (first|current|initial|original) (attempt|plan|thought|idea|approach|thinking) (is|was|would)`,
	),
];
