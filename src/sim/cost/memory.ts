import { define, fixed, parameter } from './parameter';

/** Metadata, in bytes. */
export const memoryParameters = define({
	'meta.structPage': fixed('struct page', 64, 'bytes per 4 KiB', 'linux'),
	'meta.granularity': fixed(
		'Granularity of device memory maps (sub-section)',
		2097152,
		'bytes',
		'linux',
	),
	'meta.odp': fixed('ODP lists of an MR', 16, 'bytes per 4 KiB', 'linux'),
	'meta.p2pMap': fixed('Addresses of an importer (pa[])', 8, 'bytes per 4 KiB', 'rfc'),
	'meta.sgEntry': parameter(
		'Scatterlist entry, 64-bit, with DMA length and flags',
		32,
		'bytes per chunk',
		[32, 40],
		'M',
		'own',
	),
});

/** CPU access to a BAR. */
export const mmioParameters = define({
	'mmio.ucLoadWidth': fixed('Bytes of one uncached load or store', 8, 'bytes', 'arithmetic'),
	'mmio.ucStore': parameter('Uncached store', 150, 'ns', [50, 300], 'M', 'S20', 'spacing of TLPs'),
	'mmio.wcStore': parameter(
		'Write-combined stream of stores',
		7000,
		'MB/s',
		[6000, 8000],
		'H',
		'S15',
		'Ivy Bridge, x16',
	),
	'mmio.wcLoad': parameter('Write-combined loads, 64 B bursts', 75, 'MB/s', [50, 100], 'L', 'own'),
});
