import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IdTable } from '../../src/read/mail/ids';

const encoder = new TextEncoder();

/** The ids that a field value names, as a table knows them. */
function idsIn(table: IdTable, value: string, most = 100): string[] {
	const bytes = encoder.encode(value);
	const numbers: number[] = [];
	const count = table.numbersIn(bytes, 0, bytes.length, most, numbers);
	return numbers.slice(0, count).map((number) => table.text(number));
}

describe('the Message-IDs of headers', () => {
	it('have one number each, however often they are named, and the text that they had', () => {
		const id = fc.stringMatching(/^[a-z0-9.+-]{1,40}@[a-z.]{1,20}$/);
		fc.assert(
			fc.property(fc.array(id, { minLength: 1, maxLength: 3000, size: 'max' }), (ids) => {
				const table = new IdTable();
				const numbers = new Map(ids.map((one) => [one, table.numberOf(one)]));
				assert.equal(table.size, numbers.size);
				assert.deepEqual(idsIn(table, ids.map((one) => `<${one}>`).join('\n '), 3000), ids);
				for (const [one, number] of numbers) assert.equal(table.numberOf(one), number);
			}),
			{ numRuns: 20 },
		);
	});

	it('are told apart where all their hashes are one, without a look at each', () => {
		const alike = Array.from({ length: 4096 }, (_, at) =>
			Array.from({ length: 12 }, (__, bit) => ((at >> bit) & 1 ? 'Aa' : 'BB')).join(''),
		);
		const table = new IdTable();
		const numbers = alike.map((one) => table.numberOf(one));
		assert.equal(new Set(numbers).size, alike.length);
		assert.deepEqual(
			alike.map((one) => table.numberOf(one)),
			numbers,
		);
		assert.deepEqual(
			numbers.map((number) => table.text(number)),
			alike,
		);
	});

	it('stand in brackets among prose, and one may stand without', () => {
		const table = new IdTable();
		assert.deepEqual(idsIn(table, 'your message of Tue <a@b> (<c@d>)'), ['a@b', 'c@d']);
		assert.deepEqual(idsIn(table, ' a@b\r\n'), ['a@b']);
		assert.deepEqual(idsIn(table, '<a b@c> <<d@e> <> <f@g'), []);
		assert.deepEqual(idsIn(table, '<\u00fc@b> <c\u00a0d@e>'), ['\u00fc@b']);
		assert.equal(table.size, 3);
	});

	it('are the first ones of a list, or the last ones', () => {
		const table = new IdTable();
		assert.deepEqual(idsIn(table, '<a@b> <c@d> <e@f>', 2), ['a@b', 'c@d']);
		assert.deepEqual(idsIn(table, '<a@b> <c@d> <e@f>', -2), ['c@d', 'e@f']);
	});
});
