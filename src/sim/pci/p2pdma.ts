import { calcMapTypeAndDist, type MapType, type P2pdmaRules, type RouteOpinion } from './distance';
import { Hierarchy, type PciNode, type Topology } from './hierarchy';

/**
 * The kernel's p2pdma state: a topology as the kernel reads it, and each provider's cache of map
 * types (`pci_p2pdma.map_types`). The cache is filled by a question and overwritten by a distance
 * question; a change of ACS or of the allow-list does not touch it (R1.6 as corrected).
 */
export class P2pdma {
	#hierarchy: Hierarchy;
	readonly #cache = new Map<string, MapType>();

	constructor(
		topology: Topology,
		private readonly rules: P2pdmaRules,
	) {
		this.#hierarchy = new Hierarchy(topology);
	}

	get hierarchy(): Hierarchy {
		return this.#hierarchy;
	}

	/** Registers changed under the kernel's feet: the cache stays. */
	changeTopology(topology: Topology): void {
		this.#hierarchy = new Hierarchy(topology);
	}

	/** `calc_map_type_and_dist`: computes anew and overwrites the cache. */
	askDistance(provider: PciNode, client: PciNode): RouteOpinion {
		const opinion = calcMapTypeAndDist(this.#hierarchy, provider, client, this.rules);
		this.#cache.set(`${provider.id} ${client.id}`, opinion.mapType);
		return opinion;
	}

	/** `pci_p2pdma_map_type` at DMA time: the cached type if there is one, else R1 (R2.3). */
	mapType(provider: PciNode, client: PciNode): MapType {
		const cached = this.#cache.get(`${provider.id} ${client.id}`);
		return cached ?? this.askDistance(provider, client).mapType;
	}

	/**
	 * R2.1 `pci_p2pdma_distance_many`: sum of the distances, or -1 where there is no client, a client
	 * has no PCI parent (null), or a pair is not supported.
	 */
	distanceMany(provider: PciNode, clients: readonly (PciNode | null)[]): number {
		let [sum, refused] = [0, clients.length === 0];
		for (const client of clients) {
			if (client === null) return -1;
			const opinion = this.askDistance(provider, client);
			refused ||= opinion.mapType === 'NOT_SUPPORTED';
			sum += opinion.distance;
		}
		return refused ? -1 : sum;
	}

	/**
	 * R2.2 `pci_p2pmem_find_many`: the published provider nearest to all clients, or null. `pick`
	 * chooses among equals (the kernel takes one at random): it gets their number, gives an index.
	 */
	findMany(
		published: readonly PciNode[],
		clients: readonly PciNode[],
		pick: (count: number) => number,
	): PciNode | null {
		let [best, nearest]: [number, PciNode[]] = [-1, []];
		for (const provider of published) {
			const distance = this.distanceMany(provider, clients);
			if (distance < 0) continue;
			if (best < 0 || distance < best) [best, nearest] = [distance, []];
			if (distance === best) nearest.push(provider);
		}
		return nearest.length === 0 ? null : (nearest[pick(nearest.length)] ?? null);
	}
}
