/**
 * What one feature of the kernel is: in which versions, behind which build option. What it does and where
 * that is known from stands in `featureNotes.ts`, so that only a face that shows it carries the text.
 */
export interface FeatureFact {
	/** First mainline version that has it, `major.minor`; null: never in mainline. */
	readonly since: string | null;
	/** First mainline version that no longer has it. */
	readonly until?: string;
	/** Build option without which it is absent. */
	readonly option?: BuildOption;
	/** True when userspace can see that it is there (a file, a flag, an ioctl, an errno). */
	readonly uapi?: true;
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
	},
	'p2pdma-zen': {
		since: '5.2',
		option: 'PCI_P2PDMA',
	},
	'p2pdma-host-bridge': {
		since: '5.4',
		option: 'PCI_P2PDMA',
	},
	'queue-p2pdma': {
		since: '4.20',
		option: 'PCI_P2PDMA',
	},
	'nvme-p2pdma': {
		since: '4.20',
		option: 'PCI_P2PDMA',
	},
	'dma-map-sg-p2pdma': {
		since: '6.0',
		option: 'PCI_P2PDMA',
	},
	'gup-p2pdma': {
		since: '6.2',
		uapi: true,
	},
	'iter-p2pdma': {
		since: '6.2',
	},
	'p2pmem-mmap': {
		since: '6.2',
		option: 'PCI_P2PDMA',
		uapi: true,
	},
	'p2pdma-longterm': {
		since: null,
	},
	'block-dma-iter': {
		since: '6.17',
	},
	'gup-dirty-tracking': {
		since: '6.5',
	},
	'umem-readonly-plain': {
		since: '6.2',
	},
	'vm-pat': {
		since: '2.6.29',
		until: '6.16',
	},
	'proc-mem-force-ptrace': {
		since: '6.12',
		option: 'PROC_MEM_FORCE_PTRACE',
		uapi: true,
	},
	'shmem-odirect': {
		since: '6.6',
		uapi: true,
	},
	'iouring-file-check': {
		since: '5.1',
		until: '6.5',
	},
	'dofork-special': {
		since: '7.0',
	},
	'pseudo-noexec': {
		since: '7.0',
	},
	'sysfs-large-offsets': {
		since: '7.0',
	},
	'mremap-multi-vma': {
		since: '6.17',
		uapi: true,
	},
	'mremap-dontunmap': {
		since: '5.7',
		uapi: true,
	},
	'mremap-dontunmap-file': {
		since: '5.13',
		uapi: true,
	},
	'madvise-reclaim': {
		since: '5.4',
		uapi: true,
	},
	'madvise-populate': {
		since: '5.14',
		uapi: true,
	},
	'madvise-collapse': {
		since: '6.1',
		uapi: true,
	},
	'uffd-wp': {
		since: '5.7',
		uapi: true,
	},
	'uffd-wp-file': {
		since: '5.19',
		uapi: true,
	},
	'uffd-minor': {
		since: '5.14',
		uapi: true,
	},
	'memfd-secret': {
		since: '5.14',
		uapi: true,
	},
	iommufd: {
		since: '6.2',
		option: 'IOMMUFD',
		uapi: true,
	},
	'io-uring': {
		since: '5.1',
		uapi: true,
	},
	'hmm-mixedmap': {
		since: '5.17',
	},
	'odp-hmm': {
		since: '5.10',
	},
	'hmm-dma-p2pdma': {
		since: '6.16',
	},
	'rxe-access-check': {
		since: '6.3',
	},
	'rxe-odp': {
		since: '6.15',
		option: 'RDMA_RXE',
		uapi: true,
	},
	'fork-copies-pinned': {
		since: '5.9',
	},
	'vfio-insert-pfn': {
		since: '6.10',
	},
	'allow-any-uncached': {
		since: '6.9',
	},
	'dmabuf-dynamic': {
		since: '5.7',
	},
	'dmabuf-p2p': {
		since: '5.8',
	},
	'rdma-dmabuf': {
		since: '5.12',
		uapi: true,
	},
	'gpu-pin-vram': {
		since: '6.15',
	},
	'dma-map-phys': {
		since: '6.18',
	},
	'p2pdma-provider': {
		since: '6.19',
		option: 'PCI_P2PDMA',
	},
	'vfio-dmabuf': {
		since: '6.19',
		uapi: true,
	},
	'iommufd-dmabuf': {
		since: '6.19',
		uapi: true,
	},
	'dmabuf-revoke': {
		since: '7.0',
	},
	'bvec-merge-pgmap': {
		since: '6.2',
		option: 'PCI_P2PDMA',
	},
	'peer-memory': {
		since: null,
	},
	'vma-p2p-map': {
		since: null,
	},
	'hmm-p2p-map': {
		since: null,
	},
	'umem-p2p-map': {
		since: null,
	},
	'rfc2019-defects': {
		since: null,
	},
} as const satisfies Record<string, FeatureFact>;

export type FeatureId = keyof typeof features;
export const featureIds = Object.keys(features) as FeatureId[];

/** The fact of a feature, with its optional fields visible to the type checker. */
export const featureFact = (id: FeatureId): FeatureFact => features[id];
