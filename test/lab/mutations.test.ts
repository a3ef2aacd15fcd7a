import assert from 'node:assert/strict';
import { experiments } from '../../src/lab/catalogue';
import { describeParameters, inverted } from './inversion';
import { mutations } from './mutations';

describe('an inversion', () => {
	for (const mutation of mutations)
		it(`changes ${mutation.hypothesis}: ${describeParameters(mutation)}`, () => {
			const { before, after } = inverted(mutation);
			assert.equal(after, mutation.becomes);
			assert.notEqual(before, after);
		});

	it('moves every experiment', () => {
		const moved = new Set(mutations.map(({ hypothesis }) => hypothesis.replace(/\/.*/, '')));
		const still = experiments.filter(({ id }) => !moved.has(id)).map(({ id }) => id);
		assert.deepEqual(still, []);
	});
});
