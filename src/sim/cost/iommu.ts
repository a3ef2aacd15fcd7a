import { define, parameter } from './parameter';

/** Translation on the path, and what the kernel pays to keep it. */
export const iommuParameters = define({
	'iommu.entries': parameter(
		'IOTLB entries',
		64,
		'count',
		[32, 512],
		'M',
		'own',
		'from memory of S3',
	),
	'iommu.hit': parameter('IOTLB hit', 0, 'ns', [0, 10], 'L', 'own'),
	'iommu.miss': parameter(
		'IOTLB miss: page walk with warm caches',
		330,
		'ns',
		[100, 700],
		'M',
		'own',
		'64 B reads went from about 430 to about 760 ns, from memory of S3',
	),
	'iommu.walkers': parameter('Page walks under way at once', 4, 'count', [1, 16], 'L', 'own'),
	'iommu.loss200G': parameter(
		'Worst loss of throughput at 200 Gb/s with 4 KiB pages',
		0.2,
		'share',
		[0, 0.2],
		'H',
		'S10',
		'recovered in full with huge pages; compared with, not computed from',
	),
	'iommu.invalidate': parameter('Strict invalidation at unmap', 1, 'us', [0.4, 3], 'L', [
		'own',
		'S11',
	]),
	'iommu.flushPeriod': parameter('Period of deferred flushes', 10, 'ms', [10, 10], 'M', 'S11'),
	'iommu.map': parameter(
		'Map one page: IOVA and page table entry',
		150,
		'ns per page',
		[50, 500],
		'L',
		'own',
	),
	'ats.entries': parameter(
		'Entries of a device translation cache (ATC)',
		128,
		'count',
		[16, 4096],
		'L',
		'own',
	),
});
