import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { touch } from '../mm/access';
import type { Mm } from '../mm/mm';

/**
 * R17, R35 `copy_to_user` or `copy_from_user`: the kernel's CPU copies through the user's PTEs. Only
 * their permission counts, not what is behind them; EFAULT where nothing could be copied.
 */
export function copyUser(
	machine: Machine,
	mm: Mm,
	start: number,
	bytes: number,
	direction: 'to' | 'from',
	func = direction === 'to' ? 'copy_to_user' : 'copy_from_user',
): Outcome {
	const head = { actor: 'kernel', func, file: 'lib/iov_iter.c', rule: 'R35' };
	return machine.world.step(head, (step) => {
		const result = applies(machine, 'R35')
			? touch(machine, mm, start, bytes, direction === 'to', step)
			: 'ok';
		const pte = mm.ptes.at(start)?.value;
		step.look('copied memory', pte?.frames.medium ?? null);
		if (pte?.frames.medium === 'bar') {
			step.rule('R17');
			step.note('The CPU goes to device memory, at MMIO speed.');
			if (!applies(machine, 'R17')) return 'EFAULT';
		}
		step.note(
			result === 'ok'
				? `${bytes} bytes are copied ${direction} the range through its PTEs.`
				: `The copy stops at the first byte (${result} to a direct access).`,
		);
		return result === 'ok' ? 'ok' : 'EFAULT';
	});
}
