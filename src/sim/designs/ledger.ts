import type { DesignId } from './design';

/** Who owns the code of a touch point. */
export type LedgerParty = 'core' | 'exporter' | 'importer' | 'user library';

/** One place that had to change for a design (`git log` granularity: a layer's feature). */
export interface LedgerEntry {
	readonly design: DesignId;
	/** Layer of the kernel, e.g. `mm/gup`. */
	readonly layer: string;
	readonly party: LedgerParty;
	/** One clause: what changes there. */
	readonly what: string;
	/** Each exporter or importer needs it once more; core entries are needed once. */
	readonly each: boolean;
	/** Where the fact is from: a kernel file with the version read, a commit, a list posting. */
	readonly source: string;
}

const RFC = 'linux-mm RFC of 29 January 2019, patches 0-5';
const entry =
	(design: DesignId, party: LedgerParty, each = false) =>
	(layer: string, what: string, source: string): LedgerEntry => ({
		design,
		layer,
		party,
		what,
		each,
		source,
	});

const d0p = entry('D0p', 'core');
const d1 = entry('D1', 'core');
const d2 = entry('D2', 'core');
const d3 = entry('D3', 'core');
const d4 = entry('D4', 'core');
const d5 = entry('D5', 'core');

/**
 * Change ledger: every layer that each design touches against Linux 5.0. Counts are left to the
 * reader, who weighs parties as he likes; flows tell which functions of these a run passes.
 */
export const changeLedger: readonly LedgerEntry[] = [
	d0p('drivers/infiniband/core', 'a registry of peer-memory clients', 'linux-rdma gpu-v5.8 branch'),
	d0p('ib_umem', 'asks the clients whose range it is', 'linux-rdma gpu-v5.8 branch'),
	entry('D0p', 'exporter', true)('driver', 'a client: acquire, map, invalidate', 'nv_peer_mem'),
	d1('include/linux/mm.h', 'vm_operations p2p_map and p2p_unmap', RFC),
	d1('mm/hmm.c', 'hmm_range_dma_map calls them; HMM_PFN_P2P', RFC),
	d1('include/linux/hmm.h', 'a pair of hmm_devmem_ops for device-private pages', RFC),
	d1('drivers/base', 'device_test_p2p', RFC),
	d1('drivers/pci/p2pdma.c', 'pci_test_p2p', RFC),
	entry('D1', 'exporter', true)('driver', 'map, unmap, policy, aperture budget', RFC),
	entry('D1', 'importer', true)('driver', 'interval notifier and unmap path', RFC),
	entry('D1', 'importer', true)('driver', 'VMA lookup in place of GUP', RFC),
	d2('mm/gup.c', 'FOLL_PCI_P2PDMA in the fast and the slow path', 'mm/gup.c v6.2'),
	d2('lib/iov_iter.c', 'extraction flag', 'lib/iov_iter.c v6.2'),
	d2('lib/scatterlist.c', 'pages of one pgmap only in one entry', 'lib/scatterlist.c v6.2'),
	d2('include/linux/scatterlist.h', 'bus-address flag', 'scatterlist.h v6.0'),
	d2('kernel/dma/direct.c', 'map type per entry', 'kernel/dma/direct.c v6.0'),
	d2('drivers/iommu/dma-iommu.c', 'map type per entry', 'dma-iommu.c v6.0'),
	d2('drivers/pci/p2pdma.c', 'user pages, map types, p2pmem/allocate', 'p2pdma.c v6.2'),
	d2('block/bio.c', 'pin site of direct I/O, merge rules', 'block/bio.c v6.2'),
	d2('block/blk-map.c', 'pin site of passthrough', 'block/blk-map.c v6.2'),
	d2('include/linux/blkdev.h', 'queue flag', 'blkdev.h v4.20'),
	entry('D2', 'importer')(
		'drivers/nvme/host',
		'sets the flag, hands EREMOTEIO on',
		'nvme pci.c v6.0',
	),
	entry('D2', 'exporter', true)(
		'driver',
		'one call of pci_p2pdma_add_resource',
		'p2pdma.rst v6.12',
	),
	entry('D2L', 'core')(
		'mm/gup.c',
		'long-term pins of P2PDMA pages',
		'linux-rdma series v5, August 2024',
	),
	entry('D2L', 'importer', true)(
		'drivers/infiniband',
		'pins with the flag',
		'linux-rdma series v5, August 2024',
	),
	d3('mm/memremap.c', 'device-private pages', 'mm/memremap.c v4.14'),
	d3('mm/hmm.c', 'a DMA-able alias in place of migration (not merged)', 'linux-mm, July 2025'),
	entry('D3', 'exporter', true)(
		'driver',
		'migrate to and from its memory',
		'mm/migrate_device.c v6.12',
	),
	d4('drivers/dma-buf/dma-buf.c', 'dynamic attachments, pin, move callback', 'commit bb42df4662a4'),
	d4('include/linux/dma-buf.h', 'allow_peer2peer', 'dma-buf.h v5.8'),
	d4('drivers/infiniband/core', 'umem of a dma-buf and a uverbs method', 'umem_dmabuf.c v5.12'),
	entry('D4', 'exporter', true)('driver', 'attach, pin, map, move', 'amdgpu_dma_buf.c v6.12'),
	entry('D4', 'importer', true)('driver', 'reg_user_mr_dmabuf and invalidation', 'mlx5 mr.c v5.12'),
	entry('D4', 'user library')('rdma-core', 'ibv_reg_dmabuf_mr', 'rdma-core v34'),
	d5(
		'kernel/dma/mapping.c',
		'dma_map_phys, MMIO attribute',
		'dma-mapping pull of 30 September 2025',
	),
	d5(
		'drivers/iommu/dma-iommu.c',
		'two-step IOVA allocation and linking',
		'dma-mapping pull, Linux 6.16',
	),
	d5('drivers/pci/p2pdma.c', 'providers without pages', 'p2pdma.c v6.19'),
	d5('drivers/dma-buf', 'dma_buf_phys_vec_to_sgt', 'dma-buf-mapping.c v6.19'),
	d5('mm/hmm.c', 'hmm_dma_map_pfn', 'mm/hmm.c v6.16'),
	d5('block/blk-mq-dma.c', 'DMA iterator of requests', 'blk-mq-dma.c v6.17'),
	entry('D5', 'exporter')(
		'drivers/vfio/pci',
		'dma-buf export of BAR ranges',
		'vfio_pci_dmabuf.c v6.19',
	),
	entry('D5', 'importer')(
		'drivers/iommu/iommufd',
		'maps a vfio dma-buf',
		'iommufd pull of 2 December 2025',
	),
	entry('D5', 'importer')('drivers/nvme/host', 'maps through the iterator', 'nvme pci.c v6.17'),
	entry('D5', 'importer')(
		'drivers/infiniband/core/rw.c',
		'bvecs with one sync',
		'commit 853e892076ba',
	),
];

/** Something that userspace can see of a design, and that has to be kept once it is out. */
export interface UapiObject {
	readonly design: DesignId;
	readonly kind: 'file' | 'verb' | 'ioctl' | 'errno' | 'command' | 'meaning';
	readonly name: string;
	/** First mainline version, or null where it never was in one. */
	readonly since: string | null;
	readonly source: string;
}

/** uAPI surface of each design. `meaning`: an existing call comes to accept more. */
export const uapiSurface: readonly UapiObject[] = [
	{
		design: 'D1',
		kind: 'meaning',
		name: 'ibv_reg_mr on a mapping of a device',
		since: null,
		source: RFC,
	},
	{
		design: 'D2',
		kind: 'file',
		name: '/sys/bus/pci/devices/*/p2pmem/allocate',
		since: '6.2',
		source: 'drivers/pci/p2pdma.c v6.2',
	},
	{
		design: 'D2',
		kind: 'errno',
		name: 'EREMOTEIO from direct I/O',
		since: '6.2',
		source: 'recorded on 6.12 and 7.3',
	},
	{
		design: 'D2',
		kind: 'meaning',
		name: 'O_DIRECT on p2pmem buffers',
		since: '6.2',
		source: 'recorded on 6.12 and 7.3',
	},
	{
		design: 'D2L',
		kind: 'meaning',
		name: 'ibv_reg_mr on p2pmem buffers',
		since: null,
		source: 'linux-rdma series v5, August 2024',
	},
	{
		design: 'D4',
		kind: 'verb',
		name: 'ibv_reg_dmabuf_mr',
		since: '5.12',
		source: 'umem_dmabuf.c v5.12',
	},
	{
		design: 'D4',
		kind: 'ioctl',
		name: 'export of a buffer as dma-buf, one for each GPU driver',
		since: '3.3',
		source: 'DRM_IOCTL_PRIME_HANDLE_TO_FD',
	},
	{
		design: 'D5',
		kind: 'ioctl',
		name: 'VFIO_DEVICE_FEATURE_DMA_BUF',
		since: '6.19',
		source: 'include/uapi/linux/vfio.h v6.19',
	},
	{
		design: 'D5',
		kind: 'ioctl',
		name: 'IOMMU_IOAS_MAP_FILE of a vfio dma-buf',
		since: '6.19',
		source: 'iommufd pull of 2 December 2025',
	},
	{
		design: 'D5',
		kind: 'verb',
		name: 'ibv_reg_dmabuf_mr',
		since: '5.12',
		source: 'umem_dmabuf.c v5.12',
	},
];

/** Touch points of a design; D2L stands on D2, D5 on the dma-buf of D4. */
export function ledgerOf(design: DesignId): readonly LedgerEntry[] {
	const on: readonly DesignId[] =
		design === 'D2L' ? ['D2', 'D2L'] : design === 'D5' ? ['D4', 'D5'] : [design];
	return changeLedger.filter((one) => on.includes(one.design));
}
