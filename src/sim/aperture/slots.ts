import type { Ps } from '../engine/time';

/** A chunk that has a slot. */
export interface Placed {
	/** Index of the client whose chunk it is. */
	readonly client: number;
	readonly chunk: number;
	/** End of the transfer that uses it; it cannot be taken without harm before. */
	busyUntil: Ps;
}

/** Chunks of a client beyond this number would be taken for another's. */
const MOST_CHUNKS = 2 ** 24;
const keyOf = (client: number, chunk: number) => client * MOST_CHUNKS + chunk;

/** The slots of an aperture, the one that was used longest ago first. */
export class Slots {
	// a Map keeps the order of insertion
	readonly #placed = new Map<number, Placed>();

	constructor(private readonly capacity: number) {}

	get full(): boolean {
		return this.#placed.size >= this.capacity;
	}

	has(client: number, chunk: number): boolean {
		return this.#placed.has(keyOf(client, chunk));
	}

	/** Marks a chunk as used until `busyUntil`; it has a slot. */
	use(client: number, chunk: number, busyUntil: Ps): void {
		const key = keyOf(client, chunk);
		const placed = this.#placed.get(key);
		if (placed === undefined) return;
		placed.busyUntil = Math.max(placed.busyUntil, busyUntil);
		this.#placed.delete(key);
		this.#placed.set(key, placed);
	}

	add(client: number, chunk: number): void {
		this.#placed.set(keyOf(client, chunk), { client, chunk, busyUntil: 0 });
	}

	remove(client: number, chunk: number): void {
		this.#placed.delete(keyOf(client, chunk));
	}

	/** The chunk unused for longest that may be taken; null where none may. */
	victim(mayTake: (client: number) => boolean): Placed | null {
		for (const placed of this.#placed.values()) if (mayTake(placed.client)) return placed;
		return null;
	}
}
