/** What one feature of the kernel is: in which versions, behind which build option, from where known. */
export interface FeatureFact {
	/** First mainline version that has it, `major.minor`; null: never in mainline. */
	readonly since: string | null;
	/** First mainline version that no longer has it. */
	readonly until?: string;
	/** Build option without which it is absent. */
	readonly option?: BuildOption;
	/** One sentence: what the kernel does differently with it. */
	readonly what: string;
	/** True when userspace can see that it is there (a file, a flag, an ioctl, an errno). */
	readonly uapi?: true;
	/** Where the fact comes from: rule, commit, series, or `row` (seen in a recorded kernel). */
	readonly source: string;
}

/** Build options (`CONFIG_...`) that change an answer. */
export const buildOptions = [
	'PCI_P2PDMA',
	'PROC_MEM_FORCE_PTRACE',
	'DMABUF_MOVE_NOTIFY',
	'STRICT_DEVMEM',
	'IO_STRICT_DEVMEM',
	'MEM_SOFT_DIRTY',
	'UDMABUF',
	'DMABUF_HEAPS',
	'VFIO',
	'IOMMUFD',
	'RDMA_RXE',
	'RDMA_SIW',
] as const;
export type BuildOption = (typeof buildOptions)[number];

/** Features by which the kernels differ; a profile is a set of these. */
export const features = {
	'p2pdma-pages': {
		since: '4.20',
		option: 'PCI_P2PDMA',
		what: 'pci_p2pdma_add_resource makes struct pages for BAR memory',
		source: 'R48, mapping 6',
	},
	'p2pdma-zen': {
		since: '5.2',
		option: 'PCI_P2PDMA',
		what: 'AMD Zen hosts are trusted to forward between root ports',
		source: 'R1.7',
	},
	'p2pdma-host-bridge': {
		since: '5.4',
		option: 'PCI_P2PDMA',
		what: 'three-way map type; routes through an allow-listed host bridge',
		source: 'R1.7',
	},
	'queue-p2pdma': {
		since: '4.20',
		option: 'PCI_P2PDMA',
		what: 'a block queue says whether its device takes P2PDMA pages',
		source: 'mapping 14, R13.1',
	},
	'nvme-p2pdma': {
		since: '4.20',
		option: 'PCI_P2PDMA',
		what: 'the NVMe driver sets the queue flag and maps P2PDMA lists',
		source: 'mapping 14, R14',
	},
	'dma-map-sg-p2pdma': {
		since: '6.0',
		option: 'PCI_P2PDMA',
		what: 'dma_map_sgtable handles P2PDMA pages, alone or mixed with RAM',
		source: 'R5, R6',
	},
	'gup-p2pdma': {
		since: '6.2',
		what: 'GUP takes FOLL_PCI_P2PDMA; without the flag P2PDMA pages give EREMOTEIO',
		uapi: true,
		source: 'R9.1, R9.8',
	},
	'iter-p2pdma': {
		since: '6.2',
		what: 'iov_iter extraction passes FOLL_PCI_P2PDMA on when the queue allows it',
		source: 'R13.1',
	},
	'p2pmem-mmap': {
		since: '6.2',
		option: 'PCI_P2PDMA',
		what: 'sysfs p2pmem/allocate can be mapped',
		uapi: true,
		source: 'R29',
	},
	'p2pdma-longterm': {
		since: null,
		what: 'FOLL_LONGTERM may be combined with FOLL_PCI_P2PDMA and umem pins pass it (posted series)',
		source: 'designs D2',
	},
	'block-dma-iter': {
		since: '6.17',
		what: 'NVMe maps through blk_rq_dma_map_iter_start: an unreachable page is EINVAL',
		source: 'R14.2; row 7.3',
	},
	'gup-dirty-tracking': {
		since: '6.5',
		what: 'writable long-term pins of shared mappings that need dirty tracking are refused',
		source: 'R9.4',
	},
	'umem-readonly-plain': {
		since: '6.2',
		what: 'a read-only MR pins without WRITE and FORCE',
		source: 'R10',
	},
	'vm-pat': {
		since: '2.6.29',
		until: '6.16',
		what: 'x86 tracks the memory type of whole-VMA remap_pfn_range in VM_PAT',
		source: 'R22, R33',
	},
	'proc-mem-force-ptrace': {
		since: '6.12',
		option: 'PROC_MEM_FORCE_PTRACE',
		what: '/proc/pid/mem forces only for an attached tracer',
		uapi: true,
		source: 'R16; row 7.3',
	},
	'shmem-odirect': {
		since: '6.6',
		what: 'tmpfs accepts O_DIRECT and copies',
		uapi: true,
		source: 'R13.4; row 6.12',
	},
	'iouring-file-check': {
		since: '5.1',
		until: '6.5',
		what: 'io_uring refuses registered buffers on files that are neither shmem nor hugetlb',
		source: 'R47; row 6.1',
	},
	'dofork-special': {
		since: '7.0',
		what: 'MADV_DOFORK refuses every VM_SPECIAL mapping, not only VM_IO',
		source: 'R40; row 7.3; the first version is not known',
	},
	'pseudo-noexec': {
		since: '7.0',
		what: 'dma-buf and vfio files live on a mount without exec',
		source: 'R33; row 7.3; the first version is not known',
	},
	'sysfs-large-offsets': {
		since: '7.0',
		what: 'the offset of a sysfs BAR mapping no longer exceeds the file size limit',
		source: 'R42; row 7.3; the first version is not known',
	},
	'mremap-multi-vma': {
		since: '6.17',
		what: 'MREMAP_FIXED of equal size may move several VMAs',
		uapi: true,
		source: 'R46',
	},
	'mremap-dontunmap': {
		since: '5.7',
		what: 'MREMAP_DONTUNMAP, private anonymous only at first',
		uapi: true,
		source: 'man mremap(2)',
	},
	'mremap-dontunmap-file': {
		since: '5.13',
		what: 'MREMAP_DONTUNMAP of every mapping without DONTEXPAND|PFNMAP',
		uapi: true,
		source: 'R23',
	},
	'madvise-reclaim': {
		since: '5.4',
		what: 'MADV_COLD and MADV_PAGEOUT',
		uapi: true,
		source: 'man madvise(2)',
	},
	'madvise-populate': {
		since: '5.14',
		what: 'MADV_POPULATE_READ and MADV_POPULATE_WRITE',
		uapi: true,
		source: 'man madvise(2)',
	},
	'madvise-collapse': {
		since: '6.1',
		what: 'MADV_COLLAPSE',
		uapi: true,
		source: 'man madvise(2)',
	},
	'uffd-wp': {
		since: '5.7',
		what: 'userfaultfd write-protect mode for anonymous memory',
		uapi: true,
		source: 'man ioctl_userfaultfd(2)',
	},
	'uffd-wp-file': {
		since: '5.19',
		what: 'userfaultfd write-protect mode for shmem and hugetlb',
		uapi: true,
		source: 'man ioctl_userfaultfd(2)',
	},
	'uffd-minor': {
		since: '5.14',
		what: 'userfaultfd minor mode for hugetlb (5.13) and shmem (5.14)',
		uapi: true,
		source: 'man ioctl_userfaultfd(2)',
	},
	'memfd-secret': {
		since: '5.14',
		what: 'memfd_secret(2)',
		uapi: true,
		source: 'man memfd_secret(2)',
	},
	iommufd: {
		since: '6.2',
		option: 'IOMMUFD',
		what: '/dev/iommu',
		uapi: true,
		source: 'R21',
	},
	'io-uring': {
		since: '5.1',
		what: 'io_uring and its registered buffers',
		uapi: true,
		source: 'man io_uring(7)',
	},
	'hmm-mixedmap': {
		since: '5.17',
		what: 'hmm_range_fault decides VM_MIXEDMAP per PTE instead of refusing the VMA',
		source: 'R28',
	},
	'odp-hmm': {
		since: '5.10',
		what: 'ODP faults through hmm_range_fault instead of GUP',
		source: 'designs D3',
	},
	'hmm-dma-p2pdma': {
		since: '6.16',
		what: 'hmm_dma_map_pfn asks for the P2P map type of each page',
		source: 'R11.3',
	},
	'rxe-access-check': {
		since: '6.3',
		what: 'rxe answers EOPNOTSUPP to access flags that it does not support',
		source: 'R11.1; row 6.12',
	},
	'rxe-odp': {
		since: '6.15',
		option: 'RDMA_RXE',
		what: 'software RDMA rxe takes ON_DEMAND registrations',
		uapi: true,
		source: 'R11.1; row 7.3',
	},
	'fork-copies-pinned': {
		since: '5.9',
		what: 'fork copies a pinned private page for the child',
		source: 'R22',
	},
	'vfio-insert-pfn': {
		since: '6.10',
		what: 'vfio-pci inserts single pfns on fault instead of remapping the whole VMA',
		source: 'R33; row 6.12',
	},
	'allow-any-uncached': {
		since: '6.9',
		what: 'vfio-pci marks its mappings VM_ALLOW_ANY_UNCACHED',
		source: 'row 6.12',
	},
	'dmabuf-dynamic': {
		since: '5.7',
		what: 'dma-buf attachments that follow a moving exporter',
		source: 'designs D4',
	},
	'dmabuf-p2p': {
		since: '5.8',
		what: 'dma-buf importers may accept peer-to-peer addresses',
		source: 'designs D4',
	},
	'rdma-dmabuf': {
		since: '5.12',
		what: 'ibv_reg_dmabuf_mr',
		uapi: true,
		source: 'R12',
	},
	'gpu-pin-vram': {
		since: '6.15',
		what: 'amdgpu pins in VRAM when every importer can do P2P',
		source: 'R12.6',
	},
	'dma-map-phys': {
		since: '6.18',
		what: 'dma_map_phys with the MMIO attribute replaces dma_map_resource',
		source: 'R7.3',
	},
	'p2pdma-provider': {
		since: '6.19',
		option: 'PCI_P2PDMA',
		what: 'a P2P provider per BAR without struct pages',
		source: 'mapping 6, designs D5',
	},
	'vfio-dmabuf': {
		since: '6.19',
		what: 'vfio-pci exports BAR ranges as dma-buf',
		uapi: true,
		source: 'R49',
	},
	'iommufd-dmabuf': {
		since: '6.19',
		what: 'IOMMU_IOAS_MAP_FILE takes a vfio dma-buf',
		uapi: true,
		source: 'R21',
	},
	'dmabuf-revoke': {
		since: '7.0',
		what: 'CONFIG_DMABUF_MOVE_NOTIFY is gone: every dynamic importer is told of moves; attachments can be revocable',
		source: 'mapping 11',
	},
	'bvec-merge-pgmap': {
		since: '6.2',
		option: 'PCI_P2PDMA',
		what: 'neighbouring pages become one bvec only inside one pgmap',
		source: 'R13.2',
	},
	'peer-memory': {
		since: null,
		what: 'ib_umem asks registered peer-memory clients whose address range it is (out of tree)',
		source: 'designs D0p',
	},
	'vma-p2p-map': {
		since: null,
		what: 'vm_operations have p2p_map and p2p_unmap, and exporters set them (RFC of January 2019)',
		source: 'designs D1',
	},
	'hmm-p2p-map': {
		since: null,
		what: 'hmm_range_dma_map calls p2p_map for device VMAs',
		source: 'designs D1',
	},
	'umem-p2p-map': {
		since: null,
		what: 'ib_umem_get calls p2p_map before GUP: the importer adopted the hook',
		source: 'designs D1, rfc-hook rows',
	},
	'rfc2019-defects': {
		since: null,
		what: 'the defects of the RFC as posted: its test helper never agrees, unwind runs the wrong way',
		source: 'designs D1',
	},
} as const satisfies Record<string, FeatureFact>;

export type FeatureId = keyof typeof features;
export const featureIds = Object.keys(features) as FeatureId[];

/** The fact of a feature, with its optional fields visible to the type checker. */
export const featureFact = (id: FeatureId): FeatureFact => features[id];
