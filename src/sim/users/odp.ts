import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import { ExtentMap } from '../mm/extents';
import { dmaRanges, gupFastThenSlow, unpin } from '../mm/gup';
import type { GupRun } from '../mm/gupFlags';
import { hmmRangeFault } from '../mm/hmm';
import type { Mm } from '../mm/mm';
import type { UmemRequest } from './umemRequest';

/** What an RDMA driver knows of on-demand paging. */
export type OdpDriver = 'rxe' | 'siw' | 'mlx5';

/** Translation that the device holds for a run of pages. */
interface Mtt {
	readonly pfn: number;
	readonly writable: boolean;
}

/** An on-demand MR: translations come with the first access and go with each invalidation. */
export interface OdpMr {
	readonly request: UmemRequest;
	readonly mm: Mm;
	readonly id: string;
	readonly mtt: ExtentMap<Mtt>;
	/** Rises with each invalidation (`mmu_interval_set_seq`). */
	seq: number;
}

const core = (func: string, rule: string) => ({
	actor: 'ib_core',
	func,
	file: 'drivers/infiniband/core/umem_odp.c',
	rule,
});

const shiftMtt = (mtt: Mtt, bytes: number): Mtt => ({ ...mtt, pfn: mtt.pfn + bytes / 4096 });

/**
 * R11.1 registration with ON_DEMAND: what the driver does not support is refused; then an interval
 * notifier is inserted over the range, and neither VMA flags nor permissions are looked at.
 */
export function registerOdp(
	machine: Machine,
	mm: Mm,
	request: UmemRequest,
	driver: OdpDriver,
	id = 'odp',
): { readonly result: Outcome; readonly mr: OdpMr | null } {
	const supported = driverSupports(machine, driver);
	if (supported !== 'ok') return { result: supported, mr: null };
	const mr: OdpMr = { request, mm, id, mtt: new ExtentMap<Mtt>(shiftMtt), seq: 0 };
	machine.world.step(core('ib_umem_odp_get', 'R11.1'), (step) => {
		mm.addNotifier(step, {
			id,
			start: request.start,
			end: request.start + request.bytes,
			invalidate: (event, start, end, body) => invalidate(machine, mr, event, start, end, body),
		});
		step.note('Only an interval notifier is inserted; no page is looked at.');
		return 'ok';
	});
	return { result: 'ok', mr };
}

/** Whether the driver takes ON_DEMAND registrations. */
export function driverSupports(machine: Machine, driver: OdpDriver): Outcome {
	const file = `drivers/infiniband/${driver === 'mlx5' ? 'hw' : 'sw'}/${driver}`;
	const head = { actor: driver, func: `${driver}_reg_user_mr`, file, rule: 'R11.1' };
	return machine.world.step(head, (step) => {
		if (!applies(machine, 'R11.1')) return 'ok';
		if (driver === 'siw') {
			step.note('siw has no on-demand paging.');
			return 'EOPNOTSUPP';
		}
		if (driver === 'rxe' && !step.has('rxe-odp')) {
			const checked = step.has('rxe-access-check');
			step.note(checked ? 'rxe does not support ON_DEMAND.' : 'An access bit that rxe rejects.');
			return checked ? 'EOPNOTSUPP' : 'EINVAL';
		}
		step.note('The driver takes ON_DEMAND registrations.');
		return 'ok';
	});
}

/**
 * R11.4: the translations of the range go before the pages do. R11.5: the MR itself stays as it is,
 * whatever happens to the address space.
 */
function invalidate(
	machine: Machine,
	mr: OdpMr,
	event: string,
	start: number,
	end: number,
	step: StepBody,
): void {
	if (!applies(machine, 'R11.4')) return;
	mr.seq += 1;
	step.look(`invalidate ${mr.id}`, event);
	mr.mtt.replace(start, end, null, (at, _before, after) =>
		step.set(`mr/${mr.id}/mtt/0x${at.toString(16)}`, after && { ...after.value }),
	);
	step.set(`mr/${mr.id}/seq`, mr.seq);
}

/**
 * The device accesses `bytes` at `start` (a VA) of an on-demand MR: pages without translation are
 * faulted in (R11.2) and mapped (R11.3). `remote access error` where the fault fails: the work
 * request completes with an error and the QP stops.
 */
export function odpAccess(
	machine: Machine,
	mr: OdpMr,
	start: number,
	bytes: number,
	write: boolean,
): Outcome {
	const end = start + bytes;
	const page = start - (start % 4096);
	const stop = end + ((4096 - (end % 4096)) % 4096);
	let at = page;
	for (const extent of mr.mtt.over(page, stop)) {
		if (extent.start > at || (write && !extent.value.writable)) break;
		at = extent.end;
	}
	if (at < stop) {
		const fault = pageFault(machine, mr, at, stop, write);
		if (fault !== 'ok') return completeInError(machine, fault);
	}
	return machine.world.step({ actor: 'NIC', func: 'DMA', file: null, rule: null }, (step) => {
		step.look('mr', mr.id);
		step.note('Every page of the access has a translation.');
		return 'ok';
	});
}

function completeInError(machine: Machine, fault: Outcome): Outcome {
	return machine.world.step(
		{ actor: 'NIC', func: 'completion', file: null, rule: 'R11.2' },
		(step) => {
			step.look('page fault', fault);
			step.note('The page fault cannot be served: the work request fails, the QP stops.');
			return 'remote access error';
		},
	);
}

/** R11.2: HMM (before Linux 5.10: GUP), then R11.3: DMA mapping and translation. */
function pageFault(
	machine: Machine,
	mr: OdpMr,
	start: number,
	end: number,
	write: boolean,
): Outcome {
	const { mm } = mr;
	if (machine.profile.has('odp-hmm')) {
		const seen = hmmRangeFault(machine, mm, start, end - start, write);
		return seen.result === 'ok' ? program(machine, mr, seen.runs, write) : seen.result;
	}
	const got = gupFastThenSlow(machine, mm, start, (end - start) / 4096, { write });
	const result = got.error ?? program(machine, mr, got.runs, write);
	unpin(machine, got);
	return result;
}

/**
 * R11.3: maps each page for the device and writes the MTT. From Linux 6.16 a P2PDMA page asks for its
 * map type; before, it was mapped like RAM.
 */
function program(machine: Machine, mr: OdpMr, runs: readonly GupRun[], write: boolean): Outcome {
	const { device } = mr.request;
	return machine.world.step(core('ib_umem_odp_map_dma_and_lock', 'R11.3'), (step) => {
		if (device !== null) {
			const asks = step.has('hmm-dma-p2pdma') && applies(machine, 'R11.3');
			const ranges = dmaRanges(runs).map((range) => (asks ? range : { ...range, provider: null }));
			const answer = machine.bus.mapSgtable(device, ranges);
			step.note(
				asks ? answer.reason : 'Every page is mapped like RAM, without asking for a route.',
			);
			if (answer.result !== 'ok') return answer.result;
		}
		for (const run of runs) {
			const end = run.start + run.pages * 4096;
			step.pages(run.pages);
			const value = { pfn: run.frames.pfn, writable: write };
			mr.mtt.replace(run.start, end, value, (at, _before, after) =>
				step.set(`mr/${mr.id}/mtt/0x${at.toString(16)}`, after && { ...after.value }),
			);
		}
		step.note('Translations are written; no reference is held on the pages.');
		return 'ok';
	});
}

/** Deregistration: translations and notifier go. */
export function releaseOdp(machine: Machine, mr: OdpMr): void {
	machine.world.step(core('ib_umem_odp_release', 'R11.4'), (step) => {
		mr.mtt.replace(mr.request.start, mr.request.start + mr.request.bytes, null, (at) =>
			step.set(`mr/${mr.id}/mtt/0x${at.toString(16)}`, null),
		);
		mr.mm.removeNotifier(step, mr.id);
		step.note('Translations and notifier are gone; there was no page to release.');
		return 'ok';
	});
}
