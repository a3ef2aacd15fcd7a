import { type Cue, cue } from '../cue';

/** Words that join a unit to what stands before it. */
export const JOINING: readonly Cue[] = [
	cue('but', 'turn against what stands before', 'start', 'but; yet; except; whereas; only that'),
	cue(
		'however',
		'turn against what stands before',
		'start',
		'however; though; although; still (,|i|it|we|the|that|this); nevertheless; nonetheless; on the other hand; that said; having said that; then again; at the same time; while; unfortunately; otoh; even so',
	),
	cue(
		'well',
		'hold back',
		'start',
		'well; hm; hmm; hmmm; huh; erm; uh; um; heh; ha; wow; eh; meh; sigh',
	),
	cue(
		'actually',
		'correct',
		'start',
		'actually; in fact; in reality; really ,; as a matter of fact; strictly speaking; technically; to be precise; the (truth|reality|fact) is',
	),
	cue(
		'maybe',
		'leave it open',
		'start',
		'maybe; perhaps; possibly; probably; presumably; apparently; potentially; sort of; kind of; (it|that) depends; depends',
	),
	cue(
		'so',
		'conclude',
		'start',
		'so; therefore; thus; hence; consequently; as a result; accordingly; then; (that|this|which) (is|) why; ergo; in conclusion',
	),
	cue('so you', 'turn to what the other said', 'start', 'so (you|your|basically)'),
	cue(
		'so you mean',
		'say the words of the other again',
		'start',
		'(so|) (you|basically you|what you) (are|is|mean|say|want|suggest|propose|think|claim|argue) (saying|suggesting|proposing|basically|telling|essentially|claiming|arguing|that|to|the|we|it|this) ; (so|) (if i understand|if i get|if i read|iiuc|do i understand|am i right|am i reading|you mean|what you mean|we are saying|to summarize|to sum up|summarizing|in other words|iow|to rephrase); so basically',
	),
	cue(
		'again',
		'repeat',
		'start',
		'(once|) again; as i (said|mentioned|wrote|noted|explained|pointed out|already said); like i (said|mentioned); to (repeat|reiterate|recap|summarize|sum up); in (short|summary|a nutshell|essence|conclusion|other words); bottom line; tl;dr; basically; essentially; iow; my (opinion|point|position|view) (remains|is still|stands|still)',
	),
	cue(
		'because',
		'give a reason',
		'start',
		'because; since; due to; as (it|we|they|the|this|that|there|you|i|most|in|a|long|each|all|these|then|some); given (that|the); for (the (simple|obvious|same|following)|this|that|these|several|two|one) reason; after all; (this|that|it|which) is (mainly|mostly|partly|probably|just|only|simply|) because; seeing (that|as|how); (the|one|main|another|only|real|simple|first) (main|real|simple|only|) reason (is|being|was|for|why|i|we|that|,)',
	),
	cue(
		'because inside',
		'hold a reason',
		'any',
		'because; since (we|it|the|you|they|this|that|there|i); (due|thanks|owing) to; (so|such) that; in order to; given (that|the)',
	),
	cue(
		'otherwise',
		'say what comes of the other way',
		'start',
		'otherwise; or else; else; if not; failing that; without (that|this|it)',
	),
	cue(
		'and',
		'add',
		'start',
		'and; also; plus; additionally; moreover; furthermore; besides; in addition; on top of (that|this|it); not only; nor; or; as well; another (thing|point|issue|problem|reason|option)',
	),
	cue(
		'point',
		'count points',
		'start',
		'first; firstly; second; secondly; third; thirdly; finally; lastly; next; then (we|the|you|i|there|it); 1; 2; 3; 4; 5; one (is|,|:); for one; to start with; to begin with; on (the|) one hand; step',
	),
	cue(
		'for example',
		'give an example',
		'start',
		'for (example|instance); e.g; eg; as an example; such as; like (the|for|in|if|this|when|a); say (,|you|we|i); just (see|look); see; especially; particularly; in particular; specifically; even; imagine; consider',
	),
	cue(
		'anyway',
		'leave it',
		'start',
		'anyway; anyhow; in any case; either way; at any rate; regardless; in the end; all in all; overall; whatever; be that as it may; so be it; moving on',
	),
	cue(
		'this',
		'go on from what stands before',
		'start',
		'(this|that|these|those|it|they|he|she|such|here|there) ; (the|both|all|each|neither|either) (latter|former|same|above|two|of (these|those|them|this))',
	),
	cue(
		'the problem',
		'name a problem',
		'any',
		'(the|one|another|only|main|real|big|biggest|bigger|actual|other|key|my|a|first|this|same|remaining) (problem|issue|trouble|difficulty|challenge|catch|question|obstacle|snag|downside|caveat|thing) (is|with|here|being|then|was|though|,|that|remains|of|we|i)',
	),
	cue(
		'as you say',
		'take up the words of the other',
		'any',
		'as you (say|said|note|noted|mention|mentioned|point out|pointed out|suggest|suggested|described|describe|wrote|know|propose|proposed); like you (say|said|mention|suggest|mentioned|suggested); (your|you) (suggestion|proposal|idea|point|approach|concern|comment|example|argument|patch|series|version|question|code|description|statement) ;  (you|we) (mentioned|suggested|proposed|described|discussed|said|asked|wrote)',
	),
];
