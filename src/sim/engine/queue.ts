import type { Ps } from './time';

/** Refers to a scheduled event until it fires or is cancelled; 0 refers to none. */
export type Handle = number;

// A handle is generation * 2^24 + slot, so a slot that was reused is not mistaken for its former event.
const SLOTS = 2 ** 24;
const ARITY_BITS = 2;
const ARITY = 1 << ARITY_BITS;

/**
 * Pending events in order of (time, order of scheduling): a 4-ary heap over typed arrays. Pushing,
 * popping and cancelling allocate nothing, but for doubling the arrays when more events are pending than
 * ever before. A cancelled event leaves at once, so timers that rarely fire cost no memory.
 */
export class EventQueue {
	/** Number of pending events. */
	size = 0;

	// The heap: time of the event at each place, and its slot.
	private times = new Float64Array(64);
	private slots = new Int32Array(64);
	// By slot: what the event is, when it was scheduled, where in the heap it stands.
	private orders = new Float64Array(64);
	private kinds = new Int32Array(64);
	private as = new Int32Array(64);
	private bs = new Int32Array(64);
	private places = new Int32Array(64);
	private generations = new Int32Array(64).fill(1);
	private free = new Int32Array(64);
	private freeCount = 0;
	private slotCount = 0;
	private scheduled = 0;

	/** The event that {@link pop} took last: its time, kind and two operands. */
	poppedTime: Ps = 0;
	poppedKind = 0;
	poppedA = 0;
	poppedB = 0;

	/** Time of the next event; Infinity when there is none. */
	nextTime(): Ps {
		return this.size === 0 ? Number.POSITIVE_INFINITY : (this.times[0] as number);
	}

	/** Adds an event. `kind`, `a` and `b` are 32-bit integers that only the model understands. */
	push(time: Ps, kind: number, a: number, b: number): Handle {
		if (this.size === this.times.length) this.grow();
		const slot = this.freeCount > 0 ? (this.free[--this.freeCount] as number) : this.slotCount++;
		this.kinds[slot] = kind;
		this.as[slot] = a;
		this.bs[slot] = b;
		this.orders[slot] = this.scheduled++;
		this.up(this.size++, time, slot);
		return (this.generations[slot] as number) * SLOTS + slot;
	}

	/** Takes the first event into the `popped` fields; false when there is none. */
	pop(): boolean {
		if (this.size === 0) return false;
		const slot = this.slots[0] as number;
		this.poppedTime = this.times[0] as number;
		this.poppedKind = this.kinds[slot] as number;
		this.poppedA = this.as[slot] as number;
		this.poppedB = this.bs[slot] as number;
		this.release(slot);
		const last = --this.size;
		if (last > 0) this.down(0, this.times[last] as number, this.slots[last] as number);
		return true;
	}

	/** Removes a pending event; false when it has fired or was cancelled already. */
	cancel(handle: Handle): boolean {
		const slot = handle % SLOTS;
		const generation = (handle - slot) / SLOTS;
		if (handle <= 0 || slot >= this.slotCount || this.generations[slot] !== generation)
			return false;
		const place = this.places[slot] as number;
		this.release(slot);
		const last = --this.size;
		if (place === last) return true;
		const time = this.times[last] as number;
		const moved = this.slots[last] as number;
		// The last event may belong above or below the place that was vacated.
		this.down(place, time, moved);
		if (this.slots[place] === moved) this.up(place, time, moved);
		return true;
	}

	private release(slot: number): void {
		// Generations stay positive 29-bit numbers: the handle then stays a safe integer.
		this.generations[slot] = ((this.generations[slot] as number) & 0x1fffffff) + 1;
		this.free[this.freeCount++] = slot;
	}

	private before(time: Ps, slot: number, otherTime: Ps, other: number): boolean {
		if (time !== otherTime) return time < otherTime;
		return (this.orders[slot] as number) < (this.orders[other] as number);
	}

	private up(from: number, time: Ps, slot: number): void {
		const { times, slots, places } = this;
		let place = from;
		while (place > 0) {
			const parent = (place - 1) >> ARITY_BITS;
			const parentTime = times[parent] as number;
			const parentSlot = slots[parent] as number;
			if (!this.before(time, slot, parentTime, parentSlot)) break;
			times[place] = parentTime;
			slots[place] = parentSlot;
			places[parentSlot] = place;
			place = parent;
		}
		times[place] = time;
		slots[place] = slot;
		places[slot] = place;
	}

	private down(from: number, time: Ps, slot: number): void {
		const { times, slots, places, size } = this;
		let place = from;
		for (;;) {
			const first = (place << ARITY_BITS) + 1;
			if (first >= size) break;
			const end = Math.min(first + ARITY, size);
			let least = first;
			let leastTime = times[first] as number;
			for (let child = first + 1; child < end; child++) {
				const childTime = times[child] as number;
				if (childTime > leastTime) continue;
				if (
					childTime < leastTime ||
					this.before(childTime, slots[child] as number, leastTime, slots[least] as number)
				) {
					least = child;
					leastTime = childTime;
				}
			}
			const leastSlot = slots[least] as number;
			if (!this.before(leastTime, leastSlot, time, slot)) break;
			times[place] = leastTime;
			slots[place] = leastSlot;
			places[leastSlot] = place;
			place = least;
		}
		times[place] = time;
		slots[place] = slot;
		places[slot] = place;
	}

	private grow(): void {
		const length = this.times.length * 2;
		if (length > SLOTS) throw new RangeError(`more than ${SLOTS} events are pending at once`);
		const wider = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
			to.set(from);
			return to;
		};
		this.times = wider(this.times, new Float64Array(length));
		this.slots = wider(this.slots, new Int32Array(length));
		this.orders = wider(this.orders, new Float64Array(length));
		this.kinds = wider(this.kinds, new Int32Array(length));
		this.as = wider(this.as, new Int32Array(length));
		this.bs = wider(this.bs, new Int32Array(length));
		this.places = wider(this.places, new Int32Array(length));
		this.generations = wider(this.generations, new Int32Array(length).fill(1));
		this.free = wider(this.free, new Int32Array(length));
	}
}
