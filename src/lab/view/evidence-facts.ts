import type { DesignId } from '../../sim/designs/design';
import type { Consumer } from '../../sim/designs/flow';
import type { Fact } from '../../sim/outcomes/facts';

/** An answer that recorded kernels gave to each of some operations on each of some kinds of memory. */
export interface Seen {
	readonly result: string;
	readonly kernels: Fact['kernels'];
	readonly iommus: Fact['iommus'];
	readonly kinds: readonly string[];
	readonly operations: readonly string[];
}

const all: Fact['kernels'] = ['6.1', '6.12', '7.3'];
const since612: Fact['kernels'] = ['6.12', '7.3'];
const old: Fact['kernels'] = ['6.1'];
const middle: Fact['kernels'] = ['6.12'];
const newest: Fact['kernels'] = ['7.3'];
const both: Fact['iommus'] = ['off', 'translated'];
const on: Fact['iommus'] = ['translated'];

function seen(
	result: string,
	kernels: Fact['kernels'],
	iommus: Fact['iommus'],
	kinds: string,
	operations: string,
): Seen {
	return { result, kernels, iommus, kinds: kinds.split(' '), operations: operations.split(' ') };
}

/** Kinds of memory that a program gets under a design; the first ones are named first as evidence. */
export const kindsOf: Partial<Readonly<Record<DesignId, readonly string[]>>> = {
	D0: [
		'mod_bar_pfnmap',
		'bar_sysfs',
		'mod_bar_pfnmap_access',
		'bar_sysfs_wc',
		'bar_devmem',
		'mod_bar_lazy_pfn',
		'bar_vfio',
	],
	D2: ['p2pmem'],
};

/** Recorded operations that do what a consumer does. */
export const operationsOf: Readonly<Record<Consumer, RegExp | null>> = {
	rdmaMr: /^ib_umem_get_pci_client/,
	// recorded on-demand registrations were those of software RDMA, which owns no DMA address
	rdmaOdp: null,
	odirect: /^odirect_read_(16k_)?nvme_b$/,
	processVm: /^process_vm_readv_remote$/,
	zerocopy: /^tcp_msg_zerocopy$/,
	vfio: /^vfio_dma_map$/,
	gpuImport: null,
	bufferedRead: /^read_buf_dst_/,
};

/**
 * What recorded kernels answered the consumers that the Compare tab shows, and the operations in which
 * kernels differ, on the kinds of memory of its designs. A test holds each against the record where it is at hand, and that none is missing.
 */
export const consumerFacts: readonly Seen[] = [
	seen(
		'EFAULT',
		all,
		both,
		'bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'ib_umem_get_pci_client_ro',
	),
	seen(
		'EFAULT',
		all,
		both,
		'bar_sysfs bar_devmem mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'process_vm_readv_remote',
	),
	seen(
		'EFAULT',
		all,
		both,
		'bar_sysfs bar_sysfs_wc bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'odirect_read_16k_nvme_b io_uring_register_buffers',
	),
	seen(
		'EFAULT',
		all,
		both,
		'bar_sysfs bar_sysfs_wc mod_bar_pfnmap mod_bar_lazy_pfn',
		'ib_umem_get_pci_client',
	),
	seen(
		'EFAULT',
		all,
		both,
		'bar_sysfs bar_sysfs_wc mod_bar_pfnmap mod_bar_pfnmap_access',
		'odirect_read_nvme_b',
	),
	seen(
		'EFAULT',
		all,
		both,
		'bar_sysfs bar_sysfs_wc mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'tcp_msg_zerocopy',
	),
	seen(
		'EFAULT',
		all,
		on,
		'bar_vfio',
		'odirect_read_16k_nvme_b process_vm_readv_remote tcp_msg_zerocopy ib_umem_get_pci_client ib_umem_get_pci_client_ro',
	),
	seen(
		'EFAULT',
		since612,
		both,
		'bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'gup_p2pdma_dma_map_client0',
	),
	seen(
		'EFAULT',
		since612,
		both,
		'bar_sysfs bar_sysfs_wc mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'gup_p2pdma_dma_map_client1 gup_p2pdma_dma_map_client2',
	),
	seen(
		'EFAULT',
		since612,
		both,
		'bar_sysfs_wc bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access',
		'gup_p2pdma_dma_map_client3',
	),
	seen(
		'EFAULT',
		since612,
		both,
		'bar_sysfs_wc bar_devmem mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'gup_pin_p2pdma',
	),
	seen('EFAULT', since612, both, 'p2pmem', 'process_vm_readv_remote'),
	seen(
		'EFAULT',
		since612,
		on,
		'bar_vfio',
		'gup_pin_p2pdma gup_p2pdma_dma_map_client0 gup_p2pdma_dma_map_client2 gup_p2pdma_dma_map_client3',
	),
	seen(
		'EFAULT',
		middle,
		on,
		'bar_sysfs p2pmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'iommufd_attached_map',
	),
	seen('EINVAL', since612, both, 'bar_sysfs_wc bar_devmem p2pmem', 'gup_pin_p2pdma_longterm'),
	seen('EINVAL', since612, on, 'bar_vfio', 'gup_pin_p2pdma_longterm'),
	seen(
		'EINVAL',
		old,
		both,
		'bar_sysfs bar_sysfs_wc bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'rxe_reg_mr_odp',
	),
	seen(
		'EINVAL',
		old,
		both,
		'bar_sysfs_wc mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'odirect_read_tmpfs_file',
	),
	seen('EINVAL', old, both, 'mod_bar_pfnmap mod_bar_lazy_pfn', 'odirect_write_tmpfs_file'),
	seen('EINVAL', old, on, 'bar_vfio', 'odirect_read_tmpfs_file odirect_write_tmpfs_file'),
	seen(
		'ENOSYS',
		old,
		both,
		'bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'gup_p2pdma_dma_map_client0',
	),
	seen(
		'ENOSYS',
		old,
		both,
		'bar_sysfs bar_sysfs_wc mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'gup_p2pdma_dma_map_client1 gup_p2pdma_dma_map_client2',
	),
	seen(
		'ENOSYS',
		old,
		both,
		'bar_sysfs_wc bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access',
		'gup_p2pdma_dma_map_client3',
	),
	seen(
		'ENOSYS',
		old,
		both,
		'bar_sysfs_wc bar_devmem mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'gup_pin_p2pdma',
	),
	seen('ENOSYS', old, both, 'bar_sysfs_wc bar_devmem', 'gup_pin_p2pdma_longterm'),
	seen(
		'ENOSYS',
		old,
		on,
		'bar_vfio',
		'gup_pin_p2pdma gup_pin_p2pdma_longterm gup_p2pdma_dma_map_client0 gup_p2pdma_dma_map_client2 gup_p2pdma_dma_map_client3',
	),
	seen(
		'EOPNOTSUPP',
		middle,
		both,
		'bar_sysfs bar_sysfs_wc bar_devmem p2pmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'rxe_reg_mr_odp',
	),
	seen(
		'EREMOTEIO',
		since612,
		both,
		'p2pmem',
		'gup_p2pdma_dma_map_client1 ib_umem_get_pci_client_ro',
	),
	seen(
		'ok',
		all,
		both,
		'bar_sysfs bar_sysfs_wc mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'read_buf_dst_ext4',
	),
	seen(
		'ok',
		all,
		both,
		'bar_sysfs_wc bar_devmem mod_bar_pfnmap mod_bar_pfnmap_access',
		'read_buf_dst_tmpfs',
	),
	seen(
		'ok',
		all,
		on,
		'bar_sysfs bar_sysfs_wc bar_devmem bar_vfio mod_bar_pfnmap mod_bar_lazy_pfn',
		'vfio_dma_map',
	),
	seen('ok', all, on, 'bar_vfio', 'read_buf_dst_ext4'),
	seen(
		'ok',
		since612,
		both,
		'bar_sysfs_wc p2pmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'odirect_read_tmpfs_file',
	),
	seen('ok', since612, both, 'p2pmem mod_bar_pfnmap mod_bar_lazy_pfn', 'odirect_write_tmpfs_file'),
	seen(
		'ok',
		since612,
		both,
		'p2pmem',
		'read_buf_dst_tmpfs read_buf_dst_ext4 odirect_read_nvme_b odirect_read_16k_nvme_b',
	),
	seen('ok', since612, on, 'bar_vfio', 'odirect_read_tmpfs_file odirect_write_tmpfs_file'),
	seen(
		'ok',
		middle,
		both,
		'bar_sysfs bar_sysfs_wc p2pmem mod_bar_pfnmap mod_bar_lazy_pfn',
		'iommufd_ioas_map',
	),
	seen('ok', middle, on, 'bar_vfio', 'iommufd_ioas_map'),
	seen(
		'ok',
		newest,
		both,
		'bar_sysfs bar_sysfs_wc bar_devmem p2pmem mod_bar_pfnmap mod_bar_pfnmap_access mod_bar_lazy_pfn',
		'rxe_reg_mr_odp',
	),
];

/** An answer to a consumer by another way than a mapping, or of a kernel that was changed. */
export interface SeenApart {
	readonly design: DesignId;
	readonly consumer: Consumer;
	readonly kernel: string;
	readonly iommus: Fact['iommus'];
	readonly result: string;
	readonly what: string;
	/** Ends the id of the recorded row. */
	readonly row: string;
}

const hook = (consumer: Consumer, operation: string, result: string): SeenApart => ({
	design: 'D1',
	consumer,
	kernel: '6.12 + hook',
	iommus: both,
	result,
	what: `${operation} on mod_bar_rfc_p2p_map; Linux 6.12.117 with p2p_map and p2p_unmap added`,
	row: `mod_bar_rfc_p2p_map/${operation}`,
});

export const factsApart: readonly SeenApart[] = [
	hook('rdmaMr', 'ib_umem_get_pci_client_ro', 'ok'),
	hook('odirect', 'odirect_read_nvme_b', 'EFAULT'),
	{
		design: 'D4',
		consumer: 'rdmaMr',
		kernel: '7.3',
		iommus: on,
		result: 'ok',
		what: 'ib_umem over the dma-buf of a vfio-pci BAR, importer that can be revoked; Linux 7.3.4',
		row: 'ib_umem_dmabuf_of_vfio_bar/fresh/EDU_SW/pinned_revocable',
	},
];
