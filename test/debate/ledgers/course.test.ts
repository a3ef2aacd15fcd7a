import assert from 'node:assert/strict';
import { debateOf } from '../../../src/debate/debate';
import type { Debate, LedgerEntry, Proposition } from '../../../src/debate/model';
import { readText } from '../../../src/read/read';
import { mail } from './mail';

const read = (...mails: readonly string[]): Debate => debateOf(readText(mails.join('')));
const notes = (entries: readonly LedgerEntry[]): string[] => entries.map((entry) => entry.note);
const about = (debate: Debate, start: string): Proposition | undefined =>
	debate.propositions.find((one) => one.text.startsWith(start));

const SPLITS = 'The bridge splits every large read into four parts.';
const wrote = (name: string, quoted: string, text: string): string =>
	`${name} wrote:\n${quoted
		.split('\n')
		.map((line) => `> ${line}`)
		.join('\n')}\n\n${text}`;

describe('One proposition of several locutions', () => {
	it('is what two say apart from each other', () => {
		const debate = read(mail(1, 'Ada', null, SPLITS), mail(2, 'Bob', null, `I think ${SPLITS}`));
		assert.equal(about(debate, 'The bridge')?.locutions.length, 2);
		assert.deepEqual(about(debate, 'The bridge')?.heldBy, ['Ada', 'Bob']);
	});

	it('is what is quoted, wrapped anew, and restated', () => {
		const quoted = 'The bridge splits every large\nread into four parts.';
		const debate = read(
			mail(1, 'Ada', null, SPLITS),
			mail(2, 'Bob', 1, wrote('Ada', quoted, `So you are saying ${SPLITS}`)),
		);
		assert.equal(debate.claims.length, 2);
		assert.equal(about(debate, 'The bridge')?.locutions.length, 2);
	});

	it('is not what a no and the same words denied say', () => {
		const denied = 'No, the bridge does not split every large read into four parts.';
		const debate = read(
			mail(1, 'Ada', null, SPLITS),
			mail(2, 'Bob', 1, wrote('Ada', SPLITS, denied)),
		);
		assert.deepEqual(about(debate, 'The bridge')?.heldBy, ['Ada']);
		assert.deepEqual(about(debate, 'The bridge')?.deniedBy, ['Bob']);
		assert.deepEqual(about(debate, 'No, the bridge')?.heldBy, ['Bob']);
	});
});

describe('The ledgers through the course of a debate', () => {
	const needed = 'The lock is needed there.';
	const not = 'No, the lock is not needed there.';
	const right = 'Ada is right, the card takes an interrupt.';
	const course = read(
		mail(1, 'Ada', null, needed),
		mail(2, 'Bob', 1, wrote('Ada', needed, not)),
		mail(3, 'Cyd', 2, wrote('Bob', `> ${needed}\n${not}`, right)),
		mail(4, 'Bob', 3, wrote('Cyd', `>> ${needed}\n> ${not}\n${right}`, 'Ok, you are right.')),
	);

	it('see a concession and what it gave up across levels of quotes', () => {
		assert.deepEqual(notes(course.ledgers.concessions), [`Bob grants Cyd "${right}".`]);
		assert.deepEqual(notes(course.ledgers.superseded), [
			`Bob held "${not}" and granted the attack of Cyd.`,
		]);
	});

	it('no longer say that somebody holds what they gave up', () => {
		assert.deepEqual(about(course, 'No, the lock')?.heldBy, []);
		assert.deepEqual(about(course, 'The lock')?.heldBy, ['Ada']);
	});

	it('side with the older of two levels of quotes where the answer stands below it', () => {
		const debate = read(
			mail(1, 'Ada', null, needed),
			mail(2, 'Bob', 1, wrote('Ada', needed, not)),
			mail(3, 'Cyd', 2, wrote('Bob', `> ${needed}`, 'Agreed, it is needed.')),
		);
		assert.deepEqual(about(debate, 'The lock')?.heldBy, ['Ada', 'Cyd']);
		assert.deepEqual(notes(debate.ledgers.concessions), [`Cyd grants Ada "${needed}".`]);
	});

	it('see what somebody takes back of their own', () => {
		const sleeps = 'The card sleeps there.';
		const debate = read(
			mail(1, 'Ada', null, sleeps),
			mail(2, 'Ada', 1, wrote('Ada', sleeps, 'Scratch that, the card never sleeps.')),
		);
		assert.deepEqual(notes(debate.ledgers.superseded), [`Ada took back "${sleeps}".`]);
		assert.deepEqual(about(debate, 'The card')?.heldBy, []);
	});

	it('tell a question met with another from one that nobody met', () => {
		const debate = read(
			mail(1, 'Ada', null, 'Who holds the lock?\n\nDoes the card sleep?'),
			mail(2, 'Bob', 1, wrote('Ada', 'Who holds the lock?', 'Which lock do you mean?')),
			mail(3, 'Ada', 2, wrote('Bob', 'Which lock do you mean?', 'The one of the core.')),
		);
		assert.deepEqual(notes(debate.ledgers.unanswered), [
			'Nobody answered Ada; it was met with another question.',
			'Nobody answered Ada.',
		]);
	});

	const PROMISES: readonly (readonly [string, string])[] = [
		['I will send a new version next week.', 'Ada promises it.'],
		['I promise to test it on two boards.', 'Ada promises it.'],
		[
			'Once the core holds the lock, I can drop the flag.',
			'Ada promises it on a condition: Once the core holds the lock.',
		],
		[
			'Happy to rebase unless somebody objects.',
			'Ada promises it on a condition: unless somebody objects.',
		],
		[
			'I am fine with it as long as you add a test.',
			'Ada agrees on a condition: as long as you add a test.',
		],
	];
	for (const [text, note] of PROMISES)
		it(`read "${text}" as: ${note}`, () =>
			assert.deepEqual(notes(read(mail(1, 'Ada', null, text)).ledgers.promises), [note]));
});
