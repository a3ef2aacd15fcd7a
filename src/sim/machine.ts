import type { DmaEntry } from './dma/sg';
import type { PhysAddr } from './engine/address';
import type { Outcome } from './engine/trace';
import type { World } from './engine/world';
import type { Frames, PageType } from './mm/page';
import { Pages } from './mm/pages';
import type { Profile } from './profiles/profile';

/** `off`: none; `passthrough`: identity domains, ACS still asked for; `translated`: strict `dma`. */
export type Iommu = 'off' | 'passthrough' | 'translated';

/** Memory to be mapped for DMA: bytes from `start`, and the provider where the pages are P2PDMA. */
export interface DmaRange {
	readonly start: PhysAddr;
	/** Bytes. */
	readonly length: number;
	/** Device whose pgmap the pages belong to, or null for ordinary pages. */
	readonly provider: string | null;
}

/** What the DMA API answered, by which rule and why. */
export interface DmaAnswer {
	readonly result: Outcome;
	readonly rule: string;
	readonly reason: string;
	/** The DMA address of each range, in order; empty where it was refused. */
	readonly perRange?: readonly DmaEntry[];
}

/** The devices of a scene as memory management and its users need them; by name of the device. */
export interface Bus {
	/** BAR that mappings show: physical address and bytes; null when the device has none. */
	bar(device: string): { readonly start: PhysAddr; readonly size: number } | null;
	/** `dma_map_sgtable(client, ranges)` (R5, R6). */
	mapSgtable(client: string, ranges: readonly DmaRange[]): DmaAnswer;
	/** `pci_p2pdma_distance_many(provider, client)` then `dma_map_resource` (R1, R7): exporter's way. */
	mapBar(provider: string, client: string, range: DmaRange): DmaAnswer;
}

/** Which device plays which part in the operations; names of devices on the {@link Bus}. */
export interface Roles {
	/** Device whose BAR the sysfs and driver mappings show. */
	readonly bar: string;
	/** Device bound to vfio-pci. */
	readonly vfio: string;
	/** Provider behind `p2pmem/allocate`. */
	readonly p2pmem: string;
	/** NVMe disks by letter; `x` holds the ext4 file system. */
	readonly nvme: Readonly<Record<string, string>>;
	/** PCI devices that import pinned memory, in the order of `client0` ... */
	readonly clients: readonly string[];
}

/** One running kernel with its devices: everything that an operation may ask. */
export interface Machine {
	readonly world: World;
	readonly profile: Profile;
	readonly iommu: Iommu;
	readonly bus: Bus;
	readonly roles: Roles;
	readonly pages: Pages;
	/** Numbers of rules that are switched off, to see what depends on them. */
	readonly rulesOff: ReadonlySet<string>;
	/** Next free frame of RAM. */
	nextPfn: number;
	/** Number of the next DMA mapping. */
	nextMapping: number;
	/** Steps that were done when an operation had its answer and began to clear up; null: all count. */
	answeredAt: number | null;
}

export function boot(
	parts: Pick<Machine, 'world' | 'profile' | 'iommu' | 'bus' | 'roles'> &
		Partial<Pick<Machine, 'rulesOff'>>,
): Machine {
	return {
		rulesOff: new Set(),
		...parts,
		pages: new Pages(),
		nextPfn: 0x20000,
		nextMapping: 0,
		answeredAt: null,
	};
}

/** True unless the rule, or the whole rule that it is a part of (`R9` of `R9.4`), is switched off. */
export function applies(machine: Machine, rule: string): boolean {
	if (machine.rulesOff.size === 0) return true;
	return !machine.rulesOff.has(rule) && !machine.rulesOff.has(rule.split('.', 1)[0] ?? rule);
}

/** Takes `pages` consecutive frames of RAM. */
export function allocFrames(machine: Machine, pages: number, page: PageType): Frames {
	const frames: Frames = { pfn: machine.nextPfn, medium: 'ram', page, owner: null };
	machine.nextPfn += pages;
	return frames;
}
