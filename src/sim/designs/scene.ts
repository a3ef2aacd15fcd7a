import { PciBus } from '../dma/bus';
import { type PhysAddr, phys, type VirtAddr, virt } from '../engine/address';
import type { Json } from '../engine/trace';
import { type Check, type Features, World } from '../engine/world';
import type { Topology } from '../pci/hierarchy';
import type { Way } from './design';

/** Which device plays which part. */
export interface Parts {
	/** Owns the BAR. */
	readonly exporter: string;
	/** RDMA NIC. */
	readonly importer: string;
	/** NVMe disk that O_DIRECT goes to. */
	readonly disk: string;
}

export const usualParts: Parts = { exporter: 'GPU', importer: 'NIC', disk: 'NVMe' };

/** What the program got: a range of its address space, or a file descriptor. */
export interface Memory {
	readonly way: Way;
	/** Path of the VMA in the state, or of the dma-buf. */
	readonly path: string;
	readonly address: VirtAddr;
	/** Bytes. */
	readonly length: number;
	/** First physical byte behind it. */
	readonly start: PhysAddr;
	/** Owner of the memory, or null for RAM. */
	readonly owner: string | null;
}

/** A VMA in the state of a flow; one record whatever its length. */
export interface VmaRecord extends Readonly<Record<string, Json>> {
	readonly bytes: number;
	/** `VM_IO|VM_PFNMAP`, `VM_MIXEDMAP` or `-`. */
	readonly flags: string;
	readonly ops: readonly string[];
	readonly pte: 'none' | 'normal' | 'special' | 'devicePrivate';
	readonly backing: string;
	readonly start: number;
}

export const VA: VirtAddr = virt(0x7f0000000000);
/** Where RAM for buffers begins; below every BAR of the bundled machines. */
export const RAM: PhysAddr = phys(0x10000000);
export const PAGE = 4096;
export const pagesOf = (bytes: number): number => Math.ceil(bytes / PAGE);

/** One machine with one process, and everything that its functions need. */
export class Scene {
	readonly world: World;
	readonly bus: PciBus;

	constructor(
		readonly features: Features,
		readonly topology: Topology,
		readonly parts: Parts,
		readonly bytes: number,
		checks: readonly Check[] = [],
	) {
		this.world = new World({}, features, checks);
		this.bus = new PciBus(topology, features);
	}

	/** A record of the state, or undefined. */
	record<T extends Json>(path: string): T | undefined {
		return this.world.get(path) as T | undefined;
	}
}
