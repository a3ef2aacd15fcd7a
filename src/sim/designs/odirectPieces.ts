import type { Profile } from '../profiles/profile';
import { composed } from './features';

/** One piece of the chain that O_DIRECT on BAR memory needs; each is a feature or a few. */
export interface OdirectPiece {
	readonly id: string;
	readonly title: string;
	readonly features: readonly string[];
	/** Layer of the kernel that the piece changes. */
	readonly layer: string;
}

/** The seven pieces, in the order in which an I/O meets them (R13, R14, designs D2). */
export const odirectPieces: readonly OdirectPiece[] = [
	{ id: 'pages', title: 'Struct pages for the BAR', features: ['p2pdma-pages'], layer: 'PCI' },
	{
		id: 'mapping',
		title: 'A user mapping of those pages',
		features: ['p2pmem-mmap'],
		layer: 'sysfs',
	},
	{ id: 'gup', title: 'A GUP flag that admits them', features: ['gup-p2pdma'], layer: 'mm' },
	{
		id: 'extraction',
		title: 'iov_iter extraction passes the flag',
		features: ['iter-p2pdma'],
		layer: 'iov_iter',
	},
	{
		id: 'queue',
		title: 'The block queue says that its device takes them',
		features: ['queue-p2pdma', 'nvme-p2pdma'],
		layer: 'block',
	},
	{
		id: 'dma-map',
		title: 'dma_map_sgtable handles them',
		features: ['dma-map-sg-p2pdma', 'p2pdma-host-bridge', 'p2pdma-zen'],
		layer: 'DMA',
	},
	{
		id: 'merge',
		title: 'bvecs merge only inside one pgmap',
		features: ['bvec-merge-pgmap'],
		layer: 'block merge',
	},
];

/** The kernel that has exactly these pieces. */
export const kernelWithPieces = (ids: ReadonlySet<string>): Profile =>
	composed(odirectPieces.flatMap((piece) => (ids.has(piece.id) ? piece.features : [])));
