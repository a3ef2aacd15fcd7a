import assert from 'node:assert/strict';
import { minusLogOfBits } from '../../../src/sim/engine/logarithm';
import { RandomStream } from '../../../src/sim/engine/random';

const draw = (stream: RandomStream, count: number) =>
	Array.from({ length: count }, () => stream.bits());

describe('random streams', () => {
	it('depend on the seed and on the name of their source alone', () => {
		const first = draw(new RandomStream(1, 'flow:a'), 8);
		assert.deepEqual(draw(new RandomStream(1, 'flow:a'), 8), first);
		assert.notDeepEqual(draw(new RandomStream(2, 'flow:a'), 8), first);
		assert.notDeepEqual(draw(new RandomStream(1, 'flow:b'), 8), first);
	});

	it('yield the same numbers in every engine', () => {
		// Written down once from Node 20: any other engine must agree to the last bit.
		const stream = new RandomStream(42, 'golden');
		assert.deepEqual(
			[stream.bits(), stream.below(1000), stream.exponential(), stream.exponentialPs(1_000_000)],
			[389701168, 151, 1.2608634396104095, 1551981],
		);
	});

	it('draw integers below a bound evenly', () => {
		const stream = new RandomStream(3, 'die');
		const counts = new Array<number>(6).fill(0);
		for (let i = 0; i < 60_000; i++) (counts[stream.below(6)] as number)++;
		// Chi-squared with 5 degrees of freedom: 20.5 is passed once in a thousand.
		const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
		assert.ok(chi < 20.5, `chi-squared ${chi}`);
	});

	it('draw exponential durations with the mean and spread asked for', () => {
		const stream = new RandomStream(4, 'gaps');
		let sum = 0;
		let squares = 0;
		const count = 100_000;
		for (let i = 0; i < count; i++) {
			const x = stream.exponential();
			sum += x;
			squares += x * x;
		}
		// Four standard errors: 4/sqrt(n) for the mean, 4*sqrt(20)/sqrt(n) for the second moment.
		assert.ok(Math.abs(sum / count - 1) < 0.0127, `mean ${sum / count}`);
		assert.ok(Math.abs(squares / count - 2) < 0.0566, `second moment ${squares / count}`);
	});
});

describe('the logarithm', () => {
	it('agrees with the platform over the whole range of 53 bits', () => {
		const stream = new RandomStream(5, 'bits');
		for (let i = 0; i < 50_000; i++) {
			const high = i % 33 === 32 ? 0 : stream.bits() >>> (i % 33);
			const low = stream.bits() >>> 11;
			const platform = -Math.log((high * 2 ** 21 + low + 1) / 2 ** 53);
			assert.ok(Math.abs(minusLogOfBits(high, low) - platform) < 1e-14, `${high} ${low}`);
		}
	});

	it('is exact at both ends', () => {
		assert.equal(minusLogOfBits(2 ** 32 - 1, 2 ** 21 - 1), 0);
		assert.equal(minusLogOfBits(0, 0), 53 * Math.LN2);
	});
});
