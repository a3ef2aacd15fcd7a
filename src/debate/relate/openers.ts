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
	patterns: string,
): void {
	for (const pattern of patterns.split(/[\n;]/)) {
		if (pattern.trim() !== '') to.add(pattern.trim(), { relation, weight, at });
	}
}

add(
	ANSWERING,
	'attacks',
	3,
	'start',
	`no (,|.|it|we|this|that|you|they|there|i|,); nope; not (really|quite|exactly|true|at all|necessarily|always|correct|right); i (strongly|completely|totally|really|respectfully|have to|must|) disagree; that is (not|wrong|incorrect|false|simply not|just not|nonsense); this is (not|wrong|incorrect|false|simply not|just not|nonsense); it (is|does|would|can|will) not; (they|you|we|these|those) (are|do|would|can) not; wrong; nak; nack; i do not (think|believe|agree|see that|buy); actually; absolutely not; certainly not; hardly; never; not sure (that|this|i|it)`,
);
add(
	ANSWERING,
	'attacks',
	1.6,
	'any',
	`(is|was|are|) (wrong|incorrect|not true|not correct|false|mistaken|broken|bogus|impossible|a bug|a misunderstanding|misleading); on the contrary; quite the opposite; the opposite; you are (missing|mistaken|wrong|confusing|ignoring|misreading|misunderstanding); missing (something|the point); can not work; does not work; will not work; would not work; will break; would break; breaks; i disagree; that is not (what|how|the case|why); this is not (what|how|the case|why); not the case; not possible; there (is|are) no; can not (be|do|have|use|just|possibly); no (longer|need|such|way)`,
);
add(
	ANSWERING,
	'undercuts',
	2,
	'start',
	`well; but; however; so what; still; sure; maybe; perhaps; even (if|so|then|when|though); regardless; either way; in any case; anyway; the (problem|issue|question|point|thing|trouble|catch) (is|with|here); though; although; not (a|the) (big|real|); yeah but; yes but`,
);
add(
	ANSWERING,
	'undercuts',
	1.4,
	'any',
	`(does|do) not (matter|follow|mean|help|change|justify|solve|address|really matter|buy|imply|make); not (relevant|a problem|an issue|important|the point|enough|sufficient|worth|a reason|the right|needed|necessary|required|interesting|useful|a big deal|really needed); no (reason|point|need|value|benefit|difference|justification|idea why|use case|user|users) (to|for|in|of|that|here|whatsoever|between|); do not (see|understand|care|think it is worth|need); why (would|should|do|is|does|one|bother|not); rather than; instead; unrelated; irrelevant; orthogonal; different (issue|problem|thing|topic|question|story); separate (issue|problem|thing|topic|question|patch|series); only (if|when|for|because|works|applies|helps|true); anyway; regardless; too (much|many|late|early|complex|complicated|strict|limited|generic); over-engineering; overkill; the (real|actual|main|bigger|only) (problem|issue|question|point|concern); is just; kernel internal; can be changed; already (has|have|does|do|is|are|there|exists|supported|handled)`,
);
add(
	ANSWERING,
	'supports',
	3,
	'start',
	`exactly; precisely; +1; indeed; absolutely; correct; definitely; right; yes; yep; yeah; yup; (that is|this is) (right|correct|true|exactly|why|what|the reason|the point|my (point|understanding|concern|view|thinking)); same here; me too; (good|great|nice|excellent); i think so; also; (and|plus); acked; reviewed`,
);
add(
	ANSWERING,
	'supports',
	1.4,
	'any',
	`as (you|he|christoph|jason) (say|said|note|noted|mention|mentioned|point out|pointed out|suggest|suggested|described|describe); i (also|too) (think|believe|prefer|like|would|see|agree); (is|was|are) (also|indeed|exactly) (what|why|how|the|true|right|my); this is (why|exactly|what|how); that is (why|exactly|what|how); you are (right|correct); agree`,
);
add(
	ANSWERING,
	'concedes',
	2.8,
	'any',
	`(i|we) (fully|totally|completely|also|certainly|definitely|absolutely|do|can|mostly|generally|tend to|) agree; agreed; fair (enough|point); good (point|catch|idea|suggestion|question); you are (absolutely|probably|totally|) (right|correct); point taken; (sounds|looks) (good|great|fine|reasonable|ok|sane); makes sense; (fine|ok|good|happy) with; works for me; i (was|stand) (wrong|corrected); my (bad|mistake|fault); will (do|fix|change|add|update|drop|remove); (i will|will) (do|fix|change|add|update|drop|remove|rename|include) (that|this|it|in|so|them); no (objection|objections); lgtm`,
);
add(
	ANSWERING,
	'concedes',
	1.8,
	'start',
	`ok; okay; true; sure; granted; admittedly; oh; oops; sorry; ack; done; fixed; understood; i see; i (guess|suppose); of course; indeed; thanks`,
);
add(
	ANSWERING,
	'restates',
	2.6,
	'start',
	`so (you|basically|in other words|your|what you|if i understand|we are saying|it is basically|to summarize|to sum|you are); in other words; to summarize; to sum up; to rephrase; summarizing; if i understand (correctly|you|this|it|right); iow; i.e; as i (said|mentioned|wrote|noted|explained); like i said; again; (you|so you) (mean|are saying|say|want|suggest|propose)`,
);
add(
	ANSWERING,
	'answers',
	1.2,
	'start',
	`yes; no; because; it is (because|for|to|so); i (do not know|have no idea|am not sure|think so|guess); not (yet|sure|that i know|as far); none; both; it depends; depends; only; see; this (is|was) (because|for|to|done|due)`,
);

add(
	CONTINUING,
	'reason-for-previous',
	3,
	'start',
	`because; since; as; otherwise; for (one|example|instance); given (that|the|how); the (reason|problem|issue|main reason|trouble) (is|being|was|for); after all; (this|that|it) is because; else; due to; at least; if (not|only); e.g; this (allows|avoids|ensures|prevents|would break|breaks|makes|means); that (allows|avoids|ensures|prevents|would break|makes|way)`,
);
add(
	CONTINUING,
	'concedes',
	2.2,
	'any',
	`(i|we) (fully|totally|completely|also|certainly|definitely|absolutely|do|can|) agree; agreed; fair (enough|point); good point; you are (absolutely|probably|totally|) (right|correct); point taken; i was wrong; my (bad|mistake|fault)`,
);
add(
	CONTINUING,
	'undercuts',
	1.2,
	'any',
	`(is|are) (completely|totally|entirely|) unrelated; nothing to do with; beside the point; does not matter; do not matter; irrelevant; not a (justification|reason|good reason|argument)`,
);
add(
	CONTINUING,
	'restates',
	2.2,
	'start',
	`as i (said|mentioned|wrote|noted|explained); like i said; again ,; to (repeat|reiterate|summarize|sum up); in (short|summary|a nutshell); so in (short|summary); tl;dr; bottom line; iow; basically`,
);
