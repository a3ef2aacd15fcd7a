import type { Fact } from '../../sim/outcomes/facts';

const all: Fact['kernels'] = ['6.1', '6.12', '7.3'];
const since612: Fact['kernels'] = ['6.12', '7.3'];
const both: Fact['iommus'] = ['off', 'translated'];

/**
 * What recorded kernels answered the consumers that the Compare tab shows, beside the facts that the
 * rules stand on. A test holds each against the model, and against the record where it is at hand.
 */
export const shownFacts: readonly Fact[] = [
	{
		rule: 'R9.3',
		result: 'EFAULT',
		kernels: all,
		iommus: both,
		cells: [
			['mod_bar_pfnmap', 'ib_umem_get_pci_client'],
			['mod_bar_pfnmap', 'odirect_read_nvme_b'],
			['bar_sysfs', 'process_vm_readv_remote'],
			['bar_sysfs', 'tcp_msg_zerocopy'],
		],
	},
	{
		rule: 'R17',
		result: 'ok',
		kernels: all,
		iommus: both,
		cells: [['mod_bar_pfnmap', 'read_buf_dst_ext4']],
	},
	{
		rule: 'R20',
		result: 'ok',
		kernels: all,
		iommus: ['translated'],
		cells: [['mod_bar_pfnmap', 'vfio_dma_map']],
	},
	{
		rule: 'R14',
		result: 'ok',
		kernels: since612,
		iommus: both,
		cells: [
			['p2pmem', 'odirect_read_nvme_b'],
			['p2pmem', 'read_buf_dst_ext4'],
		],
	},
	{
		rule: 'R9.8',
		result: 'EFAULT',
		kernels: since612,
		iommus: both,
		cells: [['p2pmem', 'process_vm_readv_remote']],
	},
];

/** What Linux 6.12.117 answered once `p2p_map` and `p2p_unmap` had been added to it, by operation. */
export const hookFacts: readonly { readonly operation: string; readonly result: string }[] = [
	{ operation: 'ib_umem_get_pci_client_ro', result: 'ok' },
	{ operation: 'odirect_read_nvme_b', result: 'EFAULT' },
];

/** Memory kind that those answers are about. */
export const HOOK_KIND = 'mod_bar_rfc_p2p_map';
