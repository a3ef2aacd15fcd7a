import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import type { Extent } from './extents';
import { handleFault } from './fault';
import { any, flagNames, VM } from './flags';
import type { GupRun } from './gupFlags';
import type { Mm } from './mm';
import type { Vma } from './vma';

/** What a mirror saw, or why it may not look. */
export interface HmmResult {
	readonly result: Outcome;
	readonly runs: readonly GupRun[];
}

const head = (func: string, rule: string) => ({ actor: 'mm', func, file: 'mm/hmm.c', rule });

/**
 * R28, R44 `hmm_range_fault` with REQ_FAULT (and REQ_WRITE): EFAULT for device VMAs, no VMA or no
 * READ; EPERM for writing without VM_WRITE; faults in what is missing; takes no reference.
 */
export function hmmRangeFault(
	machine: Machine,
	mm: Mm,
	start: number,
	bytes: number,
	write: boolean,
	owner: string | null = null,
): HmmResult {
	const end = start + bytes;
	const runs: GupRun[] = [];
	let at = start;
	while (at < end) {
		const vma = mm.vma(at);
		const allowed = machine.world.step(head('hmm_vma_walk_test', 'R28'), (step) =>
			vmaTest(machine, vma, write, step),
		);
		if (allowed !== 'ok' || vma === undefined) return { result: allowed, runs };
		const stop = Math.min(end, vma.end);
		const walked = walk(machine, mm, vma, at, stop, write, owner, runs);
		if (walked !== 'ok') return { result: walked, runs };
		at = stop;
	}
	return { result: 'ok', runs };
}

function vmaTest(
	machine: Machine,
	vma: Extent<Vma> | undefined,
	write: boolean,
	step: StepBody,
): Outcome {
	if (vma === undefined) {
		step.note('There is no VMA: only a hole.');
		return 'EFAULT';
	}
	const { flags } = vma.value;
	step.look('vma.flags', flagNames(flags));
	const device = step.has('hmm-mixedmap') ? VM.IO | VM.PFNMAP : VM.IO | VM.PFNMAP | VM.MIXEDMAP;
	if (any(flags, device) && applies(machine, 'R28')) {
		step.note(`${flagNames(device)}: a mirror does not look behind device mappings.`);
		return 'EFAULT';
	}
	if (!any(flags, VM.READ) && applies(machine, 'R44')) {
		step.rule('R44');
		step.note('The VMA cannot be read.');
		return 'EFAULT';
	}
	if (write && !any(flags, VM.WRITE) && applies(machine, 'R44')) {
		step.rule('R44');
		step.note('The VMA cannot be written.');
		return 'EPERM';
	}
	step.note('The VMA may be mirrored.');
	return 'ok';
}

function walk(
	machine: Machine,
	mm: Mm,
	vma: Extent<Vma>,
	start: number,
	end: number,
	write: boolean,
	owner: string | null,
	runs: GupRun[],
): Outcome {
	return machine.world.step(head('hmm_vma_walk_pmd', 'R44'), (step) => {
		const own = mm.ptes
			.over(start, end)
			.every(({ value }) => value.kind === 'devicePrivate' && value.frames.owner === owner);
		// the owner of device-private pages gets them as they are
		const fault =
			own && owner !== null ? 'ok' : handleFault(machine, mm, vma, start, end, write, step);
		if (fault !== 'ok') {
			step.note(`The fault ends in ${fault}.`);
			return 'EFAULT';
		}
		for (const pte of mm.ptes.over(start, end)) {
			const { kind, frames } = pte.value;
			step.look(`pte 0x${pte.start.toString(16)}`, `${kind} ${frames.page ?? frames.medium}`);
			if (kind === 'special' && frames.page !== 'zero' && applies(machine, 'R44')) {
				step.note('A frame without struct page cannot be mirrored.');
				return 'EFAULT';
			}
			const pages = (pte.end - pte.start) / 4096;
			step.pages(pages);
			runs.push({ start: pte.start, pages, frames });
		}
		step.note('Every page is there; no reference is taken, the notifier guards it.');
		return 'ok';
	});
}
