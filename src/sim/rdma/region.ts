import type { BusRange, PciBus, Segment } from '../dma/bus';
import type { DmaEntry } from '../dma/sg';
import { phys } from '../engine/address';
import type { Json } from '../engine/trace';
import type { StepBody } from '../engine/world';
import type { Machine } from '../machine';
import { ExtentMap } from '../mm/extents';
import type { GupRun } from '../mm/gupFlags';
import type { Mm } from '../mm/mm';
import { physOf } from '../mm/page';
import type { Umem } from '../users/umem';

/** A running kernel and the bus of its machine. */
export interface Host {
	readonly machine: Machine;
	readonly bus: PciBus;
}

/** How a memory region holds its memory (`ib_umem`, `ib_umem_odp`, `ib_umem_dmabuf`). */
export type RegionKind = 'pinned' | 'p2p-ops' | 'peer' | 'odp' | 'dmabuf';

/** What a registration asks for. */
export interface RegionRequest {
	/** Address space of the range; null for a dma-buf. */
	readonly mm: Mm | null;
	/** VA of the first byte, or the IOVA of a dma-buf region. */
	readonly start: number;
	readonly bytes: number;
	readonly writable: boolean;
	/** PCI device of the HCA, or null for software RDMA, whose driver copies with the CPU. */
	readonly device: string | null;
}

const shift = (segment: Segment, by: number): Segment => ({
	...segment,
	dma: segment.dma + by,
	bytes: segment.bytes - by,
	target: segment.target + by,
});

const hex = (value: number): string => `0x${value.toString(16)}`;

/**
 * A registered memory region (`ib_mr`): its live DMA mappings and the NIC's translation table, both
 * by extents over its addresses. A gap in the table is an entry that is not valid.
 */
export class Region {
	readonly dma = new ExtentMap<Segment>(shift);
	readonly mtt = new ExtentMap<Segment>(shift);
	umem: Umem | null = null;
	active = false;
	/** What takes entries out of the importer's table. */
	zap: { readonly func: string; readonly file: string } = {
		func: 'mlx5_ib_invalidate_range',
		file: 'drivers/infiniband/hw/mlx5/odp.c',
	};

	constructor(
		/** Path in the state, e.g. `mr/1`. */
		readonly id: string,
		readonly kind: RegionKind,
		readonly request: RegionRequest,
	) {}

	get end(): number {
		return this.request.start + this.request.bytes;
	}

	/** Name of the device in the state. */
	get deviceName(): string {
		return this.request.device ?? 'rxe';
	}

	setState(step: StepBody, state: 'active' | null): void {
		this.active = state !== null;
		const { bytes, start, writable } = this.request;
		step.set(this.id, state && { kind: this.kind, start, bytes, writable, state });
	}

	setDma(step: StepBody, start: number, end: number, segment: Segment | null): void {
		this.#set(step, 'dma', this.dma, start, end, segment);
	}

	setMtt(step: StepBody, start: number, end: number, segment: Segment | null): void {
		this.#set(step, 'mtt', this.mtt, start, end, segment);
	}

	#set(
		step: StepBody,
		table: 'dma' | 'mtt',
		map: ExtentMap<Segment>,
		start: number,
		end: number,
		segment: Segment | null,
	): void {
		map.replace(start, end, segment, (at, _before, after) =>
			step.set(`${table}/${this.deviceName}/${hex(at)}`, after && this.#record(table, after)),
		);
	}

	#record(
		table: 'dma' | 'mtt',
		extent: { readonly start: number; readonly end: number; readonly value: Segment },
	): Json {
		const { dma, kind, target, owner } = extent.value;
		const bytes = extent.end - extent.start;
		const common = { device: this.deviceName, mr: this.id, bytes, target, owner };
		if (table === 'dma') return { ...common, segments: [{ dma, bytes, kind }] };
		const entries = bytes / 4096;
		return { ...common, dma, entries, tableBytes: entries * 8, valid: true };
	}
}

/** Pages that were got, as ranges for the DMA API; `guarded` tells P2PDMA pages from RAM. */
export const rangesOf = (runs: readonly GupRun[], guarded: boolean): BusRange[] =>
	runs.map(({ frames, pages }) => ({
		start: physOf(frames),
		length: pages * 4096,
		provider: guarded && frames.page === 'p2pdma' ? frames.owner : null,
	}));

/** The segments of pages that were got; with no entries, those of a driver that copies. */
export function segmentsOf(
	runs: readonly GupRun[],
	entries: readonly DmaEntry[] | null,
): { readonly start: number; readonly segment: Segment }[] {
	return runs.map(({ start, pages, frames }, index) => {
		const target = phys(physOf(frames));
		const entry = entries?.[index];
		return {
			start,
			segment: {
				dma: entry?.dma ?? target,
				bytes: pages * 4096,
				kind: entry?.kind ?? 'cpu',
				target,
				owner: frames.medium === 'bar' ? (frames.owner ?? 'ram') : 'ram',
			},
		};
	});
}
