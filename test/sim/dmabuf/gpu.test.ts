import assert from 'node:assert/strict';
import { Scene, usualParts } from '../../../src/sim/designs/scene';
import type { DmaBuf, ImporterKind } from '../../../src/sim/dmabuf/buffer';
import { exportGpuBuffer } from '../../../src/sim/dmabuf/export';
import { regDmabufMr } from '../../../src/sim/dmabuf/import';
import { evict } from '../../../src/sim/dmabuf/lifetime';
import { makeProfile, type Profile, profiles } from '../../../src/sim/profiles/profile';
import { rdmaAccess } from '../../../src/sim/rdma/access';
import { bundledTopology, type TopologyId } from '../../../src/sim/scenario/bundled';

const BYTES = 16 * 4096;
const moving = (version: string): Profile =>
	makeProfile(`v${version}`, version, [...profiles['v6.12'].options, 'DMABUF_MOVE_NOTIFY']);

/** A GPU buffer registered with the NIC. */
function registered(
	profile: Profile,
	kind: ImporterKind = 'dynamic',
	topology: TopologyId = 'T1',
	device: string | null = 'NIC',
) {
	const scene = new Scene(profile, bundledTopology(topology), usualParts, BYTES);
	const buffer = exportGpuBuffer(scene, 'GPU', BYTES) as DmaBuf;
	const request = { mm: null, start: 0, bytes: BYTES, writable: true, device };
	const { result, region } = regDmabufMr(scene, buffer, request, kind);
	return { scene, buffer, result, region };
}
const placeOf = (run: ReturnType<typeof registered>) =>
	run.region?.mtt.extents[0]?.value.owner === 'GPU' ? 'VRAM' : 'RAM';

describe('a GPU buffer registered for RDMA (R12, designs D4)', () => {
	it('is reached in VRAM by a dynamic importer that can reach the GPU', () => {
		const run = registered(moving('6.12'));
		assert.deepEqual([run.result, placeOf(run), run.buffer.pins], ['ok', 'VRAM', 0]);
	});

	it('is pinned in RAM at the first map where the kernel lacks move notification (R12.7)', () => {
		const run = registered(profiles['v6.12']);
		assert.deepEqual([run.result, placeOf(run), run.buffer.pins], ['ok', 'RAM', 1]);
		assert.equal(placeOf(registered(profiles['v7.3'])), 'VRAM');
	});

	it('is pinned in RAM for an importer that pins, and in VRAM since Linux 6.15 (R12.6)', () => {
		assert.equal(placeOf(registered(moving('6.12'), 'pinned')), 'RAM');
		assert.equal(placeOf(registered(moving('6.15'), 'pinned')), 'VRAM');
		assert.equal(placeOf(registered(moving('6.15'), 'pinned', 'T3')), 'RAM');
	});

	it('falls back to RAM, silently, where the peers cannot reach each other (R12.2)', () => {
		const run = registered(moving('6.12'), 'dynamic', 'T3');
		assert.deepEqual([run.result, placeOf(run)], ['ok', 'RAM']);
	});

	it('is refused by software RDMA and by kernels before 5.12 (R50)', () => {
		assert.equal(registered(moving('6.12'), 'dynamic', 'T1', null).result, 'EOPNOTSUPP');
		assert.equal(registered(moving('5.8')).result, 'EOPNOTSUPP');
	});

	it('stays where it is while it is pinned in VRAM: another victim is chosen (R27)', () => {
		const { scene, buffer } = registered(moving('6.15'), 'pinned');
		assert.equal(evict(scene, buffer, []), 'EBUSY');
		assert.equal(buffer.place, 'VRAM');
	});

	it('cannot be mapped while it is pinned in VRAM for somebody else, before 6.15 (R12.9)', () => {
		const scene = new Scene(moving('6.12'), bundledTopology('T1'), usualParts, BYTES);
		const buffer = exportGpuBuffer(scene, 'GPU', BYTES) as DmaBuf;
		buffer.pins = 1;
		const request = { mm: null, start: 0, bytes: BYTES, writable: true, device: 'NIC' };
		assert.equal(regDmabufMr(scene, buffer, request).result, 'EBUSY');
	});
});

describe('traffic through a buffer that moves', () => {
	it('reaches VRAM before the eviction and RAM after it, and breaks no invariant', () => {
		const scene = new Scene(moving('6.12'), bundledTopology('T1'), usualParts, BYTES);
		const buffer = exportGpuBuffer(scene, 'GPU', BYTES) as DmaBuf;
		const request = { mm: null, start: 0, bytes: BYTES, writable: true, device: 'NIC' };
		const { region, buffer: held } = regDmabufMr(scene, buffer, request);
		assert.ok(region && held);
		const reach = () =>
			rdmaAccess(scene, region, 0, BYTES, true, held).targets.map(({ owner }) => owner);
		assert.deepEqual(reach(), ['GPU']);
		assert.equal(evict(scene, buffer, [held]), 'ok');
		assert.equal(region.mtt.extents.length, 0);
		assert.deepEqual(reach(), ['ram']);
		assert.deepEqual(scene.machine.world.trace('ok').violations, []);
	});
});
