/**
 * Slots of an aperture in the order in which they were last used. A chunk that is used takes a slot;
 * when none is free the longest unused one that nobody holds is given up.
 */
export class Slots {
	/** Chunk to whether somebody holds it; a Map keeps the order of insertion. */
	readonly #slots = new Map<string, boolean>();

	constructor(private readonly capacity: number) {}

	has(chunk: string): boolean {
		return this.#slots.has(chunk);
	}

	get size(): number {
		return this.#slots.size;
	}

	/** Marks a chunk as used just now; false when it has no slot. */
	touch(chunk: string): boolean {
		const held = this.#slots.get(chunk);
		if (held === undefined) return false;
		this.#slots.delete(chunk);
		this.#slots.set(chunk, held);
		return true;
	}

	/**
	 * Gives a chunk a slot. Returns the chunk that had to go, null when a slot was free, or `full`
	 * when every slot is held.
	 */
	place(chunk: string, held: boolean): { readonly gone: string | null } | 'full' {
		let gone: string | null = null;
		if (this.#slots.size >= this.capacity) {
			for (const [candidate, pinned] of this.#slots) {
				if (pinned) continue;
				gone = candidate;
				break;
			}
			if (gone === null) return 'full';
			this.#slots.delete(gone);
		}
		this.#slots.set(chunk, held);
		return { gone };
	}
}
