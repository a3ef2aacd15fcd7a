import assert from 'node:assert/strict';
import { debateOf } from '../../../src/debate/debate';
import type { Claim, LedgerEntry } from '../../../src/debate/model';
import { readText } from '../../../src/read/read';
import { mail } from './mail';

/** A debate of our own words, in four messages. */
const THREAD = [
	mail(
		1,
		'Ada',
		null,
		'The card is told by an interrupt when the window goes away.\n\nWho unmaps the window in the guest?',
	),
	mail(
		2,
		'Bob',
		1,
		'Ada wrote:\n> The card is told by an interrupt when the window goes away.\n\nNo, the card is not told anything.\n\nIf you want that, I will send a patch.',
	),
	mail(
		3,
		'Ada',
		2,
		'Bob wrote:\n> No, the card is not told anything.\n\nYou are right, I was wrong about the interrupt.',
	),
	mail(4, 'Cyd', 2, 'Bob wrote:\n> No, the card is not told anything.\n\nAgreed.'),
].join('');

const debate = debateOf(readText(THREAD));
const claim = (start: string): Claim | undefined =>
	debate.claims.find((one) => one.text.startsWith(start));
const about = (entries: readonly LedgerEntry[], start: string): LedgerEntry | undefined =>
	entries.find((entry) => entry.claims.includes(claim(start)?.id ?? '?'));

describe('The ledgers of a debate', () => {
	it('name what is contested, by whom', () => {
		assert.match(
			about(debate.ledgers.contested, 'The card is told')?.note ?? '',
			/Ada holds it, Bob attacks it/,
		);
	});

	it('name the question that nobody answered, and no other', () => {
		assert.deepEqual(
			debate.ledgers.unanswered.map((entry) => entry.claims[0]),
			[claim('Who unmaps')?.id],
		);
	});

	it('name a promise with its condition', () => {
		assert.match(
			about(debate.ledgers.promises, 'If you want')?.note ?? '',
			/Bob promises it on a condition: If you want that/i,
		);
	});

	it('name concessions, across messages', () => {
		assert.match(about(debate.ledgers.concessions, 'You are right')?.note ?? '', /Ada grants Bob/);
		assert.match(about(debate.ledgers.concessions, 'Agreed')?.note ?? '', /Cyd grants Bob/);
	});

	it('name what its own speaker gave up', () => {
		assert.match(
			about(debate.ledgers.superseded, 'The card is told')?.note ?? '',
			/Ada held .* granted the attack of Bob/,
		);
	});

	it('name common ground: held by several, denied by nobody', () => {
		assert.match(
			about(debate.ledgers.commonGround, 'No, the card')?.note ?? '',
			/Bob and Ada and Cyd/,
		);
	});

	it('make no claim twice of words that a later message quotes', () => {
		assert.equal(debate.claims.filter((one) => one.text.startsWith('No, the card')).length, 1);
		assert.ok(debate.claims.every((one) => !one.quoted));
	});
});

describe('Propositions', () => {
	it('are the same when the same is said in nearly the same words, and another when denied', () => {
		const said = (words: string) => mail(2, 'Bob', null, words);
		const count = (words: string): number =>
			debateOf(
				readText(
					mail(1, 'Ada', null, 'The bridge splits every large read into four parts.') + said(words),
				),
			).propositions.length;
		assert.equal(count('As I see it the bridge splits every large read into four parts.'), 1);
		assert.equal(count('The bridge does not split every large read into four parts.'), 2);
		assert.equal(count('Guests map the window late.'), 2);
	});

	it('say who denies them, and who holds them but for who gave them up', () => {
		const one = debate.propositions.find((proposition) =>
			proposition.text.startsWith('The card is told'),
		);
		assert.deepEqual([one?.heldBy, one?.deniedBy], [[], ['Bob']]);
		const attack = debate.propositions.find((proposition) =>
			proposition.text.startsWith('No, the'),
		);
		assert.deepEqual(attack?.heldBy, ['Bob', 'Ada', 'Cyd']);
	});
});
