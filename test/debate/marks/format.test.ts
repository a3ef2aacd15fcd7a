import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarks, writeMarks } from '../../../src/debate/marks/format';
import type { Mark } from '../../../src/debate/marks/mark';
import { latest, mergeMarks } from '../../../src/debate/marks/merge';

const base = {
	key: fc.constantFrom('aa11', 'bb22', 'cc33'),
	words: fc.string({ unit: 'grapheme', maxLength: 20 }),
	at: fc.constantFrom('2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z', '2024-01-03T00:00:00Z'),
};

/** Any mark; few keys and times, so that they meet. */
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
	fc.record({ mark: fc.constant('dismiss' as const), ...base }),
	fc.record({ mark: fc.constant('note' as const), note: fc.string({ unit: 'grapheme' }), ...base }),
	fc.record({
		mark: fc.constant('merge' as const),
		into: fc.constantFrom('aa11', 'bb22'),
		...base,
	}),
	fc.record({
		mark: fc.constant('edit' as const),
		kind: fc.constantFrom('fact' as const, 'value' as const),
		...base,
	}),
	fc.record({
		mark: fc.constant('add' as const),
		speaker: fc.option(fc.constant('Ada Example')),
		kind: fc.constant('fact' as const),
		relation: fc.constant('attacks' as const),
		target: fc.option(fc.constant('aa11')),
		...base,
	}),
	fc.oneof(
		fc.record({
			mark: fc.constant('relink' as const),
			experiment: fc.constant(null),
			hypothesis: fc.constant(null),
			...base,
		}),
		fc.record({
			mark: fc.constant('relink' as const),
			experiment: fc.constant('x'),
			hypothesis: fc.constant('x/y'),
			polarity: fc.constantFrom(1 as const, -1 as const),
			...base,
		}),
	),
);

const marks = fc.array(anyMark, { maxLength: 8 });
const sorted = (list: readonly Mark[]): string => writeMarks(list);

describe('The sidecar of marks', () => {
	it('reads back what it wrote', () => {
		fc.assert(
			fc.property(marks, (list) => {
				const read = readMarks(writeMarks(list));
				assert.ok(read.readable);
				assert.deepEqual(read.problems, []);
				assert.equal(sorted(read.marks), sorted(list));
			}),
		);
	});

	it('is one line per mark, in an order that does not depend on when they were made', () => {
		fc.assert(
			fc.property(marks, (list) => {
				const once = latest(list);
				assert.equal(writeMarks(once), writeMarks([...once].reverse()));
				assert.equal(writeMarks(once).split('\n').length, once.length + 2);
			}),
		);
	});

	it('does not read a later version or another form, so that nobody overwrites it', () => {
		assert.equal(readMarks('{"maplore-marks":2}\n').readable, false);
		assert.equal(readMarks('hello\n').readable, false);
		assert.equal(readMarks('\0\0\0').readable, false);
	});

	it('keeps a line that it does not know as it stands, and says so', () => {
		const odd = '{"mark":"colour","key":"aa11","words":"x","at":"2024-01-01T00:00:00Z"}';
		const read = readMarks(`{"maplore-marks":1}\n${odd}\n`);
		assert.ok(read.readable);
		assert.deepEqual(read.kept, [odd]);
		assert.match(read.problems[0] ?? '', /^line 2 /);
		assert.ok(writeMarks(read.marks, read.kept).includes(odd));
	});

	it('reads any text without throwing', () => {
		fc.assert(fc.property(fc.string(), (text) => void readMarks(text)));
		fc.assert(
			fc.property(fc.json(), (text) => {
				const read = readMarks(`{"maplore-marks":1}\n${text}\n`);
				assert.ok(read.readable);
				assert.equal(read.marks.length, 0);
			}),
		);
	});
});

describe('Two windows on one sidecar', () => {
	it('come to the same, whoever merges', () => {
		fc.assert(
			fc.property(marks, marks, marks, (was, ours, theirs) => {
				const start = latest(was);
				assert.equal(
					sorted(mergeMarks(start, ours, theirs)),
					sorted(mergeMarks(start, theirs, ours)),
				);
			}),
		);
	});

	it('keep what only one of them changed, a removal too', () => {
		fc.assert(
			fc.property(marks, marks, (was, ours) => {
				const start = latest(was);
				assert.equal(sorted(mergeMarks(start, ours, start)), sorted(latest(ours)));
				assert.equal(sorted(mergeMarks(start, start, ours)), sorted(latest(ours)));
			}),
		);
	});
});
