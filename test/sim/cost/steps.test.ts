import assert from 'node:assert/strict';
import { Costs } from '../../../src/sim/cost/costs';
import { registerPinned } from '../../../src/sim/cost/registration';
import { costOfStep } from '../../../src/sim/cost/steps';
import { type FlowRequest, runFlow } from '../../../src/sim/designs/flow';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

const MIB = 2 ** 20;
const flow = (request: Partial<FlowRequest>) =>
	runFlow({
		design: 'D0',
		consumer: 'rdmaMr',
		memory: 'ram',
		topology: bundledTopology('T1'),
		bytes: 16 * MIB,
		afterwards: ['dereg'],
		...request,
	});
const costs = (request: Partial<FlowRequest>) =>
	flow(request).trace.steps.flatMap(({ func, cost }) => (cost === null ? [] : [{ func, ...cost }]));

describe('the steps of a trace', () => {
	it('of a pinned registration add up to the price of one, and of the pages that were faulted in', () => {
		const request = { bytes: 16 * MIB };
		const steps = flow({ ...request, afterwards: [] }).trace.steps;
		const sum = steps.reduce((total, { cost }) => total + (cost?.ps ?? 0), 0);
		const registration = { ...request, pageBytes: 4096, translated: false, cachedKey: true };
		const pages = (16 * MIB) / 4096;
		assert.equal(sum, registerPinned(Costs.defaults, registration).ps + pages * 500_000);
	});

	it('name the parameters behind their time', () => {
		for (const { func, ps, parameters } of costs({})) {
			assert.ok(ps === 0 || parameters.length > 0, func);
		}
		assert.ok(costs({}).some(({ parameters }) => parameters.includes('unpin.page')));
	});

	it('of a page-less registration pay for no pin', () => {
		const all = costs({ design: 'D4', memory: 'bar' }).flatMap(({ parameters }) => parameters);
		assert.ok(all.includes('mtt.page'));
		assert.ok(!all.includes('pin.page'));
	});

	it('have no time where they were refused or where nobody knows it', () => {
		const refused = { func: 'gup_fast', pagesRead: 5, changed: [], result: 'EFAULT' };
		assert.equal(costOfStep(refused), null);
		assert.equal(costOfStep({ ...refused, func: 'toString', result: 'ok' }), null);
	});

	it('follow the parameters', () => {
		const facts = { func: 'gup_fast', pagesRead: 10, changed: [], result: 'ok' };
		assert.equal(costOfStep(facts)?.ps, 620_000);
		assert.equal(costOfStep(facts, Costs.of({ 'pin.page': 100 }).costs)?.ps, 1_000_000);
	});
});
