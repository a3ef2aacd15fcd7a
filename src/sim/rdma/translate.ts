import type { BusAnswer, BusRange, Segment } from '../dma/bus';
import type { Outcome } from '../engine/trace';
import type { StepHead } from '../engine/world';
import type { GupRun } from '../mm/gupFlags';
import { type Host, type Region, rangesOf, segmentsOf } from './region';

/** A stretch of the region and what stands behind it. */
export interface Placed {
	/** Address in the region. */
	readonly start: number;
	readonly segment: Segment;
}

const dmaHead = { actor: 'dma', func: 'dma_map_sgtable', file: 'kernel/dma/mapping.c' } as const;

/**
 * Maps pages for the region's device. `guarded`: P2PDMA pages go by their map type (R5, R6);
 * otherwise they are mapped as if they were RAM (R11.3 before Linux 6.16).
 */
export function mapPages(
	host: Host,
	region: Region,
	runs: readonly GupRun[],
	guarded: boolean,
): Outcome {
	const { device } = region.request;
	if (device === null) {
		return mapWith(host, region, { ...dmaHead, rule: 'R6.3' }, null, segmentsOf(runs, null), runs);
	}
	const ranges = rangesOf(runs, guarded);
	const answer = host.bus.mapSgtable(device, ranges);
	const p2p = runs.some(({ frames }) => frames.page === 'p2pdma');
	const head = { ...dmaHead, rule: answer.rule };
	const features = p2p && guarded ? ['dma-map-sg-p2pdma'] : [];
	return mapWith(host, region, head, answer, segmentsOf(runs, answer.perRange), runs, features);
}

/** Maps a stretch of the provider's BAR that has no pages; `answer` is what the DMA API said. */
export function mapBar(
	host: Host,
	region: Region,
	head: Omit<StepHead, 'rule'>,
	answer: BusAnswer,
	range: BusRange,
	features: readonly string[] = [],
): Outcome {
	const { start, bytes } = region.request;
	const entry = answer.perRange[0];
	const segment: Segment = {
		dma: entry?.dma ?? 0,
		bytes,
		kind: entry?.kind ?? 'phys',
		target: range.start,
		owner: range.provider ?? 'ram',
	};
	const placed = [{ start, segment }];
	return mapWith(host, region, { ...head, rule: answer.rule }, answer, placed, [], features);
}

/** The step that a DMA mapping is: its answer, and on success the live mapping in the state. */
function mapWith(
	host: Host,
	region: Region,
	head: StepHead,
	answer: BusAnswer | null,
	placed: readonly Placed[],
	runs: readonly GupRun[],
	features: readonly string[] = [],
): Outcome {
	return host.machine.world.step(head, (step) => {
		for (const feature of features) step.has(feature);
		step.look('client', region.deviceName);
		step.look('iommu', host.machine.iommu);
		for (const run of runs) step.pages(run.pages);
		const result = answer?.result ?? 'ok';
		if (result === 'ok') {
			for (const { start, segment } of placed) {
				region.setDma(step, start, start + segment.bytes, segment);
			}
		}
		const first = placed[0];
		const where = result === 'ok' && first ? ` at 0x${first.segment.dma.toString(16)}` : '';
		step.note(`${answer?.reason ?? 'The driver copies with the CPU'}${where}.`);
		return result;
	});
}

/** Writes every mapped stretch without a table entry into the NIC's table: address and length only. */
export function programMtt(host: Host, region: Region): Outcome {
	const head = {
		actor: 'importer',
		func: 'mlx5_ib_populate_pas',
		file: 'drivers/infiniband/hw/mlx5/mem.c',
		rule: 'R10',
	};
	return host.machine.world.step(head, (step) => {
		let entries = 0;
		for (const { start, end, value } of region.dma.extents) {
			const known = region.mtt.at(start);
			if (known !== undefined && known.end >= end) continue;
			region.setMtt(step, start, end, value);
			entries += (end - start) / 4096;
		}
		step.look('DMA extents', region.dma.extents.length);
		step.note(`${entries} entries of 8 bytes from address and length.`);
		return 'ok';
	});
}

/** Everything of `[start, end)` leaves the NIC's table; the next access faults. */
export function zapMtt(host: Host, region: Region): void {
	const head = {
		actor: 'importer',
		...region.zap,
		rule: 'R11.4',
	};
	host.machine.world.step(head, (step) => {
		region.setMtt(step, region.request.start, region.end, null);
		step.note('The entries are zapped in the NIC; the next access faults.');
		return 'ok';
	});
}

/** Gives the DMA mapping of the whole region back; `pages` are read where the table has pages. */
export const dmaUnmap = (host: Host, region: Region, pages: number): void =>
	dmaUnmapRange(host, region, region.request.start, region.end, pages);

/** Gives the DMA mapping of `[start, end)` back (`dma_unmap_*`); bus addresses took nothing. */
export function dmaUnmapRange(
	host: Host,
	region: Region,
	start: number,
	end: number,
	pages = 0,
): void {
	const head = {
		actor: 'dma',
		func: 'dma_unmap_sgtable',
		file: 'kernel/dma/mapping.c',
		rule: 'R6.2',
	};
	const { device } = region.request;
	host.machine.world.step(head, (step) => {
		const gone = region.dma.over(start, end);
		if (device !== null) {
			host.bus.unmap(
				device,
				gone.map((extent) => ({ ...extent.value, bytes: extent.end - extent.start })),
			);
		}
		region.setDma(step, start, end, null);
		step.pages(pages);
		step.note('The mapping ends; bus addresses are skipped.');
		return 'ok';
	});
}
