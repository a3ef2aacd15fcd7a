import assert from 'node:assert/strict';
import { experiments } from '../../src/lab/catalogue';
import { runExperiment } from '../../src/lab/run';
import { mutations } from './mutations';

const wordOf = (id: string, parameters = {}) => {
	const { verdicts } = runExperiment(id.replace(/\/.*/, ''), parameters);
	return verdicts.find(({ hypothesis }) => hypothesis === id)?.word;
};

describe('an inversion', () => {
	for (const { hypothesis, turned, becomes } of mutations)
		it(`changes ${hypothesis}: ${JSON.stringify(turned)}`, () => {
			assert.equal(wordOf(hypothesis, turned), becomes);
			assert.notEqual(wordOf(hypothesis), becomes);
		});

	it('moves every experiment', () => {
		const moved = new Set(mutations.map(({ hypothesis }) => hypothesis.replace(/\/.*/, '')));
		const still = experiments.filter(({ id }) => !moved.has(id)).map(({ id }) => id);
		assert.deepEqual(still, []);
	});
});
