import assert from 'node:assert/strict';
import type { Mark } from '../../../src/debate/marks/mark';
import type { Claim } from '../../../src/debate/model';
import { linkClaims } from '../../../src/lab/links/link';
import { debate, reply } from '../own';

const SAID = '> The driver tells the card when the window goes away.';
const TEXT = reply(
	SAID,
	'The driver never does that. The card finds out by itself when a read fails on the bus.',
);
const at = '2024-01-01T00:00:00Z';

const own = (marks: readonly Mark[], text = TEXT): readonly Claim[] =>
	debate(text, { marks }).claims.filter((claim) => !claim.quoted);
const [first, second] = own([]) as [Claim, Claim];
const on = (claim: Claim) => ({ key: claim.id, words: claim.text, at });

describe("The reviewer's marks", () => {
	it('win over inference', () => {
		const [edited] = own([{ mark: 'edit', ...on(first), kind: 'value', relation: 'undercuts' }]);
		assert.equal(edited?.kind, 'value');
		assert.equal(edited?.relation, 'undercuts');
		assert.equal(edited?.confidence, 1);
		assert.equal(edited?.marked, true);
	});

	it('dismiss a claim, and it is gone from propositions and ledgers too', () => {
		const { placed, ...found } = debate(TEXT, { marks: [{ mark: 'dismiss', ...on(first) }] });
		assert.ok(!JSON.stringify(found).includes(first.id));
		assert.deepEqual(
			placed?.map(({ claim }) => claim),
			[first.id],
			'the mark itself is still known',
		);
	});

	it('add a claim that the rules did not make, at its very place', () => {
		const words = 'card finds out by itself';
		const added = own([
			{
				mark: 'add',
				key: 'mine',
				words,
				at,
				speaker: 'Ada Example',
				kind: 'prediction',
				relation: 'attacks',
				target: null,
			},
		]).find((claim) => claim.id === 'mine');
		assert.ok(added?.span);
		assert.equal(TEXT.slice(added.span.start, added.span.end), words);
		assert.equal(added.kind, 'prediction');
	});

	it('relink a claim, or take its link away', () => {
		const links = (marks: readonly Mark[]) =>
			linkClaims(debate(TEXT, { marks })).filter((link) => link.claim === second.id);
		const set = links([
			{ mark: 'relink', ...on(second), experiment: 'unplug', hypothesis: 'unplug/pins-bounded' },
		]);
		assert.deepEqual(
			set.map((link) => link.hypothesis),
			['unplug/pins-bounded'],
		);
		const [opposite] = links([
			{
				mark: 'relink',
				...on(second),
				experiment: 'unplug',
				hypothesis: 'unplug/pins-bounded',
				polarity: -1,
			},
		]);
		assert.equal(opposite?.polarity, -1);
		assert.deepEqual(
			links([{ mark: 'relink', ...on(second), experiment: null, hypothesis: null }]),
			[],
		);
	});

	it('merge two claims into one proposition and add a note', () => {
		const found = debate(TEXT, {
			marks: [
				{ mark: 'merge', ...on(first), into: second.id },
				{ mark: 'note', ...on(first), note: 'ask Bob' },
			],
		});
		assert.ok(
			found.propositions.some(
				(one) => one.locutions.includes(first.id) && one.locutions.includes(second.id),
			),
		);
		assert.equal(found.claims.find((claim) => claim.id === first.id)?.note, 'ask Bob');
	});

	it('survive a new wrapping and another copy of the thread', () => {
		const rewrapped = reply(
			SAID,
			'The driver never does that. The card\nfinds out by itself when a\nread fails on the bus.',
		).replace('Subject: Re: ', 'X-Copy: 2\nSubject: Re: ');
		const marks: Mark[] = [{ mark: 'edit', ...on(second), kind: 'scope' }];
		assert.equal(own(marks, rewrapped)[1]?.kind, 'scope');
	});

	it('find a claim whose borders have moved by its words', () => {
		const marks: Mark[] = [
			{
				mark: 'edit',
				key: 'gone',
				words: 'The card finds out by itself when a read fails on the bus, then.',
				at,
				kind: 'scope',
			},
		];
		assert.equal(own(marks)[1]?.kind, 'scope');
	});

	it('are kept and named when their claim is no longer there', () => {
		const orphan: Mark = {
			mark: 'dismiss',
			key: 'gone',
			words: 'Words that nobody wrote anywhere.',
			at,
		};
		assert.deepEqual(debate(TEXT, { marks: [orphan] }).orphans, [orphan]);
	});
});
