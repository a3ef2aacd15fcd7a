import assert from 'node:assert/strict';
import { runFlow } from '../../../src/sim/designs/flow';
import { Scene, usualParts, VA } from '../../../src/sim/designs/scene';
import type { Segment } from '../../../src/sim/dma/bus';
import { exportGpuBuffer } from '../../../src/sim/dmabuf/export';
import { regDmabufMr } from '../../../src/sim/dmabuf/import';
import { World } from '../../../src/sim/engine/world';
import { invariants } from '../../../src/sim/invariants/all';
import { removeDevice } from '../../../src/sim/lifetimes/device';
import { VM } from '../../../src/sim/mm/flags';
import { mmap } from '../../../src/sim/mm/mmap';
import { mprotect } from '../../../src/sim/mm/mprotect';
import { munmap } from '../../../src/sim/mm/munmap';
import type { Source } from '../../../src/sim/mm/source';
import { type Topology, withAcs, withKernelAcs } from '../../../src/sim/pci/hierarchy';
import { profiles } from '../../../src/sim/profiles/profile';
import { rdmaAccess } from '../../../src/sim/rdma/access';
import { Region } from '../../../src/sim/rdma/region';
import { regMr, regOdp } from '../../../src/sim/rdma/register';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

const PAGES = 16;
const BYTES = PAGES * 4096;
const T1 = bundledTopology('T1');

const sceneOf = (topology: Topology = T1, profile = profiles['v6.12']) =>
	new Scene(profile, topology, usualParts, BYTES);
const violations = (scene: Scene) => [
	...new Set(scene.machine.world.trace('ok').violations.map(({ invariant }) => invariant)),
];
const anonymous: Source = { from: 'anonymous' };
const driverBar: Source = { from: 'bar', file: 'driver', by: 'remap_pfn_range' };

function mapped(scene: Scene, source: Source, shared = false): void {
	const { machine, mm } = scene;
	const result = mmap(machine, mm, VA, { source, shared, prot: 'rw', pages: PAGES });
	assert.equal(result, 'ok');
}

const request = (scene: Scene, device: string | null = 'NIC') => ({
	mm: scene.mm,
	start: VA,
	bytes: BYTES,
	writable: true,
	device,
});

/** An on-demand registration whose driver has forgotten its notifier. */
function deafRegion(scene: Scene): Region {
	mapped(scene, anonymous);
	const { region } = regOdp(scene, request(scene), 'mlx5');
	assert.ok(region);
	assert.equal(rdmaAccess(scene, region, VA, BYTES, true).result, 'ok');
	scene.mm.notifiers.clear();
	assert.deepEqual(violations(scene), []);
	return region;
}

describe('an invariant is seen to break', () => {
	it('S1: an importer that ignores its notifier still reaches pages that were given back', () => {
		const scene = sceneOf();
		deafRegion(scene);
		munmap(scene.machine, scene.mm, VA, BYTES);
		assert.ok(violations(scene).includes('S1'));
	});

	it('S1: an importer that only warns when the buffer moves', () => {
		const scene = sceneOf(T1, profiles['v6.19']);
		const buffer = exportGpuBuffer(scene, 'GPU', BYTES);
		assert.ok(buffer);
		const wanted = { ...request(scene), mm: null, start: 0 };
		const { buffer: held } = regDmabufMr(scene, buffer, wanted, 'pinned');
		assert.ok(held);
		buffer.place = 'GTT';
		held.moveNotify(scene);
		scene.machine.world.step(
			{ actor: 'exporter', func: 'move', file: null, rule: null },
			(step) => {
				buffer.save(step);
				return 'ok';
			},
		);
		assert.ok(violations(scene).includes('S1'));
	});

	it('S2: a bus address passes a translating IOMMU by', () => {
		const kernel = withKernelAcs({ ...T1, iommu: 'translated' });
		const ports = T1.nodes.filter(({ acs }) => acs !== null).map(({ id }) => [id, 0] as const);
		const cleared = withAcs(kernel, Object.fromEntries(ports));
		const flow = (topology: Topology) =>
			runFlow({ design: 'D5', consumer: 'rdmaMr', memory: 'bar', topology, bytes: BYTES });
		assert.equal(flow(cleared).trace.result, 'ok');
		assert.deepEqual(
			flow(cleared).trace.violations.map(({ invariant }) => invariant),
			['S2'],
		);
		assert.deepEqual(flow(kernel).trace.violations, []);
	});

	it('S3: a stock kernel removes a device whose sysfs BAR is still mapped', () => {
		const scene = sceneOf();
		mapped(scene, { from: 'bar', file: 'sysfs', by: 'remap_pfn_range' }, true);
		assert.deepEqual(violations(scene), []);
		removeDevice(scene, 'GPU');
		assert.deepEqual(violations(scene), ['S3']);
	});

	it('S1 and S3: VFIO type1 keeps raw frames of a device that is gone (R20, R26.4)', () => {
		const topology = withKernelAcs({ ...T1, iommu: 'translated' });
		const { trace, phases } = runFlow({
			design: 'D0',
			consumer: 'vfio',
			memory: 'bar',
			topology,
			bytes: BYTES,
			afterwards: ['munmap', 'unplug'],
		});
		assert.deepEqual(
			phases.map(({ result }) => result),
			['ok', 'ok', 'ok', 'ok'],
		);
		const broken = trace.violations.map(({ invariant }) => invariant).sort();
		assert.deepEqual(broken, ['S1', 'S3']);
	});

	it('S4: a kernel copy touches BAR memory on a CPU where that is not safe', () => {
		const strict: Topology = { ...T1, cpu: { vendor: 'strict', family: 0, mmioSafe: false } };
		const copy = (topology: Topology) =>
			runFlow({ design: 'D0', consumer: 'bufferedRead', memory: 'bar', topology, bytes: BYTES });
		assert.deepEqual(
			copy(strict).trace.violations.map(({ invariant }) => invariant),
			['S4'],
		);
		assert.deepEqual(copy(T1).trace.violations, []);
	});

	it('S5: a device that did not hear of mprotect can write what the process cannot', () => {
		const scene = sceneOf();
		deafRegion(scene);
		mprotect(scene.machine, scene.mm, VA, BYTES, VM.READ);
		assert.ok(violations(scene).includes('S5'));
	});

	it('S5 holds for a driver that listens', () => {
		const scene = sceneOf();
		mapped(scene, anonymous);
		const { region } = regOdp(scene, request(scene), 'mlx5');
		assert.ok(region);
		rdmaAccess(scene, region, VA, BYTES, true);
		mprotect(scene.machine, scene.mm, VA, BYTES, VM.READ);
		munmap(scene.machine, scene.mm, VA, BYTES);
		assert.deepEqual(violations(scene), []);
	});

	it('S6: more pages are pinned than the limit allows', () => {
		const scene = sceneOf();
		const limits = { actor: 'user', func: 'setrlimit', file: null, rule: null };
		scene.machine.world.step(limits, (step) => {
			step.set('process/1/limits', { memlockPages: PAGES - 1, capIpcLock: false });
			return 'ok';
		});
		mapped(scene, anonymous);
		assert.equal(regMr(scene, request(scene)).result, 'ok');
		assert.deepEqual(violations(scene), ['S6']);
	});

	it('S6: an aperture gives more slots than its budget', () => {
		const world = new World({}, profiles['v6.12'], invariants);
		const give = { actor: 'exporter', func: 'p2p_map', file: null, rule: null };
		world.step(give, (step) => {
			step.set('aperture/GPU', { used: 17, budget: 16 });
			return 'ok';
		});
		assert.deepEqual(
			world.trace('ok').violations.map(({ invariant }) => invariant),
			['S6'],
		);
	});

	it('S7: another device is given the address that was mapped for the NIC', () => {
		const topology = withKernelAcs({ ...T1, iommu: 'translated' });
		const scene = sceneOf(topology);
		mapped(scene, anonymous);
		const { region } = regMr(scene, request(scene));
		assert.ok(region);
		const stolen = region.dma.extents[0]?.value as Segment;
		const other = new Region('mr/2', 'pinned', request(scene, 'NVMe'));
		const program = { actor: 'NVMe', func: 'program', file: null, rule: null };
		scene.machine.world.step(program, (step) => {
			other.setMtt(step, VA, VA + BYTES, stolen);
			return 'ok';
		});
		assert.deepEqual(violations(scene), ['S7']);
	});

	it('is told once while it lasts, at the step that broke it', () => {
		const scene = sceneOf();
		mapped(scene, driverBar, true);
		removeDevice(scene, 'GPU');
		const { violations: events, steps } = scene.machine.world.trace('ok');
		assert.equal(events.length, 1);
		assert.equal(steps[events[0]?.step ?? -1]?.func, 'pci_stop_and_remove_bus_device');
	});
});
