import type { HypothesisId } from './statements';

/** Something that a later kernel did, and where it can be looked up. */
export interface Later {
	/** Year, or year and month, of the release or the posting. */
	readonly date: string;
	/** Kernel release, or null where it is a posting or never was merged. */
	readonly version: string | null;
	readonly what: string;
	/** Kernel file and function, commit, posting, or recorded answer of a running kernel. */
	readonly source: string;
}

const hookNeverMerged: Later = {
	date: '2024-11',
	version: 'v6.12',
	what: 'No p2p_map operation exists in struct vm_operations_struct: the hook was never merged.',
	source: 'include/linux/mm.h, v6.1 and v6.12',
};
const sysfsAllocate: Later = {
	date: '2023-02',
	version: 'v6.2',
	what: 'Userspace can map BAR pages through the sysfs file p2pmem/allocate, which is ABI now.',
	source: 'drivers/pci/p2pdma.c:p2pmem_alloc_mmap',
};
const dmabufMr: Later = {
	date: '2021-04',
	version: 'v5.12',
	what: 'RDMA registers GPU memory through a dma-buf file descriptor and a verb of its own.',
	source: 'drivers/infiniband/core/umem_dmabuf.c:ib_umem_dmabuf_get',
};
const mapTypes: Later = {
	date: '2022-10',
	version: 'v6.0',
	what: 'dma_map_sgtable maps lists that mix RAM and BAR pages; the special map_sg helpers went away.',
	source: 'kernel/dma/direct.c:dma_direct_map_sg',
};
const gupFlag: Later = {
	date: '2023-02',
	version: 'v6.2',
	what: 'FOLL_PCI_P2PDMA, a queue flag and a page-extraction flag let O_DIRECT reach BAR pages.',
	source: 'mm/gup.c:try_grab_folio, block/bio.c:bio_iov_iter_get_pages',
};
const longtermBan: Later = {
	date: '2024-11',
	version: 'v6.12',
	what: 'FOLL_LONGTERM together with FOLL_PCI_P2PDMA is refused with EINVAL, so a pinned MR cannot be made of BAR pages.',
	source: 'mm/gup.c:is_valid_gup_args; recorded on a running 6.12.117',
};
const physApi: Later = {
	date: '2025-12',
	version: 'v6.19',
	what: 'DMA mapping takes physical ranges, and a P2P provider needs no struct pages.',
	source: 'drivers/pci/p2pdma.c:pcim_p2pdma_provider, drivers/dma-buf/dma-buf-mapping.c',
};
const vramPin: Later = {
	date: '2025-05',
	version: 'v6.15',
	what: 'amdgpu keeps a pinned buffer in VRAM when every importer can reach it.',
	source: 'commit f5e7fabd1f5c',
};
const cpuForbidden: Later = {
	date: '2025',
	version: null,
	what: 'The documentation forbids CPU access to P2PDMA pages other than as MMIO.',
	source: 'Documentation/driver-api/pci/p2pdma.rst',
};
const hmmDmaMap: Later = {
	date: '2025-07',
	version: 'v6.16',
	what: 'ODP asks the P2P map type for each page before it is mapped.',
	source: 'mm/hmm.c:hmm_dma_map_pfn',
};
const revocableMr: Later = {
	date: '2026',
	version: null,
	what: 'A pinned dma-buf importer may be revoked: the mapping ends, later maps fail with EINVAL.',
	source: 'drivers/infiniband/core/umem_dmabuf.c; back-ported to 6.12.117',
};

/** What later kernels did about the subject of each hypothesis, oldest first; bundled, never fetched. */
export const since: Partial<Readonly<Record<HypothesisId, readonly Later[]>>> = {
	'abi-surface/visible': [dmabufMr, sysfsAllocate, hookNeverMerged],
	'abi-surface/fewest-objects': [dmabufMr, sysfsAllocate, hookNeverMerged],
	'who-flips/only-registrations': [
		dmabufMr,
		{
			date: '2025',
			version: null,
			what: 'Added to a 6.12 tree and run, the hook changed only registrations: EFAULT to ok where the device can be reached, to EREMOTEIO where it cannot.',
			source: 'recorded on 6.12.117 with the hook, QEMU',
		},
		hookNeverMerged,
	],
	'swap-backend/same-trace': [dmabufMr, mapTypes, revocableMr],
	'mr-fields/tracking-needs-pages': [
		dmabufMr,
		{
			date: '2024-11',
			version: 'v6.12',
			what: 'Releasing a pinned MR unpins through its pages; a dma-buf MR has none to release.',
			source: 'drivers/infiniband/core/umem.c:__ib_umem_release',
		},
	],
	'mr-fields/dma-addresses-suffice': [
		dmabufMr,
		{
			date: '2021-04',
			version: 'v5.12',
			what: 'Tables without pages feed memory regions; software drivers, which read with the CPU, are left out.',
			source: 'include/rdma/ib_verbs.h:ib_uses_virt_dma',
		},
	],
	'touch-points/importer-more': [gupFlag, dmabufMr],
	'touch-points/core-more': [mapTypes, gupFlag],
	'special-care/no-free-design': [dmabufMr, gupFlag, physApi],
	'special-care/plain-gup-safe': [gupFlag, cpuForbidden],
	'coexist/independent': [dmabufMr, gupFlag, physApi],
	'odirect-chain/more-than-pages': [mapTypes, gupFlag, longtermBan],
	'odirect-chain/one-layer': [mapTypes, gupFlag],
	'resource-vs-sg/resource-errs': [
		{
			date: '2024-11',
			version: 'v6.12',
			what: 'amdgpu maps peers with dma_map_resource, behind a distance check of its own.',
			source: 'drivers/gpu/drm/amd/amdgpu/amdgpu_dma_buf.c',
		},
		{
			date: '2025-11',
			version: 'v6.18',
			what: 'dma_map_phys with an MMIO attribute takes the place of dma_map_resource.',
			source: 'kernel/dma/mapping.c:dma_map_phys',
		},
		physApi,
	],
	'gup-family/page-needed': [
		{
			date: '2026',
			version: 'v7.3',
			what: 'GUP still answers EFAULT on VM_PFNMAP and VM_IO mappings.',
			source: 'mm/gup.c:check_vma_flags; recorded on running 6.1, 6.12 and 7.3',
		},
	],
	'remove-a-role/three-roles': [physApi, revocableMr],
	'cpu-touch/cpu-breaks': [cpuForbidden, dmabufMr],
	'cpu-touch/same-as-ram': [cpuForbidden],
	'memmap-cost/pages-cost-more': [physApi],
	'slot-reuse/pages-block-reuse': [vramPin, physApi],
	'policy/veto-keeps-working-set': [dmabufMr, vramPin],
	'unplug/revocable-bounded': [longtermBan, revocableMr],
	'unplug/pins-bounded': [longtermBan],
	'path-cost/root-complex-fine': [
		{
			date: '2019-11',
			version: 'v5.4',
			what: 'P2P through an allow-listed host bridge is mapped, not only below one switch.',
			source: 'drivers/pci/p2pdma.c:calc_map_type_and_dist',
		},
	],
	'mixed-mr/mixed-maps': [mapTypes],
	'vma-seams/hole-only': [
		{
			date: '2024-11',
			version: 'v6.12',
			what: 'An ODP region spans VMAs; after munmap in the middle only accesses there fail.',
			source: 'drivers/infiniband/core/umem_odp.c; recorded on running kernels',
		},
		hmmDmaMap,
	],
	'revoke-vs-pin/obeying-safe': [vramPin, revocableMr],
	'inverted-flow/page-less-accepted': [dmabufMr, physApi],
	'doorbell-odirect/rings': [sysfsAllocate],
	'rfc-asposted/never-maps': [hookNeverMerged],
	'rfc-asposted/same-answers': [hookNeverMerged],
};

/** What later kernels did about the subject of a hypothesis; empty where nothing is known. */
export const sinceOf = (hypothesis: string): readonly Later[] =>
	since[hypothesis as HypothesisId] ?? [];
