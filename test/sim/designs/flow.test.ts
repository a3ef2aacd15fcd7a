import assert from 'node:assert/strict';
import type { DesignId } from '../../../src/sim/designs/design';
import { type Consumer, type FlowRequest, runFlow } from '../../../src/sim/designs/flow';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

const MIB = 2 ** 20;
const flow = (design: DesignId, consumer: Consumer, more: Partial<FlowRequest> = {}) =>
	runFlow({
		design,
		consumer,
		memory: 'bar',
		topology: bundledTopology('T1'),
		bytes: 64 * MIB,
		...more,
	});

describe('designs as flows', () => {
	const registrations: readonly [DesignId, Consumer, string][] = [
		['D0', 'rdmaMr', 'EFAULT'],
		['D0', 'odirect', 'EFAULT'],
		['D0', 'bufferedRead', 'ok'],
		['D0p', 'rdmaMr', 'ok'],
		['D0p', 'odirect', 'EFAULT'],
		['D1', 'rdmaMr', 'ok'],
		['D1', 'odirect', 'EFAULT'],
		['D2', 'rdmaMr', 'EREMOTEIO'],
		['D2', 'odirect', 'ok'],
		['D2L', 'rdmaMr', 'ok'],
		['D3', 'rdmaMr', 'ok'],
		['D4', 'rdmaMr', 'ok'],
		['D4', 'odirect', 'EFAULT'],
		['D5', 'rdmaMr', 'ok'],
	];
	for (const [design, consumer, result] of registrations) {
		it(`${design}, ${consumer} on BAR memory below one switch: ${result}`, () => {
			assert.equal(flow(design, consumer).trace.result, result);
		});
	}

	it('registers RAM under every design', () => {
		for (const design of ['D0', 'D1', 'D2'] as const) {
			assert.equal(flow(design, 'rdmaMr', { memory: 'ram' }).trace.result, 'ok');
		}
	});

	it('gains nothing from the hook until the importer calls it', () => {
		assert.equal(flow('D1', 'rdmaMr', { adopted: false }).trace.result, 'EFAULT');
	});

	it('needs pages at deregistration of a pinned MR, never for its traffic', () => {
		const { trace, phases } = flow('D0', 'rdmaMr', { memory: 'ram', afterwards: ['use', 'dereg'] });
		const pagesOf = (name: string) => {
			const phase = phases.find((one) => one.name === name);
			assert.ok(phase);
			return trace.steps.slice(phase.from, phase.to).reduce((sum, step) => sum + step.pagesRead, 0);
		};
		assert.equal(pagesOf('use'), 0);
		assert.ok(pagesOf('dereg') > 0);
	});

	it('never reads a page of a dma-buf MR', () => {
		const { trace } = flow('D4', 'rdmaMr', { afterwards: ['use', 'dereg'] });
		assert.ok(trace.steps.every((step) => step.pagesRead === 0));
	});
});
