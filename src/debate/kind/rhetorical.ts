import type { ClaimKind } from '../model';
import { Phrases } from '../words/phrases';
import type { Token } from '../words/tokens';

/** Orders matter: the first pattern that is found decides. */
const RHETORICAL: readonly (readonly [ClaimKind, string])[] = [
	[
		'question',
		'(can|could|would|will|do) you (please|also|maybe|kindly|) (explain|clarify|elaborate|describe|share|point|tell|provide|give|confirm|help|show|remind|expand|mean|know|think|have|say)',
	],
	['question', '(how|what) about (the|other|all|when|cases|those|these|that|this case|people)'],
	['question', 'why not (.|?)'],
	[
		'question',
		'(perhaps|maybe) you (can|could) (describe|explain|share|clarify|elaborate|tell|give|point)',
	],
	['proposal', 'how about'],
	[
		'proposal',
		'what about (we|just|using|adding|making|calling|something like|a|having|renaming|moving)',
	],
	[
		'proposal',
		'why (not|do not we|do not you|can not we|can not you|can we not) (just|simply|use|make|do|have|add|let|call|keep|put|go|always)',
	],
	[
		'proposal',
		'(should|could|can|shall) (we|you) (not|just|simply|maybe|instead|at least|please|perhaps|also)',
	],
	[
		'proposal',
		'should (not|) (this|that|it|these|there|the _|the _ _) (not|rather|be|use|go|have|also|instead)',
	],
	['proposal', '(maybe|perhaps) (we|you|it|this|the|just|a)'],
	['proposal', 'what if we'],
	['proposal', 'let us'],
	[
		'value',
		'who cares; who (needs|wants) (that|this|it|_); what good (is|are|would|does|do); so what ?',
	],
	[
		'value',
		'why (would|should) (anyone|anybody|someone|somebody|people|userspace|the kernel|users|_) (ever|want|care|bother|even|need|wish|accept)',
	],
	['value', 'why (would|should) (anyone|anybody|someone|somebody|people) _'],
	['value', 'why should (_|_ _) (care|bother)'],
	[
		'value',
		'is (that|this|it|_ _) (really|even|actually) (worth|worthwhile|necessary|reasonable|sane|sensible|better)',
	],
	[
		'value',
		'(does|would|will) (that|this|it|_|_ _) (actually|really|even) (get|buy|help|gain|benefit|make|matter) (us|you|anyone|anybody|anything|any|a|sense|things|life)',
	],
	['value', 'how is (that|this|it) (any better|better|acceptable|worse|sane|reasonable)'],
	['value', '(what is|where is) the (point|benefit|advantage|gain|value|big deal)'],
	['value', '(do|does|did) (we|you|i|anyone|anybody|it) (really|even) (need|want|care|matter|buy)'],
	['fact', 'since when (do|does|did|is|are|was|were|can|has|have)'],
	[
		'fact',
		'(is|are|was|were) not (that|this|it|these|those) (exactly|just|precisely|simply|already|what)',
	],
	['fact', 'did (not we|we not) (already|just|agree|decide|discuss|settle|have this)'],
	['fact', 'how (can|could|would|should) (that|this|it|anybody|anyone|_ _) (ever|possibly)'],
	['fact', 'how else (can|could|would|should)'],
	[
		'proposal',
		'(can|could) (you|we) (add|use|drop|remove|move|make|rename|split|put|fix|change|send|turn|get rid of|do (that|this|it))',
	],
];

const ranked = new Phrases<number>();
RHETORICAL.forEach(([, patterns], rank) => {
	for (const pattern of patterns.split(';')) ranked.add(pattern.trim(), rank);
});

/** What a question asserts when it is only rhetorical (or a polite order); null: it really asks. */
export function assertedByQuestion(tokens: readonly Token[]): ClaimKind | null {
	let best = RHETORICAL.length;
	for (const hit of ranked.find(tokens)) if (hit.value < best) best = hit.value;
	const kind = RHETORICAL[best]?.[0] ?? null;
	return kind === 'question' ? null : kind;
}
