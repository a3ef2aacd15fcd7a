import type { Costs } from './costs';

const NS_PER_S = 1_000_000_000;
const BYTES_PER_MB = 1_000_000;

/** How the CPU's mapping of a BAR is cached: not at all, or with stores combined into bursts. */
export type BarCaching = 'uncached' | 'write-combined';

/** Bytes per second at which one CPU loads from or stores to a BAR. */
export function mmioRate(costs: Costs, access: 'load' | 'store', caching: BarCaching): number {
	if (caching === 'write-combined') {
		return costs.get(access === 'load' ? 'mmio.wcLoad' : 'mmio.wcStore') * BYTES_PER_MB;
	}
	// One load or store of this width after the other; a store need not wait for an answer.
	const ns = costs.get(access === 'load' ? 'hop.mmioLoad' : 'mmio.ucStore');
	return (costs.get('mmio.ucLoadWidth') * NS_PER_S) / ns;
}
