import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import { handleFault } from '../mm/fault';
import { any, flagNames, VM } from '../mm/flags';
import { gupRemote, unpin } from '../mm/gup';
import type { GupResult } from '../mm/gupFlags';
import type { Mm } from '../mm/mm';

const head = (func: string) => ({
	actor: 'vfio',
	func,
	file: 'drivers/vfio/vfio_iommu_type1.c',
	rule: 'R20',
});

/**
 * R20 `VFIO_IOMMU_MAP_DMA` (type1), read and write: page by page a long-term pin, and where that
 * fails in a PFNMAP the raw pfn, if it is no RAM. No pin, notifier or P2P check guards such a pfn.
 * Undone as a whole on error.
 */
export function vfioDmaMap(machine: Machine, mm: Mm, start: number, bytes: number): Outcome {
	const available = machine.world.step(head('vfio_iommu_type1_attach_group'), (step) => {
		step.look('iommu', machine.iommu);
		if (machine.iommu !== 'off') {
			step.note('The group of a device is attached to the container.');
			return 'ok';
		}
		step.note('Without IOMMU there is no group to attach.');
		return 'ENODEV';
	});
	if (available !== 'ok') return available;
	const end = start + bytes;
	const pinned: GupResult[] = [];
	let at = start;
	let result: Outcome = 'ok';
	while (at < end && result === 'ok') {
		const flags = { pin: true, longterm: true, write: true };
		const got = gupRemote(machine, mm, at, (end - at) / 4096, flags);
		pinned.push(got);
		at += got.pages * 4096;
		if (got.error === null) break;
		const raw = followPfns(machine, mm, at, end, got.error);
		result = raw.result;
		at = raw.reached;
	}
	for (const got of pinned) unpin(machine, got);
	return machine.world.step(head('vfio_pin_map_dma'), (step) => {
		if (result === 'ok') keepRaw(mm, start, end, step);
		step.note(result === 'ok' ? 'The range is in the IOMMU.' : `Undone after ${result}.`);
		return result;
	});
}

/**
 * Frames of a BAR that were taken raw stay in the IOMMU until the user unmaps them, whatever becomes
 * of the mapping or of the device: live mappings that nothing will take back (R20.3, R26.4).
 */
function keepRaw(mm: Mm, start: number, end: number, step: StepBody): void {
	for (const pte of mm.ptes.over(start, end)) {
		const { medium, owner, pfn, page } = pte.value.frames;
		if (medium !== 'bar' || page !== null || owner === null) continue;
		const bytes = pte.end - pte.start;
		const record = { device: 'vfio', bytes, target: pfn * 4096, owner, segments: [] };
		step.set(`dma/vfio/0x${pte.start.toString(16)}`, record);
	}
}

/** `follow_fault_pfn` over what lies at `at` in one VMA. */
function followPfns(
	machine: Machine,
	mm: Mm,
	at: number,
	end: number,
	error: Outcome,
): { readonly result: Outcome; readonly reached: number } {
	const vma = mm.vma(at);
	let reached = at;
	const result = machine.world.step(head('follow_fault_pfn'), (step) => {
		step.look('vma.flags', vma === undefined ? null : flagNames(vma.value.flags));
		if (vma === undefined || !any(vma.value.flags, VM.PFNMAP) || !applies(machine, 'R20')) {
			step.note(`Not a PFNMAP: the pin's ${error} stands.`);
			return error;
		}
		const stop = Math.min(end, vma.end);
		// a private mapping is copied by the write fault, and its pfn is RAM then
		const fault = handleFault(machine, mm, vma, at, stop, true, step);
		if (fault !== 'ok') return 'EFAULT';
		for (const pte of mm.ptes.over(at, stop)) {
			step.look(`pte 0x${pte.start.toString(16)}`, pte.value.frames.medium);
			if (pte.value.frames.medium === 'ram') {
				step.note('is_invalid_reserved_pfn: RAM is not taken by raw pfn.');
				return 'EFAULT';
			}
		}
		reached = stop;
		step.note('Raw pfns of the BAR go into the IOMMU; nothing guards them.');
		return 'ok';
	});
	return { result, reached };
}
