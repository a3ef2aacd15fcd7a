import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, type Edit, move } from '../../../src/host/editor/anchors';

const apply = (text: string, { rangeOffset, rangeLength, text: inserted }: Edit) =>
	text.slice(0, rangeOffset) + inserted + text.slice(rangeOffset + rangeLength);

describe('an anchor', () => {
	it('moves with what is inserted before it', () => {
		const place = anchor(10, 20);
		move(place, { rangeOffset: 3, rangeLength: 2, text: 'abcd' });
		assert.deepEqual(place, { start: 12, end: 22, touched: false });
	});

	it('stays where it is when something changes behind it', () => {
		const place = anchor(10, 20);
		move(place, { rangeOffset: 20, rangeLength: 5, text: '' });
		assert.deepEqual(place, { start: 10, end: 20, touched: false });
	});

	it('is touched by a change inside, and grows with it', () => {
		const place = anchor(10, 20);
		move(place, { rangeOffset: 12, rangeLength: 0, text: 'xyz' });
		assert.deepEqual(place, { start: 10, end: 23, touched: true });
	});

	it('is touched when it is deleted with its surroundings', () => {
		const place = anchor(10, 20);
		move(place, { rangeOffset: 5, rangeLength: 30, text: '' });
		assert.equal(place.touched, true);
		assert.equal(place.start, 5);
		assert.equal(place.end, 5);
	});

	it('holds the same words as long as it is untouched, whatever is edited', () => {
		const edits = fc.array(
			fc.record({ at: fc.nat(200), length: fc.nat(10), text: fc.string({ maxLength: 12 }) }),
			{ maxLength: 12 },
		);
		const source = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor';
		fc.assert(
			fc.property(edits, fc.nat(60), fc.integer({ min: 1, max: 15 }), (all, start, length) => {
				let text = source;
				const place = anchor(start, Math.min(start + length, source.length));
				const words = text.slice(place.start, place.end);
				for (const { at, length: removed, text: inserted } of all) {
					const rangeOffset = Math.min(at, text.length);
					const rangeLength = Math.min(removed, text.length - rangeOffset);
					const edit = { rangeOffset, rangeLength, text: inserted };
					text = apply(text, edit);
					move(place, edit);
				}
				assert.ok(place.start <= place.end && place.end <= text.length);
				if (!place.touched) assert.equal(text.slice(place.start, place.end), words);
			}),
		);
	});
});
