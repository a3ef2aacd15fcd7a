import type { Reach } from './flowState';

/** Reads under way, by number: each holds a tag until its last byte is there. */
export class ChunkPool {
	flow = new Int32Array(256);
	/** Slot of its message. */
	slot = new Int32Array(256);
	/** Bytes that have not come. */
	left = new Int32Array(256);
	page = new Float64Array(256);
	/** The way by which it was sent; undefined when the number is free. */
	readonly reach: (Reach | undefined)[] = [];
	private readonly free: number[] = [];
	private used = 0;

	take(flow: number, slot: number, bytes: number, page: number, reach: Reach): number {
		const chunk = this.free.pop() ?? this.used++;
		if (chunk === this.flow.length) this.grow();
		this.flow[chunk] = flow;
		this.slot[chunk] = slot;
		this.left[chunk] = bytes;
		this.page[chunk] = page;
		this.reach[chunk] = reach;
		return chunk;
	}

	release(chunk: number): void {
		this.reach[chunk] = undefined;
		this.free.push(chunk);
	}

	/** Calls `each` for every read under way. */
	forEach(each: (chunk: number) => void): void {
		for (let chunk = 0; chunk < this.used; chunk++) {
			if (this.reach[chunk] !== undefined) each(chunk);
		}
	}

	private grow(): void {
		const wider = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
			to.set(from);
			return to;
		};
		const length = this.flow.length * 2;
		this.flow = wider(this.flow, new Int32Array(length));
		this.slot = wider(this.slot, new Int32Array(length));
		this.left = wider(this.left, new Int32Array(length));
		this.page = wider(this.page, new Float64Array(length));
	}
}
