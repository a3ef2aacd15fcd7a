import { type DesignId, designIds } from '../sim/designs/design';
import type { Topology } from '../sim/pci/hierarchy';
import { profiles } from '../sim/profiles/profile';
import { kernelWith, uapiOf } from './experiments/abi-surface';
import { changedCells, changeText, outcomeMatrix } from './matrix';

/** How much each kind of commitment weighs, by the reader's choice. */
export interface Weights {
	/** A new file, verb, flag or call. */
	readonly object: number;
	/** A result of an unchanged call that comes to succeed. */
	readonly gained: number;
	/** A result of an unchanged call that comes to fail. */
	readonly lost: number;
	/** Another errno where it failed before. */
	readonly errno: number;
}

/** Every commitment counts alike. */
export const evenWeights: Weights = { object: 1, gained: 1, lost: 1, errno: 1 };

/** What userspace may come to rely on with a design, and must then be kept. */
export interface UapiCount {
	readonly design: DesignId;
	readonly objects: readonly string[];
	readonly gained: readonly string[];
	readonly lost: readonly string[];
	readonly errno: readonly string[];
	/** Sum by the weights. */
	readonly score: number;
}

/**
 * The uAPI-forever meter: for each design the objects that userspace gets and the results of
 * unchanged calls that differ from Linux 5.0, counted from runs.
 */
export function uapiMeter(topology: Topology, weights: Weights = evenWeights): UapiCount[] {
	const before = outcomeMatrix(profiles['v5.0'], topology);
	return designIds.map((design) => {
		const objects = uapiOf(design, true, topology);
		const changes = changedCells(before, outcomeMatrix(kernelWith(design, true), topology));
		const gained = changes.filter(({ after }) => after === 'ok').map(changeText);
		const lost = changes.filter(({ before: old }) => old === 'ok').map(changeText);
		const errno = changes
			.filter(({ before: old, after }) => old !== 'ok' && after !== 'ok')
			.map(changeText);
		const counts = { design, objects, gained, lost, errno };
		return { ...counts, score: scoreOf(counts, weights) };
	});
}

/** The sum of what a design commits to, each kind by its weight. */
export function scoreOf(
	{ objects, gained, lost, errno }: Omit<UapiCount, 'score'>,
	weights: Weights,
): number {
	return (
		objects.length * weights.object +
		gained.length * weights.gained +
		lost.length * weights.lost +
		errno.length * weights.errno
	);
}
