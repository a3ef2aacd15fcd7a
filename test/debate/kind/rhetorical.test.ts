import assert from 'node:assert/strict';
import type { ClaimKind, RelationType, Strength } from '../../../src/debate/model';
import { claims } from '../own';

const SAID = '> The driver maps the window twice.';

const QUESTIONS: readonly (readonly [ClaimKind, RelationType, string])[] = [
	['value', 'attacks', 'Why would anybody map it twice?'],
	['value', 'attacks', 'Do we really want another flag?'],
	['value', 'undercuts', 'Who cares about old boards?'],
	['value', 'undercuts', 'What is the point of a second lock?'],
	['value', 'undercuts', 'So what?'],
	['fact', 'attacks', 'Since when does the card need a lock?'],
	['fact', 'attacks', "Isn't that exactly what the lock is for?"],
	['fact', 'attacks', "Didn't we agree to drop the flag?"],
	['fact', 'attacks', 'How could that ever work?'],
	['question', 'asks', 'Why does the driver map it twice?'],
	['question', 'asks', 'How can the card know that?'],
	['question', 'asks', 'Which board do you mean?'],
];

const OPENERS: readonly (readonly [RelationType, string])[] = [
	['attacks', 'Not really, the card is told first.'],
	['concedes', 'Sure, but the card is told first.'],
	['attacks', 'I disagree.'],
	['concedes', 'Right.'],
	['attacks', 'On the contrary, it is fast.'],
	['undercuts', "That's not the point."],
	['supports', 'Indeed, and the card is told too.'],
	['attacks', 'Nope.'],
	['concedes', 'Fair enough.'],
];

const PUT: readonly (readonly [Strength, string])[] = [
	['hedged', 'Perhaps the card hangs.'],
	['hedged', 'The card might hang.'],
	['hedged', 'AFAICS the card hangs.'],
	['hedged', 'The card hangs, as far as I can tell.'],
	['hedged', "I'm not sure that the card never hangs."],
	['strong', 'There is no way the card hangs.'],
	['strong', 'The card definitely hangs.'],
	['plain', 'The card hangs.'],
];

describe('A question', () => {
	for (const [kind, relation, text] of QUESTIONS) {
		it(`is read by what it asserts: "${text}" is a ${kind} that ${relation}`, () => {
			const [claim] = claims(SAID, text);
			assert.deepEqual(
				[claim?.kind, claim?.relation],
				[kind, relation],
				claim?.reasons.join(' | '),
			);
		});
	}
});

describe('A bare opener', () => {
	for (const [relation, text] of OPENERS)
		it(`tells what it does: "${text}" ${relation}`, () =>
			assert.equal(claims(SAID, text)[0]?.relation, relation));
});

describe('The strength of a claim', () => {
	for (const [strength, text] of PUT)
		it(`follows from its wording: "${text}" is ${strength}`, () =>
			assert.equal(claims(text)[0]?.strength, strength));
});
