import assert from 'node:assert/strict';
import { kindById } from '../../../src/sim/mm/kinds';
import { outcomeOf } from '../../../src/sim/outcomes/outcome';
import { profiles } from '../../../src/sim/profiles/profile';

/** Kinds of memory of the golden matrix, by column. */
const columns = {
	RAM: 'anon',
	'BAR by pfn': 'bar_sysfs',
	'BAR on fault': 'mod_bar_lazy_pfn',
	P2PDMA: 'p2pmem',
	'MIXEDMAP without page': 'mod_bar_mixedmap',
	'copied page of a private BAR': 'bar_sysfs_private',
	'device-private': 'anon_device_private',
} as const;

/**
 * R30 as corrected, Linux 6.12 without IOMMU on topology main (VFIO and iommufd: translated): a
 * row per consumer, answers in the order of the columns.
 */
const golden: Readonly<Record<string, readonly string[]>> = {
	gup_pin_write: ['ok', 'EFAULT', 'EFAULT', 'EREMOTEIO', 'EEXIST', 'ok', 'ok'],
	gup_pin_p2pdma: ['ok', 'EFAULT', 'EFAULT', 'ok', 'EEXIST', 'ok', 'ok'],
	gup_pin_longterm: ['ok', 'EFAULT', 'EFAULT', 'EFAULT', 'EEXIST', 'ok', 'ok'],
	ib_umem_get_pci_client: ['ok', 'EFAULT', 'EFAULT', 'EFAULT', 'EEXIST', 'EFAULT', 'ok'],
	ib_umem_get_pci_client_ro: ['ok', 'EFAULT', 'EFAULT', 'EREMOTEIO', 'EEXIST', 'EFAULT', 'ok'],
	odirect_read_nvme_b: ['ok', 'EFAULT', 'EFAULT', 'ok', 'EEXIST', 'ok', 'ok'],
	odirect_read_nvme_c: ['ok', 'EFAULT', 'EFAULT', 'EREMOTEIO', 'EEXIST', 'ok', 'ok'],
	odirect_read_loop: ['ok', 'EFAULT', 'EFAULT', 'EREMOTEIO', 'EEXIST', 'ok', 'ok'],
	read_buf_dst_ext4: ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
	write_buf_src_ext4: ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
	process_vm_readv_remote: ['ok', 'EFAULT', 'EFAULT', 'EFAULT', 'EFAULT', 'ENOMEM', 'ok'],
	ptrace_peek: ['ok', 'ok', 'EIO', 'EIO', 'EIO', 'ENOMEM', 'ok'],
	tcp_msg_zerocopy: ['ok', 'EFAULT', 'EFAULT', 'EFAULT', 'EFAULT', 'ok', 'ok'],
	io_uring_register_buffers: ['ok', 'EFAULT', 'EFAULT', 'EFAULT', 'EEXIST', 'EFAULT', 'ok'],
	vfio_dma_map: ['ok', 'ok', 'ok', 'EFAULT', 'EEXIST', 'EFAULT', 'ok'],
	iommufd_attached_map: ['ok', 'EFAULT', 'EFAULT', 'EFAULT', 'EEXIST', 'EFAULT', 'ok'],
	hmm_range_fault_read: ['ok', 'EFAULT', 'EFAULT', 'ok', 'EFAULT', 'EFAULT', 'ok'],
};

const needsIommu = new Set(['vfio_dma_map', 'iommufd_attached_map']);
const answer = (profile: keyof typeof profiles, kind: string, operation: string) =>
	outcomeOf(
		{ profile: profiles[profile], iommu: needsIommu.has(operation) ? 'translated' : 'off' },
		kindById(kind)!,
		operation,
	);

describe('the golden matrix (R30)', () => {
	for (const [operation, expected] of Object.entries(golden)) {
		for (const [index, [column, kind]] of Object.entries(columns).entries()) {
			it(`${operation} on ${column} is ${expected[index]}`, () => {
				assert.equal(answer('v6.12', kind, operation).result, expected[index]);
			});
		}
	}

	it('moves device-private pages to RAM before anything pins them', () => {
		const { trace } = answer('v6.12', columns['device-private'], 'ib_umem_get_pci_client');
		const migration = trace!.steps.findIndex(({ note }) => note.includes('migrate back to RAM'));
		const pin = trace!.steps.findIndex(({ func }) => func === 'follow_page_pte');
		assert.ok(migration >= 0 && migration < pin);
	});

	it('has no user mapping of P2PDMA pages before Linux 6.2', () => {
		assert.equal(answer('v5.0', 'p2pmem', 'gup_pin_write').result, 'ENOENT');
		assert.equal(answer('v6.2', 'p2pmem', 'odirect_read_nvme_b').result, 'ok');
	});

	it('keeps every GUP row of the exporter mapping at EFAULT under the RFC', () => {
		for (const operation of Object.keys(golden).filter((name) =>
			/gup_pin_[wl]|odirect/.test(name),
		)) {
			assert.equal(answer('rfc2019', 'mod_bar_rfc_p2p_map', operation).result, 'EFAULT');
		}
	});
});
