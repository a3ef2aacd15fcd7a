import assert from 'node:assert/strict';
import { counterExample } from '../../src/lab/counterexample';
import { integer } from '../../src/lab/parameters';
import { wordAt } from '../../src/lab/robustness';
import { InvalidRun } from '../../src/lab/run';
import { synthetic } from './synthetic';

describe('a counter-example', () => {
	const { parameters } = counterExample(synthetic, 'synthetic/small');

	it('refutes the hypothesis when it is run again', () => {
		assert.ok(parameters);
		assert.equal(wordAt(synthetic, 'synthetic/small', parameters), 'weakens');
	});

	it('is minimal in every parameter: nothing smaller refutes', () => {
		assert.ok(parameters);
		for (const smaller of [
			{ size: Number(parameters['size']) - 1 },
			{ count: Number(parameters['count']) - 1 },
		]) {
			const [[name, value] = ['', 0]] = Object.entries(smaller);
			if (value < 1) continue;
			const word = wordAt(synthetic, 'synthetic/small', { ...parameters, [name]: value });
			assert.equal(word, 'supports', `${name}=${value}`);
		}
		assert.equal(parameters['idle'], false);
	});

	it('is said not to exist when the whole space was run', () => {
		const count = integer('count', 'Count', 'count', [1, 2], 1);
		const [topo] = synthetic.parameters;
		const tame = {
			...synthetic,
			parameters: topo ? [topo, { ...count, name: 'size' }, count] : [],
		};
		const none = counterExample(tame, 'synthetic/small');
		assert.deepEqual([none.parameters, none.space, none.ran], [null, 8, 8]);
	});

	it('of a hypothesis that does not exist is a clear error', () => {
		assert.throws(() => counterExample(synthetic, 'synthetic/large'), InvalidRun);
	});
});
