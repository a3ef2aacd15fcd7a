import assert from 'node:assert/strict';
import { counterExample } from '../../src/lab/counterexample';
import { declaredAxes, gridSize, pointsOf } from '../../src/lab/grid';
import { wordAt } from '../../src/lab/robustness';
import { requireExperiment, runExperiment } from '../../src/lab/run';

/** Experiments whose whole space runs in a moment. */
const quick = [
	'swap-backend',
	'mr-fields',
	'coexist',
	'unplug',
	'mixed-mr',
	'inverted-flow',
	'doorbell-odirect',
	'memmap-cost',
	'vma-seams',
	'rfc-asposted',
].map(requireExperiment);

const wordOf = (id: string, hypothesis: string, parameters = {}) =>
	runExperiment(id, parameters).verdicts.find((one) => one.hypothesis === hypothesis)?.word;

describe('the counter-example of a hypothesis of the catalogue', () => {
	for (const experiment of quick)
		for (const { id } of experiment.hypotheses)
			it(`is refuted again, and smallest; or there is none: ${id}`, () => {
				const { parameters, space, ran } = counterExample(experiment, id);
				assert.equal(space, gridSize(declaredAxes(experiment)));
				if (parameters === null) {
					assert.equal(ran, space);
					return;
				}
				assert.equal(wordOf(experiment.id, id, parameters), 'weakens');
				for (const spec of experiment.parameters) {
					const points = pointsOf(spec);
					const here = parameters[spec.name];
					const smaller = points.filter((one) =>
						typeof one === 'number'
							? one < Number(here)
							: points.indexOf(one) < points.indexOf(here!),
					);
					for (const value of smaller) {
						const word = wordAt(experiment, id, { ...parameters, [spec.name]: value });
						assert.notEqual(word, 'weakens', `${spec.name}=${value} is smaller`);
					}
				}
			});
});
