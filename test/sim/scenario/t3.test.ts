import assert from 'node:assert/strict';
import { bundledScenarios } from '../../../src/sim/scenario/bundled';
import file from '../../../src/sim/scenario/bundled/T3.json';

describe('the bundled machine T3', () => {
	it('is what its own file says, though it is made from T2', () => {
		assert.deepEqual(bundledScenarios.T3, file);
	});
});
