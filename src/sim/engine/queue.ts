import type { Ps } from './time';

/** Refers to a scheduled event until it fires or is cancelled; 0 refers to none. */
export type Handle = number;

// A handle is generation * 2^24 + slot, so a slot that was reused is not mistaken for its former event.
const SLOTS = 2 ** 24;
/** Generations stay positive 29-bit numbers: a handle is then a safe integer. */
const GENERATIONS = 0x1fffffff;

// Children of place p in the heap are 4p + 1 to 4p + 4.
const ARITY_BITS = 2;
const ARITY = 1 << ARITY_BITS;

// A slot is eight words of `data`; `PLACE` is where in the heap it stands or, when free, the next free one.
const SLOT_BITS = 3;
const KIND = 0;
const A = 1;
const B = 2;
const GENERATION = 3;
const PLACE = 4;

/**
 * Pending events in order of (time, order of scheduling): a 4-ary heap over typed arrays. Pushing,
 * popping and cancelling allocate nothing, but for doubling the arrays when more events are pending than
 * ever before. A cancelled event leaves at once, so timers that rarely fire cost no memory.
 */
export class EventQueue {
	/** Number of pending events. */
	size = 0;

	// The heap, by place: time and order of scheduling in pairs, and the slot.
	private keys = new Float64Array(2 * 64);
	private slots = new Int32Array(64);
	private data = new Int32Array(64 << SLOT_BITS);
	private firstFree = -1;
	private slotCount = 0;
	private scheduled = 0;

	/** The event that {@link pop} took last: its time, kind and two operands. */
	poppedTime: Ps = 0;
	poppedKind = 0;
	poppedA = 0;
	poppedB = 0;

	/** Time of the next event; Infinity when there is none. */
	nextTime(): Ps {
		return this.size === 0 ? Number.POSITIVE_INFINITY : (this.keys[0] as number);
	}

	/** Adds an event. `kind`, `a` and `b` are 32-bit integers that only the model understands. */
	push(time: Ps, kind: number, a: number, b: number): Handle {
		if (this.size === this.slots.length) this.grow();
		const { data } = this;
		let slot = this.firstFree;
		if (slot >= 0) this.firstFree = data[(slot << SLOT_BITS) + PLACE] as number;
		else {
			slot = this.slotCount++;
			data[(slot << SLOT_BITS) + GENERATION] = 1;
		}
		const at = slot << SLOT_BITS;
		data[at + KIND] = kind;
		data[at + A] = a;
		data[at + B] = b;
		this.up(this.size++, time, this.scheduled++, slot);
		return (data[at + GENERATION] as number) * SLOTS + slot;
	}

	/** Takes the first event into the `popped` fields; false when there is none. */
	pop(): boolean {
		if (this.size === 0) return false;
		const { data } = this;
		const slot = this.slots[0] as number;
		const at = slot << SLOT_BITS;
		this.poppedTime = this.keys[0] as number;
		this.poppedKind = data[at + KIND] as number;
		this.poppedA = data[at + A] as number;
		this.poppedB = data[at + B] as number;
		this.release(slot);
		const last = --this.size;
		if (last > 0) this.sink(0, last);
		return true;
	}

	/** Removes a pending event; false when it has fired or was cancelled already. */
	cancel(handle: Handle): boolean {
		const slot = handle % SLOTS;
		const generation = (handle - slot) / SLOTS;
		if (handle <= 0 || slot >= this.slotCount) return false;
		const at = slot << SLOT_BITS;
		if (this.data[at + GENERATION] !== generation) return false;
		const place = this.data[at + PLACE] as number;
		this.release(slot);
		const last = --this.size;
		if (place === last) return true;
		const moved = this.slots[last] as number;
		this.sink(place, last);
		// The last event may belong above the place that was vacated, not below it.
		if (this.slots[place] === moved) {
			this.up(place, this.keys[2 * place] as number, this.keys[2 * place + 1] as number, moved);
		}
		return true;
	}

	private release(slot: number): void {
		const at = slot << SLOT_BITS;
		this.data[at + GENERATION] = ((this.data[at + GENERATION] as number) & GENERATIONS) + 1;
		this.data[at + PLACE] = this.firstFree;
		this.firstFree = slot;
	}

	/** Puts an event into the heap at `from` or above it. */
	private up(from: number, time: Ps, order: number, slot: number): void {
		const { keys, slots, data } = this;
		let place = from;
		while (place > 0) {
			const parent = (place - 1) >> ARITY_BITS;
			const parentTime = keys[2 * parent] as number;
			if (parentTime < time) break;
			const parentOrder = keys[2 * parent + 1] as number;
			if (parentTime === time && parentOrder < order) break;
			const parentSlot = slots[parent] as number;
			keys[2 * place] = parentTime;
			keys[2 * place + 1] = parentOrder;
			slots[place] = parentSlot;
			data[(parentSlot << SLOT_BITS) + PLACE] = place;
			place = parent;
		}
		keys[2 * place] = time;
		keys[2 * place + 1] = order;
		slots[place] = slot;
		data[(slot << SLOT_BITS) + PLACE] = place;
	}

	/** Moves what stands at `last` (beyond the heap by now) to `from` or below it. */
	private sink(from: number, last: number): void {
		const { keys, slots, data, size } = this;
		const time = keys[2 * last] as number;
		const order = keys[2 * last + 1] as number;
		const slot = slots[last] as number;
		let place = from;
		for (;;) {
			const first = (place << ARITY_BITS) + 1;
			if (first >= size) break;
			const end = Math.min(first + ARITY, size);
			let least = first;
			let leastTime = keys[2 * first] as number;
			let leastOrder = keys[2 * first + 1] as number;
			for (let child = first + 1; child < end; child++) {
				const childTime = keys[2 * child] as number;
				if (childTime > leastTime) continue;
				const childOrder = keys[2 * child + 1] as number;
				if (childTime === leastTime && childOrder > leastOrder) continue;
				least = child;
				leastTime = childTime;
				leastOrder = childOrder;
			}
			if (time < leastTime || (time === leastTime && order < leastOrder)) break;
			const leastSlot = slots[least] as number;
			keys[2 * place] = leastTime;
			keys[2 * place + 1] = leastOrder;
			slots[place] = leastSlot;
			data[(leastSlot << SLOT_BITS) + PLACE] = place;
			place = least;
		}
		keys[2 * place] = time;
		keys[2 * place + 1] = order;
		slots[place] = slot;
		data[(slot << SLOT_BITS) + PLACE] = place;
	}

	private grow(): void {
		const length = this.slots.length * 2;
		if (length > SLOTS) throw new RangeError(`more than ${SLOTS} events are pending at once`);
		const keys = new Float64Array(2 * length);
		const slots = new Int32Array(length);
		const data = new Int32Array(length << SLOT_BITS);
		keys.set(this.keys);
		slots.set(this.slots);
		data.set(this.data);
		this.keys = keys;
		this.slots = slots;
		this.data = data;
	}
}
