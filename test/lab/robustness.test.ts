import assert from 'node:assert/strict';
import { configuration, declaredAxes, gridSize } from '../../src/lab/grid';
import { robustnessOf, wordAt } from '../../src/lab/robustness';
import { synthetic } from './synthetic';

describe('robustness', () => {
	const [found] = robustnessOf(synthetic) ?? [];

	it('counts the configurations of the declared sweep in which the verdict holds', () => {
		const axes = declaredAxes(synthetic);
		const words = Array.from({ length: gridSize(axes) }, (_, index) =>
			wordAt(synthetic, 'synthetic/small', configuration(axes, index)),
		);
		assert.equal(found?.configurations, 36);
		assert.equal(found?.holds, words.filter((word) => word === 'supports').length);
	});

	it('names the parameters that flip it, and not the one that nobody looks at', () => {
		const names = found?.matters.map((one) => one.name) ?? [];
		assert.deepEqual([...names].sort(), ['count', 'size']);
	});

	it('finds the exact value at which a whole number flips it', () => {
		const size = found?.boundaries.find((one) => one.name === 'size');
		assert.deepEqual(size, { name: 'size', last: 499, first: 500, becomes: 'weakens' });
	});

	it('keeps what the sweep leaves alone as it was given', () => {
		const partly = { ...synthetic, sweep: ['count'] };
		const counts = (size: number) => robustnessOf(partly, { size })?.[0]?.counts;
		assert.deepEqual(counts(1), { supports: 3 });
		assert.deepEqual(counts(4000), { weakens: 3 });
	});

	it('gives nothing when it is stopped', () => {
		assert.equal(
			robustnessOf(synthetic, {}, () => true),
			null,
		);
	});
});
