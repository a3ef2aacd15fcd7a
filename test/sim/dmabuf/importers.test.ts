import assert from 'node:assert/strict';
import { topologyOf } from '../../../src/lab/machine';
import type { DesignId } from '../../../src/sim/designs/design';
import { type Consumer, runFlow } from '../../../src/sim/designs/flow';

const run = (design: DesignId, consumer: Consumer, machine = {}, memory: 'ram' | 'bar' = 'bar') =>
	runFlow({ design, consumer, memory, topology: topologyOf(machine), bytes: 65536 }).trace;

/** Where the bytes of the import went: the owner of the memory at the end of the path. */
const ends = (trace: ReturnType<typeof run>) =>
	trace.steps.findLast(({ rule }) => rule === 'R4')?.note ?? '';

describe('importers of a dma-buf beside RDMA', () => {
	it('a GPU reaches the exporter’s BAR where it can attach dynamically (R12.2)', () => {
		const trace = run('D4', 'gpuImport');
		assert.equal(trace.result, 'ok');
		assert.match(ends(trace), /BAR 0 of GPU/);
		assert.deepEqual(trace.violations, []);
	});

	it('a GPU gets host memory where the peers cannot reach each other', () => {
		const trace = run('D4', 'gpuImport', { topo: 'T3' });
		assert.equal(trace.result, 'ok');
		assert.doesNotMatch(ends(trace), /BAR/);
	});

	it('a GPU on an address pins by GUP, which no device mapping passes (R9.3)', () => {
		assert.equal(run('D0', 'gpuImport', {}, 'ram').result, 'ok');
		assert.equal(run('D0', 'gpuImport').result, 'EFAULT');
		assert.equal(run('D2', 'gpuImport').result, 'EREMOTEIO');
		assert.equal(run('D1', 'gpuImport').result, 'ok');
	});

	it('iommufd maps what vfio-pci exported, behind an IOMMU (R21, R49)', () => {
		const trace = run('D5', 'vfio', { iommu: 'translated' });
		assert.equal(trace.result, 'ok');
		assert.ok(trace.steps.some(({ func }) => func === 'vfio_pci_core_feature_dma_buf'));
		assert.match(ends(trace), /BAR 0 of GPU/);
		assert.deepEqual(trace.violations, []);
	});

	it('iommufd has no domain to fill without an IOMMU, and takes no GPU’s buffer', () => {
		assert.equal(run('D5', 'vfio').result, 'ENODEV');
		assert.equal(run('D4', 'vfio', { iommu: 'translated' }).result, 'EFAULT');
	});
});
