import type { FeatureId } from './features';

/** What a feature of the kernel does, for a reader. */
export interface FeatureNote {
	/** One clause: what the kernel does differently with it. */
	readonly what: string;
	/** Where the fact comes from: rule, commit, series, or `row` (seen in a recorded kernel). */
	readonly source: string;
}

/** What each feature does, and where that is known from. */
export const featureNotes: Readonly<Record<FeatureId, FeatureNote>> = {
	'p2pdma-pages': {
		what: 'pci_p2pdma_add_resource makes struct pages for BAR memory',
		source: 'R48, mapping 6',
	},
	'p2pdma-zen': {
		what: 'AMD Zen hosts are trusted to forward between root ports',
		source: 'R1.7',
	},
	'p2pdma-host-bridge': {
		what: 'three-way map type; routes through an allow-listed host bridge',
		source: 'R1.7',
	},
	'queue-p2pdma': {
		what: 'a block queue says whether its device takes P2PDMA pages',
		source: 'mapping 14, R13.1',
	},
	'nvme-p2pdma': {
		what: 'the NVMe driver sets the queue flag and maps P2PDMA lists',
		source: 'mapping 14, R14',
	},
	'dma-map-sg-p2pdma': {
		what: 'dma_map_sgtable handles P2PDMA pages, alone or mixed with RAM',
		source: 'R5, R6',
	},
	'gup-p2pdma': {
		what: 'GUP takes FOLL_PCI_P2PDMA; without the flag P2PDMA pages give EREMOTEIO',
		source: 'R9.1, R9.8',
	},
	'iter-p2pdma': {
		what: 'iov_iter extraction passes FOLL_PCI_P2PDMA on when the queue allows it',
		source: 'R13.1',
	},
	'p2pmem-mmap': {
		what: 'sysfs p2pmem/allocate can be mapped',
		source: 'R29',
	},
	'p2pdma-longterm': {
		what: 'FOLL_LONGTERM may be combined with FOLL_PCI_P2PDMA and umem pins pass it (posted series)',
		source: 'designs D2',
	},
	'block-dma-iter': {
		what: 'NVMe maps through blk_rq_dma_map_iter_start: an unreachable page is EINVAL',
		source: 'R14.2; row 7.3',
	},
	'gup-dirty-tracking': {
		what: 'writable long-term pins of shared mappings that need dirty tracking are refused',
		source: 'R9.4',
	},
	'umem-readonly-plain': {
		what: 'a read-only MR pins without WRITE and FORCE',
		source: 'R10',
	},
	'vm-pat': {
		what: 'x86 tracks the memory type of whole-VMA remap_pfn_range in VM_PAT',
		source: 'R22, R33',
	},
	'proc-mem-force-ptrace': {
		what: '/proc/pid/mem forces only for an attached tracer',
		source: 'R16; row 7.3',
	},
	'shmem-odirect': {
		what: 'tmpfs accepts O_DIRECT and copies',
		source: 'R13.4; row 6.12',
	},
	'iouring-file-check': {
		what: 'io_uring refuses registered buffers on files that are neither shmem nor hugetlb',
		source: 'R47; row 6.1',
	},
	'dofork-special': {
		what: 'MADV_DOFORK refuses every VM_SPECIAL mapping, not only VM_IO',
		source: 'R40; row 7.3; the first version is not known',
	},
	'pseudo-noexec': {
		what: 'dma-buf and vfio files live on a mount without exec',
		source: 'R33; row 7.3; the first version is not known',
	},
	'sysfs-large-offsets': {
		what: 'the offset of a sysfs BAR mapping no longer exceeds the file size limit',
		source: 'R42; row 7.3; the first version is not known',
	},
	'mremap-multi-vma': {
		what: 'MREMAP_FIXED of equal size may move several VMAs',
		source: 'R46',
	},
	'mremap-dontunmap': {
		what: 'MREMAP_DONTUNMAP, private anonymous only at first',
		source: 'man mremap(2)',
	},
	'mremap-dontunmap-file': {
		what: 'MREMAP_DONTUNMAP of every mapping without DONTEXPAND|PFNMAP',
		source: 'R23',
	},
	'madvise-reclaim': {
		what: 'MADV_COLD and MADV_PAGEOUT',
		source: 'man madvise(2)',
	},
	'madvise-populate': {
		what: 'MADV_POPULATE_READ and MADV_POPULATE_WRITE',
		source: 'man madvise(2)',
	},
	'madvise-collapse': {
		what: 'MADV_COLLAPSE',
		source: 'man madvise(2)',
	},
	'uffd-wp': {
		what: 'userfaultfd write-protect mode for anonymous memory',
		source: 'man ioctl_userfaultfd(2)',
	},
	'uffd-wp-file': {
		what: 'userfaultfd write-protect mode for shmem and hugetlb',
		source: 'man ioctl_userfaultfd(2)',
	},
	'uffd-minor': {
		what: 'userfaultfd minor mode for hugetlb (5.13) and shmem (5.14)',
		source: 'man ioctl_userfaultfd(2)',
	},
	'memfd-secret': {
		what: 'memfd_secret(2)',
		source: 'man memfd_secret(2)',
	},
	iommufd: {
		what: '/dev/iommu',
		source: 'R21',
	},
	'io-uring': {
		what: 'io_uring and its registered buffers',
		source: 'man io_uring(7)',
	},
	'hmm-mixedmap': {
		what: 'hmm_range_fault decides VM_MIXEDMAP per PTE instead of refusing the VMA',
		source: 'R28',
	},
	'odp-hmm': {
		what: 'ODP faults through hmm_range_fault instead of GUP',
		source: 'designs D3',
	},
	'hmm-dma-p2pdma': {
		what: 'hmm_dma_map_pfn asks for the P2P map type of each page',
		source: 'R11.3',
	},
	'rxe-access-check': {
		what: 'rxe answers EOPNOTSUPP to access flags that it does not support',
		source: 'R11.1; row 6.12',
	},
	'rxe-odp': {
		what: 'software RDMA rxe takes ON_DEMAND registrations',
		source: 'R11.1; row 7.3',
	},
	'fork-copies-pinned': {
		what: 'fork copies a pinned private page for the child',
		source: 'R22',
	},
	'vfio-insert-pfn': {
		what: 'vfio-pci inserts single pfns on fault instead of remapping the whole VMA',
		source: 'R33; row 6.12',
	},
	'allow-any-uncached': {
		what: 'vfio-pci marks its mappings VM_ALLOW_ANY_UNCACHED',
		source: 'row 6.12',
	},
	'dmabuf-dynamic': {
		what: 'dma-buf attachments that follow a moving exporter',
		source: 'designs D4',
	},
	'dmabuf-p2p': {
		what: 'dma-buf importers may accept peer-to-peer addresses',
		source: 'designs D4',
	},
	'rdma-dmabuf': {
		what: 'ibv_reg_dmabuf_mr',
		source: 'R12',
	},
	'gpu-pin-vram': {
		what: 'amdgpu pins in VRAM when every importer can do P2P',
		source: 'R12.6',
	},
	'dma-map-phys': {
		what: 'dma_map_phys with the MMIO attribute replaces dma_map_resource',
		source: 'R7.3',
	},
	'p2pdma-provider': {
		what: 'a P2P provider per BAR without struct pages',
		source: 'mapping 6, designs D5',
	},
	'vfio-dmabuf': {
		what: 'vfio-pci exports BAR ranges as dma-buf',
		source: 'R49',
	},
	'iommufd-dmabuf': {
		what: 'IOMMU_IOAS_MAP_FILE takes a vfio dma-buf',
		source: 'R21',
	},
	'dmabuf-revoke': {
		what: 'CONFIG_DMABUF_MOVE_NOTIFY is gone: every dynamic importer is told of moves; attachments can be revocable',
		source: 'mapping 11',
	},
	'bvec-merge-pgmap': {
		what: 'neighbouring pages become one bvec only inside one pgmap',
		source: 'R13.2',
	},
	'peer-memory': {
		what: 'ib_umem asks registered peer-memory clients whose address range it is (out of tree)',
		source: 'designs D0p',
	},
	'vma-p2p-map': {
		what: 'vm_operations have p2p_map and p2p_unmap, and exporters set them (RFC of January 2019)',
		source: 'designs D1',
	},
	'hmm-p2p-map': {
		what: 'hmm_range_dma_map calls p2p_map for device VMAs',
		source: 'designs D1',
	},
	'umem-p2p-map': {
		what: 'ib_umem_get calls p2p_map before GUP: the importer adopted the hook',
		source: 'designs D1, rfc-hook rows',
	},
	'rfc2019-defects': {
		what: 'the defects of the RFC as posted: its test helper never agrees, unwind runs the wrong way',
		source: 'designs D1',
	},
};
