import { memoryBar, PciBus } from '../dma/bus';
import { type PhysAddr, phys } from '../engine/address';
import type { Bus, DmaAnswer, DmaRange, Iommu, Roles } from '../machine';
import { type Topology, withKernelAcs } from '../pci/hierarchy';
import type { Profile } from '../profiles/profile';
import { bundledTopology, type TopologyId } from '../scenario/bundled';

/** Devices of topology `main` in their parts: what the operations of the recorded kernels used. */
const mainRoles: Roles = {
	bar: 'IV_SW',
	vfio: 'IV_RP',
	p2pmem: 'A',
	nvme: { a: 'A', b: 'B', c: 'C', d: 'D', x: 'X' },
	clients: ['EDU_SW', 'EDU_MF', 'D', 'A'],
};

/** On T1 to T4 there is one disk and one NIC; the GPU owns the BAR, the disk's CMB is p2pmem. */
const threeDevices: Roles = {
	bar: 'GPU',
	vfio: 'GPU',
	p2pmem: 'NVMe',
	nvme: { a: 'NVMe', b: 'NVMe', c: 'NVMe', d: 'NVMe', x: 'NVMe' },
	clients: ['NIC', 'NVMe', 'GPU', 'NVMe'],
};

/** Who plays which part on a bundled machine. */
export const rolesOf = (topology: TopologyId): Roles =>
	topology === 'main' ? mainRoles : threeDevices;

type Bars = ReadonlyMap<string, { readonly start: PhysAddr; readonly size: number }>;

const knownBars = new WeakMap<Topology, Bars>();

/** Memory BARs of a topology by device. */
function barsOf(topology: Topology): Bars {
	const known = knownBars.get(topology);
	if (known !== undefined) return known;
	const bars: Bars = new Map(
		topology.nodes.flatMap((node) => {
			const bar = memoryBar(node);
			return bar === undefined ? [] : [[node.id, { start: phys(bar.start), size: bar.size }]];
		}),
	);
	knownBars.set(topology, bars);
	return bars;
}

/**
 * The devices of a topology for operations on memory. Nothing is computed before somebody asks: most
 * operations never map anything for a device.
 */
export class SceneBus implements Bus {
	#pci: PciBus | null = null;

	constructor(
		private readonly topology: Topology,
		private readonly profile: Profile,
		private readonly rulesOff: ReadonlySet<string> = new Set(),
	) {}

	bar(device: string): { readonly start: PhysAddr; readonly size: number } | null {
		return barsOf(this.topology).get(device) ?? null;
	}

	mapSgtable(client: string, ranges: readonly DmaRange[]): DmaAnswer {
		return this.#bus().mapSgtable(client, ranges);
	}

	mapBar(provider: string, client: string, range: DmaRange): DmaAnswer {
		return this.#bus().mapBar(provider, client, range);
	}

	#bus(): PciBus {
		this.#pci ??= new PciBus(this.topology, this.profile, this.rulesOff);
		return this.#pci;
	}
}

const settled = new Map<string, Topology>();

/** A bundled machine with this IOMMU mode and the ACS that the kernel sets for it. */
function topologyWith(id: TopologyId, iommu: Iommu): Topology {
	const key = `${id} ${iommu}`;
	const known = settled.get(key);
	if (known !== undefined) return known;
	const made = withKernelAcs({ ...bundledTopology(id), iommu });
	settled.set(key, made);
	return made;
}

/** A fresh bus over a bundled machine. */
export const sceneBus = (
	id: TopologyId,
	profile: Profile,
	iommu: Iommu,
	rulesOff?: ReadonlySet<string>,
): Bus => new SceneBus(topologyWith(id, iommu), profile, rulesOff);
