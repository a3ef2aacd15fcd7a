import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { any, flagNames, VM } from './flags';
import type { Mm } from './mm';

/** Bits of `prot`: VM_READ, VM_WRITE, VM_EXEC. */
export type Protection = number;

/**
 * R25, R33 `mprotect(2)`: VMA by VMA; EACCES where a wanted bit has no VM_MAY bit. Notifiers are told
 * PROTECTION_VMA; PTEs lose or regain access.
 */
export function mprotect(
	machine: Machine,
	mm: Mm,
	start: number,
	bytes: number,
	prot: Protection,
): Outcome {
	const head = { actor: 'mm', func: 'mprotect_fixup', file: 'mm/mprotect.c', rule: 'R25' };
	for (const vma of mm.vmas.over(start, start + bytes)) {
		const result = machine.world.step(head, (step) => {
			const { flags } = vma.value;
			step.look('vma.flags', flagNames(flags, VM.MAYREAD | VM.MAYWRITE | VM.MAYEXEC));
			if ((prot & ~(flags >> 4) & 7) !== 0 && applies(machine, 'R33')) {
				step.rule('R33');
				step.note('A wanted permission is not among the VM_MAY bits (mount without exec).');
				return 'EACCES';
			}
			if (applies(machine, 'R25')) mm.notify(step, 'PROTECTION_VMA', vma.start, vma.end);
			const next = (flags & ~7) | prot;
			mm.setVma(step, vma.start, vma.end, { ...vma.value, flags: next });
			for (const pte of mm.ptes.over(vma.start, vma.end)) {
				mm.setPte(step, pte.start, pte.end, {
					...pte.value,
					protnone: !any(prot, VM.READ | VM.WRITE | VM.EXEC),
					writable: pte.value.writable && any(prot, VM.WRITE),
				});
			}
			step.note('The new protection holds for VMA and PTEs.');
			return 'ok';
		});
		if (result !== 'ok') return result;
	}
	return 'ok';
}
