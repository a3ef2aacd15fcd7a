import type { StepBody } from '../engine/world';
import { ExtentMap, type OnChange } from './extents';
import { type Frames, PIN_BIAS } from './page';

interface Count {
	/** References held by page tables. */
	readonly mapped: number;
	/** FOLL_PIN references. */
	readonly pins: number;
}

/**
 * Reference counts of struct pages, by extents of frames with equal counts, and the pools of device
 * memory that get a page back when its last reference goes (`p2pdma_page_free`).
 */
export class Pages {
	readonly #counts = new ExtentMap<Count>();
	/** Pages free in each provider's pool. */
	readonly #pools = new Map<string, number>();
	/** Pages pinned and unpinned so far, for the ledger test. */
	pinned = 0;
	unpinned = 0;

	createPool(step: StepBody, owner: string, pages: number): void {
		this.#pools.set(owner, pages);
		step.set(`pool/${owner}`, pages);
	}

	hasPool(owner: string): boolean {
		return this.#pools.has(owner);
	}

	/** Pages available in a provider's pool (`p2pmem/available`). */
	available(owner: string): number {
		return this.#pools.get(owner) ?? 0;
	}

	/** `gen_pool_alloc_owner`: false when the pool cannot give that many. */
	take(step: StepBody, owner: string, pages: number): boolean {
		const free = this.available(owner);
		if (free < pages) return false;
		this.#pools.set(owner, free - pages);
		step.set(`pool/${owner}`, free - pages);
		return true;
	}

	/** `page_count` of the frame at `pfn`: one per mapping, 1024 per pin. */
	refcount(pfn: number): number {
		const count = this.#counts.at(pfn)?.value;
		return count === undefined ? 0 : count.mapped + PIN_BIAS * count.pins;
	}

	/** True while the frame is pinned (`page_maybe_dma_pinned`). */
	pinnedAt(pfn: number): boolean {
		return (this.#counts.at(pfn)?.value.pins ?? 0) > 0;
	}

	/** Adds mappings or pins to `pages` frames; frees what falls to zero. */
	add(step: StepBody, frames: Frames, pages: number, mapped: number, pins: number): void {
		if (frames.page === null || frames.page === 'zero') return;
		if (pins > 0) this.pinned += pins * pages;
		else this.unpinned -= pins * pages;
		const end = frames.pfn + pages;
		let at = frames.pfn;
		for (const extent of this.#counts.over(frames.pfn, end)) {
			if (at < extent.start) this.#put(step, at, extent.start, { mapped, pins }, frames);
			const { value } = extent;
			const sum = { mapped: value.mapped + mapped, pins: value.pins + pins };
			this.#put(step, extent.start, extent.end, sum, frames);
			at = extent.end;
		}
		if (at < end) this.#put(step, at, end, { mapped, pins }, frames);
	}

	#put(step: StepBody, start: number, end: number, count: Count, frames: Frames): void {
		const gone = count.mapped <= 0 && count.pins <= 0;
		const onChange: OnChange<Count> = (at, _before, after) =>
			step.set(
				`page/0x${at.toString(16)}`,
				after && { pages: after.end - after.start, ...after.value },
			);
		this.#counts.replace(start, end, gone ? null : count, step.keepsState ? onChange : undefined);
		if (gone && frames.page === 'p2pdma' && frames.owner !== null) {
			const free = this.available(frames.owner) + end - start;
			this.#pools.set(frames.owner, free);
			step.set(`pool/${frames.owner}`, free);
		}
	}
}
