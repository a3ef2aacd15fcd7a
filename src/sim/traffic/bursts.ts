/**
 * Bursts under way, by number. Numbers are reused, arrays double when more are under way than ever
 * before, and nothing is allocated otherwise.
 */
export class BurstPool {
	/** Lane that it waits in or goes to next. */
	lane = new Int32Array(256);
	/** Payload. */
	bytes = new Int32Array(256);
	/** Flow that it belongs to. */
	flow = new Int32Array(256);
	/** Message of a write, chunk of a read. */
	owner = new Int32Array(256);
	/** Page that it touches, among all pages of all regions. */
	page = new Float64Array(256);
	/** When its last byte is where its head is now. */
	tail = new Float64Array(256);
	/** When it came to its lane. */
	since = new Float64Array(256);
	/** The one behind it in its lane, or -1. */
	next = new Int32Array(256);
	/** Buffer that it occupies (server * 4 + kind), or -1; how much of it; how long the news takes. */
	held = new Int32Array(256);
	heldBytes = new Int32Array(256);
	heldReturn = new Float64Array(256);

	private free = new Int32Array(256);
	private freeCount = 0;
	private used = 0;

	/** Number of bursts under way. */
	get count(): number {
		return this.used - this.freeCount;
	}

	take(flow: number, owner: number, bytes: number, page: number): number {
		if (this.freeCount === 0 && this.used === this.lane.length) this.grow();
		const burst = this.freeCount > 0 ? (this.free[--this.freeCount] as number) : this.used++;
		this.flow[burst] = flow;
		this.owner[burst] = owner;
		this.bytes[burst] = bytes;
		this.page[burst] = page;
		return burst;
	}

	release(burst: number): void {
		this.free[this.freeCount++] = burst;
		this.lane[burst] = -1;
	}

	/** Calls `each` for every burst under way. */
	forEach(each: (burst: number) => void): void {
		for (let burst = 0; burst < this.used; burst++) {
			if ((this.lane[burst] as number) >= 0) each(burst);
		}
	}

	private grow(): void {
		const wider = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
			to.set(from);
			return to;
		};
		const length = this.lane.length * 2;
		this.lane = wider(this.lane, new Int32Array(length));
		this.bytes = wider(this.bytes, new Int32Array(length));
		this.flow = wider(this.flow, new Int32Array(length));
		this.owner = wider(this.owner, new Int32Array(length));
		this.page = wider(this.page, new Float64Array(length));
		this.tail = wider(this.tail, new Float64Array(length));
		this.since = wider(this.since, new Float64Array(length));
		this.next = wider(this.next, new Int32Array(length));
		this.held = wider(this.held, new Int32Array(length));
		this.heldBytes = wider(this.heldBytes, new Int32Array(length));
		this.heldReturn = wider(this.heldReturn, new Float64Array(length));
		this.free = wider(this.free, new Int32Array(length));
	}
}
