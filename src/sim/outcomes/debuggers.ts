import { fork } from '../mm/fork';
import { copyUser } from '../users/copy';
import { processVmRemote } from '../users/processVm';
import { accessProcessVm, procMemMayForce } from '../users/ptrace';
import type { Operation, Operations } from './operation';

/** The child reads or writes one page of its parent. */
const remote =
	(write: boolean): Operation =>
	(machine, { mm, start }) => {
		const { result, child } = fork(machine, mm);
		return child === null ? result : processVmRemote(machine, mm, start, 1, write);
	};

/** One word of a stopped child. */
const traced =
	(write: boolean): Operation =>
	(machine, { mm, start }) => {
		const { result, child } = fork(machine, mm);
		return child === null ? result : accessProcessVm(machine, child, start, write, true);
	};

const procMem =
	(write: boolean): Operation =>
	(machine, { mm, start }) =>
		accessProcessVm(machine, mm, start, write, procMemMayForce(machine));

/** Access to another process, or to one's own through `/proc`. */
export const debuggers: Operations = {
	process_vm_readv_remote: remote(false),
	process_vm_writev_remote: remote(true),
	process_vm_readv_local_dst: (machine, { mm, start }) => {
		const { result, child } = fork(machine, mm);
		if (child === null) return result;
		return copyUser(machine, child, start, 4096, 'to', 'process_vm_rw_single_vec');
	},
	ptrace_peek: traced(false),
	ptrace_poke: traced(true),
	proc_self_mem_read: procMem(false),
	proc_self_mem_write: procMem(true),
};
