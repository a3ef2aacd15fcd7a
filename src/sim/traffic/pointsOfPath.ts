import { readCeiling, writeCeiling } from '../cost/bandwidth';
import type { Costs } from '../cost/costs';
import { mmioRate } from '../cost/mmio';
import type { Point } from './point';
import { inGpu, inRam, meanNs, settled, streamOf, uniform } from './pointScenes';

const GB = 1_000_000_000;
const BYTES_PER_MB = 1_000_000;
const gen3x8 = { gen: 3, width: 8 } as const;

/** Published points of the data path: writes, reads, and single accesses. */
export function pointsOfPath(costs: Costs): Point[] {
	return [...writePoints(costs), ...readPoints(costs), ...latencyPoints(costs)];
}

function writePoints(costs: Costs): Point[] {
	const formula = [64, 128, 256, 512].map((mps): Point => {
		const topology = uniform('T1', { ...gen3x8, mps });
		const ceiling = writeCeiling(costs, gen3x8, mps) / GB;
		return {
			id: `write-gen3x8-${mps}`,
			label: `Gen 3 x8 writes of ${mps} B`,
			kind: 'predicted',
			published: [ceiling, ceiling],
			model: settled(streamOf(topology, inGpu, { op: 'write' }, costs)) / GB,
			unit: 'GB/s',
			source: ['S2', 'S3'],
			how: 'a simulated stream against payload / (payload + overhead) of the TLP rate',
		};
	});
	const measured = (
		id: string,
		label: string,
		link: { gen: number; width: number; mps: number },
		published: readonly [number, number],
		source: Point['source'],
	): Point => ({
		id,
		label,
		kind: 'predicted',
		published,
		model: settled(streamOf(uniform('T1', link), inGpu, { op: 'write' }, costs)) / GB,
		unit: 'GB/s',
		source,
		how: 'a simulated stream against a measurement',
	});
	return [
		...formula,
		measured(
			'write-intel',
			'Gen 3 x8 writes of 256 B, measured: 2 MB transfers to peak',
			{ ...gen3x8, mps: 256 },
			[6.4, 7.1],
			['S21'],
		),
		measured(
			'write-gen1x8',
			'Gen 1 x8 writes of 128 B, realistic',
			{ gen: 1, width: 8, mps: 128 },
			[1.4, 1.6],
			['S22'],
		),
		measured(
			'write-gen1x4',
			'Gen 1 x4 writes of 128 B, realistic',
			{ gen: 1, width: 4, mps: 128 },
			[0.7, 0.8],
			['S22'],
		),
	];
}

function readPoints(costs: Costs): Point[] {
	const wide = { gen: 5, width: 16 } as const;
	const bounded = (
		[
			[64, 512],
			[32, 512],
			[32, 1024],
			[16, 256],
		] as const
	).map(([tags, mrrs]): Point => {
		const topology = uniform('T1', { ...wide, mps: 256, mrrs });
		const with_ = costs.replacing('tlp.tags', tags);
		const one = { op: 'read', messageBytes: mrrs, messages: 1, queueDepth: 1 } as const;
		const rttPs = meanNs(streamOf(topology, inGpu, one, with_)) * 1000;
		const limit = readCeiling(with_, wide, { completion: 256, tags, mrrs, rttPs }) / GB;
		return {
			id: `read-${tags}x${mrrs}`,
			label: `Reads, ${tags} tags x ${mrrs} B over a round trip of ${Math.floor(rttPs / 1000)} ns`,
			kind: 'predicted',
			published: [limit, limit],
			model: settled(streamOf(topology, inGpu, { op: 'read' }, with_)) / GB,
			unit: 'GB/s',
			source: ['S3'],
			how: 'a simulated stream against tags x MRRS / RTT',
		};
	});
	const topology = uniform('T1', { ...gen3x8, mps: 256 });
	const completions = settled(
		streamOf(topology, inRam, { op: 'read' }, costs.replacing('tlp.tags', 256)),
	);
	return [
		...bounded,
		{
			id: 'read-intel',
			label: 'Gen 3 x8 read completions, measured peak',
			kind: 'predicted',
			published: [7.0, 7.0],
			model: completions / GB,
			unit: 'GB/s',
			source: ['S21'],
			how: 'a simulated stream of reads from host memory; the measurement leaves out DLLPs',
		},
	];
}

function latencyPoints(costs: Costs): Point[] {
	// A load by the CPU passes the root complex once, a packet between peers enters and leaves it.
	const [wire, hop] = [costs.get('hop.wire'), costs.get('hop.switch')];
	const oneWay = 2 * wire + hop + costs.get('hop.rootComplex') / 2;
	return [
		{
			id: 'mmio-load',
			label: 'MMIO load through a switch',
			kind: 'predicted',
			published: [787, 796],
			model: 2 * oneWay + costs.get('hop.barRead'),
			unit: 'ns',
			source: ['S4'],
			how: 'sum of the hops there and back and of the read of the BAR',
		},
		{
			id: 'uc-load',
			label: 'Uncached loads from a BAR',
			kind: 'predicted',
			published: [10, 10],
			model: mmioRate(costs, 'load', 'uncached') / BYTES_PER_MB,
			unit: 'MB/s',
			source: ['S4'],
			how: 'one load of 8 bytes after the other',
		},
		{
			id: 'uc-store',
			label: 'Uncached stores to a BAR',
			kind: 'predicted',
			published: [25, 160],
			model: mmioRate(costs, 'store', 'uncached') / BYTES_PER_MB,
			unit: 'MB/s',
			source: ['S20'],
			how: 'one store of 8 bytes after the other',
		},
	];
}
