/** A half-open range of addresses or frames with one value. */
export interface Extent<V> {
	readonly start: number;
	readonly end: number;
	readonly value: V;
}

/** Called for each extent that comes (`after`) or goes (`before`) while a map changes. */
export type OnChange<V> = (
	start: number,
	before: Extent<V> | null,
	after: Extent<V> | null,
) => void;

/**
 * Sorted, non-overlapping extents. A change costs the extents that it touches plus a binary search;
 * a range of 192 GiB costs what 4 KiB costs.
 */
export class ExtentMap<V> {
	readonly #list: Extent<V>[] = [];

	/** `shift(value, by)` is the value of an extent whose start moved up by `by`. */
	constructor(private readonly shift: (value: V, by: number) => V = (value) => value) {}

	get extents(): readonly Extent<V>[] {
		return this.#list;
	}

	/** Index of the first extent that ends after `at`. */
	#find(at: number): number {
		let [low, high] = [0, this.#list.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#list[middle]!.end <= at) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The extent that holds `at`. */
	at(at: number): Extent<V> | undefined {
		const extent = this.#list[this.#find(at)];
		return extent !== undefined && extent.start <= at ? extent : undefined;
	}

	/** The first extent that ends after `at`, whether or not it holds `at` (`find_vma`). */
	after(at: number): Extent<V> | undefined {
		return this.#list[this.#find(at)];
	}

	/** The extents that meet the range, cut to it. */
	over(start: number, end: number): Extent<V>[] {
		const found: Extent<V>[] = [];
		for (let i = this.#find(start); i < this.#list.length; i++) {
			const extent = this.#list[i]!;
			if (extent.start >= end) break;
			found.push(this.#cut(extent, start, end));
		}
		return found;
	}

	#cut(extent: Extent<V>, start: number, end: number): Extent<V> {
		const from = Math.max(extent.start, start);
		const to = Math.min(extent.end, end);
		if (from === extent.start && to === extent.end) return extent;
		const by = from - extent.start;
		return { start: from, end: to, value: by === 0 ? extent.value : this.shift(extent.value, by) };
	}

	/** Empties the range and puts `value` over it, unless `value` is null. */
	replace(start: number, end: number, value: V | null, onChange?: OnChange<V>): void {
		if (end <= start) return;
		const first = this.#find(start);
		let last = first;
		while (last < this.#list.length && this.#list[last]!.start < end) last++;
		if (last === first) {
			if (value === null) return;
			const extent = { start, end, value };
			this.#list.splice(first, 0, extent);
			onChange?.(start, null, extent);
			return;
		}
		const gone = this.#list.slice(first, last);
		const come: Extent<V>[] = [];
		const [head, tail] = [gone[0], gone[gone.length - 1]];
		if (head !== undefined && head.start < start) come.push(this.#cut(head, head.start, start));
		if (value !== null) come.push({ start, end, value });
		if (tail !== undefined && tail.end > end) come.push(this.#cut(tail, end, tail.end));
		this.#list.splice(first, last - first, ...come);
		if (onChange === undefined) return;
		const after = new Map(come.map((extent) => [extent.start, extent]));
		for (const extent of gone) {
			onChange(extent.start, extent, after.get(extent.start) ?? null);
			after.delete(extent.start);
		}
		for (const extent of after.values()) onChange(extent.start, null, extent);
	}

	clone(): ExtentMap<V> {
		const copy = new ExtentMap<V>(this.shift);
		copy.#list.push(...this.#list);
		return copy;
	}
}
