/**
 * The PCI hierarchy as data (`struct pci_dev`, `struct pci_host_bridge`). Every record is plain
 * JSON, so it can stand in a scenario file and in the state of a run. Sizes are bytes.
 */

/** Bits of the ACS control register (`PCI_ACS_*`). */
export const ACS = { SV: 1, TB: 2, RR: 4, CR: 8, UF: 16, EC: 32, DT: 64 } as const;
/** Bits that send a peer request, or its completion, up to the root complex. */
export const ACS_REDIRECT = ACS.RR | ACS.CR | ACS.EC;
/** What `pci_std_enable_acs` sets at every capable port once an IOMMU asked for ACS. */
export const ACS_STANDARD = ACS.SV | ACS.RR | ACS.CR | ACS.UF;

export type NodeType = 'root-port' | 'switch-up' | 'switch-down' | 'endpoint' | 'rc-endpoint';

/** What a stretch of a BAR is for; only `memory` has no side effects and may be published. */
export type RegionUse = 'memory' | 'doorbell' | 'registers' | 'msix';

export interface BarRegion {
	readonly offset: number;
	readonly length: number;
	readonly use: RegionUse;
}

export interface Bar {
	/** 0 to 5; a 64-bit BAR takes this slot and the next. */
	readonly index: number;
	readonly kind: 'mem32' | 'mem64';
	readonly prefetchable: boolean;
	/** Power of two; the BAR is aligned to it. */
	readonly size: number;
	/** CPU physical address of its first byte. */
	readonly start: number;
	readonly regions: readonly BarRegion[];
}

export interface Acs {
	/** Bits that the port can do. */
	readonly cap: number;
	/** Bits that are on. */
	readonly ctrl: number;
}

export interface PcieLink {
	/** 1 to 6 */
	readonly gen: number;
	/** Lanes: 1, 2, 4, 8 or 16. */
	readonly width: number;
}

/** Window of a bridge: CPU physical range that it forwards downwards, 1 MiB granularity. */
export interface Window {
	readonly start: number;
	readonly length: number;
	readonly kind: 'mem32' | 'mem64pref';
}

export interface PciNode {
	/** Name in the topology, e.g. `rp0`, `NIC`. */
	readonly id: string;
	/** Kernel name, e.g. `0000:02:04.0`. */
	readonly bdf: string;
	readonly type: NodeType;
	/** Bridge above (`pci_upstream_bridge`), or null on a root bus. */
	readonly parent: string | null;
	readonly hostBridge: string;
	/** `vendor:device`, four hexadecimal digits each. */
	readonly device: string;
	readonly acs: Acs | null;
	readonly ats: boolean;
	/** Memory decoding (PCI_COMMAND_MEMORY). */
	readonly memEnable: boolean;
	readonly busMaster: boolean;
	/** Max payload and max read request size. */
	readonly mps: number;
	readonly mrrs: number;
	/** Link above the function; null in the root complex and inside a switch. */
	readonly link: PcieLink | null;
	readonly windows: readonly Window[];
	readonly bars: readonly Bar[];
	/** Width of the DMA mask in bits. */
	readonly dmaMaskBits: number;
	readonly driver: string | null;
	/** Bytes of device-local memory behind an aperture (VRAM), 0 where there is none. */
	readonly localMemory: number;
}

export interface HostBridge {
	readonly id: string;
	/** Number of its root bus. */
	readonly bus: number;
	/** CPU socket. */
	readonly socket: number;
	/** `vendor:device` of the first device on the root bus, by which the allow-list knows it (R3). */
	readonly firstDevice: string;
	/** True when that device is function 00.0 or a root port; otherwise the list refuses (R3.2). */
	readonly firstIsBridge: boolean;
	/** Bus address minus CPU physical address of its memory windows. */
	readonly busOffset: number;
}

export interface Cpu {
	/** As in `/proc/cpuinfo`: `GenuineIntel`, `AuthenticAMD`, or another word off x86. */
	readonly vendor: string;
	readonly family: number;
	/** Ordinary loads and stores of the kernel may touch BAR memory (x86: yes, slowly). */
	readonly mmioSafe: boolean;
}

export type IommuMode = 'off' | 'passthrough' | 'translated';

/** What the hardware does, whatever the kernel believes. */
export interface RootComplex {
	/** Pairs `from>to` of root ports between which peer packets are lost; all others pass. */
	readonly blocked: readonly string[];
}

export interface Topology {
	readonly id: string;
	readonly title: string;
	readonly cpu: Cpu;
	readonly iommu: IommuMode;
	readonly hostBridges: readonly HostBridge[];
	/** Parents before children, in bus order. */
	readonly nodes: readonly PciNode[];
	readonly rootComplex: RootComplex;
}

/** Looks nodes up by name; built once per topology. */
export class Hierarchy {
	readonly #nodes: ReadonlyMap<string, PciNode>;
	readonly #bridges: ReadonlyMap<string, HostBridge>;

	constructor(readonly topology: Topology) {
		this.#nodes = new Map(topology.nodes.map((node) => [node.id, node]));
		this.#bridges = new Map(topology.hostBridges.map((bridge) => [bridge.id, bridge]));
	}

	node(id: string): PciNode | undefined {
		return this.#nodes.get(id);
	}

	/** The host bridge of a node; undefined where the topology lacks it. */
	hostBridge(node: PciNode): HostBridge | undefined {
		return this.#bridges.get(node.hostBridge);
	}

	/** The function and every bridge above it, bottom up (`pci_upstream_bridge` repeated). */
	chain(node: PciNode): PciNode[] {
		const chain: PciNode[] = [];
		for (let at: PciNode | undefined = node; at !== undefined; at = this.#parent(at)) {
			if (chain.includes(at)) break;
			chain.push(at);
		}
		return chain;
	}

	children(id: string): PciNode[] {
		return this.topology.nodes.filter((node) => node.parent === id);
	}

	#parent(node: PciNode): PciNode | undefined {
		return node.parent === null ? undefined : this.#nodes.get(node.parent);
	}
}

/** The topology with the ACS control words replaced; ports not named are cleared when `others` is 0. */
export function withAcs(
	topology: Topology,
	words: Readonly<Record<string, number>>,
	others?: number,
): Topology {
	return {
		...topology,
		nodes: topology.nodes.map((node) => {
			const ctrl = words[node.id] ?? (node.acs === null ? undefined : others);
			if (ctrl === undefined) return node;
			return { ...node, acs: { cap: node.acs?.cap ?? ctrl, ctrl } };
		}),
	};
}

/**
 * What `pci_std_enable_acs` leaves: with an IOMMU detected (passthrough included) every capable
 * port gets SV, RR, CR and UF as far as it can; without one nothing is switched on.
 */
export function withKernelAcs(topology: Topology): Topology {
	const wanted = topology.iommu === 'off' ? 0 : ACS_STANDARD;
	return {
		...topology,
		nodes: topology.nodes.map((node) =>
			node.acs === null ? node : { ...node, acs: { ...node.acs, ctrl: wanted & node.acs.cap } },
		),
	};
}
