import type { Step } from '../../sim/engine/trace';
import { ROOT_COMPLEX } from '../../sim/traffic/path';
import type { TimedStep, TrafficEvent, TrafficEventKind } from './traffic';

/** A transfer that a step of a trace made: the way that its packets took, and their direction. */
export interface StepTransfer {
	readonly step: number;
	readonly path: readonly string[];
	readonly op: 'read' | 'write';
}

/** The transfers that a trace's steps made by DMA, in order. */
export function transfersOf(steps: readonly Step[]): StepTransfer[] {
	return steps.flatMap((step) => {
		const path = pathOf(step);
		if (path === null || step.result !== 'ok') return [];
		return [{ step: step.index, path, op: step.func.includes('read') ? 'read' : 'write' } as const];
	});
}

/** A step of hardware names the nodes that its packets passed, as a list or between spaces. */
function pathOf({ file, looked }: Step): readonly string[] | null {
	if (file !== null) return null;
	const saw = looked.find(({ what }) => what === 'path')?.saw;
	if (Array.isArray(saw)) return saw.map(String);
	if (typeof saw !== 'string') return null;
	// the only name with a space in it stands at the end, or between two halves
	return saw
		.split(ROOT_COMPLEX)
		.flatMap((part, index) => [
			...(index > 0 ? [ROOT_COMPLEX] : []),
			...part.split(' ').filter((name) => name !== ''),
		]);
}

/** When each step ran, one after the other; `lasting` gives the time of transfers. */
export function timed(
	steps: readonly Step[],
	lasting: (step: number) => number | undefined,
): TimedStep[] {
	let at = 0;
	return steps.map(({ index, cost }) => {
		const fromPs = at;
		at += (cost?.ps ?? 0) + (lasting(index) ?? 0);
		return { index, fromPs, toPs: at };
	});
}

/** What functions of the kernel mean for traffic. */
const kinds: Readonly<Record<string, TrafficEventKind>> = {
	mlx5_ib_invalidate_range: 'invalidate',
	dma_buf_move_notify: 'invalidate',
	p2p_unmap: 'revoked',
	ttm_bo_evict: 'evict',
	faultin_page: 'fault',
	hmm_vma_walk_pmd: 'fault',
	pci_stop_bus_device: 'unplug',
};

/** Steps that a reader of the time line wants to see: what failed, what moved, what was taken away. */
export function eventsOf(
	steps: readonly Step[],
	times: readonly TimedStep[],
	transfers: ReadonlySet<number>,
): TrafficEvent[] {
	return steps.flatMap(({ index, actor, func, note, result }) => {
		const refused = result !== 'ok';
		const kind = refused ? 'refused' : transfers.has(index) ? 'transfer' : kinds[func];
		if (kind === undefined) return [];
		const subject = `${actor} ${func}`;
		const atPs = times[index]?.fromPs ?? 0;
		return [{ atPs, kind, subject, note: refused ? `${result}: ${note}` : note, step: index }];
	});
}
