import type { Outcome } from '../engine/trace';
import { driverSupports, type OdpDriver } from '../users/odp';
import { type P2pMapped, tryP2pMap } from '../users/p2pMap';
import { ibUmemGet } from '../users/umem';
import { subscribe, unsubscribe } from './notifier';
import { type Host, Region, type RegionKind, type RegionRequest, segmentsOf } from './region';
import { mapBar, programMtt } from './translate';

export interface Registered {
	readonly result: Outcome;
	readonly region: Region | null;
}

const refused = (result: Outcome): Registered => ({ result, region: null });
const UMEM = 'drivers/infiniband/core/umem.c';

/** The MR becomes usable. */
export function activate(host: Host, region: Region, func: string, file: string): Registered {
	host.machine.world.step({ actor: 'ib_core', func, file, rule: 'R10' }, (step) => {
		region.setState(step, 'active');
		step.note(`The ${region.kind} MR is usable.`);
		return 'ok';
	});
	return { result: 'ok', region };
}

/**
 * `ibv_reg_mr`: asks a peer-memory client where the kernel has them (designs D0p), then the VMA's
 * `p2p_map` where the importer knows it (D1), else pins long-term and maps (R10).
 */
export function regMr(host: Host, request: RegionRequest, id = 'mr/1'): Registered {
	const { machine } = host;
	const { mm } = request;
	if (mm === null) return refused('EINVAL');
	const vma = mm.vma(request.start);
	if (machine.profile.has('peer-memory') && vma?.value.ops.p2pMap === false) {
		const peer = regPeer(host, request, id);
		if (peer !== null) return peer;
	}
	if (machine.profile.has('umem-p2p-map') && vma?.value.ops.p2pMap) {
		return regP2pOps(host, request, id);
	}
	const { result, umem } = ibUmemGet(machine, mm, request);
	if (umem === null || umem.pinned === null) return refuse(host, result);
	const region = newRegion('pinned', request, id);
	region.umem = umem;
	const entries = request.device === null ? null : umem.dma;
	for (const { start, segment } of segmentsOf(umem.pinned.runs, entries)) {
		host.machine.world.step(
			{ actor: 'ib_core', func: 'ib_umem_get', file: UMEM, rule: 'R10' },
			(step) => {
				region.setDma(step, start, start + segment.bytes, segment);
				step.note('The sg table holds the DMA address and length of the range.');
				return 'ok';
			},
		);
	}
	programMtt(host, region);
	return activate(host, region, 'reg_user_mr', 'drivers/infiniband/hw/mlx5/mr.c');
}

const newRegion = (kind: RegionKind, request: RegionRequest, id: string): Region =>
	new Region(id, kind, request);

function refuse(host: Host, errno: Outcome): Registered {
	host.machine.world.step(
		{ actor: 'ib_core', func: 'ib_umem_get', file: UMEM, rule: 'R10' },
		(step) => {
			step.note('All or nothing: what was taken is released, no MR comes to be.');
			return errno;
		},
	);
	return refused(errno);
}

/** D1 steps 2 to 5: listen first, then ask the exporter, then write the table. */
function regP2pOps(host: Host, request: RegionRequest, id: string): Registered {
	const region = newRegion('p2p-ops', request, id);
	subscribe(host, region);
	const mapped = p2pMap(host, region);
	if (mapped !== 'ok') {
		unsubscribe(host, region);
		return refuse(host, mapped);
	}
	programMtt(host, region);
	return activate(host, region, 'reg_user_mr', 'drivers/infiniband/hw/mlx5/mr.c');
}

/** D1 steps 3 and 4, at registration and again at each fault. */
export function p2pMap(host: Host, region: Region): Outcome {
	const { mm, device, start, bytes, writable } = region.request;
	if (mm === null) return 'EINVAL';
	const asked: P2pMapped | null = tryP2pMap(host.machine, mm, { start, bytes, writable, device });
	if (asked === null) return 'EFAULT';
	const { answer, range } = asked;
	if (asked.result !== 'ok' || answer === null || range === null) return asked.result;
	const head = { actor: 'exporter', func: 'dma_map_resource', file: 'kernel/dma/mapping.c' };
	return mapBar(host, region, head, { entries: [], perRange: [], ...answer }, range);
}

/** D0p: a client of the exporter claims the range by its address; null where none does. */
function regPeer(host: Host, request: RegionRequest, id: string): Registered | null {
	const { mm, start, bytes, device } = request;
	const pte = mm?.ptes.at(start);
	const owner = pte?.value.frames.owner;
	if (pte?.value.frames.medium !== 'bar' || !owner || device === null) return null;
	const head = { actor: 'ib_core', file: 'drivers/infiniband/core/peer_mem.c', rule: null };
	host.machine.world.step({ ...head, func: 'ib_get_peer_client', changedCode: true }, (step) => {
		step.has('peer-memory');
		step.note('A peer-memory client of the exporter claims the address range.');
		return 'ok';
	});
	const region = newRegion('peer', request, id);
	const first = pte.value.frames.pfn * 4096 + (start - pte.start);
	const range = { start: first as never, length: bytes, provider: owner };
	const answer = host.bus.mapBar(owner, device, range);
	const mapper = { actor: 'exporter', func: 'dma_map_resource', file: 'kernel/dma/mapping.c' };
	const mapped = mapBar(host, region, mapper, answer, range);
	if (mapped !== 'ok') return refuse(host, mapped);
	programMtt(host, region);
	return activate(host, region, 'ib_peer_umem_get', 'drivers/infiniband/core/peer_mem.c');
}

/** `ibv_reg_mr(ON_DEMAND)`: nothing is looked at but the range (R11.1). */
export function regOdp(
	host: Host,
	request: RegionRequest,
	driver: OdpDriver,
	id = 'mr/1',
): Registered {
	if (request.mm === null) return refused('EINVAL');
	const supported = driverSupports(host.machine, driver);
	if (supported !== 'ok') return refused(supported);
	const region = newRegion('odp', request, id);
	subscribe(host, region);
	return activate(host, region, 'reg_user_mr', 'drivers/infiniband/hw/mlx5/mr.c');
}
