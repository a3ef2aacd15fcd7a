import type { Json } from '../engine/trace';
import type { Check } from '../engine/world';
import type { Topology } from '../pci/hierarchy';
import { removalWithHolders, useAfterMove, writesBeyondProcess } from './lifetimes';
import { accounting, beyondDomain, cpuTouchesBar, foreignAddress } from './reach';

/** S1 to S7 (mapping.md 16), to be looked at after every step. */
export const invariants: readonly Check[] = [
	useAfterMove,
	beyondDomain,
	removalWithHolders,
	cpuTouchesBar,
	writesBeyondProcess,
	accounting,
	foreignAddress,
];

/** What the invariants need to know of the machine, as the state of a run begins. */
export function machineState(topology: Topology): Record<string, Json> {
	const state: Record<string, Json> = {
		machine: { iommu: topology.iommu, mmioSafe: topology.cpu.mmioSafe },
	};
	for (const { id, bars } of topology.nodes) {
		for (const { index, start, size } of bars) {
			state[`bar/${id}/${index}`] = { start, bytes: size };
		}
	}
	return state;
}
