import assert from 'node:assert/strict';
import { experiments } from '../../src/lab/catalogue';
import { runExperiment } from '../../src/lab/run';
import { expectations } from './expectations';

/** Verdicts that differ from the catalogue's expectation; each must be explained beside it. */
const different = expectations.flatMap(({ experiment, hypothesis, word, difference }) => {
	const { verdicts } = runExperiment(experiment);
	const said = verdicts.find((one) => one.hypothesis === hypothesis)?.word;
	return said === word ? [] : [{ hypothesis, word, said, difference }];
});

describe('what the catalogue expects', () => {
	it('covers all 23 experiments', () => {
		assert.equal(experiments.length, 23);
		const covered = new Set(expectations.map(({ experiment }) => experiment));
		assert.deepEqual(
			experiments.map(({ id }) => id).filter((id) => !covered.has(id)),
			[],
		);
	});

	it('agrees with the runs, or the difference is explained', () => {
		for (const { hypothesis, difference } of different) assert.ok(difference, hypothesis);
	});

	it('stands in no statement', () => {
		for (const { hypotheses } of experiments)
			for (const { statement } of hypotheses)
				assert.doesNotMatch(statement, /EFAULT|EREMOTEIO|EINVAL|\d \d|expect/i);
	});
});
