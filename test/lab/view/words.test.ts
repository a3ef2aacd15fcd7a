import assert from 'node:assert/strict';
import { countText, percentText } from '../../../src/lab/view/words';

describe('the words of a view', () => {
	it('count one thing in the singular, and group many', () => {
		assert.deepEqual(
			[0, 1, 2, 65536].map((count) => countText(count, 'page')),
			['0 pages', '1 page', '2 pages', '65\u202f536 pages'],
		);
	});

	it('never say that all or nothing holds when it is only nearly so', () => {
		assert.deepEqual([0, 0.001, 0.005, 0.5, 0.826, 0.995, 0.9999, 1].map(percentText), [
			'0 %',
			'< 1 %',
			'< 1 %',
			'50 %',
			'83 %',
			'> 99 %',
			'> 99 %',
			'100 %',
		]);
	});
});
