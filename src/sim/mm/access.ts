import type { Outcome } from '../engine/trace';
import type { StepBody } from '../engine/world';
import type { Machine } from '../machine';
import { handleFault } from './fault';
import { flagNames, VM } from './flags';
import type { Mm } from './mm';

/**
 * The CPU touches every page of a range through its PTEs, faulting in what is missing. `SIGSEGV`
 * where there is no VMA or it does not permit the access, `SIGBUS` where nothing can fill the page.
 */
export function touch(
	machine: Machine,
	mm: Mm,
	start: number,
	bytes: number,
	write: boolean,
	step: StepBody,
): Outcome {
	const end = start + bytes;
	let at = start;
	for (const vma of mm.vmas.over(start, end)) {
		if (at < vma.start) break;
		const needed = write ? VM.WRITE : VM.READ;
		step.look('vma.flags', flagNames(vma.value.flags, VM.READ | VM.WRITE));
		if ((vma.value.flags & needed) === 0) return 'SIGSEGV';
		const fault = handleFault(machine, mm, vma, vma.start, vma.end, write, step);
		if (fault !== 'ok') return fault;
		at = vma.end;
	}
	return at < end ? 'SIGSEGV' : 'ok';
}

/** One word is loaded or stored by the process itself. */
export function cpuAccess(machine: Machine, mm: Mm, address: number, write: boolean): Outcome {
	const func = write ? 'store' : 'load';
	return machine.world.step({ actor: 'user', func, file: null, rule: 'R35' }, (step) => {
		const page = address - (address % 4096);
		const result = touch(machine, mm, page, 4096, write, step);
		step.note(
			result === 'ok'
				? `The CPU's ${func} goes through the PTE; what is behind it does not matter.`
				: `The ${func} at 0x${address.toString(16)} ends in ${result}.`,
		);
		return result;
	});
}
