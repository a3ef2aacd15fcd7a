import { PciBus } from '../sim/dma/bus';
import type { Trace } from '../sim/engine/trace';
import { kindById } from '../sim/mm/kinds';
import { outcomeOf } from '../sim/outcomes/outcome';
import type { Topology } from '../sim/pci/hierarchy';
import { profiles } from '../sim/profiles/profile';
import { usualRoles } from './matrix';

/** Consumers that read or write the pages of a list with the CPU, and the code that does. */
const cpuConsumers: readonly (readonly [operation: string, func: string, file: string])[] = [
	['process_vm_readv_remote', 'copy_page_to_iter', 'mm/process_vm_access.c'],
	['process_vm_writev_remote', 'copy_page_from_iter', 'mm/process_vm_access.c'],
	['ptrace_peek', 'copy_from_user_page', 'mm/memory.c'],
	['odirect_read_ramdisk', 'copy_to_brd', 'drivers/block/brd.c'],
	['odirect_read_loop', 'vfs_iter_read', 'drivers/block/loop.c'],
	['tcp_msg_zerocopy', 'skb_copy_ubufs', 'net/core/skbuff.c'],
	['vmsplice_to_pipe', 'pipe_read', 'fs/pipe.c'],
	['rxe_reg_mr', 'rxe_mr_copy', 'drivers/infiniband/sw/rxe/rxe_mr.c'],
	['siw_reg_mr', 'siw_rx_umem', 'drivers/infiniband/sw/siw/siw_qp_rx.c'],
];

/** What one consumer did with the memory that it was given. */
export interface CpuTouch {
	readonly operation: string;
	readonly result: string;
	/** The CPU loaded or stored through a kernel mapping of the pages. */
	readonly touched: boolean;
	/** Ends with the CPU's access; holds the violation S4 where the machine forbids it. */
	readonly trace: Trace;
}

/**
 * Hands memory to every consumer that uses the CPU, and looks which of them touches it.
 *
 * @param guarded whether GUP refuses P2PDMA pages to callers that did not ask for them (R9.8)
 */
export function cpuTouches(
	topology: Topology,
	memory: 'p2pmem' | 'anon',
	guarded: boolean,
	mmioSafe: boolean,
	rulesOff: ReadonlySet<string>,
): readonly CpuTouch[] {
	const profile = profiles['v6.12'];
	const setting = {
		profile,
		iommu: topology.iommu,
		bus: new PciBus(topology, profile),
		roles: usualRoles,
		rulesOff: new Set([...rulesOff, ...(guarded ? [] : ['R9.8', 'R9.4'])]),
	};
	const kind = kindById(memory);
	if (!kind) return [];
	return cpuConsumers.flatMap(([operation, func, file]) => {
		const { result, trace } = outcomeOf(setting, kind, operation);
		if (result === null || trace === null) return [];
		const touched = result === 'ok';
		const step = {
			index: trace.steps.length,
			actor: 'CPU',
			func,
			file,
			rule: 'S4',
			note: `The CPU copies through the kernel's mapping of ${memory === 'anon' ? 'RAM' : 'the BAR'}.`,
			looked: [{ what: 'cpu.mmioSafe', saw: mmioSafe }],
			changed: [],
			result: 'ok',
			pagesRead: 1,
			changedCode: false,
			newUapi: false,
			cost: null,
		};
		const broken = touched && memory === 'p2pmem' && !mmioSafe;
		const violation = {
			invariant: 'S4',
			step: step.index,
			note: `${func} touches a BAR page`,
		} as const;
		return [
			{
				operation,
				result,
				touched,
				trace: {
					steps: touched ? [...trace.steps, step] : trace.steps,
					result,
					violations: broken ? [...trace.violations, violation] : trace.violations,
				},
			},
		];
	});
}
