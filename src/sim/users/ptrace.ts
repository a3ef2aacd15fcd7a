import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import { applies, type Machine } from '../machine';
import { any, VM } from '../mm/flags';
import { gupRemote, unpin } from '../mm/gup';
import type { Mm } from '../mm/mm';

const head = (func: string, file: string) => ({ actor: 'mm', func, file, rule: 'R16' });

/**
 * R16 `access_process_vm` of ptrace and `/proc/pid/mem`: GUP with FOLL_FORCE (where the caller may
 * force), then `vm_ops->access`, else EIO.
 */
export function accessProcessVm(
	machine: Machine,
	mm: Mm,
	address: number,
	write: boolean,
	force: boolean,
): Outcome {
	const page = address - (address % 4096);
	const got = gupRemote(machine, mm, page, 1, { write, force });
	const result = machine.world.step(head('__access_remote_vm', 'mm/memory.c'), (step) => {
		step.pages(got.pages);
		if (got.error === null) {
			step.look('copied memory', got.runs[0]?.frames.medium ?? null);
			step.note('The page is got and copied.');
			return 'ok';
		}
		step.look('error', got.error);
		const access = mm.vma(page)?.value.ops.access ?? false;
		step.look('vm_ops->access', access);
		if (!applies(machine, 'R16')) return got.error;
		if (!access) {
			step.note(`GUP ended in ${got.error} and the VMA has no access operation.`);
			return 'EIO';
		}
		return genericAccessPhys(mm, page, write, step);
	});
	unpin(machine, got);
	return result;
}

/** `generic_access_phys`: ioremap of what the PTE says, which must be I/O memory. */
function genericAccessPhys(mm: Mm, page: number, write: boolean, step: StepBody): Outcome {
	const flags = mm.vma(page)?.value.flags ?? 0;
	const pte = mm.ptes.at(page)?.value;
	step.look('pte', pte === undefined ? 'none' : `${pte.kind} ${pte.frames.medium}`);
	if (!any(flags, VM.IO | VM.PFNMAP) || pte === undefined) {
		step.note('There is no pfn to access.');
		return 'EIO';
	}
	if (write && !pte.writable) {
		step.note('The PTE is not writable.');
		return 'EIO';
	}
	if (pte.frames.medium === 'ram') {
		step.note('ioremap refuses RAM.');
		return 'EIO';
	}
	step.note('The BAR is mapped anew and copied at MMIO speed.');
	return 'ok';
}

/** Whether `/proc/self/mem` may force: always, or only for an attached tracer. */
export function procMemMayForce(machine: Machine): boolean {
	const result = machine.world.step(head('proc_mem_foll_force', 'fs/proc/base.c'), (step) => {
		const strict = step.has('proc-mem-force-ptrace') && applies(machine, 'R16');
		step.note(
			strict
				? 'PROC_MEM_FORCE_PTRACE: only an attached tracer may overrule permissions.'
				: 'Permissions of the VMA may be overruled.',
		);
		return strict ? 'no' : 'ok';
	});
	return result === 'ok';
}
