import { abiSurface } from './experiments/abi-surface';
import { coexist } from './experiments/coexist';
import { cpuTouch } from './experiments/cpu-touch';
import { doorbellOdirect } from './experiments/doorbell-odirect';
import { gupFamily } from './experiments/gup-family';
import { invertedFlow } from './experiments/inverted-flow';
import { memmapCost } from './experiments/memmap-cost';
import { mixedMr } from './experiments/mixed-mr';
import { mrFields } from './experiments/mr-fields';
import { odirectChain } from './experiments/odirect-chain';
import { pathCost } from './experiments/path-cost';
import { policy } from './experiments/policy';
import { removeARole } from './experiments/remove-a-role';
import { resourceVsSg } from './experiments/resource-vs-sg';
import { revokeVsPin } from './experiments/revoke-vs-pin';
import { rfcAsPosted } from './experiments/rfc-asposted';
import { slotReuse } from './experiments/slot-reuse';
import { specialCare } from './experiments/special-care';
import { swapBackend } from './experiments/swap-backend';
import { touchPoints } from './experiments/touch-points';
import { unplug } from './experiments/unplug';
import { vmaSeams } from './experiments/vma-seams';
import { whoFlips } from './experiments/who-flips';
import type { Experiment } from './model';

/** Every experiment of the lab, in the order in which a list shows them. */
export const experiments: readonly Experiment[] = [
	abiSurface,
	whoFlips,
	swapBackend,
	mrFields,
	touchPoints,
	specialCare,
	coexist,
	odirectChain,
	resourceVsSg,
	gupFamily,
	unplug,
	mixedMr,
	invertedFlow,
	cpuTouch,
	doorbellOdirect,
	memmapCost,
	removeARole,
	vmaSeams,
	pathCost,
	revokeVsPin,
	policy,
	slotReuse,
	rfcAsPosted,
];

const byId = new Map(experiments.map((experiment) => [experiment.id, experiment]));

/** The experiment of that id, or null. */
export function experimentById(id: string): Experiment | null {
	return byId.get(id) ?? null;
}
