import type { Experiment, Hypothesis, Observation } from '../../src/lab/model';
import { choice, flag, integer } from '../../src/lab/parameters';

const total: Hypothesis = {
	id: 'synthetic/small',
	statement: 'The product stays small.',
	judge: (observations) => {
		const product = Number(observations.get('product')?.value ?? 0);
		return {
			word: product < 1000 ? 'supports' : 'weakens',
			qualifier: null,
			decidedBy: 'product',
			because: `The product is ${product}.`,
		};
	},
};

/** An experiment of the tests' own: the product of its parameters, so that its flips are known. */
export const synthetic: Experiment = {
	id: 'synthetic',
	version: 1,
	title: 'Product',
	question: 'How large is the product?',
	parameters: [
		choice(
			'topo',
			'Topology',
			[
				['T1', 'one'],
				['T2', 'two'],
			],
			'T1',
		),
		integer('size', 'Size', 'bytes', [1, 64, 4096], 64),
		integer('count', 'Count', 'count', [1, 2, 100], 2),
		flag('idle', 'Nobody looks at it', false),
	],
	hypotheses: [total],
	limits: ['anything real'],
	run({ topo, size, count }) {
		const product = (topo === 'T2' ? 2 : 1) * Number(size) * Number(count);
		const observation: Observation = {
			id: 'product',
			label: 'Product',
			value: product,
			unit: null,
			scenario: null,
			step: null,
		};
		return { scenarios: [], observations: [observation] };
	},
};
