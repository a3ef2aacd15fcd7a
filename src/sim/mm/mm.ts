import type { StepBody } from '../engine/world';
import { type Extent, ExtentMap, type OnChange } from './extents';
import type { Pages } from './pages';
import { type Pte, pteJson, shiftPte } from './pte';
import { shiftVma, type Vma, vmaJson } from './vma';

/** Events that an mmu notifier is told (`enum mmu_notifier_event`). */
export type NotifierEvent =
	| 'UNMAP'
	| 'CLEAR'
	| 'PROTECTION_VMA'
	| 'PROTECTION_PAGE'
	| 'SOFT_DIRTY'
	| 'RELEASE'
	| 'MIGRATE'
	| 'EXCLUSIVE';

/** `mmu_interval_notifier`: who wants to hear of changes in a range. */
export interface Notifier {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	/** Called inside the step that tells it, before the change. */
	readonly invalidate: (event: NotifierEvent, start: number, end: number, step: StepBody) => void;
}

/**
 * The address space of one process: VMAs and page table by extents, accounting, notifiers. Every
 * change needs the body of a step, so that the trace holds it.
 */
export class Mm {
	readonly vmas = new ExtentMap<Vma>(shiftVma);
	readonly ptes = new ExtentMap<Pte>(shiftPte);
	readonly notifiers = new Map<string, Notifier>();
	/** Pages (`mm->pinned_vm`). */
	pinnedVm = 0;

	constructor(
		/** Path of this mm in the state of the run, e.g. `process/1/mm`. */
		readonly path: string,
		private readonly pages: Pages,
	) {}

	/** `vma_lookup` */
	vma(address: number): Extent<Vma> | undefined {
		return this.vmas.at(address);
	}

	setVma(step: StepBody, start: number, end: number, vma: Vma | null): void {
		const onChange: OnChange<Vma> = (at, _before, after) =>
			step.set(
				`${this.path}/vma/0x${at.toString(16)}`,
				after && vmaJson(after.value, after.end - after.start),
			);
		this.vmas.replace(start, end, vma, step.keepsState ? onChange : undefined);
	}

	/** Sets or clears PTEs; a page that is mapped or unmapped gains or loses a reference. */
	setPte(step: StepBody, start: number, end: number, pte: Pte | null): void {
		const gone = this.ptes.over(start, end);
		if (pte !== null) this.pages.add(step, pte.frames, (end - start) / 4096, 1, 0);
		for (const old of gone) {
			this.pages.add(step, old.value.frames, (old.end - old.start) / 4096, -1, 0);
		}
		const onChange: OnChange<Pte> = (at, _before, after) =>
			step.set(
				`${this.path}/pte/0x${at.toString(16)}`,
				after && pteJson(after.value, after.end - after.start),
			);
		this.ptes.replace(start, end, pte, step.keepsState ? onChange : undefined);
	}

	addNotifier(step: StepBody, notifier: Notifier): void {
		this.notifiers.set(notifier.id, notifier);
		const { start, end } = notifier;
		step.set(`${this.path}/notifier/${notifier.id}`, { start, bytes: end - start });
	}

	removeNotifier(step: StepBody, id: string): void {
		this.notifiers.delete(id);
		step.set(`${this.path}/notifier/${id}`, null);
	}

	account(step: StepBody, pages: number): void {
		this.pinnedVm += pages;
		step.set(`${this.path}/pinnedVm`, this.pinnedVm);
	}

	/** `mmu_notifier_invalidate_range_start`: tells every notifier whose range is met. */
	notify(step: StepBody, event: NotifierEvent, start: number, end: number): void {
		for (const notifier of this.notifiers.values()) {
			if (notifier.start >= end || notifier.end <= start) continue;
			step.look(`notifier ${notifier.id}`, event);
			notifier.invalidate(event, start, end, step);
		}
	}
}
