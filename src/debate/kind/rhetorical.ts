import type { ClaimKind } from '../model';
import { Phrases } from '../words/phrases';
import type { Token } from '../words/tokens';

const RHETORICAL: readonly (readonly [ClaimKind, string])[] = [
	[
		'proposal',
		'(how|what) about (we|just|using|adding|making|calling|something like|a|having|this as|renaming|moving|if)',
	],
	['proposal', 'why (not|do not we|do not you|can not we|can not you) (just|simply)'],
	['proposal', 'why not'],
	[
		'proposal',
		'(should|could|can|shall) (we|you) (not|just|simply|maybe|instead|at least|please|perhaps|also)',
	],
	[
		'proposal',
		'should (not|) (this|that|it|these|there|the _) (not|rather|be|use|go|have|also|instead)',
	],
	['proposal', '(maybe|perhaps) (we|you|it|this|the|just|a)'],
	['proposal', 'what if we'],
	['value', 'what is the (point|benefit|advantage|gain|value|big deal)'],
	['value', 'who cares'],
	[
		'value',
		'why (would|should) (anyone|anybody|we|you|i|it|the kernel|userspace) (ever|want|care|bother|even|need)',
	],
	['value', 'how is (that|this|it) (any|so|really|)(different|better|worse|acceptable)'],
	['value', 'is (that|this|it) really (worth|necessary|needed)'],
	[
		'proposal',
		'(can|could) (you|we) (add|use|drop|remove|move|make|rename|split|put|fix|change|send|turn|get rid of|do (that|this|it))',
	],
];

const phrases = new Phrases<ClaimKind>();
for (const [kind, pattern] of RHETORICAL) phrases.add(pattern, kind);

/** What a question asserts when it is only rhetorical (or a polite order); null: it really asks. */
export function assertedByQuestion(tokens: readonly Token[]): ClaimKind | null {
	return phrases.find(tokens)[0]?.value ?? null;
}
