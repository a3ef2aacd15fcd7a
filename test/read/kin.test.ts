import assert from 'node:assert/strict';
import type { Message } from '../../src/read/model';
import { readText } from '../../src/read/read';

interface Mail {
	readonly from: string;
	/** Hour of the day. */
	readonly hour: number;
	readonly subject: string;
	readonly body: string;
}

/** Messages whose headers name nothing that they answer, with the hour for an id. */
function thread(...mails: readonly Mail[]): Map<string, Message> {
	const text = mails.map(
		({ from, hour, subject, body }) =>
			`From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: ${from} <${from.slice(0, 3).toLowerCase()}@example.org>\nDate: Tue, 5 Mar 2019 ${hour}:00:00 +0000\nSubject: ${subject}\nMessage-ID: <${hour}>\n\n${body}\n\n`,
	);
	return new Map(readText(text.join('')).messages.map((one) => [one.id, one]));
}

const first: Mail = {
	from: 'Ada Quill',
	hour: 10,
	subject: 'windows on demand',
	body: 'The first fault maps the window.\nNobody else needs to know.',
};

describe('a thread without References', () => {
	it('is woven by what its messages quote under one subject', () => {
		const answer = 'Somebody:\n> The first fault maps the window.\nMeasured where?';
		const found = thread(
			first,
			{ ...first, from: 'Cleo Marsh', hour: 11, body: 'Other words.' },
			{ from: 'Ben Ode', hour: 12, subject: 'Re: windows on demand', body: answer },
		).get('12');
		assert.equal(found?.parent, '10');
		assert.match(found?.reason ?? '', /quotes that message/);
	});

	it('is woven by the author and the date that an attribution states', () => {
		const answer =
			'On Tue, 5 Mar 2019 10:00:00 +0000, Ada Quill wrote:\n> Wrapped in\n> another way.';
		const later = { ...first, hour: 11, body: 'And more.' };
		const found = thread(first, later, {
			from: 'Ben Ode',
			hour: 12,
			subject: 'AW: windows on demand',
			body: answer,
		});
		assert.equal(found.get('12')?.parent, '10');
		assert.equal([...found.values()].filter((one) => one.inferred).length, 0);
	});

	it('hangs a reply that quotes nothing on the last message of its subject, and says so', () => {
		const found = thread(first, {
			from: 'Ben Ode',
			hour: 12,
			subject: 'Re: windows on demand',
			body: 'Reviewed-by: Ben Ode <ben@example.org>',
		}).get('12');
		assert.equal(found?.parent, '10');
		assert.equal(found?.confidence, 0.5);
	});

	it('is woven under a subject of three letters too', () => {
		const reply = { from: 'Ben Ode', hour: 12, subject: 'Re: DAX', body: 'Reviewed.' };
		assert.equal(thread({ ...first, subject: 'DAX' }, reply).get('12')?.parent, '10');
	});

	it('puts the patches of a series under its cover letter, version by version', () => {
		const patch = (hour: number, tag: string): Mail => ({
			...first,
			hour,
			subject: `[${tag}] bar`,
		});
		const found = thread(
			patch(10, 'PATCH v2 0/2'),
			patch(11, 'PATCH v2 1/2'),
			patch(12, 'PATCH v3 0/2'),
			patch(13, 'PATCH v3 2/2'),
			patch(14, 'PATCH v4 1/2'),
		);
		const parents = ['11', '13', '14'].map((id) => found.get(id)?.parent ?? null);
		assert.deepEqual(parents, ['10', '12', null]);
	});

	it('takes no message of another subject, and none that is younger', () => {
		const quote = '> The first fault maps the window.\nWhere?';
		const elsewhere = { from: 'Ben Ode', hour: 12, subject: 'Re: windows', body: quote };
		assert.equal(thread(first, elsewhere).get('12')?.parent, null);
		const earlier = { ...elsewhere, hour: 9, subject: 'Re: windows on demand' };
		assert.equal(thread(first, earlier).get('9')?.parent, null);
	});
});
