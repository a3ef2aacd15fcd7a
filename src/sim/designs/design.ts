/** How a process gets hold of memory that a device is to reach. */
export type Way =
	/** Anonymous RAM. */
	| 'ram'
	/** The driver's mmap: `remap_pfn_range`. */
	| 'bar-mmap'
	/** The same, with the RFC's `p2p_map` and `p2p_unmap` in its VMA operations. */
	| 'bar-p2p-ops'
	/** `p2pmem/allocate` of sysfs: pages of a P2PDMA pgmap. */
	| 'p2pmem'
	/** Private memory that was migrated to the device. */
	| 'device-private'
	/** A dma-buf file descriptor; no VA. */
	| 'dma-buf';

/** One of the competing designs: what it adds to Linux 5.0, and how a program reaches BAR memory. */
export interface Design {
	readonly id: DesignId;
	readonly title: string;
	readonly way: Way;
	/** Features (see `src/sim/profiles`) that the core has with it. */
	readonly core: readonly string[];
	/** Features that an importer has once it adopted the design. */
	readonly adopted: readonly string[];
}

export const designIds = ['D0', 'D0p', 'D1', 'D2', 'D2L', 'D3', 'D4', 'D5'] as const;
export type DesignId = (typeof designIds)[number];

const pages = [
	'p2pdma-zen',
	'p2pdma-host-bridge',
	'dma-map-sg-p2pdma',
	'gup-p2pdma',
	'iter-p2pdma',
	'p2pmem-mmap',
] as const;
const fds = ['dmabuf-dynamic', 'dmabuf-p2p', 'p2pdma-zen', 'p2pdma-host-bridge'] as const;

export const designs: Readonly<Record<DesignId, Design>> = {
	D0: { id: 'D0', title: 'Driver mmap, nothing else', way: 'bar-mmap', core: [], adopted: [] },
	D0p: {
		id: 'D0p',
		title: 'Peer-memory clients (out of tree)',
		way: 'bar-mmap',
		core: ['peer-memory'],
		adopted: [],
	},
	D1: {
		id: 'D1',
		title: 'VMA operations p2p_map and p2p_unmap (RFC of January 2019)',
		way: 'bar-p2p-ops',
		core: ['vma-p2p-map', 'hmm-p2p-map'],
		adopted: ['umem-p2p-map'],
	},
	D2: {
		id: 'D2',
		title: 'Struct pages for BAR memory and a GUP flag',
		way: 'p2pmem',
		core: pages,
		adopted: [],
	},
	D2L: {
		id: 'D2L',
		title: 'As D2, long-term pins allowed (posted series)',
		way: 'p2pmem',
		core: [...pages, 'p2pdma-longterm'],
		adopted: [],
	},
	D3: {
		id: 'D3',
		title: 'HMM mirror with device-private pages',
		way: 'device-private',
		core: ['odp-hmm', 'hmm-mixedmap'],
		adopted: [],
	},
	D4: {
		id: 'D4',
		title: 'dma-buf with dynamic attachment',
		way: 'dma-buf',
		core: fds,
		adopted: ['rdma-dmabuf'],
	},
	D5: {
		id: 'D5',
		title: 'DMA by physical address, provider without pages',
		way: 'dma-buf',
		core: [
			...fds,
			'dma-map-sg-p2pdma',
			'dma-map-phys',
			'p2pdma-provider',
			'vfio-dmabuf',
			'iommufd-dmabuf',
		],
		adopted: ['rdma-dmabuf'],
	},
};
