import type { Outcome } from '../engine/trace';
import { applies, type Machine } from '../machine';
import { any, VM } from './flags';
import type { Mm } from './mm';

/** R43 `msync(MS_SYNC)`: EINVAL where a shared mapping's file has no `fsync`. */
export function msync(machine: Machine, mm: Mm, start: number, bytes: number): Outcome {
	const head = { actor: 'mm', func: 'vfs_fsync_range', file: 'mm/msync.c', rule: 'R43' };
	for (const vma of mm.vmas.over(start, start + bytes)) {
		const { file, flags } = vma.value;
		const result = machine.world.step(head, (step) => {
			step.look('file', file?.name ?? null);
			step.look('VM_SHARED', any(flags, VM.SHARED));
			if (file === null || !any(flags, VM.SHARED)) {
				step.note('Nothing to write back.');
				return 'ok';
			}
			step.look('f_op->fsync', file.fsync);
			if (file.fsync || !applies(machine, 'R43')) {
				step.note('The file is synced.');
				return 'ok';
			}
			step.note('The file has no fsync.');
			return 'EINVAL';
		});
		if (result !== 'ok') return result;
	}
	return 'ok';
}
