import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readText } from '../../src/read/read';
import { shared } from '../shared';

describe('the seed thread', () => {
	it('holds five messages of two people in one chain, four of them only as quotes', function () {
		const thread = readText(fs.readFileSync(shared(this, 'threads/seed.txt'), 'utf8'));
		assert.equal(thread.form, 'page-text');
		assert.deepEqual(
			thread.messages.map((message) => [message.from?.name, message.date, message.inferred]),
			[
				['Jason Gunthorpe', '2019-01-30T20:44:20Z', false],
				['Logan Gunthorpe', '2019-01-30T19:48:33Z', true],
				['Jason Gunthorpe', '2019-01-30T19:19:00Z', true],
				['Logan Gunthorpe', '2019-01-30T18:13:11Z', true],
				['Jason Gunthorpe', '2019-01-30T17:44:00Z', true],
			],
		);
		const [held, first, second, third, last] = thread.messages;
		assert.deepEqual(
			[held?.parent, first?.parent, second?.parent, third?.parent, last?.parent],
			[first?.id, second?.id, third?.id, last?.id, null],
		);
	});

	it("gives the list footer to nobody and line 31 to the quote's author", function () {
		const thread = readText(fs.readFileSync(shared(this, 'threads/seed.txt'), 'utf8'));
		const lines = thread.linesOf(thread.messages[0]?.id ?? '');
		const at = (docLine: number) => lines.find((line) => line.docLine === docLine);
		assert.deepEqual([at(44)?.zone, at(44)?.saidBy, at(45)?.saidBy], ['footer', null, null]);
		assert.equal(at(31)?.saidBy?.name, 'Logan Gunthorpe');
		assert.equal(at(32)?.saidBy?.name, 'Jason Gunthorpe');
	});
});
