import { iova, type PhysAddr, phys } from '../engine/address';
import type { Outcome } from '../engine/trace';
import type { Features } from '../engine/world';
import type { P2pdmaRules } from '../pci/distance';
import { routeTlp, type TlpFate } from '../pci/hardware';
import type { Bar, PciNode, Topology } from '../pci/hierarchy';
import { P2pdma } from '../pci/p2pdma';
import { dmaDeviceOf, type PhysRange } from './device';
import type { IovaRange } from './iova';
import { dmaMapResource, physVecToSgt } from './resource';
import { type DmaEntry, dmaMapSgtable, type SgRules } from './sg';

/** Memory to be mapped for DMA; `provider` names the device whose pgmap it is, or is null for RAM. */
export interface BusRange {
	readonly start: PhysAddr;
	/** Bytes. */
	readonly length: number;
	readonly provider: string | null;
}

/** What the DMA API answered. */
export interface BusAnswer {
	readonly result: Outcome;
	readonly rule: string;
	readonly reason: string;
	readonly entries: readonly DmaEntry[];
	/** One entry for each range asked for, in order. */
	readonly perRange: readonly DmaEntry[];
}

/** What a kernel knows of peers. */
export interface KernelRules extends P2pdmaRules, SgRules {}

/** What a kernel knows of peers, by the names of `src/sim/profiles`. */
export const p2pdmaRulesOf = (
	features: Features,
	rulesOff: ReadonlySet<string> = new Set(),
): KernelRules => ({
	hostBridgeRoute: features.has('p2pdma-host-bridge'),
	mixedLists: features.has('dma-map-sg-p2pdma'),
	rulesOff,
});

/** The BAR of a device that holds memory without side effects, or undefined. */
export const memoryBar = (node: PciNode): Bar | undefined =>
	node.bars.find((bar) => bar.regions.some((region) => region.use === 'memory'));

/** A stretch of a live mapping: the address that the device was given, and what it stands for. */
export interface Segment {
	readonly dma: number;
	readonly bytes: number;
	/** `cpu`: a software device, whose driver copies. */
	readonly kind: DmaEntry['kind'] | 'cpu';
	/** First physical byte that is meant. */
	readonly target: number;
	/** Owner of that memory, or `ram`. */
	readonly owner: string;
}

/** What became of the packets to a mapping. */
export interface Sent {
	readonly ok: boolean;
	readonly path: readonly string[];
	readonly reason: string;
}

/** The devices of a topology as the DMA API of one running kernel sees them, by name. */
export class PciBus {
	readonly p2pdma: P2pdma;
	readonly #rules: KernelRules;
	readonly #taken = new Map<string, IovaRange[]>();

	constructor(topology: Topology, features: Features, rulesOff: ReadonlySet<string> = new Set()) {
		this.#rules = p2pdmaRulesOf(features, rulesOff);
		this.p2pdma = new P2pdma(topology, this.#rules);
	}

	/** Physical address and bytes of the device's memory BAR; null when it has none. */
	bar(device: string): { readonly start: PhysAddr; readonly size: number } | null {
		const node = this.p2pdma.hierarchy.node(device);
		const bar = node === undefined ? undefined : memoryBar(node);
		return bar === undefined ? null : { start: phys(bar.start), size: bar.size };
	}

	/** `dma_map_sgtable(client, ranges)` (R5, R6). */
	mapSgtable(client: string, ranges: readonly BusRange[]): BusAnswer {
		const node = this.p2pdma.hierarchy.node(client);
		if (node === undefined) return unknown(client);
		const found: PhysRange[] = ranges.map(({ start, length, provider }) => {
			const owner = provider === null ? undefined : this.p2pdma.hierarchy.node(provider);
			return {
				start,
				length,
				pgmap: owner === undefined ? null : { provider: owner, start, length },
			};
		});
		const device = dmaDeviceOf(this.p2pdma, node);
		const answer = dmaMapSgtable(device, found, this.#rules, this.#of(client));
		if (answer.iova !== null) this.#of(client).push(answer.iova);
		return answer;
	}

	/** `pci_p2pdma_distance_many` (R2), then `dma_map_resource` (R7): what a careful exporter does. */
	mapBar(provider: string, client: string, range: BusRange): BusAnswer {
		const [from, to] = [provider, client].map((id) => this.p2pdma.hierarchy.node(id));
		if (from === undefined || to === undefined)
			return unknown(from === undefined ? provider : client);
		if (this.p2pdma.distanceMany(from, [to]) < 0) {
			const reason = `${client} cannot reach ${provider}: the distance is -1`;
			return { result: 'EREMOTEIO', rule: 'R2.1', reason, entries: [], perRange: [] };
		}
		const device = dmaDeviceOf(this.p2pdma, to);
		const answer = dmaMapResource(device, range.start, range.length, this.#of(client));
		if (answer.entry?.kind === 'iova') {
			this.#of(client).push({ start: answer.entry.dma, length: range.length });
		}
		const entries = answer.entry === null ? [] : [answer.entry];
		return { ...answer, entries, perRange: entries };
	}

	/** R8 `dma_buf_phys_vec_to_sgt`: asks R1 and maps ranges of the provider's BAR without pages. */
	mapPhysVec(
		provider: string,
		client: string,
		ranges: readonly Omit<BusRange, 'provider'>[],
	): BusAnswer {
		const [from, to] = [provider, client].map((id) => this.p2pdma.hierarchy.node(id));
		if (from === undefined || to === undefined)
			return unknown(from === undefined ? provider : client);
		const opinion = this.p2pdma.askDistance(from, to);
		const offset = this.p2pdma.hierarchy.hostBridge(from)?.busOffset ?? 0;
		const found = ranges.map((range): PhysRange => ({ ...range, pgmap: null }));
		const device = dmaDeviceOf(this.p2pdma, to);
		const answer = physVecToSgt(device, opinion, offset, found, this.#of(client));
		if (answer.iova !== null) this.#of(client).push(answer.iova);
		return answer;
	}

	/** `pci_p2pdma_distance`: -1 where the peers cannot reach each other or a name is unknown. */
	distance(provider: string, client: string): number {
		const [from, to] = [provider, client].map((id) => this.p2pdma.hierarchy.node(id));
		return from === undefined || to === undefined ? -1 : this.p2pdma.distanceMany(from, [to]);
	}

	/** `dma_unmap_*`: gives IOVAs back; bus addresses took none. */
	unmap(client: string, segments: readonly Segment[]): void {
		const taken = this.#of(client);
		for (const { dma, bytes, kind } of segments) {
			if (kind !== 'iova') continue;
			const at = taken.findIndex((range) => dma >= range.start && dma < range.start + range.length);
			const range = taken[at];
			if (range === undefined) continue;
			const tail = range.start + range.length - dma - bytes;
			taken.splice(at, 1);
			if (dma > range.start) taken.push({ start: range.start, length: dma - range.start });
			if (tail > 0) taken.push({ start: dma + bytes, length: tail });
		}
	}

	/** IOVA ranges in use for the client, apart from those reserved for windows. */
	iovas(client: string): number {
		return this.#of(client).length - this.#reserved().length;
	}

	/**
	 * Sends one packet to each segment and says whether all arrived where was meant (R4). The
	 * IOMMU's table holds what the mappings put there.
	 */
	send(client: string, segments: readonly Segment[]): Sent {
		let last: TlpFate | null = null;
		for (const segment of segments) {
			if (segment.kind === 'cpu' || segment.kind === 'bounce') continue;
			last = this.#route(client, segment);
			if (!arrived(last, segment)) return { ok: false, path: last.path, reason: last.reason };
		}
		const { path = [], reason = 'the CPU moves the data' } = last ?? {};
		return { ok: true, path, reason };
	}

	#route(client: string, { dma, bytes, kind, target }: Segment): TlpFate {
		const { hierarchy } = this.p2pdma;
		const entry = { iova: iova(dma), length: bytes, target: phys(target), write: true };
		const translated = hierarchy.topology.iommu === 'translated';
		const domain = translated ? (kind === 'iova' ? [entry] : []) : null;
		const length = Math.min(bytes, 64);
		const tlp = { requester: client, address: dma, length, kind: 'read' } as const;
		return routeTlp(hierarchy, { ...tlp, at: 'untranslated' }, domain);
	}

	/** IOVAs in use for the client; host bridge windows never hold one (`iova_reserve_pci_windows`). */
	#of(client: string): IovaRange[] {
		const known = this.#taken.get(client);
		if (known !== undefined) return known;
		const reserved = this.#reserved();
		this.#taken.set(client, reserved);
		return reserved;
	}

	#reserved(): IovaRange[] {
		const { nodes } = this.p2pdma.hierarchy.topology;
		return nodes.flatMap((node): IovaRange[] => (node.parent === null ? [...node.windows] : []));
	}
}

/** The packet hit the memory that the segment stands for. */
function arrived(fate: TlpFate, { owner }: Segment): boolean {
	return owner === 'ram'
		? fate.fate === 'delivered-ram'
		: fate.fate === 'delivered-bar' && fate.target === owner;
}

const unknown = (device: string): BusAnswer => ({
	result: 'ENODEV',
	rule: 'R2.1',
	reason: `there is no device ${device}`,
	entries: [],
	perRange: [],
});
