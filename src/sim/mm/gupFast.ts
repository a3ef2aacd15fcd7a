import { applies, type Machine } from '../machine';
import { flagText, type Gathered, type GupFlags } from './gupFlags';
import type { Mm } from './mm';
import type { Pte } from './pte';

/**
 * R9.2 `gup_fast`: walks the page table without looking at any VMA. Returns the VA at which it
 * gave up, or `end`. A page inside VM_IO|VM_PFNMAP is taken when its PTE is present and permitted.
 */
export function gupFast(
	machine: Machine,
	mm: Mm,
	start: number,
	end: number,
	flags: GupFlags,
	got: Gathered,
): number {
	if (!applies(machine, 'R9.2')) return start;
	let at = start;
	machine.world.step({ actor: 'mm', func: 'gup_fast', file: 'mm/gup.c', rule: 'R9.2' }, (step) => {
		step.look('gup_flags', flagText(flags));
		let stopped = 'the range ends';
		for (const pte of mm.ptes.over(start, end)) {
			if (pte.start > at) break;
			const objection = refusal(machine, pte.value, flags);
			step.look(`pte 0x${pte.start.toString(16)}`, objection ?? pte.value.kind);
			if (objection !== null) {
				stopped = objection;
				break;
			}
			if (pte.value.frames.page === 'p2pdma') step.has('gup-p2pdma');
			const pages = (pte.end - pte.start) / 4096;
			machine.pages.add(step, pte.value.frames, pages, 0, 1);
			step.pages(pages);
			got.add(pte.start, pages, pte.value.frames);
			at = pte.end;
		}
		if (at < end && stopped === 'the range ends') stopped = 'PTE not present';
		const pages = (at - start) / 4096;
		step.note(
			at < end
				? `The page table gives ${pages} pages, then ${stopped}: the slow path goes on.`
				: `The page table gives all ${pages} pages; no VMA was looked at.`,
		);
		return 'ok';
	});
	return at;
}

/** Why the fast path leaves a PTE to the slow path; null when it takes the page. */
function refusal(machine: Machine, pte: Pte, flags: GupFlags): string | null {
	const { page } = pte.frames;
	if (pte.kind === 'devicePrivate') return 'PTE not present';
	if (pte.kind === 'special' || page === null || page === 'zero') return 'special PTE';
	if (pte.protnone) return 'PTE without access';
	if (flags.write && !pte.writable) return 'PTE not writable';
	if (page === 'secretmem') return 'secretmem page';
	if (page === 'p2pdma' && !flags.p2pdma && applies(machine, 'R9.8')) {
		return 'P2PDMA page without FOLL_PCI_P2PDMA';
	}
	if (flags.pin && flags.longterm && flags.write && machine.profile.has('gup-dirty-tracking')) {
		// folio_fast_pin_allowed: a mapping that cannot be judged here, or one that writes back
		if (page === 'file' || page === 'driver' || page === 'p2pdma') return 'mapping to be judged';
	}
	return null;
}
