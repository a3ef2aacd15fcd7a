import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { gupRemote, unpin } from '../mm/gup';
import type { Mm } from '../mm/mm';

/**
 * R15 remote side of `process_vm_readv` and `process_vm_writev`: pins through the slow path, without
 * P2P or LONGTERM; whatever goes wrong is EFAULT.
 */
export function processVmRemote(
	machine: Machine,
	remote: Mm,
	start: number,
	pages: number,
	write: boolean,
): Outcome {
	const got = gupRemote(machine, remote, start, pages, { pin: true, write });
	const result = machine.world.step(
		{ actor: 'mm', func: 'process_vm_rw_single_vec', file: 'mm/process_vm_access.c', rule: 'R15' },
		(step) => {
			step.pages(got.pages);
			step.look('copied memory', got.runs[0]?.frames.medium ?? null);
			if (got.pages > 0) {
				step.note(`${got.pages} pages are pinned and copied.`);
				return 'ok';
			}
			step.look('error', got.error);
			step.note(`The pin ended in ${got.error}; this call knows EFAULT only.`);
			return applies(machine, 'R15') ? 'EFAULT' : (got.error ?? 'ok');
		},
	);
	unpin(machine, got);
	return result;
}
