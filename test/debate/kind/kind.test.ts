import assert from 'node:assert/strict';
import type { ClaimKind } from '../../../src/debate/model';
import { claims } from '../own';

/** One sentence of our own for each wording; the kind must follow from the wording alone. */
const CASES: readonly (readonly [ClaimKind, string])[] = [
	['fact', 'The bridge splits every read into four.'],
	['fact', 'We measured this last year on two boards.'],
	['fact', 'The flag that would be needed does not exist today.'],
	['fact', 'The notes must have been written before the merge.'],
	['prediction', 'This will break every guest that maps the window.'],
	['prediction', "You'd end up with the same checks in each driver."],
	['prediction', 'We would probably have to convert all the users first.'],
	['prediction', 'I doubt anybody will convert the old drivers.'],
	['value', 'That interface is really ugly.'],
	['value', "I'm not a fan of yet another flag."],
	['value', "I don't see how this is any simpler."],
	['value', 'It would be quite weird to map it twice.'],
	['scope', 'Resizing the window is a completely separate problem.'],
	['scope', 'That is out of scope for this series.'],
	['scope', 'The whole point of the window is to share it.'],
	['question', 'Who unmaps the window then?'],
	['question', 'I wonder whether anybody unmaps it.'],
	['question', 'Could you explain how the card learns of this?'],
	['proposal', 'Please move the check into the core.'],
	['proposal', "Let's first find out who needs it."],
	['proposal', 'The core should hold the reference.'],
	['proposal', "I'll send a patch for this tomorrow."],
	['proposal', 'How about a flag on the window?'],
	['proposal', 'Move the check into the core.'],
	['proposal', 'Why not just use the flag that we have?'],
	['concession', "Fair enough, I hadn't thought of guests."],
	['concession', 'I agree that the flag is not needed.'],
	['concession', "You're right, the check belongs there."],
	['concession', 'That would be fine with me.'],
];

describe('The kind of a claim', () => {
	for (const [kind, text] of CASES) {
		it(`takes "${text}" for a ${kind}`, () => {
			const [claim] = claims('> The window is mapped by the driver.', text);
			assert.equal(claim?.kind, kind, claim?.reasons.join(' | '));
		});
	}

	it('says which words decided', () => {
		const [claim] = claims('The core should hold the reference.');
		assert.match(
			claim?.reasons[0] ?? '',
			/^proposal: the words 'should hold'|^proposal: the words 'should'/,
		);
	});

	it('takes yes for an answer, not for a concession, after a question', () => {
		const [claim] = claims(
			'> Does the card learn of this?',
			'Yes, the card is told by an interrupt.',
		);
		assert.equal(claim?.kind, 'fact');
		assert.equal(claim?.relation, 'answers');
	});

	it('tells hedged from insisted', () => {
		const [hedged, plain, strong] = [
			'I think the card hangs.',
			'The card hangs.',
			'The card never hangs at all.',
		].map((text) => claims(text)[0]);
		assert.deepEqual(
			[hedged?.strength, plain?.strength, strong?.strength],
			['hedged', 'plain', 'strong'],
		);
		assert.deepEqual(hedged?.hedges, ['i think']);
	});
});
