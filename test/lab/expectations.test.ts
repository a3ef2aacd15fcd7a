import assert from 'node:assert/strict';
import { experiments } from '../../src/lab/catalogue';
import { runExperiment } from '../../src/lab/run';
import { expectations } from './expectations';

describe('what the catalogue expects', () => {
	it('covers all 23 experiments', () => {
		assert.equal(experiments.length, 23);
		const covered = new Set(expectations.map(({ experiment }) => experiment));
		assert.deepEqual(
			experiments.map(({ id }) => id).filter((id) => !covered.has(id)),
			[],
		);
	});

	it('covers every hypothesis', () => {
		const covered = new Set(expectations.map(({ hypothesis }) => hypothesis));
		const all = experiments.flatMap(({ hypotheses }) => hypotheses.map(({ id }) => id));
		assert.deepEqual(
			all.filter((id) => !covered.has(id)),
			[],
		);
	});

	it('is explained where the run says something else', () => {
		for (const { hypothesis, word, says, difference } of expectations)
			if (says !== word) assert.ok(difference, hypothesis);
	});

	for (const { experiment, hypothesis, word, says } of expectations)
		it(`${says === word ? 'agrees with' : 'differs from'} the run of ${hypothesis}`, () => {
			const { verdicts } = runExperiment(experiment);
			assert.equal(verdicts.find((one) => one.hypothesis === hypothesis)?.word, says);
		});

	it('stands in no statement', () => {
		for (const { hypotheses } of experiments)
			for (const { statement } of hypotheses)
				assert.doesNotMatch(statement, /\bE[A-Z]{3,}\b|[\d.]+ ?(?:%|GB|[KMG]iB|us|ns)|expect/);
	});
});
