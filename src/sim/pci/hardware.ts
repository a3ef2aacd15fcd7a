import { type BusAddr, type Iova, overlaps, type PhysAddr, physOfBus } from '../engine/address';
import { ACS, type Bar, type Hierarchy, type PciNode } from './hierarchy';

/** A memory request as a device puts it on its link. */
export interface Tlp {
	readonly requester: string;
	/** What the packet holds: a `dma_addr_t` without its tag. */
	readonly address: number;
	/** Bytes. */
	readonly length: number;
	readonly kind: 'read' | 'write';
	/** AT field: `translated` packets claim to hold a physical address already (ATS). */
	readonly at: 'untranslated' | 'translated';
}

/** One entry of the IOMMU's table for the requester's domain. */
export interface IommuEntry {
	readonly iova: Iova;
	readonly length: number;
	readonly target: PhysAddr;
	readonly write: boolean;
}

/** Where the packet went, whatever the kernel believed. */
export interface TlpFate {
	readonly fate:
		| 'delivered-ram'
		| 'delivered-bar'
		| 'dropped'
		| 'acs-violation'
		| 'iommu-fault'
		| 'unsupported-request'
		| 'lost';
	/** Device whose BAR was hit, or null. */
	readonly target: string | null;
	readonly bar: number | null;
	/** Bytes from the start of the BAR, or the physical address in RAM; null when nothing was hit. */
	readonly offset: number | null;
	/** Names of the nodes passed, in order; `root complex` where it was. */
	readonly path: readonly string[];
	/** Links crossed. */
	readonly hops: number;
	readonly iotlbLookup: boolean;
	readonly reason: string;
}

const holds = (start: number, length: number, address: number): boolean =>
	address >= start && address < start + length;
const inWindow = (node: PciNode, address: number): boolean =>
	node.windows.some((window) => holds(window.start, window.length, address));
const barAt = (node: PciNode, address: number): Bar | undefined =>
	node.bars.find((bar) => holds(bar.start, bar.size, address));

/**
 * R4: follows one request through switches, IOMMU and root complex. `domain` is the requester's
 * table where an IOMMU translates, null where none does. Bus offsets are taken off at the host
 * bridge; below it, windows and BARs are compared as bus addresses.
 */
export function routeTlp(
	hierarchy: Hierarchy,
	tlp: Tlp,
	domain: readonly IommuEntry[] | null,
): TlpFate {
	const walk = new TlpWalk(hierarchy, tlp, domain);
	return walk.run();
}

class TlpWalk {
	readonly #path: string[] = [];
	#hops = 0;
	#iotlb = false;

	constructor(
		private readonly hierarchy: Hierarchy,
		private readonly tlp: Tlp,
		private readonly domain: readonly IommuEntry[] | null,
	) {}

	run(): TlpFate {
		const from = this.hierarchy.node(this.tlp.requester);
		if (from === undefined) return this.#end('dropped', 'there is no such requester');
		this.#path.push(from.id);
		if (!from.busMaster) return this.#end('dropped', `${from.id} may not master the bus`);
		const offset = this.hierarchy.hostBridge(from)?.busOffset ?? 0;
		const physical = physOfBus(this.tlp.address as BusAddr, offset);
		let at = from;
		for (const bridge of this.hierarchy.chain(from).slice(1)) {
			this.#pass(bridge);
			const fate = this.#atPort(bridge, at, physical);
			if (fate !== null) return fate;
			at = bridge;
		}
		return this.#rootComplex(at, offset);
	}

	/** R4.2: what a switch port or root port does with a request that comes from below. */
	#atPort(port: PciNode, below: PciNode, physical: PhysAddr): TlpFate | null {
		const ctrl = port.acs?.ctrl ?? 0;
		const translated = this.tlp.at === 'translated';
		if (port.type === 'switch-up') return this.#turn(port, below, physical);
		if (ctrl & ACS.TB && translated) {
			return this.#end('acs-violation', `${port.id} blocks translated requests (R4.2)`);
		}
		return null;
	}

	/**
	 * At the switch's upstream port the request has passed its downstream port. RR there sends it
	 * up, unless DT lets a translated request go to its peer.
	 */
	#turn(up: PciNode, down: PciNode, physical: PhysAddr): TlpFate | null {
		const ctrl = down.acs?.ctrl ?? 0;
		const free = this.tlp.at === 'translated' && (ctrl & ACS.DT) !== 0;
		if ((ctrl & (ACS.RR | ACS.EC)) !== 0 && !free) return null;
		const sibling = this.hierarchy
			.children(up.id)
			.find((node) => node.id !== down.id && inWindow(node, physical));
		if (sibling === undefined) return null;
		this.#pass(sibling);
		return this.#down(sibling, physical);
	}

	/** R4.3, R4.4 */
	#rootComplex(port: PciNode, busOffset: number): TlpFate {
		this.#path.push('root complex');
		let target = physOfBus(this.tlp.address as BusAddr, busOffset);
		if (this.domain !== null && this.tlp.at === 'untranslated') {
			this.#iotlb = true;
			const entry = this.domain.find((one) => holds(one.iova, one.length, this.tlp.address));
			if (entry === undefined || (this.tlp.kind === 'write' && !entry.write)) {
				return this.#end('iommu-fault', 'the domain has no such mapping (R4.3)');
			}
			target = (entry.target + (this.tlp.address - entry.iova)) as PhysAddr;
		}
		const { nodes, rootComplex } = this.hierarchy.topology;
		const onRoot = nodes.filter((node) => node.parent === null);
		const integrated = onRoot.find((node) => barAt(node, target) !== undefined);
		if (integrated !== undefined) return this.#hit(integrated, target);
		const root = onRoot.find((node) => inWindow(node, target));
		if (root === undefined) return this.#ram(target);
		if (rootComplex.blocked.includes(`${port.id}>${root.id}`)) {
			const how = this.tlp.kind === 'write' ? 'the write vanishes' : 'the read times out';
			return this.#end('lost', `${port.id} does not forward to ${root.id}: ${how} (R4.4)`);
		}
		this.#pass(root);
		return this.#down(root, target);
	}

	#ram(target: PhysAddr): TlpFate {
		const { nodes } = this.hierarchy.topology;
		const device = nodes.some((node) =>
			node.bars.some((bar) => overlaps(bar.start, bar.size, target, 1)),
		);
		if (device) return this.#end('unsupported-request', 'no window leads to that BAR (R4.4)');
		return { ...this.#end('delivered-ram', 'decoded as memory (R4.4)'), offset: target };
	}

	/** R4.5 */
	#down(bridge: PciNode, target: PhysAddr): TlpFate {
		for (const child of this.hierarchy.children(bridge.id)) {
			if (barAt(child, target) !== undefined) return this.#hit(child, target);
			if (!inWindow(child, target)) continue;
			this.#pass(child);
			return this.#down(child, target);
		}
		return this.#end('unsupported-request', `nothing below ${bridge.id} claims it (R4.5)`);
	}

	#hit(node: PciNode, target: PhysAddr): TlpFate {
		this.#pass(node);
		const bar = barAt(node, target);
		if (!node.memEnable || bar === undefined) {
			return this.#end('unsupported-request', `${node.id} does not decode memory (R4.5)`);
		}
		return {
			...this.#end('delivered-bar', `BAR ${bar.index} of ${node.id} takes it`),
			target: node.id,
			bar: bar.index,
			offset: target - bar.start,
		};
	}

	#pass(node: PciNode): void {
		this.#path.push(node.id);
		if (node.link !== null) this.#hops += 1;
	}

	#end(fate: TlpFate['fate'], reason: string): TlpFate {
		return {
			fate,
			target: null,
			bar: null,
			offset: null,
			path: this.#path,
			hops: this.#hops,
			iotlbLookup: this.#iotlb,
			reason,
		};
	}
}
