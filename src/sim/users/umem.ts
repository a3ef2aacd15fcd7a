import type { DmaEntry } from '../dma/sg';
import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { gupFastThenSlow, unpin } from '../mm/gup';
import type { GupFlags, GupResult } from '../mm/gupFlags';
import type { Mm } from '../mm/mm';
import { type DmaHandle, dmaMap, dmaUnmap } from './dmaMapping';
import { tryP2pMap } from './p2pMap';
import type { UmemRequest } from './umemRequest';

/** A registered ordinary MR, to be released with {@link releaseUmem}. */
export interface Umem {
	readonly request: UmemRequest;
	/** What was pinned; null where the exporter's p2p_map gave the addresses. */
	readonly pinned: GupResult | null;
	/** DMA address of each run of pinned pages; empty for software RDMA. */
	readonly dma: readonly DmaEntry[];
	readonly mapping: DmaHandle;
}

const head = (func: string, rule: string) => ({
	actor: 'ib_core',
	func,
	file: 'drivers/infiniband/core/umem.c',
	rule,
});

/** RLIMIT_MEMLOCK of the process, pages; root has no limit. */
export interface MemlockLimit {
	readonly pages: number;
	readonly capIpcLock: boolean;
}
const root: MemlockLimit = { pages: 0, capIpcLock: true };

/**
 * R10 `ib_umem_get`: argument checks, long-term pin of the whole range, DMA mapping. All or nothing:
 * any error releases what was pinned.
 */
export function ibUmemGet(
	machine: Machine,
	mm: Mm,
	request: UmemRequest,
	limit: MemlockLimit = root,
): { readonly result: Outcome; readonly umem: Umem | null } {
	const checked = checkArguments(machine, mm, request, limit);
	if (checked !== 'ok') return { result: checked, umem: null };
	const hooked = tryP2pMap(machine, mm, request);
	if (hooked !== null) {
		const umem = hooked.result === 'ok' ? { request, pinned: null, dma: [], mapping: null } : null;
		return { result: hooked.result, umem };
	}
	const pages = Math.ceil((request.bytes + (request.start % 4096)) / 4096);
	const flags = pinFlags(machine, request);
	const got = gupFastThenSlow(machine, mm, request.start, pages, flags);
	if (got.error !== null) {
		unpin(machine, got);
		return { result: got.error, umem: null };
	}
	const mapped = mapForDevice(machine, request, got);
	if (mapped.result !== 'ok') {
		unpin(machine, got);
		return { result: mapped.result, umem: null };
	}
	machine.world.step(head('ib_umem_get', 'R10'), (step) => {
		mm.account(step, pages);
		step.note(`${pages} pages stay pinned until the MR is deregistered.`);
		return 'ok';
	});
	return {
		result: 'ok',
		umem: { request, pinned: got, dma: mapped.entries, mapping: mapped.handle },
	};
}

function checkArguments(
	machine: Machine,
	mm: Mm,
	request: UmemRequest,
	limit: MemlockLimit,
): Outcome {
	return machine.world.step(head('ib_umem_get', 'R10'), (step) => {
		step.look('access', request.writable ? 'writable' : 'read-only');
		if (request.onDemand && applies(machine, 'R10')) {
			step.note('ON_DEMAND is none of its business.');
			return 'EOPNOTSUPP';
		}
		if (request.bytes <= 0) {
			step.note('The range is empty or wraps around.');
			return 'EINVAL';
		}
		const pages = mm.pinnedVm + Math.ceil(request.bytes / 4096);
		if (!limit.capIpcLock && pages > limit.pages) {
			step.look('pinned_vm', pages);
			step.note('RLIMIT_MEMLOCK would be exceeded.');
			return 'ENOMEM';
		}
		step.note('The arguments are fine; pinning begins.');
		return 'ok';
	});
}

/** Flags of the pin; before Linux 6.2 a read-only MR pinned with WRITE and FORCE. */
function pinFlags(machine: Machine, request: UmemRequest): GupFlags {
	const pin: GupFlags = {
		pin: true,
		longterm: true,
		p2pdma: machine.profile.has('p2pdma-longterm'),
	};
	if (request.writable) return { ...pin, write: true };
	const plain = machine.profile.has('umem-readonly-plain') || !applies(machine, 'R10');
	return plain ? pin : { ...pin, write: true, force: true };
}

interface Mapped {
	readonly result: Outcome;
	readonly entries: readonly DmaEntry[];
	readonly handle: DmaHandle;
}

/** `ib_dma_map_sgtable`: software RDMA has nothing to map. */
function mapForDevice(machine: Machine, request: UmemRequest, got: GupResult): Mapped {
	const { device } = request;
	if (device === null) return { result: 'ok', entries: [], handle: null };
	let entries: readonly DmaEntry[] = [];
	let handle: DmaHandle = null;
	const result = machine.world.step(head('ib_dma_map_sgtable_attrs', 'R5'), (step) => {
		const mapped = dmaMap(machine, step, device, got.runs);
		handle = mapped.handle;
		entries = mapped.answer.perRange ?? [];
		return mapped.answer.result;
	});
	return { result, entries, handle };
}

/** `ib_umem_release`: every page is marked dirty if the device could write, and unpinned. */
export function releaseUmem(machine: Machine, mm: Mm, umem: Umem): void {
	const { pinned, request } = umem;
	if (pinned === null) return;
	dmaUnmap(machine, umem.mapping);
	machine.world.step(head('__ib_umem_release', 'R10'), (step) => {
		for (const run of pinned.runs) machine.pages.add(step, run.frames, run.pages, 0, -1);
		mm.account(step, -pinned.pages);
		step.pages(pinned.pages);
		step.note(
			`${pinned.pages} pages are ${request.writable ? 'marked dirty and ' : ''}unpinned: here the MR's pages are read.`,
		);
		return 'ok';
	});
}
