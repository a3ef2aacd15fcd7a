import { abiSurface } from './experiments/abi-surface';
import { coexist } from './experiments/coexist';
import { gupFamily } from './experiments/gup-family';
import { invertedFlow } from './experiments/inverted-flow';
import { mixedMr } from './experiments/mixed-mr';
import { mrFields } from './experiments/mr-fields';
import { odirectChain } from './experiments/odirect-chain';
import { resourceVsSg } from './experiments/resource-vs-sg';
import { rfcAsPosted } from './experiments/rfc-asposted';
import { specialCare } from './experiments/special-care';
import { swapBackend } from './experiments/swap-backend';
import { touchPoints } from './experiments/touch-points';
import { unplug } from './experiments/unplug';
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
	rfcAsPosted,
];

const byId = new Map(experiments.map((experiment) => [experiment.id, experiment]));

/** The experiment of that id, or null. */
export function experimentById(id: string): Experiment | null {
	return byId.get(id) ?? null;
}
