/** A concept with the spellings that name it. */
export interface Concept {
	readonly id: string;
	/** Where the spellings come from: a kernel file, document or the annotation guide. */
	readonly source: string;
	/** Patterns of `words/phrases.ts`: lower case, call parentheses left out. */
	readonly patterns: readonly string[];
}

const concept = (id: string, source: string, patterns: string): Concept => ({
	id,
	source,
	patterns: patterns
		.split(/[\n;]/)
		.map((pattern) => pattern.trim())
		.filter((pattern) => pattern !== ''),
});

/** The concepts of the annotation guide, in its order. */
export const CONCEPTS: readonly Concept[] = [
	concept(
		'struct-page',
		'include/linux/mm_types.h',
		`struct (page|pages); struct-page; (page|pages) (struct|structs|structure|structures|object|objects); page (ref|refs|refcount|pointer|pointers|based|frame|less|lookup); backed by (page|pages); (page|pages) backed; page-based; pageless; page-less; page_link; sg_page; pfn_to_page; pfn_valid; virt_to_page; page_to_pfn; page_to_phys; memmap; mem_map; vmemmap; without (pages|page); no (pages|page); zone_device (page|pages); is_zone_device_page; is_pci_p2pdma_page; non-struct page; folio; folios`,
	),
	concept(
		'gup',
		'mm/gup.c',
		`gup; gup_fast; gup-fast; get_user_pages; get_user_pages_fast; pin_user_pages; pin_user_pages_fast; get user pages; pup; foll_get; foll_pci_p2pdma; foll_longterm; foll_pin; iov_iter_get_pages; iov_iter_extract_pages; get_vaddr_frames; follow_page; gup'd; gupable; __gup_device_huge`,
	),
	concept(
		'sgl',
		'include/linux/scatterlist.h',
		`sgl; sgls; sg; sgs; sgt; scatterlist; scatterlists; scatter list; scatter lists; scatter gather; scatter-gather; sg_table; sg_tables; sg table; sg tables; sg list; sg lists; sglist; sg_dma_address; sg_dma_len; bio_vec; bio_vecs; biovec; bvec; bvecs; for_each_sg`,
	),
	concept(
		'dma-map',
		'Documentation/core-api/dma-api.rst',
		`dma_map; dma_map_sg; dma_map_page; dma_map_sgtable; dma_map_resource; dma_map_phys; dma_map_single; dma_map_ops; dma_unmap_sg; dma map; dma mapping; dma mappings; dma mapped; dma-mapped; dma-map; dma-mapping; dma api; dma-api; dma apis; dma_addr_t; dma address; dma addresses; dma_address; dma addr; dma addrs; dma_ops; dma ops; dma layer; dma_iova; dma_iova_link; map_sg; map_resource; phys_addr_t; bus (address|addresses|addr|offset); dma_attr_mmio; map for dma; swiotlb; bounce (buffer|buffers|buffering)`,
	),
	concept(
		'vma',
		'include/linux/mm_types.h',
		`vma; vmas; vm_area_struct; vm_operations_struct; vm_ops; vma's; mmap; mmap'd; mmaped; mmapped; mmaps; unmap_mapping_range; fault handler; page fault handler; vmf_insert_pfn; vm_insert_page; vm_fault; zap_vma_ptes; munmap; address space; virtual address; remap_pfn_range; io_remap_pfn_range; vm_insert_pfn; (userspace|user) mapping; userspace mappings; pte; ptes`,
	),
	concept(
		'pfnmap',
		'include/linux/mm.h',
		`vm_pfnmap; pfnmap; pfn map; pfnmaps; vm_mixedmap; mixedmap; vm_io; pfn; pfns; pfn_t; remap_pfn_range; vmf_insert_pfn; follow_pfn; follow_pte; pte_special; pte_devmap; pte_devmaps`,
	),
	concept(
		'p2p-map',
		'drivers/pci/p2pdma.c',
		`p2p_map; p2p_unmap; p2p_[un]map; p2p_[un]map...; p2pdma; pci_p2pdma; p2pdma_provider; pci_p2pdma_map_type; pci_p2pdma_map_segment; p2p mapping; p2p mappings; p2p map; p2p; peer to peer; peer-to-peer; peer2peer; peer dma; pci p2p; pci_p2pdma_distance; pci_p2pdma_pagemap; p2p_provider; pcim_p2pdma_provider; p2p_map/unmap; is_pci_p2pdma_page; pci_p2pdma_distance_many; pcim_p2pdma_init; p2pdma's; p2pdma_map`,
	),
	concept(
		'mr',
		'drivers/infiniband/core/umem.c',
		`mr; mrs; memory region; memory regions; ib_umem; umem; reg_mr; ibv_reg_mr; rdma mr; rdma mrs; memory registration; registration cache; ib_reg_user_mr; dereg_mr; mkey; mtt; lkey; rkey`,
	),
	concept(
		'odp',
		'drivers/infiniband/core/umem_odp.c',
		`odp; on demand paging; on-demand paging; on-demand-paging; umem_odp; ib_umem_odp`,
	),
	concept(
		'hmm',
		'mm/hmm.c',
		`hmm; hmm_mirror; hmm mirror; hmm_range_fault; hmm_range; hmm_range_snapshot; hmm_vma_get_pfns; hmm_devmem; hmm_dma_map; migrate_vma; device_private; memory_device_private; mirror; hmm_register; hmm_pfn`,
	),
	concept(
		'dma-buf',
		'Documentation/driver-api/dma-buf.rst',
		`dma-buf; dma-bufs; dmabuf; dmabufs; dma_buf; dma_bufs; dma-buf's; dmabuf's; dma buf; dma-buf-fd; dmabuf fd; dma_buf_attach; dma_buf_map_attachment; dma_buf_ops; dma_buf_pin; dma_buf_attachment; dma_buf_export; dma_resv; dma_fence; dma fence; dma fences; prime; gem; exporter; exporters; importer; importers; fence; fences; attachment; attachments; udmabuf`,
	),
	concept(
		'move-notify',
		'include/linux/dma-buf.h',
		`move_notify; move notify; move-notify; dma_buf_move_notify; invalidate_mappings; dynamic importer; dynamic importers; dynamic exporter; dynamic attachment; dynamic dma-buf; revoke; revoked; revocable; revocation; revoking; invalidation; invalidate; invalidated; invalidations; move operation; move operations`,
	),
	concept(
		'pin',
		'Documentation/core-api/pin_user_pages.rst',
		`pin; pins; pinned; pinning; unpin; unpinned; dma_buf_pin; pin_user_pages; pin_count; pincount; unpin_user_pages`,
	),
	concept(
		'longterm',
		'mm/gup.c',
		`longterm; long term; long-term; foll_longterm; long lived; long-lived; indefinitely; forever pinned`,
	),
	concept(
		'mmu-notifier',
		'mm/mmu_notifier.c',
		`mmu_notifier; mmu notifier; mmu notifiers; mmu_notifiers; notifier; notifiers; invalidate_range; invalidate_range_start; invalidate_range_end; mmu_interval_notifier; mmu-notifier; mn; shootdown`,
	),
	concept(
		'bar',
		'drivers/pci/pci.h',
		`bar; bars; bar's; pci bar; pci bars; cmb; mmio; pci resource; pci memory; io memory; i/o memory; iomem; __iomem; ioremap; ioremap'd; aperture; device memory; vram; doorbell; doorbells; pci_resource_start; pci_iomap; pci region; pci regions; resizable bar; rebar; resizeable bar; controller memory buffer`,
	),
	concept(
		'iommu',
		'drivers/iommu',
		`iommu; iommus; iommufd; iova; iovas; smmu; vt-d; iommu_map; iotlb; iommu_domain; dma remapping; swiotlb; iommu's; passthrough; vfio_iommu_type1`,
	),
	concept(
		'acs',
		'PCIe ACS capability, drivers/pci/pci.c',
		`acs; redirect; ats; access control services`,
	),
	concept(
		'host-bridge',
		'drivers/pci/p2pdma.c host bridge list',
		`host bridge; host bridges; root complex; root complexes; root port; root ports; host-bridge; thru_host_bridge; map_thru_host_bridge; upstream bridge; whitelist; allow list; allowlist; cpu socket; numa node; bridge; bridges; north bridge`,
	),
	concept(
		'switch',
		'drivers/pci/switch',
		`pci switch; pcie switch; switch; switched (setup|setups|fabric|topology|system); switches; switchtec; pci switches; pcie switches; same switch`,
	),
	concept(
		'o-direct',
		'block/fops.c',
		`o_direct; o_direct's; direct i/o; direct io; direct-io; odirect; dio; iomap_dio; directio`,
	),
	concept(
		'block',
		'block/',
		`block; block layer; bio; bios; blk; blk-mq; request queue; block io; block i/o; blkdev; block stack; block driver; block drivers; blk_rq_map_sg; blk_map_sg; bounce; queue flag; i/o path; io path; i/o stack; req_nomerge; iov_iter`,
	),
	concept(
		'nvme',
		'drivers/nvme',
		`nvme; nvmet; nvmeof; nvme-of; nvme-pci; cmb; sqe; prp; prps; nvme_map_data; ssd; ssds`,
	),
	concept(
		'vfio',
		'drivers/vfio',
		`vfio; vfio-pci; vfio_pci; vfio_device; vfio_iommu_type1; type1; qemu; kvm; guest; guests; vm; vms; hypervisor; passthrough; mdev; vfio_device_feature; cloud-hypervisor; vmm`,
	),
	concept(
		'uapi',
		'Documentation/admin-guide/abi.rst',
		`uapi; uabi; uapis; abi; ioctl; ioctls; userspace api; user space api; userspace interface; userspace; user-space; user space; sysfs; exposed to user; verbs; system call; syscall; syscalls; ioctl(); fd; fds`,
	),
	concept(
		'kernel-api',
		'Documentation/process/stable-api-nonsense.rst',
		`kernel internal; in-kernel; in kernel; kernel api; internal api; internal interface; internal interfaces; api; apis; interface; interfaces; helper; helpers; export_symbol; export_symbol_gpl; callback; callbacks; function; functions; struct device; hook; hooks; driver api; layer; layers`,
	),
	concept(
		'zone-device',
		'mm/memremap.c',
		`zone_device; zone device; pgmap; pgmaps; pagemap; pagemaps; dev_pagemap; get_dev_pagemap; devmap; memremap_pages; devm_memremap_pages; memory_device_pci_p2pdma; device_private; device_coherent; memory hotplug; percpu_ref; put_dev_pagemap; zone_device page; zone_device pages; devmem; device-dax; device dax`,
	),
	concept(
		'refcount',
		'include/linux/page_ref.h',
		`refcount; refcounts; ref count; refcounting; ref counting; reference count; reference counts; reference counting; reference; references; ref; refs; get_page; put_page; kref; page ref; page_ref; page_free; life cycle; lifecycle; lifetime; life time; lifetimes; life-cycle; percpu_ref; use after free; use-after-free; uaf; refcounted`,
	),
	concept(
		'unplug',
		'drivers/pci/hotplug',
		`unplug; hot unplug; hotunplug; hot-unplug; hotplug; unbind; driver unbind; unbound; device removal; driver removal; device remove; removal; surprise removal; hot remove; hot-remove; remove callback; rmmod; driver unload; module unload; device is removed; going away; go away; goes away; drvdata; driver detach`,
	),
	concept(
		'eviction',
		'drivers/gpu/drm/ttm',
		`evict; evicts; evicted; eviction; evictions; evicting; migrate; migrates; migrated; migration; migrating; move; moved; moving; moves; swap; swapped; swapout; swap out; ttm; memory pressure; reclaim; oom; shrinker; budget; cgroup; over commit; overcommit; page out`,
	),
	concept(
		'cpu-access',
		'Documentation/core-api/bus-virt-phys-mapping.rst',
		`cpu access; cpu accesses; cpu mapping; cpu mappings; kmap; kmap_atomic; kmap_local_page; vmap; page_address; kernel mapping; kernel mappings; linear mapping; linear map; direct map; memcpy; memcpy_fromio; cached; uncached; write combining; write-combining; wc; cacheable; cache; caches; caching; coherent; coherency; cpu cache; flush; flushing; flushed; cpu; cpus; touch the data; dereference; cache coherency; cache-coherent; non-coherent; snoop; snooped; snooping; accessible by the cpu`,
	),
	concept(
		'fs-dax',
		'fs/dax.c',
		`dax; fsdax; fs-dax; fs dax; pmem; persistent memory; nvdimm; filesystem; filesystems; file system; file systems; truncate; xfs; ext4; device-dax; dax_layout`,
	),
	concept(
		'performance',
		'annotation guide',
		`performance; perf; fast path; fastpath; fast-path; slow; slower; faster; fast; bandwidth; latency; throughput; overhead; speed; cycles; branch predictor; hot path; hotpath; efficient; inefficient; optimization; optimizations; optimize; benchmark; cost; expensive; cheap; benchmarks; numa; ifs; speed up; xarray`,
	),
	concept(
		'memory-cost',
		'mm/sparse-vmemmap.c',
		`waste memory; wasted memory; wasting memory; waste of memory; memory overhead; memory cost; waste; wasting; wasteful; 64 bytes; memmap; vmemmap; 1.5%; 16 bytes; memory footprint; memory consumption; huge pages; hugepage; hugepages; 2m; 1g; compound page; compound pages`,
	),
	concept(
		'process',
		'Documentation/process',
		`patch; patches; patchset; patchsets; patch set; series; merge; merged; merging; maintainer; maintainers; review; reviewed; reviewer; reviewers; submit; submitted; upstream; upstreamed; upstreaming; commit message; commit; commits; commit log; rfc; rebase; rebased; tree; trees; v2; v3; respin; resend; post; posted; posting; prototype; discussion; discussions; discuss; discussed; kernel version; bikeshedding; conference; lpc; lsf/mm; lsfmm; nack; nak; ack; acked; comment; comments; documentation; over-engineering; email; thread; cover letter; signing up; sign up; linus; checkpatch; stable; backport; cc; feedback; out of tree; out-of-tree; cleanup; cleanups; kconfig`,
	),
];
