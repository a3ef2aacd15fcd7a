import type { BarSource, Kind, Mapping, Source } from './source';

const PAGES = 16;
const mapping = (source: Source, rest: Partial<Mapping> = {}): Mapping => ({
	source,
	shared: true,
	prot: 'rw',
	pages: PAGES,
	...rest,
});
const bar = (
	file: BarSource['file'],
	by: BarSource['by'],
	rest: Partial<BarSource> = {},
): BarSource => ({ from: 'bar', file, by, ...rest });
const kind = (
	id: string,
	model: string | null,
	title: string,
	parts: Mapping | readonly Mapping[],
	stores = true,
): Kind => ({ id, model, title, parts: 'source' in parts ? [parts] : parts, stores });

const anonymous: Source = { from: 'anonymous' };
const zero: Source = { from: 'file', fs: 'zero' };
const tmpfs: Source = { from: 'file', fs: 'tmpfs' };
const sysfs = bar('sysfs', 'remap_pfn_range', { access: true });
const p2pmem: Source = { from: 'p2pmem' };
const two = { pages: 2 };

/** Every memory kind that the operations are asked about (R31). */
export const kinds: readonly Kind[] = [
	kind('anon', 'M0', 'private anonymous memory', mapping(anonymous, { shared: false })),
	kind('anon_shared', null, 'shared anonymous memory', mapping(zero)),
	kind(
		'anon_thp',
		null,
		'anonymous memory in a transparent huge page',
		mapping(anonymous, { shared: false, pages: 1024, thp: true, used: PAGES }),
	),
	kind(
		'anon_readonly',
		null,
		'read-only anonymous memory',
		mapping(anonymous, { shared: false, prot: 'r' }),
		false,
	),
	kind(
		'prot_none',
		null,
		'anonymous memory without access',
		mapping(anonymous, { shared: false, prot: 'none' }),
		false,
	),
	kind('tmpfs_shared', null, 'shared mapping of a tmpfs file', mapping(tmpfs)),
	kind('tmpfs_private', null, 'private mapping of a tmpfs file', mapping(tmpfs, { shared: false })),
	kind(
		'ext4_shared',
		null,
		'shared mapping of an ext4 file',
		mapping({ from: 'file', fs: 'ext4' }),
	),
	kind(
		'hugetlb',
		null,
		'private hugetlb page',
		mapping({ from: 'file', fs: 'hugetlbfs' }, { shared: false, pages: 512 }),
	),
	kind('memfd_secret', null, 'memfd_secret', mapping({ from: 'file', fs: 'secretmem' })),
	kind('bar_sysfs', 'M1', 'BAR through sysfs resourceN', mapping(sysfs)),
	kind(
		'bar_sysfs_wc',
		'M1',
		'BAR through sysfs resourceN_wc',
		mapping(bar('sysfs_wc', 'remap_pfn_range', { access: true })),
	),
	kind(
		'bar_sysfs_private',
		null,
		'private BAR mapping, two pages copied',
		mapping(sysfs, { shared: false }),
	),
	kind(
		'bar_sysfs_private_clean',
		null,
		'private BAR mapping, untouched',
		mapping(sysfs, { shared: false }),
		false,
	),
	kind(
		'bar_sysfs_busy',
		null,
		'BAR that a driver has claimed',
		mapping(bar('sysfs', 'remap_pfn_range', { access: true, busy: true })),
	),
	kind(
		'bar_devmem',
		'M1',
		'BAR through /dev/mem',
		mapping(bar('devmem', 'remap_pfn_range', { access: true })),
	),
	kind('bar_vfio', 'M2', 'BAR through vfio-pci', mapping(bar('vfio', 'vmf_insert_pfn'))),
	kind('p2pmem', 'M3', 'p2pmem/allocate', mapping(p2pmem)),
	kind('p2pmem_private', null, 'private p2pmem/allocate', mapping(p2pmem, { shared: false })),
	kind('p2pmem_offset', null, 'p2pmem/allocate at an offset', mapping(p2pmem, { offset: 1 })),
	kind('mod_bar_pfnmap', 'M1', 'BAR by a driver', mapping(bar('driver', 'remap_pfn_range'))),
	kind(
		'mod_bar_pfnmap_access',
		'M1',
		'BAR by a driver with access',
		mapping(bar('driver', 'remap_pfn_range', { access: true })),
	),
	kind(
		'mod_bar_mixedmap',
		null,
		'BAR in a VM_MIXEDMAP, no struct page',
		mapping(bar('driver', 'vmf_insert_mixed')),
	),
	kind('mod_bar_lazy_pfn', 'M2', 'BAR filled on fault', mapping(bar('driver', 'vmf_insert_pfn'))),
	kind(
		'mod_ram_insert_page',
		null,
		'RAM of a driver, page by page',
		mapping({ from: 'ram', by: 'vm_insert_page' }),
	),
	kind(
		'mod_ram_pfnmap',
		null,
		'RAM of a driver by pfn',
		mapping({ from: 'ram', by: 'remap_pfn_range' }),
	),
	kind(
		'mod_coherent',
		null,
		'coherent DMA memory of a driver',
		mapping({ from: 'ram', by: 'dma_mmap_coherent' }),
	),
	kind(
		'mod_bar_rfc_p2p_map',
		'M5',
		'BAR whose VMA has p2p_map',
		mapping(bar('driver', 'remap_pfn_range', { p2pMap: true })),
	),
	kind('udmabuf', 'M6', 'udmabuf', mapping({ from: 'dmabuf', exporter: 'udmabuf' })),
	kind('dmabuf_heap', 'M6', 'dma-buf heap', mapping({ from: 'dmabuf', exporter: 'system-heap' })),
	kind('straddle_anon_bar', null, 'two anonymous pages, then two of a BAR', [
		mapping(anonymous, { shared: false, ...two }),
		mapping(sysfs, two),
	]),
	kind('straddle_anon_p2pmem', null, 'two anonymous pages, then two of p2pmem', [
		mapping(anonymous, { shared: false, ...two }),
		mapping(p2pmem, two),
	]),
	kind(
		'anon_device_private',
		'M4',
		'anonymous memory that a GPU has taken',
		mapping({ from: 'gpu', page: 'devicePrivate' }, { shared: false }),
		false,
	),
];

const byId = new Map(kinds.map((entry) => [entry.id, entry]));
export const kindById = (id: string): Kind | undefined => byId.get(id);
