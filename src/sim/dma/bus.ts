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

/** A live mapping: what the device was given, and what was meant. */
export interface SentMapping {
	readonly segments: readonly {
		readonly dma: number;
		readonly bytes: number;
		readonly kind: string;
	}[];
	/** First physical byte that was meant. */
	readonly target: number;
	/** Owner of that memory, or `ram`. */
	readonly owner: string;
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
			return { result: 'EREMOTEIO', rule: 'R2.1', reason, entries: [] };
		}
		const device = dmaDeviceOf(this.p2pdma, to);
		const answer = dmaMapResource(device, range.start, range.length, this.#of(client));
		if (answer.entry?.kind === 'iova') {
			this.#of(client).push({ start: answer.entry.dma, length: range.length });
		}
		return { ...answer, entries: answer.entry === null ? [] : [answer.entry] };
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

	/**
	 * Sends one packet to each segment of a mapping and says whether all arrived at the byte that
	 * was meant (R4). The IOMMU's table holds what the mapping put there.
	 */
	send(
		client: string,
		mapping: SentMapping,
	): { readonly ok: boolean; readonly path: readonly string[]; readonly reason: string } {
		let offset = 0;
		let last: TlpFate | null = null;
		for (const { dma, bytes, kind } of mapping.segments) {
			const target = phys(mapping.target + offset);
			const entry = { iova: iova(dma), length: bytes, target, write: true };
			const domain =
				this.p2pdma.hierarchy.topology.iommu !== 'translated'
					? null
					: kind === 'iova'
						? [entry]
						: [];
			const tlp = {
				requester: client,
				address: dma,
				length: 64,
				kind: 'read',
				at: 'untranslated',
			} as const;
			last = routeTlp(this.p2pdma.hierarchy, tlp, domain);
			const owner = mapping.owner === 'ram' ? null : mapping.owner;
			const arrived =
				last.fate === 'delivered-ram'
					? owner === null
					: last.fate === 'delivered-bar' && last.target === owner;
			if (!arrived) return { ok: false, path: last.path, reason: last.reason };
			offset += bytes;
		}
		return {
			ok: last !== null,
			path: last?.path ?? [],
			reason: last?.reason ?? 'nothing is mapped',
		};
	}

	/** IOVAs in use for the client; host bridge windows never hold one (`iova_reserve_pci_windows`). */
	#of(client: string): IovaRange[] {
		const known = this.#taken.get(client);
		if (known !== undefined) return known;
		const { topology } = this.p2pdma.hierarchy;
		const reserved = topology.nodes.flatMap((node): IovaRange[] =>
			node.parent === null ? [...node.windows] : [],
		);
		this.#taken.set(client, reserved);
		return reserved;
	}
}

const unknown = (device: string): BusAnswer => ({
	result: 'ENODEV',
	rule: 'R2.1',
	reason: `there is no device ${device}`,
	entries: [],
});
