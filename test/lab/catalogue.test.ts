import assert from 'node:assert/strict';
import fc from 'fast-check';
import { experiments } from '../../src/lab/catalogue';
import { configuration, declaredAxes, gridSize, pointsOf } from '../../src/lab/grid';
import type { Observation } from '../../src/lab/model';
import { misfit } from '../../src/lab/parameters';
import { canonicalJson } from '../../src/lab/record';
import { InvalidRun, runExperiment } from '../../src/lab/run';
import { statements } from '../../src/lab/statements';

describe('the catalogue', () => {
	for (const experiment of experiments)
		describe(experiment.id, () => {
			it('has parameters whose defaults and declared points fit', () => {
				for (const spec of experiment.parameters)
					for (const value of [spec.default, ...pointsOf(spec)])
						assert.equal(misfit(spec, value), null, `${spec.name}=${value}`);
			});

			it('declares a sweep that one can afford', () => {
				const size = gridSize(declaredAxes(experiment));
				assert.ok(size >= 2 && size <= 4096, `${size} configurations`);
			});

			it('judges its own hypotheses, each by an observation that it made', () => {
				const { verdicts, observations, scenarios } = runExperiment(experiment.id);
				const made = new Map(observations.map((one) => [one.id, one]));
				assert.deepEqual(
					verdicts.map(({ hypothesis }) => hypothesis),
					experiment.hypotheses.map(({ id }) => id),
				);
				for (const { hypothesis, decidedBy, because } of verdicts) {
					assert.ok(hypothesis in statements, hypothesis);
					assert.ok(made.has(decidedBy), `${hypothesis} by ${decidedBy}`);
					assert.match(because, /\.$/);
				}
				for (const { id, scenario, step } of observations) {
					if (scenario === null) continue;
					const found = scenarios.find((one) => one.id === scenario);
					assert.ok(found, `${id} was seen in ${scenario}`);
					if (step !== null) assert.ok(found.trace.steps[step], `${id} at step ${step}`);
				}
			});

			it('gives the same bytes again, steps included', () => {
				const [a, b] = [runExperiment(experiment.id), runExperiment(experiment.id)];
				assert.equal(canonicalJson(a), canonicalJson(b));
			});

			it('judges any observations, even none (predicates are total)', () => {
				const ids = runExperiment(experiment.id).observations.map(({ id }) => id);
				const any = fc.dictionary(fc.constantFrom(...ids), fc.jsonValue());
				fc.assert(
					fc.property(any, (values) => {
						const observations = new Map(
							Object.entries(values).map(([id, value]) => [
								id,
								{ id, label: id, value, unit: null, scenario: null, step: null } as Observation,
							]),
						);
						for (const hypothesis of experiment.hypotheses) hypothesis.judge(observations);
					}),
					{ numRuns: 50 },
				);
			});

			it('runs at any corner of its space', () => {
				const axes = declaredAxes(experiment);
				fc.assert(
					fc.property(fc.nat(gridSize(axes) - 1), (index) => {
						const { verdicts } = runExperiment(experiment.id, configuration(axes, index));
						assert.equal(verdicts.length, experiment.hypotheses.length);
					}),
					{ numRuns: 5 },
				);
			});
		});

	it('answers an unknown experiment, parameter or value with one clear sentence', () => {
		assert.throws(() => runExperiment('no-such'), /there is no experiment "no-such"; there are/);
		assert.throws(() => runExperiment('odirect-chain', { nope: 1 }), /no parameter nope; it has/);
		assert.throws(() => runExperiment('odirect-chain', { topo: 'T9' }), InvalidRun);
		assert.throws(() => runExperiment('odirect-chain', { bytes: 1 }), /bytes takes 4096 to/);
	});
});
