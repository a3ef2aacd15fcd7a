import type { Outcome } from '../engine/trace';
import { gupFastThenSlow, unpin } from '../mm/gup';
import type { Mm } from '../mm/mm';
import { subscribe, unsubscribe } from '../rdma/notifier';
import { type Host, Region, type RegionRequest, rangesOf, segmentsOf } from '../rdma/region';
import { p2pMap } from '../rdma/register';
import { dmaUnmap, zapMtt } from '../rdma/translate';
import type { DmaBuf } from './buffer';
import { DmaBufImport, hold } from './import';

/** What became of an import by file descriptor. */
export interface Imported {
	readonly result: Outcome;
	readonly region: Region | null;
	readonly buffer: DmaBufImport | null;
}

/** Nothing is kept: the call failed, or was over when it returned. */
const refused = (result: Outcome): Imported => ({ result, region: null, buffer: null });

/**
 * `DRM_IOCTL_PRIME_FD_TO_HANDLE` (R12, R30 M6): a GPU in the importer's place attaches, dynamically where
 * its kernel can, maps, writes its page table and moves the bytes. The call is older than the designs.
 */
export function gpuImport(host: Host, buffer: DmaBuf, request: RegionRequest): Imported {
	const { machine } = host;
	const { device } = request;
	if (device === null) return refused('EINVAL');
	const dynamic = machine.world.step(
		{
			actor: 'importer',
			func: 'drm_gem_prime_fd_to_handle',
			file: 'drivers/gpu/drm/drm_prime.c',
			rule: 'R12',
		},
		(step) => {
			const can = step.has('dmabuf-dynamic');
			step.note(
				can ? 'The GPU attaches with a move callback.' : 'The GPU attaches; nothing may move.',
			);
			return can ? 'ok' : 'static';
		},
	);
	const held = new DmaBufImport(buffer, device, dynamic === 'ok' ? 'dynamic' : 'static');
	const region = gpuRegion('dmabuf', request);
	const result = hold(host, held, region);
	if (result !== 'ok') return refused(result);
	writeTable(host, region);
	const moved = sent(host, region);
	return moved === 'ok' ? { result: 'ok', region, buffer: held } : refused(moved);
}

function gpuRegion(kind: 'dmabuf' | 'p2p-ops', request: RegionRequest): Region {
	const region = new Region('handle/1', kind, request);
	region.zap = {
		func: 'amdgpu_vm_bo_invalidate',
		file: 'drivers/gpu/drm/amd/amdgpu/amdgpu_vm.c',
	};
	return region;
}

const tables = {
	'handle/1': {
		actor: 'importer',
		func: 'amdgpu_vm_bo_update',
		file: 'drivers/gpu/drm/amd/amdgpu/amdgpu_vm.c',
		rule: 'R12.3',
	},
	'ioas/1': {
		actor: 'iommufd',
		func: 'iopt_map_file_pages',
		file: 'drivers/iommu/iommufd/io_pagetable.c',
		rule: 'R21',
		changedCode: true,
	},
} as const;

/** The importer's page table is written from addresses and lengths; the import is usable. */
function writeTable(host: Host, region: Region): void {
	const head = tables[region.id as keyof typeof tables];
	host.machine.world.step(head, (step) => {
		for (const { start, end, value } of region.dma.extents) region.setMtt(step, start, end, value);
		region.setState(step, 'active');
		step.note('The page table of the importer is written from addresses and lengths.');
		return 'ok';
	});
}

/** An import by file descriptor, or of a VMA by its operations, and no MR. */
export const isImport = ({ id }: Region): boolean => id in tables;

/** The importer uses what it has; what was taken from it is mapped anew first (R12.3). */
export function useImport(host: Host, region: Region, buffer: DmaBufImport | null): Outcome {
	if (!region.active) return 'EINVAL';
	if (region.mtt.extents.length === 0) {
		const again = buffer === null ? p2pMap(host, region) : buffer.map(host, region);
		if (again !== 'ok') return again;
		writeTable(host, region);
	}
	return sent(host, region);
}

/** The importer gives up what it has: the table is emptied, the mapping given back. */
export function closeImport(host: Host, region: Region): Outcome {
	if (!region.active) return 'EINVAL';
	if (region.mtt.extents.length > 0) zapMtt(host, region);
	if (region.dma.extents.length > 0) dmaUnmap(host, region, 0);
	unsubscribe(host, region);
	const { actor, file } = tables[region.id as keyof typeof tables];
	const func = actor === 'iommufd' ? 'iommufd_ioas_unmap' : 'drm_gem_object_release';
	return host.machine.world.step({ actor, func, file, rule: 'R12' }, (step) => {
		region.setState(step, null);
		step.note('The import is gone.');
		return 'ok';
	});
}

/**
 * `IOMMU_IOAS_MAP_FILE` (R21): iommufd takes a dma-buf of vfio-pci, of one range, and lets go when it is
 * revoked. Without an IOMMU there is nothing to fill.
 */
export function iommufdMapFile(host: Host, buffer: DmaBuf, request: RegionRequest): Imported {
	const { machine } = host;
	const { device } = request;
	if (device === null) return refused('EINVAL');
	const head = {
		actor: 'iommufd',
		func: 'iommufd_ioas_map_file',
		file: 'drivers/iommu/iommufd/ioas.c',
		rule: 'R21',
	};
	const taken = machine.world.step(head, (step) => {
		if (!step.has('iommufd-dmabuf')) {
			step.note('This call takes addresses of the process only.');
			return 'EFAULT';
		}
		if (step.look('iommu', machine.iommu) === 'off') {
			step.note('Without an IOMMU there is no domain to fill.');
			return 'ENODEV';
		}
		if (step.look('exporter', buffer.driver) !== 'vfio' || buffer.ranges.length !== 1) {
			step.note('It takes one range of a vfio-pci device, nothing else.');
			return 'EOPNOTSUPP';
		}
		step.note('The file is a dma-buf of vfio-pci.');
		return 'ok';
	});
	if (taken !== 'ok') return refused(taken);
	const held = new DmaBufImport(buffer, device, 'pinned-revocable');
	const region = new Region('ioas/1', 'dmabuf', request);
	region.zap = { func: 'iopt_revoke', file: 'drivers/iommu/iommufd/io_pagetable.c' };
	const result = hold(host, held, region);
	if (result !== 'ok') return refused(result);
	writeTable(host, region);
	const moved = sent(host, region);
	return moved === 'ok' ? { result: 'ok', region, buffer: held } : refused(moved);
}

/** R4: the importer moves bytes by what its table says. */
function sent(host: Host, region: Region): Outcome {
	const func = region.id === 'ioas/1' ? 'device DMA' : 'sdma_copy';
	return host.machine.world.step({ actor: 'importer', func, file: null, rule: 'R4' }, (step) => {
		const segments = region.mtt.extents.map(({ value, start, end }) => ({
			...value,
			bytes: end - start,
		}));
		const answer = host.bus.send(region.request.device ?? '', segments);
		step.look('path', answer.path.join(' '));
		step.note(`${answer.reason}.`);
		return answer.ok ? 'ok' : 'EIO';
	});
}

/** A GPU on memory that has an address: `userptr`, which pins by GUP, or asks the VMA where it knows how. */
export function gpuUserptr(host: Host, mm: Mm, request: RegionRequest): Imported {
	const { machine } = host;
	const { start, bytes, writable } = request;
	if (machine.profile.has('umem-p2p-map') && mm.vma(start)?.value.ops.p2pMap)
		return gpuP2pOps(host, request);
	const got = gupFastThenSlow(machine, mm, start, bytes / 4096, { write: writable });
	const head = {
		actor: 'importer',
		func: 'amdgpu_ttm_tt_get_user_pages',
		file: 'drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c',
		rule: 'R9',
	};
	const pinned = machine.world.step(head, (step) => {
		step.pages(got.pages);
		step.note(got.error === null ? 'The GPU has the pages.' : `GUP ended in ${got.error}.`);
		return got.error ?? 'ok';
	});
	const result = pinned === 'ok' ? moveOnce(host, request, got) : pinned;
	unpin(machine, got);
	return refused(result);
}

/** D1: listens first, then asks the exporter, then writes its page table. */
function gpuP2pOps(host: Host, request: RegionRequest): Imported {
	const region = gpuRegion('p2p-ops', request);
	subscribe(host, region);
	const asked = p2pMap(host, region);
	if (asked !== 'ok') {
		unsubscribe(host, region);
		return refused(asked);
	}
	writeTable(host, region);
	return { result: 'ok', region, buffer: null };
}

/** Maps what was got, writes the page table, moves the bytes and gives all of it up again. */
function moveOnce(
	host: Host,
	request: RegionRequest,
	got: ReturnType<typeof gupFastThenSlow>,
): Outcome {
	const region = gpuRegion('dmabuf', request);
	const answer = host.bus.mapSgtable(request.device ?? '', rangesOf(got.runs, true));
	const head = { actor: 'dma', func: 'dma_map_sgtable', file: 'kernel/dma/mapping.c' };
	const result = host.machine.world.step({ ...head, rule: answer.rule }, (step) => {
		step.pages(got.pages);
		step.note(answer.reason);
		if (answer.result !== 'ok') return answer.result;
		for (const { start, segment } of segmentsOf(got.runs, answer.perRange))
			region.setDma(step, start, start + segment.bytes, segment);
		return 'ok';
	});
	if (result !== 'ok') return result;
	writeTable(host, region);
	const moved = sent(host, region);
	closeImport(host, region);
	return moved;
}
