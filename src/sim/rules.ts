/** One rule of the model: what it says, and the kernel function that it mirrors. */
export interface RuleFact {
	readonly id: string;
	readonly title: string;
	/** Kernel function, and its file in Linux 6.12. */
	readonly func: string;
	readonly file: string;
}

const rule = (id: string, title: string, func: string, file: string): RuleFact => ({
	id,
	title,
	func,
	file,
});

const gup = 'mm/gup.c';
const p2pdma = 'drivers/pci/p2pdma.c';
const madvise = 'mm/madvise.c';
const mremap = 'mm/mremap.c';

/**
 * The rules that can be switched off one by one (`rulesOff`), to see what depends on them. A whole
 * rule (`R9`) may be switched off too.
 */
export const rules: readonly RuleFact[] = [
	rule('R1.2', 'hops by way of the meeting node', 'calc_map_type_and_dist', p2pdma),
	rule('R1.3', 'which ACS redirects count', 'calc_map_type_and_dist', p2pdma),
	rule('R1.4', 'no redirect below a common node: bus address', 'calc_map_type_and_dist', p2pdma),
	rule('R1.5', 'otherwise through the host bridge, if trusted', 'calc_map_type_and_dist', p2pdma),
	rule(
		'R1.6',
		'the map type is cached and overwritten by a distance question',
		'map_types',
		p2pdma,
	),
	rule('R3.1', 'AMD Zen is trusted', 'cpu_supports_p2pdma', p2pdma),
	rule('R3.3', 'the list of host bridges', '__host_bridge_whitelist', p2pdma),
	rule('R5', 'dma_map_sgtable without IOMMU', 'dma_direct_map_sg', 'kernel/dma/direct.c'),
	rule('R6', 'dma_map_sgtable with IOMMU', 'iommu_dma_map_sg', 'drivers/iommu/dma-iommu.c'),
	rule('R7.1', 'dma_map_resource asks no route', 'dma_map_resource', 'kernel/dma/mapping.c'),
	rule('R9.1', 'flags that exclude each other', 'is_valid_gup_args', gup),
	rule('R9.2', 'the fast path never looks at the VMA', 'gup_fast', gup),
	rule('R9.3', 'VM_IO, VM_PFNMAP and secretmem are refused', 'check_vma_flags', gup),
	rule('R9.4', 'writable long-term pins and dirty tracking', 'writable_file_mapping_allowed', gup),
	rule('R9.5', 'permissions of the VMA, and FOLL_FORCE', 'check_vma_flags', gup),
	rule('R9.6', 'what is missing is faulted in', 'faultin_page', gup),
	rule('R9.7', 'a frame without page in VM_MIXEDMAP', 'follow_page_pte', gup),
	rule('R9.8', 'P2PDMA pages need FOLL_PCI_P2PDMA', 'try_grab_folio', gup),
	rule('R10', 'ordinary MR', 'ib_umem_get', 'drivers/infiniband/core/umem.c'),
	rule('R11.1', 'who takes on-demand MRs', 'ib_umem_odp_get', 'drivers/infiniband/core/umem_odp.c'),
	rule(
		'R11.3',
		'on-demand pages and their route',
		'hmm_dma_map_pfn',
		'drivers/infiniband/core/umem_odp.c',
	),
	rule(
		'R11.4',
		'invalidation takes translations away',
		'mlx5_ib_invalidate_range',
		'drivers/infiniband/hw/mlx5/odp.c',
	),
	rule('R13.1', 'extraction, and what a short one means', 'bio_iov_iter_get_pages', 'block/bio.c'),
	rule('R13.4', 'queues without the P2P flag, tmpfs', 'blk_queue_pci_p2pdma', 'block/blk-map.c'),
	rule('R14.2', 'NVMe and an unreachable page', 'nvme_map_data', 'drivers/nvme/host/pci.c'),
	rule('R15', 'process_vm knows EFAULT only', 'process_vm_rw_single_vec', 'mm/process_vm_access.c'),
	rule('R16', 'ptrace and /proc/pid/mem', '__access_remote_vm', 'mm/memory.c'),
	rule('R17', 'the CPU copies to and from device memory', 'copy_to_user', 'lib/iov_iter.c'),
	rule('R18', 'zerocopy knows EFAULT only', 'zerocopy_fill_skb_from_iter', 'net/core/datagram.c'),
	rule('R19', 'registered buffers are pinned long-term', 'io_pin_pages', 'io_uring/memmap.c'),
	rule('R20', 'raw pfns in type1', 'follow_fault_pfn', 'drivers/vfio/vfio_iommu_type1.c'),
	rule(
		'R21',
		'iommufd pins when a device is attached',
		'iommufd_ioas_map',
		'drivers/iommu/iommufd',
	),
	rule('R22', 'fork of a tracked private mapping', 'track_pfn_copy', 'kernel/fork.c'),
	rule('R23', 'mremap does not grow device mappings', 'vma_to_resize', mremap),
	rule('R24', 'munmap tells notifiers, then clears', 'do_vmi_align_munmap', 'mm/vma.c'),
	rule('R25', 'mprotect tells notifiers', 'mprotect_fixup', 'mm/mprotect.c'),
	rule('R28', 'mirrors and device mappings', 'hmm_vma_walk_test', 'mm/hmm.c'),
	rule('R29', 'who may map p2pmem', 'p2pmem_alloc_mmap', p2pdma),
	rule('R31', 'what a driver method makes of a VMA', 'remap_pfn_range', 'mm/memory.c'),
	rule('R32', 'VM_SPECIAL', 'madvise_vma_behavior', madvise),
	rule('R33', 'mounts without exec', 'mprotect_fixup', 'mm/mprotect.c'),
	rule('R34', 'no fault, or past the end of the file', 'do_fault', 'mm/memory.c'),
	rule('R35', 'plain copies obey the PTE only', 'copy_from_user', 'lib/iov_iter.c'),
	rule('R36', 'the key of a shared futex', 'get_futex_key', 'kernel/futex/core.c'),
	rule('R37', 'mlock populates', '__mm_populate', 'mm/gup.c'),
	rule('R38', 'MADV_POPULATE', 'madvise_populate', madvise),
	rule('R39', 'what can be given up or reclaimed', 'can_madv_lru_vma', madvise),
	rule('R40', 'fork and dump advice', 'madvise_vma_behavior', madvise),
	rule('R41', 'MADV_COLLAPSE', 'madvise_collapse', madvise),
	rule('R42', 'MADV_REMOVE', 'madvise_remove', madvise),
	rule('R43', 'msync needs fsync', 'vfs_fsync_range', 'mm/msync.c'),
	rule('R44', 'userfaultfd and HMM permissions', 'vma_can_userfault', 'mm/userfaultfd.c'),
	rule('R45', 'mremap, and parts of huge pages', 'vma_to_resize', mremap),
	rule('R46', 'several VMAs in one range', 'vma_to_resize', mremap),
	rule('R47', 'registered buffers: whole, and on which files', 'io_pin_pages', 'io_uring/rsrc.c'),
	rule('R48', 'device pages come in 2 MiB', 'check_pfn_span', 'mm/memory_hotplug.c'),
];
