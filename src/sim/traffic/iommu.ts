import type { Costs } from '../cost/costs';
import { type Ps, psOfNs } from '../engine/time';
import { LruSet } from './lru';

/** What an IOMMU was asked. */
export interface IommuCount {
	readonly lookups: number;
	readonly misses: number;
	/** Sum over lookups of the time until the answer. */
	readonly waitedPs: Ps;
}

/**
 * The IOMMU of a socket: an IOTLB that forgets what was used longest ago, and a few page walkers. Two
 * lookups of a page that is being walked wait for the same walk.
 */
export class Iommu {
	private readonly iotlb: LruSet;
	/** By place in the IOTLB: when the entry is (or was) there. */
	private readonly validFrom: Float64Array;
	private readonly walkerFree: Float64Array;
	private readonly hitPs: Ps;
	private readonly missPs: Ps;
	private lookups = 0;
	private misses = 0;
	private waitedPs = 0;

	constructor(costs: Costs) {
		const entries = costs.get('iommu.entries');
		this.iotlb = new LruSet(entries);
		this.validFrom = new Float64Array(entries);
		this.walkerFree = new Float64Array(costs.get('iommu.walkers'));
		this.hitPs = psOfNs(costs.get('iommu.hit'));
		this.missPs = psOfNs(costs.get('iommu.miss'));
	}

	/** When the translation of `page`, asked for `now`, is there. */
	lookUp(page: number, now: Ps): Ps {
		this.lookups++;
		let place = this.iotlb.find(page);
		if (place < 0) {
			this.misses++;
			place = this.iotlb.add(page);
			this.validFrom[place] = this.walk(now);
		}
		const ready = Math.max(now, this.validFrom[place] as number) + this.hitPs;
		this.waitedPs += ready - now;
		return ready;
	}

	/** Strict invalidation of everything. */
	flush(): void {
		this.iotlb.clear();
	}

	count(): IommuCount {
		return { lookups: this.lookups, misses: this.misses, waitedPs: this.waitedPs };
	}

	/** The first walker to be free walks; gives the time of the answer. */
	private walk(now: Ps): Ps {
		let first = 0;
		for (let i = 1; i < this.walkerFree.length; i++) {
			if ((this.walkerFree[i] as number) < (this.walkerFree[first] as number)) first = i;
		}
		const ready = Math.max(now, this.walkerFree[first] as number) + this.missPs;
		this.walkerFree[first] = ready;
		return ready;
	}
}
