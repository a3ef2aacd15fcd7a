import type { Iommu } from '../machine';

/** A kernel that was recorded: what it is and how it was built. */
export interface RecordedKernel {
	/** Number in rows and in `profileById`. */
	readonly kernel: '6.1' | '6.12' | '7.3';
	/** Version that it reports. */
	readonly release: string;
	readonly build: string;
	/** Day on which the model was last held against all that was recorded of it. */
	readonly heldOn: string;
}

/** The kernels whose answers the model relies on; they ran under QEMU in software emulation. */
export const recordedKernels: readonly RecordedKernel[] = [
	{
		kernel: '6.1',
		release: '6.1.192',
		build: 'Debian 12, as shipped: no CONFIG_PCI_P2PDMA',
		heldOn: '2026-11-22',
	},
	{
		kernel: '6.12',
		release: '6.12.117',
		build: 'built from the source that Debian ships, with CONFIG_PCI_P2PDMA',
		heldOn: '2026-11-22',
	},
	{
		kernel: '7.3',
		release: '7.3.4',
		build: 'Debian, as shipped: CONFIG_PCI_P2PDMA, CONFIG_PROC_MEM_FORCE_PTRACE',
		heldOn: '2026-11-22',
	},
];

/** Something that recorded kernels were seen to do, and the rule that gives it in the model. */
export interface Fact {
	readonly rule: string;
	/** `ok`, an errno's or a signal's name. */
	readonly result: string;
	readonly kernels: readonly RecordedKernel['kernel'][];
	readonly iommus: readonly Iommu[];
	/** Kind and operation, in that order. */
	readonly cells: readonly (readonly [kind: string, operation: string])[];
}

type Kernels = Fact['kernels'];
const all: Kernels = ['6.1', '6.12', '7.3'];
const since612: Kernels = ['6.12', '7.3'];
const until612: Kernels = ['6.1', '6.12'];

function fact(
	rule: string,
	result: string,
	kernels: Kernels,
	cells: string,
	iommus: readonly Iommu[] = ['off', 'translated'],
): Fact {
	const pairs = cells.split(', ').map((cell): [string, string] => {
		const [kind = '', operation = ''] = cell.split(' ');
		return [kind, operation];
	});
	return { rule, result, kernels, iommus, cells: pairs };
}

/**
 * The observations that each rule stands on: without the rule the model would answer otherwise.
 * A selection, not a record: a few cells for each rule and result.
 */
export const facts: readonly Fact[] = [
	fact('R1.4', 'ok', since612, 'p2pmem odirect_read_16k_nvme_b'),
	fact('R5', 'EINVAL', ['7.3'], 'p2pmem odirect_read_nvme_c', ['off']),
	fact('R5', 'EREMOTEIO', since612, 'p2pmem gup_p2pdma_dma_map_client1', ['off']),
	fact('R9.1', 'EINVAL', since612, 'anon gup_pin_p2pdma_longterm'),
	fact('R9.2', 'ok', all, 'bar_sysfs_private futex_wake_shared'),
	fact(
		'R9.3',
		'EFAULT',
		all,
		'bar_devmem futex_wait_shared, bar_sysfs futex_wake_shared, bar_sysfs_private ib_umem_get_pci_client, bar_sysfs_private_clean gup_get_write',
	),
	fact('R9.3', 'EINVAL', all, 'bar_devmem madvise_populate_read, bar_sysfs madvise_populate_write'),
	fact(
		'R9.3',
		'EIO',
		all,
		'bar_sysfs_private proc_self_mem_write, memfd_secret proc_self_mem_read',
	),
	fact('R9.3', 'ENOMEM', all, 'memfd_secret mlock'),
	fact('R9.4', 'EFAULT', since612, 'ext4_shared gup_pin_longterm'),
	fact('R9.4', 'EFAULT', ['6.12'], 'p2pmem iommufd_attached_map', ['translated']),
	fact('R9.5', 'EFAULT', all, 'anon_readonly futex_wake_shared, prot_none gup_pin_longterm'),
	fact('R9.5', 'EINVAL', all, 'prot_none madvise_populate_read'),
	fact('R9.5', 'EIO', ['7.3'], 'prot_none proc_self_mem_read'),
	fact('R9.7', 'EEXIST', all, 'mod_bar_mixedmap futex_wake_shared'),
	fact('R9.7', 'EIO', all, 'mod_bar_mixedmap proc_self_mem_write'),
	fact('R9.8', 'EFAULT', since612, 'p2pmem process_vm_readv_remote'),
	fact('R9.8', 'EIO', since612, 'p2pmem proc_self_mem_read'),
	fact('R9.8', 'EREMOTEIO', since612, 'p2pmem futex_wait_shared'),
	fact('R10', 'EOPNOTSUPP', all, 'anon_shared ib_umem_get_odp_flag'),
	fact('R10', 'ok', ['6.1'], 'prot_none ib_umem_get_pci_client_ro'),
	fact('R11.1', 'EINVAL', ['6.1'], 'anon rxe_reg_mr_odp'),
	fact('R11.1', 'EOPNOTSUPP', ['6.12'], 'anon rxe_reg_mr_odp, anon_shared siw_reg_mr_odp'),
	fact('R13.1', 'ok', all, 'bar_sysfs_private odirect_read_16k_nvme_c'),
	fact(
		'R13.4',
		'EINVAL',
		['6.1'],
		'anon odirect_write_tmpfs_file, anon_shared odirect_read_tmpfs_file',
	),
	fact('R14.2', 'EINVAL', ['7.3'], 'p2pmem odirect_read_nvme_c'),
	fact('R15', 'EFAULT', all, 'mod_bar_mixedmap process_vm_writev_remote'),
	fact('R15', 'EFAULT', since612, 'p2pmem process_vm_readv_remote'),
	fact(
		'R16',
		'EIO',
		all,
		'bar_sysfs_private proc_self_mem_write, bar_sysfs_private_clean ptrace_poke, memfd_secret proc_self_mem_read, mod_bar_lazy_pfn ptrace_peek',
	),
	fact(
		'R16',
		'ok',
		all,
		'bar_devmem proc_self_mem_write, bar_sysfs ptrace_peek, bar_sysfs_wc proc_self_mem_read, mod_bar_pfnmap_access ptrace_poke',
	),
	fact('R17', 'EAGAIN', all, 'bar_devmem futex_wait_private'),
	fact(
		'R17',
		'ok',
		all,
		'bar_devmem pipe_write_src, bar_sysfs pipe_read_dst, bar_sysfs_private_clean write_buf_16k_src_tmpfs, bar_sysfs_wc process_vm_readv_local_dst',
	),
	fact('R18', 'EFAULT', all, 'mod_bar_mixedmap tcp_msg_zerocopy'),
	fact('R19', 'EFAULT', since612, 'ext4_shared io_uring_register_buffers'),
	fact('R20', 'ok', all, 'bar_devmem vfio_dma_map', ['translated']),
	fact('R21', 'ok', ['6.12'], 'anon_readonly iommufd_ioas_map'),
	fact('R22', 'ENOMEM', until612, 'bar_sysfs_private fork_child_access'),
	fact('R23', 'EFAULT', all, 'bar_devmem mremap_dup_oldsize0, bar_sysfs_wc mremap_grow'),
	fact('R28', 'EFAULT', all, 'bar_sysfs_private hmm_range_fault_write'),
	fact(
		'R31',
		'EFAULT',
		all,
		'bar_devmem futex_wait_shared, bar_sysfs futex_wake_shared, bar_sysfs_private hmm_range_fault_write, bar_sysfs_private_clean gup_get_write',
	),
	fact(
		'R31',
		'EINVAL',
		all,
		'bar_devmem madvise_dontneed, bar_sysfs madvise_dodump, bar_sysfs_private madvise_cold, bar_sysfs_private_clean madvise_dofork',
	),
	fact('R31', 'EIO', all, 'bar_sysfs_private proc_self_mem_write'),
	fact('R31', 'ENOMEM', until612, 'bar_sysfs_private fork_child_access'),
	fact(
		'R31',
		'ok',
		all,
		'bar_devmem proc_self_mem_write, bar_sysfs ptrace_peek, bar_sysfs_wc proc_self_mem_read, hugetlb uffd_register_minor',
	),
	fact('R32', 'EINVAL', all, 'bar_sysfs madvise_dodump'),
	fact('R32', 'EINVAL', ['7.3'], 'bar_sysfs_private_clean madvise_dofork'),
	fact('R33', 'EACCES', all, 'bar_sysfs mprotect_exec'),
	fact('R34', 'SIGBUS', all, 'anon_shared mremap_grow, mod_ram_insert_page mremap_dontunmap'),
	fact('R34', 'SIGBUS', since612, 'p2pmem madvise_dontneed'),
	fact('R34', 'SIGBUS', all, 'mod_coherent mremap_dup_oldsize0', ['translated']),
	fact('R35', 'EFAULT', all, 'anon_readonly read_buf_dst_tmpfs, prot_none pipe_read_dst'),
	fact('R36', 'EFAULT', all, 'mod_ram_insert_page futex_wake_shared'),
	fact('R36', 'EFAULT', all, 'mod_coherent futex_wait_shared', ['translated']),
	fact('R37', 'ENOMEM', all, 'memfd_secret mlock'),
	fact('R38', 'EINVAL', all, 'bar_devmem madvise_populate_read, bar_sysfs madvise_populate_write'),
	fact(
		'R39',
		'EINVAL',
		all,
		'anon_shared madvise_free, bar_devmem madvise_dontneed, bar_sysfs madvise_pageout, bar_sysfs_private madvise_cold',
	),
	fact('R40', 'EINVAL', all, 'bar_sysfs madvise_dodump, bar_sysfs_private_clean madvise_dofork'),
	fact('R41', 'EINVAL', all, 'anon madvise_collapse'),
	fact('R42', 'EACCES', all, 'bar_sysfs_private madvise_remove'),
	fact('R42', 'EFBIG', until612, 'bar_sysfs madvise_remove'),
	fact('R42', 'EINVAL', all, 'anon_readonly madvise_remove'),
	fact('R42', 'ENODEV', all, 'mod_bar_lazy_pfn madvise_remove'),
	fact('R42', 'EOPNOTSUPP', all, 'memfd_secret madvise_remove'),
	fact('R43', 'EINVAL', all, 'memfd_secret msync'),
	fact('R44', 'EFAULT', all, 'mod_bar_mixedmap hmm_range_fault_read'),
	fact(
		'R44',
		'EINVAL',
		all,
		'anon_readonly uffd_register_minor, bar_devmem uffd_register_missing, bar_sysfs uffd_register_wp',
	),
	fact('R44', 'EPERM', all, 'anon_readonly hmm_range_fault_write'),
	fact(
		'R45',
		'EINVAL',
		all,
		'anon mremap_dup_oldsize0, bar_sysfs mremap_dontunmap, hugetlb mremap_grow',
	),
	fact('R47', 'EOPNOTSUPP', ['6.1'], 'ext4_shared io_uring_register_buffers'),
];
