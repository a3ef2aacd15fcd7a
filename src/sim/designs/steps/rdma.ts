import type { Outcome } from '../../engine/trace';
import { type Memory, pagesOf, RAM, type Scene, type VmaRecord } from '../scene';
import {
	type DmaRecord,
	dmaMapByExporter,
	dmaMapPages,
	dmaMapPhysVec,
	dmaPath,
	dmaUnmap,
	mttPath,
	programMtt,
	zapMtt,
} from './dma';
import { pinUserPages, unpinUserPages } from './gup';

export const mrPath = 'mr/1';
/** How an MR holds its memory. */
export type UmemKind = 'pinned' | 'p2p-ops' | 'peer' | 'odp' | 'dmabuf';

function setMr(scene: Scene, kind: UmemKind, memory: Memory, func: string, file: string): Outcome {
	return scene.world.step({ actor: 'ib_core', func, file, rule: 'R10' }, (step) => {
		step.set(mrPath, { kind, bytes: memory.length, state: 'active' });
		step.note('The MR is usable.');
		return 'ok';
	});
}

/** `ibv_reg_mr`: pinned pages, or the callbacks of the VMA where the core and the importer have them. */
export function regMr(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	const vma = scene.record<VmaRecord>(memory.path);
	if (scene.features.has('peer-memory') && memory.way === 'bar-mmap') return regPeer(scene, memory);
	const hook = vma?.ops.includes('p2p_map') === true && scene.features.has('umem-p2p-map');
	if (hook) return regP2pOps(scene, memory);
	const longtermP2p = scene.features.has('p2pdma-longterm');
	const request = { write: true, longterm: true, p2pdma: longtermP2p, holder: mrPath };
	const pinned = pinUserPages(scene, memory, request);
	if (pinned !== 'ok') return refuse(scene, pinned);
	const mapped = dmaMapPages(scene, importer, memory);
	if (mapped !== 'ok') {
		unpinUserPages(scene, memory, mrPath);
		return refuse(scene, mapped);
	}
	programMtt(scene, importer, memory);
	return setMr(scene, 'pinned', memory, 'ib_umem_get', 'drivers/infiniband/core/umem.c');
}

function refuse(scene: Scene, errno: Outcome): Outcome {
	return scene.world.step(
		{ actor: 'ib_core', func: 'ib_umem_get', file: 'drivers/infiniband/core/umem.c', rule: 'R10' },
		(step) => {
			step.note('All or nothing: what was taken is released, no MR comes to be.');
			return errno;
		},
	);
}

/** D1 steps 2 to 5 */
function regP2pOps(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	subscribe(scene, memory);
	const mapped = p2pMap(scene, memory);
	if (mapped !== 'ok') {
		unsubscribe(scene);
		return refuse(scene, mapped);
	}
	programMtt(scene, importer, memory);
	return setMr(scene, 'p2p-ops', memory, 'ib_umem_get', 'drivers/infiniband/core/umem.c');
}

function subscribe(scene: Scene, memory: Memory): void {
	scene.world.step(
		{
			actor: 'importer',
			func: 'mmu_interval_notifier_insert',
			file: 'mm/mmu_notifier.c',
			rule: 'R11.1',
		},
		(step) => {
			step.set('notifier/mr', { start: memory.address, bytes: memory.length });
			step.note('The importer will hear of every change of this range.');
			return 'ok';
		},
	);
}

function unsubscribe(scene: Scene): void {
	scene.world.step(
		{
			actor: 'importer',
			func: 'mmu_interval_notifier_remove',
			file: 'mm/mmu_notifier.c',
			rule: 'R11.1',
		},
		(step) => {
			step.set('notifier/mr', null);
			return 'ok';
		},
	);
}

/** D1 steps 3 and 4: the exporter decides, by distance and policy, and maps for this importer. */
export function p2pMap(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	const asked = scene.world.step(
		{
			actor: 'exporter',
			func: 'p2p_map',
			file: 'include/linux/mm.h',
			rule: 'R1',
			changedCode: true,
		},
		(step) => {
			step.has('vma-p2p-map');
			step.has('umem-p2p-map');
			step.look('importer', importer);
			if (step.has('rfc2019-defects')) {
				step.note('The test helper as posted answers no, whoever asks.');
				return 'EREMOTEIO';
			}
			const device = step.get<{ removed: boolean }>(`pci/${memory.owner}`);
			if (device?.removed === true) {
				step.note('The device is gone: mapping fails although it worked before.');
				return 'ENODEV';
			}
			step.note('The exporter agrees and chooses the place.');
			return 'ok';
		},
	);
	return asked === 'ok' ? dmaMapByExporter(scene, importer, memory) : asked;
}

/** D0p: a registered client says that it knows this range and gives DMA addresses. */
function regPeer(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	scene.world.step(
		{
			actor: 'ib_core',
			func: 'ib_get_peer_client',
			file: 'drivers/infiniband/core/peer_mem.c',
			rule: null,
			changedCode: true,
		},
		(step) => {
			step.has('peer-memory');
			step.note('A peer-memory client of the exporter claims the address range.');
			return 'ok';
		},
	);
	const mapped = dmaMapByExporter(scene, importer, memory);
	if (mapped !== 'ok') return refuse(scene, mapped);
	programMtt(scene, importer, memory);
	return setMr(scene, 'peer', memory, 'ib_peer_umem_get', 'drivers/infiniband/core/peer_mem.c');
}

/** `ibv_reg_mr(ON_DEMAND)`: nothing is looked at but the range (R11.1). */
export function regOdp(scene: Scene, memory: Memory): Outcome {
	subscribe(scene, memory);
	return setMr(scene, 'odp', memory, 'ib_umem_odp_get', 'drivers/infiniband/core/umem_odp.c');
}

/** First access through an ODP MR: the NIC faults, the kernel collects pages and maps them. */
export function odpFault(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	const faulted = scene.world.step(
		{ actor: 'mm', func: 'hmm_range_fault', file: 'mm/hmm.c', rule: 'R11.2' },
		(step) => {
			step.has('odp-hmm');
			const vma = step.get<VmaRecord>(memory.path);
			if (vma === undefined) return 'EFAULT';
			if (step.look('vma.flags', vma.flags).includes('VM_PFNMAP')) {
				step.note('VM_IO|VM_PFNMAP: the page fault of the NIC cannot be served.');
				return 'EFAULT';
			}
			step.pages(pagesOf(vma.bytes));
			if (vma.pte !== 'normal') {
				step.set(memory.path, { ...vma, pte: 'normal', backing: 'ram', start: memory.start });
				step.note(vma.pte === 'devicePrivate' ? 'Device-private pages migrate to RAM.' : 'Filled.');
			}
			return 'ok';
		},
	);
	if (faulted !== 'ok') return faulted;
	const mapped = dmaMapPages(scene, importer, memory);
	return mapped === 'ok' ? programMtt(scene, importer, memory) : mapped;
}

/** `ibv_reg_dmabuf_mr`: attach, map under the reservation lock, program (R12, D4 steps 2 and 3). */
export function regDmabufMr(scene: Scene, memory: Memory): Outcome {
	const { importer, exporter } = scene.parts;
	const attached = scene.world.step(
		{
			actor: 'ib_core',
			func: 'ib_umem_dmabuf_get',
			file: 'drivers/infiniband/core/umem_dmabuf.c',
			rule: 'R12.1',
			newUapi: true,
		},
		(step) => {
			if (!step.has('rdma-dmabuf')) {
				step.note('The driver has no reg_user_mr_dmabuf.');
				return 'EOPNOTSUPP';
			}
			step.has('dmabuf-dynamic');
			step.set(`attachment/${importer}`, { dmabuf: memory.path, peer2peer: true, dynamic: true });
			step.note('A dynamic attachment with a move callback.');
			return 'ok';
		},
	);
	if (attached !== 'ok') return attached;
	const reachable = scene.world.step(
		{ actor: 'exporter', func: 'attach', file: 'drivers/gpu', rule: 'R12.2', changedCode: true },
		(step) => {
			step.has('dmabuf-p2p');
			const distance = scene.bus.distance(exporter, importer);
			const peer2peer = step.look('pci_p2pdma_distance', distance) >= 0;
			step.set(`attachment/${importer}`, { dmabuf: memory.path, peer2peer, dynamic: true });
			step.note(
				peer2peer ? 'The importer may reach VRAM.' : 'No route: the importer will get RAM.',
			);
			return 'ok';
		},
	);
	if (reachable !== 'ok') return reachable;
	const mapped = dmabufMap(scene, memory);
	if (mapped !== 'ok') return refuse(scene, mapped);
	return setMr(
		scene,
		'dmabuf',
		memory,
		'ib_umem_dmabuf_get',
		'drivers/infiniband/core/umem_dmabuf.c',
	);
}

/** Under the reservation lock: VRAM where the peer may reach it, RAM (GTT) else; then the MTT. */
export function dmabufMap(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	const buffer = scene.record<{ place: string; revoked: boolean }>(memory.path);
	const attachment = scene.record<{ peer2peer: boolean }>(`attachment/${importer}`);
	if (buffer === undefined || buffer.revoked) {
		return scene.world.step(
			{
				actor: 'exporter',
				func: 'dma_buf_map_attachment',
				file: 'drivers/dma-buf/dma-buf.c',
				rule: 'R12.8',
			},
			(step) => {
				step.note('The buffer was revoked.');
				return 'ENODEV';
			},
		);
	}
	const vram = buffer.place === 'VRAM' && attachment?.peer2peer === true;
	if (!vram) toSystemMemory(scene, memory);
	const mapped = vram
		? scene.features.has('dma-map-phys')
			? dmaMapPhysVec(scene, importer, memory)
			: dmaMapByExporter(scene, importer, memory)
		: mapGtt(scene, memory);
	return mapped === 'ok' ? programMtt(scene, importer, memory) : mapped;
}

function toSystemMemory(scene: Scene, memory: Memory): void {
	scene.world.step(
		{
			actor: 'exporter',
			func: 'ttm_bo_validate',
			file: 'drivers/gpu/drm/ttm/ttm_bo.c',
			rule: 'R27',
		},
		(step) => {
			const buffer = step.get<{ place: string }>(memory.path);
			step.set(memory.path, { ...buffer, place: 'GTT' });
			step.note('The exporter puts the buffer into system memory for this importer.');
			return 'ok';
		},
	);
}

function mapGtt(scene: Scene, memory: Memory): Outcome {
	return dmaMapPages(scene, scene.parts.importer, {
		...memory,
		path: 'none',
		owner: null,
		start: RAM,
	});
}

/** Data path: the NIC looks its table up and sends packets; no kernel code and no page is involved. */
export function rdmaUse(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	const mr = scene.record<{ kind: UmemKind; state: string }>(mrPath);
	const mtt = scene.record<{ valid: boolean }>(mttPath(importer));
	if (mr === undefined || mr.state !== 'active') return accessError(scene, 'there is no active MR');
	if (mtt === undefined) {
		const refilled = refill(scene, memory, mr.kind);
		if (refilled !== 'ok') return accessError(scene, `the page fault ended in ${refilled}`);
	}
	return scene.world.step({ actor: 'NIC', func: 'rdma_read', file: null, rule: 'R4' }, (step) => {
		const mapping = step.get<DmaRecord>(dmaPath(importer));
		step.look('mtt', (step.get(mttPath(importer)) ?? null) as null);
		if (mapping === undefined) return 'remote access error';
		const fate = scene.bus.send(importer, mapping);
		step.look('packet', fate.path.join(' '));
		step.note(`${fate.reason}.`);
		return fate.ok ? 'ok' : 'remote access error';
	});
}

function refill(scene: Scene, memory: Memory, kind: UmemKind): Outcome {
	if (kind === 'odp') return odpFault(scene, memory);
	if (kind === 'dmabuf') return dmabufMap(scene, memory);
	if (kind !== 'p2p-ops') return 'EFAULT';
	if (scene.record(memory.path) === undefined) return 'EFAULT';
	const mapped = p2pMap(scene, memory);
	return mapped === 'ok' ? programMtt(scene, scene.parts.importer, memory) : mapped;
}

function accessError(scene: Scene, why: string): Outcome {
	return scene.world.step(
		{ actor: 'NIC', func: 'rdma_read', file: null, rule: 'R11.2' },
		(step) => {
			step.note(`The work request ends in an error: ${why}.`);
			return 'remote access error';
		},
	);
}

/** `ibv_dereg_mr`: only a pinned MR needs its pages again, to unpin and dirty them. */
export function deregMr(scene: Scene, memory: Memory): Outcome {
	const { importer } = scene.parts;
	const mr = scene.record<{ kind: UmemKind }>(mrPath);
	if (mr === undefined) return 'EINVAL';
	if (scene.record(mttPath(importer)) !== undefined) zapMtt(scene, importer);
	const mapped = scene.record(dmaPath(importer)) !== undefined;
	const ownsPages = mr.kind === 'pinned' || (mr.kind === 'odp' && mapped);
	if (mapped) dmaUnmap(scene, importer, ownsPages ? pagesOf(memory.length) : 0);
	if (mr.kind === 'pinned') unpinUserPages(scene, memory, mrPath);
	if (mr.kind === 'odp' || mr.kind === 'p2p-ops') unsubscribe(scene);
	return scene.world.step(
		{
			actor: 'ib_core',
			func: 'ib_umem_release',
			file: 'drivers/infiniband/core/umem.c',
			rule: 'R10',
		},
		(step) => {
			step.set(mrPath, null);
			if (mr.kind === 'dmabuf') step.set(`attachment/${importer}`, null);
			step.note(`The ${mr.kind} MR is gone.`);
			return 'ok';
		},
	);
}
