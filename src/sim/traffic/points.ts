import type { Costs } from '../cost/costs';
import { p2pMapBytes, structPageBytes } from '../cost/metadata';
import { mmioRate } from '../cost/mmio';
import { pin, registerPinned, unpin } from '../cost/registration';
import { Iommu } from './iommu';
import type { Point } from './point';
import { inGpu, inRam, settled, streamOf, uniform } from './pointScenes';
import { pointsOfPath } from './pointsOfPath';

const GB = 1_000_000_000;
const GIB = 2 ** 30;
const MIB = 2 ** 20;
const PS_PER_MS = 1_000_000_000;
const gib = { bytes: GIB, pageBytes: 4096, translated: false, cachedKey: true } as const;
const eight = { ...gib, bytes: 8 * GIB } as const;
const huge = { ...gib, pageBytes: 2 * MIB } as const;

/** Published figures beside what the model says with these values of its parameters. */
export function points(costs: Costs): Point[] {
	return [
		...pointsOfPath(costs),
		...registrationPoints(costs),
		...iotlbPoints(costs),
		...memoryPoints(costs),
		...calibratedPoints(costs),
	];
}

function registrationPoints(costs: Costs): Point[] {
	const small = registerPinned(costs, gib).ps;
	const large = registerPinned(costs, huge).ps;
	return [
		{
			id: 'register-ratio',
			label: 'Registering 1 GiB: 4 KiB against 2 MiB pages',
			kind: 'predicted',
			published: [10, 30],
			model: small / large,
			unit: 'times',
			source: ['S13', 'S14'],
			how: 'sum of pins, scatterlist, MTT and MR object for both page sizes',
		},
		{
			id: 'register-4k',
			label: 'Registering 1 GiB in 4 KiB pages',
			kind: 'predicted',
			published: [19, 20],
			model: small / PS_PER_MS,
			unit: 'ms',
			source: ['S13', 'S14'],
			how: 'the same sum; the published estimate rounds up what it leaves out',
		},
		{
			id: 'register-2m',
			label: 'Registering 1 GiB in 2 MiB pages',
			kind: 'predicted',
			published: [1, 2],
			model: large / PS_PER_MS,
			unit: 'ms',
			source: ['S13', 'S14'],
			how: 'the same sum',
		},
	];
}

/** The largest working set that an IOTLB covers: the last at which a second round of pages hits. */
function kneeBytes(costs: Costs, pageBytes: number): number {
	const misses = (pages: number): number => {
		const iommu = new Iommu(costs);
		for (let round = 0; round < 2; round++) {
			for (let page = 0; page < pages; page++) iommu.lookUp(page, 0);
		}
		return iommu.count().misses - pages;
	};
	let pages = 1;
	while (misses(pages + 1) === 0) pages++;
	return pages * pageBytes;
}

function iotlbPoints(costs: Costs): Point[] {
	const rate = (pageBytes: number, translated: boolean): number => {
		const topology = uniform(
			'T2',
			{ gen: 4, width: 16, mps: 256 },
			translated ? 'translated' : 'off',
		);
		const address = translated ? 'iova' : 'bus';
		return settled(streamOf(topology, { ...inRam, pageBytes }, { op: 'write', address }, costs));
	};
	const loss = (pageBytes: number): number => 1 - rate(pageBytes, true) / rate(pageBytes, false);
	return [
		{
			id: 'iotlb-knee',
			label: 'Working set at which the IOTLB begins to miss',
			kind: 'predicted',
			published: [256, 256],
			model: kneeBytes(costs, 4096) / 1024,
			unit: 'KiB',
			source: ['S3'],
			how: 'a simulated IOTLB that forgets the page used longest ago, 4 KiB pages',
		},
		{
			id: 'iotlb-loss',
			label: 'Loss to 4 KiB pages near 200 Gb/s',
			kind: 'predicted',
			published: [0, 100 * costs.get('iommu.loss200G')],
			model: 100 * loss(4096),
			unit: '%',
			source: ['S10'],
			how: 'a translated stream into host memory against one that is not; 20 % is the worst published',
		},
		{
			id: 'iotlb-huge',
			label: 'The same with 2 MiB pages',
			kind: 'predicted',
			published: [-0.5, 0.5],
			model: 100 * loss(2 * MIB),
			unit: '%',
			source: ['S10'],
			how: 'fully recovered, as published',
		},
	];
}

function memoryPoints(costs: Costs): Point[] {
	const bar = 16 * GIB;
	let importers = 1;
	while (importers * p2pMapBytes(costs, bar / 2) < structPageBytes(costs, bar)) importers++;
	const bytes = (size: number, label: string, published: number): Point => ({
		id: `pages-${label}`,
		label: `struct pages of a BAR of ${label}`,
		kind: 'predicted',
		published: [published, published],
		model: structPageBytes(costs, size) / MIB,
		unit: 'MiB',
		source: ['arithmetic'],
		how: 'whole sub-sections of 2 MiB',
	});
	return [
		{
			id: 'crossover',
			label: 'Share x importers at which pages cost no more than pa[]',
			kind: 'predicted',
			published: [8, 8],
			model: importers / 2,
			unit: '',
			source: ['linux', 'rfc'],
			how: 'importers of half a BAR of 16 GiB are added until both designs take the same',
		},
		bytes(256 * MIB, '256 MiB', 4),
		bytes(16 * GIB, '16 GiB', 256),
		bytes(192 * GIB, '192 GiB', 3072),
	];
}

function calibratedPoints(costs: Costs): Point[] {
	const peer = (rootComplex: 'ivybridge' | 'sandybridge', op: 'read' | 'write'): number => {
		const topology = uniform('T2', { gen: 3, width: 16, mps: 128 });
		return (
			settled(
				streamOf(topology, inGpu, { op }, costs.replacing('tlp.tags', 256), { rootComplex }),
			) / GB
		);
	};
	const far = (op: 'read' | 'write'): number => {
		const topology = uniform('T4', { gen: 3, width: 16, mps: 128 });
		return settled(streamOf(topology, inGpu, { op }, costs, { crossing: 'qpi' })) / GB;
	};
	const of = (
		id: string,
		label: string,
		published: readonly [number, number],
		model: number,
		unit: string,
		source: Point['source'],
		how: string,
	): Point => ({ id, label, kind: 'calibrated', published, model, unit, source, how });
	const walk = costs.get('iommu.miss');
	return [
		of(
			'pin',
			'Pinning 8 GiB',
			[130.5, 130.5],
			pin(costs, eight).ps / PS_PER_MS,
			'ms',
			['S13'],
			'pin.page',
		),
		of(
			'unpin',
			'Unpinning 8 GiB',
			[31.3, 31.7],
			unpin(costs, eight).ps / PS_PER_MS,
			'ms',
			['S13'],
			'unpin.page',
		),
		of('mr', '100,000 MRs', [28, 28], costs.get('mr.create') / 10, 's', ['S14'], 'mr.create'),
		of(
			'mr-cached',
			'100,000 MRs, cached',
			[5, 5],
			costs.get('mr.createCached') / 10,
			's',
			['S14'],
			'mr.createCached',
		),
		of(
			'walk',
			'A 64 B read that misses the IOTLB, extra',
			[330, 330],
			walk,
			'ns',
			['own'],
			'iommu.miss',
		),
		of(
			'ivy-write',
			'Ivy Bridge EP peer writes',
			[9.8, 9.8],
			peer('ivybridge', 'write'),
			'GB/s',
			['S8'],
			'rc.ivybridge.write',
		),
		of(
			'ivy-read',
			'Ivy Bridge EP peer reads',
			[3.4, 3.4],
			peer('ivybridge', 'read'),
			'GB/s',
			['own'],
			'rc.ivybridge.read',
		),
		of(
			'sandy-read',
			'Sandy Bridge EP peer reads',
			[0.8, 0.8],
			peer('sandybridge', 'read'),
			'GB/s',
			['own'],
			'rc.sandybridge.read',
		),
		of(
			'qpi-write',
			'Peer writes over QPI',
			[1.1, 1.1],
			far('write'),
			'GB/s',
			['own'],
			'rc.qpi.write',
		),
		of('qpi-read', 'Peer reads over QPI', [0.3, 0.3], far('read'), 'GB/s', ['own'], 'rc.qpi.read'),
		of(
			'wc',
			'Write-combined stores',
			[6, 8],
			mmioRate(costs, 'store', 'write-combined') / GB,
			'GB/s',
			['S15'],
			'mmio.wcStore',
		),
	];
}
