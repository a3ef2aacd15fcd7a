import type { RelationType } from '../model';
import { Phrases } from '../words/phrases';

/** What an opener or a wording does to the stretch it answers. */
export interface Move {
	readonly relation: RelationType;
	readonly weight: number;
	/** start: only as the first words of the unit. */
	readonly at: 'start' | 'any';
}

/** The moves of a unit that answers another person. */
export const ANSWERING = new Phrases<Move>();
/** The moves of a unit that goes on after one of the author's own. */
export const CONTINUING = new Phrases<Move>();

function add(
	to: Phrases<Move>,
	relation: RelationType,
	weight: number,
	at: 'start' | 'any',
	...patterns: readonly string[]
): void {
	for (const pattern of patterns.flatMap((list) => list.split(';'))) {
		if (pattern.trim() !== '') to.add(pattern.trim(), { relation, weight, at });
	}
}

add(
	ANSWERING,
	'attacks',
	3,
	'start',
	'no (,|.|!|it|we|this|that|you|they|there|i); nope; nah; not (really|quite|exactly|true|at all|necessarily|always|correct|right|so|entirely|only); i (strongly|completely|totally|really|respectfully|have to|must|) disagree; (that|this|it) (is|was) (not|wrong|incorrect|false|simply not|just not|nonsense|bogus|impossible|the wrong|a wrong|completely wrong|simply wrong|just wrong); (that|this|it|they|these|those|which) (simply|just|really|also|) (does|do|would|can|will|did|are) (simply|just|really|) not; (you|we|they) (are|do|would|can|could|should) not; wrong; nak; nack; i (really|still|) do not (think|believe|agree|see that|buy); actually; absolutely not; certainly not; definitely not; hardly; never; not sure (that|this|i|it); i am not (sure|convinced) (that|this|it); i am not aware; the opposite; on the contrary; quite the opposite; yes and no',
);
add(
	ANSWERING,
	'attacks',
	1.7,
	'any',
	'(is|was|are|) (wrong|incorrect|not true|not correct|false|mistaken|broken|bogus|impossible|a bug|a misunderstanding|misleading|nonsense); (exactly|quite|just|) the opposite; you are (missing|mistaken|wrong|confusing|ignoring|misreading|misunderstanding|mixing); missing (something|the point); can not work; does not work; will not work; would not work; (will|would) break; breaks; that is not (what|how|the case|why); this is not (what|how|the case|why); not the case; not possible; there (is|are) no; can not (be|do|have|use|just|possibly); no such; contrary to; layering violation; (does|do) not (exist|happen|support|have|hold)',
);
add(
	ANSWERING,
	'undercuts',
	2,
	'start',
	'i (do not|did not) (know|have|remember|recall|care|mind); (definitely|certainly|) not (suggesting|proposing|asking|saying); well; but; however; so what; still; maybe; perhaps; even (if|so|then|when|though); regardless; either way; in any case; anyway; the (problem|issue|question|point|thing|trouble|catch|main problem|only problem|whole point) (is|with|here|of); though; although; not (a|the) (big|real); (yes|yeah|sure|right|true|ok|perhaps|maybe|possibly) (,|) but; except; only; sort of; kind of; at least; it depends; that depends; depends; which (is|means)',
);
add(
	ANSWERING,
	'undercuts',
	1.4,
	'any',
	'(does|do) not (matter|follow|mean|help|change|justify|solve|address|really matter|buy|imply|make|apply|care); not (relevant|a problem|an issue|important|the point|enough|sufficient|worth|a reason|the right|needed|necessary|required|interesting|useful|a big deal|really needed); no (reason|point|need|value|benefit|difference|justification|use case|user|users) (to|for|in|of|that|here|whatsoever|between); do not (see|understand|care|think it is worth|need); rather than; unrelated; irrelevant; orthogonal; different (issue|problem|thing|topic|question|story); separate (issue|problem|thing|topic|question|patch|series); only (if|when|for|because|works|applies|helps|true); anyway; regardless; too (much|many|late|early|complex|complicated|strict|limited|generic); over-engineering; overkill; the (real|actual|main|bigger|only) (problem|issue|question|point|concern); is just; kernel internal; can be changed; already (has|have|does|do|is|are|there|exists|supported|handled)',
);
add(
	ANSWERING,
	'supports',
	2.8,
	'start',
	'exactly; precisely; +1; indeed; absolutely; correct; definitely; right; yes; yep; yeah; yup; (that is|this is) (right|correct|true|exactly|why|what|the reason|the point); same here; me too; (good|great|nice|excellent); i think so; also; acked; i also (think|believe|prefer|like|would|see); certainly; totally; fully',
);
add(
	ANSWERING,
	'supports',
	1.4,
	'any',
	', (yes|indeed|exactly|agreed) .; (we are|i am) in agreement; as you (say|said|note|noted|mention|mentioned|point out|pointed out|suggest|suggested|described|describe); i (also|too) (think|believe|prefer|like|would|see|agree); (is|was|are) (also|indeed|exactly) (what|why|how|the|true|right|my); this is (why|exactly|what|how); that is (why|exactly|what|how) (i|we|the); my (understanding|thinking|view|point) (too|as well|exactly)',
);
add(
	ANSWERING,
	'concedes',
	2.8,
	'any',
	'(i|we) (fully|totally|completely|also|certainly|definitely|absolutely|do|can|mostly|generally|tend to|) agree; agreed; fair (enough|point); good (point|catch|idea|suggestion|question); (you|he|she|they) (are|is|seems|seem) (absolutely|probably|totally|completely|) (right|correct); point taken; (sounds|looks) (good|great|fine|reasonable|ok|sane); makes sense; (fine|ok|good|happy) with; works for me; i (was|stand) (wrong|corrected); my (bad|mistake|fault); will (do|fix|change|add|update|drop|remove); (i will|will) (do|fix|change|add|update|drop|remove|rename|include|rework|take a look|look) (that|this|it|in|so|them|into|at|a|the|); no (objection|objections); lgtm; i have (now|already|just|also|) (added|changed|fixed|dropped|removed|renamed|updated|reworked|switched)',
);
add(
	ANSWERING,
	'concedes',
	1.8,
	'start',
	'i am aware (of|that); i (know|realize|realise|understand) (that|this|the|you|it); i had (the|) same; ok; okay; true; sure; granted; admittedly; oh; ohh; ugh; oops; sorry; ack; done; fixed; added; understood; i see; i (guess|suppose); of course; thanks; right (.|,)',
);
add(
	ANSWERING,
	'restates',
	2.6,
	'start',
	'so (you|basically|in other words|your|what you|if i understand|we are saying|it is basically|to summarize|to sum|you are); in other words; to (summarize|sum up|rephrase); summarizing; if i understand (correctly|you|this|it|right); iow; as i (said|mentioned|wrote|noted|explained); like i said; again; (you|so you) (mean|are saying|say|want|suggest|propose)',
);
add(
	ANSWERING,
	'answers',
	1.2,
	'start',
	'yes; no; because; it is (because|for|to|so); i (do not know|have no idea|am not sure|think so|guess); not (yet|sure|that i know|as far); none; both; see; this (is|was) (because|for|to|done|due)',
);

add(
	CONTINUING,
	'reason-for-previous',
	3,
	'start',
	'because; due to; the (main|only|real|) reason (is|being|was|for this|for that|why|i); after all; (this|that|it|which) is (mainly|mostly|partly|probably|just|only|) because; else (,|it|we|you|the)',
);
add(
	CONTINUING,
	'reason-for-previous',
	2.2,
	'start',
	'otherwise; the (problem|issue|trouble) (is|being|was) that',
);
add(
	CONTINUING,
	'concedes',
	2.2,
	'any',
	'(i|we) (fully|totally|completely|also|certainly|definitely|absolutely|do|can|) agree; agreed; fair (enough|point); good point; you are (absolutely|probably|totally|) (right|correct); point (is|) taken; i was wrong; my (bad|mistake|fault)',
);
add(
	CONTINUING,
	'undercuts',
	2.3,
	'any',
	'(is|are) (completely|totally|entirely|largely|) (unrelated|orthogonal|irrelevant); nothing to do with; beside the point; not (really|) (a|the|any|) (justification|good reason|argument|good argument|reason not) (for|to|here|today|at all|.|against)',
);
add(
	CONTINUING,
	'attacks',
	2.2,
	'any',
	'i (am|might be|may be) (probably|likely|clearly|maybe|) (missing|misunderstanding|misreading) (something|the|what|your); you are (wrong|mistaken|missing|confusing); i (strongly|completely|totally|really|) disagree; that (part|bit|statement|claim) is (not|wrong|incorrect|false)',
);
add(
	CONTINUING,
	'restates',
	2.2,
	'start',
	'as i (said|mentioned|wrote|noted|explained); like i said; again ,; to (repeat|reiterate|summarize|sum up); in (short|summary|a nutshell); so in (short|summary); bottom line; iow',
);
