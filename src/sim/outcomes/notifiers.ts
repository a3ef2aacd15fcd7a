import { VM } from '../mm/flags';
import { fork } from '../mm/fork';
import { hmmRangeFault } from '../mm/hmm';
import { madvise } from '../mm/madvise';
import { mprotect } from '../mm/mprotect';
import { mremap } from '../mm/mremap';
import { munmap } from '../mm/munmap';
import type { Operation, Operations } from './operation';

/** The call itself while an interval notifier listens to the whole range. */
const listening =
	(call: Operation): Operation =>
	(machine, process) => {
		const { mm, start, bytes } = process;
		const head = {
			actor: 'mm',
			func: 'mmu_interval_notifier_insert',
			file: 'mm/mmu_notifier.c',
			rule: null,
		};
		machine.world.step(head, (step) => {
			mm.addNotifier(step, {
				id: 'listener',
				start,
				end: start + bytes,
				invalidate: (event, from, to, body) =>
					body.look('invalidate', `${event} 0x${from.toString(16)}-0x${to.toString(16)}`),
			});
			step.note('A listener is registered for the range.');
			return 'ok';
		});
		return call(machine, process);
	};

const mirror =
	(write: boolean): Operation =>
	(machine, { mm, start }) =>
		hmmRangeFault(machine, mm, start, 4 * 4096, write).result;

/** HMM, and calls that notifiers hear of. */
export const notifiers: Operations = {
	hmm_range_fault_read: mirror(false),
	hmm_range_fault_write: mirror(true),
	notifier_on_munmap: listening((machine, { mm, start, bytes }) =>
		munmap(machine, mm, start, bytes),
	),
	notifier_on_mremap: listening(
		(machine, { mm, start, bytes }) =>
			mremap(machine, mm, { start, oldBytes: bytes, newBytes: bytes, fixed: 0x7f9000000000 })
				.result,
	),
	notifier_on_mprotect: listening((machine, { mm, start, bytes }) =>
		mprotect(machine, mm, start, bytes, VM.READ),
	),
	notifier_on_dontneed: listening((machine, { mm, start, bytes }) =>
		madvise(machine, mm, start, bytes, 'DONTNEED'),
	),
	notifier_on_fork: listening((machine, { mm }) => fork(machine, mm).result),
};
