import assert from 'node:assert/strict';
import { parameterIds, parameters } from '../../../src/sim/cost/catalogue';
import { Costs } from '../../../src/sim/cost/costs';
import { sources } from '../../../src/sim/cost/sources';

describe('the parameters of the cost model', () => {
	for (const id of parameterIds) {
		it(`${id} has a value within its range, a unit, a confidence and a known source`, () => {
			const { value, range, unit, confidence, source, label } = parameters[id];
			assert.ok(range[0] <= value && value <= range[1], `${range}`);
			assert.ok(value > 0 || unit === 'ns', 'zero only for a delay');
			assert.match(confidence, /^[HML]$/);
			assert.ok(label.length > 0 && source.length > 0);
			for (const each of source) assert.ok(sources[each].length > 0);
		});
	}

	it('that are estimates of ours alone never have high confidence', () => {
		for (const id of parameterIds) {
			const { source, confidence } = parameters[id];
			if (source.every((each) => each === 'own')) assert.notEqual(confidence, 'H', id);
		}
	});
});

describe('overriding parameters', () => {
	it('replaces the value named and no other', () => {
		const { costs, problems } = Costs.of({ 'hop.switch': 90 });
		assert.deepEqual(problems, []);
		assert.equal(costs.get('hop.switch'), 90);
		assert.equal(costs.get('hop.wire'), Costs.defaults.get('hop.wire'));
	});

	it('takes a value outside its range and says so', () => {
		const { costs, problems } = Costs.of({ 'hop.switch': 9000 });
		assert.deepEqual(problems, []);
		assert.deepEqual(costs.outside(), ['hop.switch']);
	});

	const bad: [string, number, RegExp][] = [
		['hop.nothing', 1, /not a parameter/],
		['hop.switch', -1, /negative/],
		['hop.switch', Number.NaN, /finite/],
		['hop.switch', Number.POSITIVE_INFINITY, /finite/],
		['dllp.factor', 1.5, /share/],
		['dllp.factor', 0, /zero/],
		['tlp.tags', 0, /zero/],
		['tlp.tags', 1.5, /whole/],
		['link.gen3.rate', 0, /zero/],
		['constructor', 1, /not a parameter/],
	];
	for (const [id, value, said] of bad) {
		it(`refuses ${id} = ${value}, naming it`, () => {
			const { problems } = Costs.of({ [id]: value });
			assert.equal(problems.length, 1);
			assert.equal(problems[0]?.parameter, id);
			assert.match(problems[0]?.message ?? '', said);
		});
	}
});
