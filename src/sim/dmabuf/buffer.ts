import type { PhysAddr } from '../engine/address';
import type { StepBody } from '../engine/world';
import type { Region } from '../rdma/region';

/** What an importer can do (`dma_buf_attach_ops` and who calls it). */
export type ImporterKind =
	/** No attach operations: what it maps must not move. */
	| 'static'
	/** `allow_peer2peer` and a move callback. */
	| 'dynamic'
	/** Pins, and only warns when the buffer moves. */
	| 'pinned'
	/** Pins, and can be revoked (2026). */
	| 'pinned-revocable';

export interface BufferRange {
	readonly start: PhysAddr;
	/** Bytes. */
	readonly length: number;
}

/** An importer's hold on a buffer (`dma_buf_attachment`). */
export interface Attachment {
	readonly importer: string;
	readonly kind: ImporterKind;
	peer2peer: boolean;
	/** The region that maps through it, or null. */
	region: Region | null;
}

/** A shared buffer (`dma_buf`): where its bytes are, who is attached, whether it may be used. */
export class DmaBuf {
	readonly attachments = new Map<string, Attachment>();
	place: 'VRAM' | 'GTT' = 'VRAM';
	pins = 0;
	revoked = false;
	/** The exporter gave it up for good (device fd closed, device removed). */
	closed = false;

	constructor(
		/** Path in the state, e.g. `dmabuf/1`. */
		readonly path: string,
		/** Device whose BAR it is in. */
		readonly exporter: string,
		/** `gpu`: the buffer moves between VRAM and GTT; `vfio`: it stays in the BAR, and is revoked. */
		readonly driver: 'gpu' | 'vfio',
		readonly ranges: readonly BufferRange[],
	) {}

	get bytes(): number {
		let sum = 0;
		for (const { length } of this.ranges) sum += length;
		return sum;
	}

	/** Writes the record of the state; null when the file is closed. */
	save(step: StepBody): void {
		const { exporter, bytes, place, pins, revoked } = this;
		step.set(this.path, { exporter, bytes, place, pins, revoked });
	}
}
