import { PciBus } from '../dma/bus';
import type { DmaBuf } from '../dmabuf/buffer';
import type { DmaBufImport } from '../dmabuf/import';
import { World } from '../engine/world';
import { invariants, machineState } from '../invariants/all';
import { boot, type Machine } from '../machine';
import { Mm } from '../mm/mm';
import type { Topology } from '../pci/hierarchy';
import type { Profile } from '../profiles/profile';
import type { Host, Region } from '../rdma/region';

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

/** Where the program's buffer begins, 2 MiB aligned. */
export const VA = 0x7f0000000000;

/** One machine with one process: what a flow runs on. */
export class Scene implements Host {
	readonly machine: Machine;
	readonly bus: PciBus;
	readonly mm: Mm;
	/** The registration, once there is one. */
	region: Region | null = null;
	/** The shared buffer and its import, where the program goes by file descriptor. */
	buffer: DmaBuf | null = null;
	imported: DmaBufImport | null = null;

	constructor(
		readonly profile: Profile,
		readonly topology: Topology,
		readonly parts: Parts,
		readonly bytes: number,
		world: World = new World(machineState(topology), profile, invariants),
		rulesOff: ReadonlySet<string> = new Set(),
	) {
		const { exporter, importer, disk } = parts;
		this.bus = new PciBus(topology, profile, rulesOff);
		this.machine = boot({
			world,
			profile,
			iommu: topology.iommu,
			bus: this.bus,
			roles: {
				bar: exporter,
				vfio: exporter,
				p2pmem: exporter,
				nvme: { a: disk, b: disk, c: disk, d: disk, x: disk },
				clients: [importer],
			},
			rulesOff,
		});
		this.mm = new Mm('process/1/mm', this.machine.pages);
	}
}
