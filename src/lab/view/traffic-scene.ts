import type { Topology } from '../../sim/pci/hierarchy';
import { ROOT_COMPLEX } from '../../sim/traffic/path';
import type { Recording } from '../../sim/traffic/recording';
import { runScene } from '../../sim/traffic/run';
import { type Flow, flow, type Region, type Scene, scene } from '../../sim/traffic/scene';
import type { Assumptions } from '../assumptions';
import { asHardware } from '../machine';
import type { Parameters, Step } from '../model';
import type { TimedStep } from './traffic';
import { type StepTransfer, timed } from './traffic-steps';

/** Intervals of a recording, whatever time it covers. */
const BINS = 160;
/** Bytes of a buffer whose size the experiment does not set: the lab's own buffers have as many. */
const USUAL = 2 ** 20;
/** Of a larger buffer only so much is moved: the rate does not change any more, and each read request counts. */
const MOST = 2 ** 21;
const PAGE = 4096;
/** Shortest time drawn, where no step takes any. */
const SHORTEST = 1_000_000;
const MOST_EVENTS = 400_000;
/** Steps that take so many times as long as the transfer behind them are left out of the time line. */
const LONGER = 20;

/** A scenario's transfers as one run of the data path, and when each step ran. */
export interface SteppedTraffic {
	readonly recording: Recording;
	readonly steps: readonly TimedStep[];
	/** Time of steps before the time line begins. */
	readonly skippedPs: number;
}

/** Bytes that one transfer moves. */
export function transferBytes(parameters: Parameters): number {
	const bytes = Number(parameters['bytes'] ?? USUAL);
	return Math.min(MOST, Math.max(PAGE, Math.floor(bytes / PAGE) * PAGE));
}

interface Given {
	readonly parameters: Parameters;
	readonly topology: Topology;
	readonly assumptions: Assumptions;
}

/**
 * Runs the transfers of a trace at the times that its steps' costs give: each begins when the steps
 * before it are done, and the steps behind it wait for its end. A string says why that cannot be.
 */
export function steppedTraffic(
	steps: readonly Step[],
	transfers: readonly StepTransfer[],
	{ parameters, topology, assumptions }: Given,
): SteppedTraffic | string {
	const bytes = transferBytes(parameters);
	const run = (given: Pick<Scene, 'regions' | 'flows' | 'durationPs'>) => {
		const hardware = asHardware(topology, assumptions.forwards);
		const whole = scene({ ...given, topology: hardware, bins: BINS, burst: burstOf(bytes) });
		const result = runScene(whole, assumptions.costs, MOST_EVENTS);
		return 'flows' in result ? result : result.map(({ message }) => message).join('; ');
	};
	const lasting = new Map<number, number>();
	const known = new Map<string, number>();
	for (const transfer of transfers) {
		const key = `${transfer.op} ${transfer.path.join(' ')}`;
		const before = known.get(key);
		if (before !== undefined) {
			lasting.set(transfer.step, before);
			continue;
		}
		const alone = run({ ...sceneOf([transfer], topology, bytes, () => 0), durationPs: 2 ** 50 });
		if (typeof alone === 'string') return alone;
		const takes = alone.flows[0]?.lastDonePs ?? 0;
		known.set(key, takes);
		lasting.set(transfer.step, takes);
	}
	const behind = lasting.get(steps.length) ?? 0;
	const spent = timed(steps, () => 0).at(-1)?.toPs ?? 0;
	// a transfer that no step names would vanish behind steps that take much longer: time begins at its start
	const skipped = behind > 0 && spent > LONGER * behind;
	const times = timed(skipped ? steps.map(free) : steps, (step) => lasting.get(step));
	const end = times.at(-1)?.toPs ?? 0;
	// the transfer of a pair that no step names comes behind the last step
	const startOf = (step: number) => times[step]?.fromPs ?? end;
	const durationPs = Math.max(SHORTEST, end + behind);
	const recording = run({ ...sceneOf(transfers, topology, bytes, startOf), durationPs });
	return typeof recording === 'string'
		? recording
		: { recording, steps: times, skippedPs: skipped ? spent : 0 };
}

const free = (step: Step): Step => ({ ...step, cost: null });

function sceneOf(
	transfers: readonly StepTransfer[],
	topology: Topology,
	bytes: number,
	startOf: (step: number) => number,
): Pick<Scene, 'regions' | 'flows'> {
	const regions = new Map<string, Region>();
	const flows = transfers.map((transfer): Flow => {
		const [initiator = '', last = ''] = [transfer.path[0], transfer.path.at(-1)];
		const place =
			last === ROOT_COMPLEX
				? ({ kind: 'memory', socket: 0 } as const)
				: ({ kind: 'device', device: last } as const);
		regions.set(last, { id: last, place, bytes, pageBytes: PAGE });
		const messages = messagesOf(bytes);
		const translated = topology.iommu === 'translated' && transfer.path.includes(ROOT_COMPLEX);
		return flow({
			id: `${initiator} at step ${transfer.step + 1}`,
			initiator,
			region: last,
			op: transfer.op,
			messageBytes: bytes / messages,
			messages,
			address: translated ? 'iova' : 'bus',
			startPs: startOf(transfer.step),
		});
	});
	return { regions: [...regions.values()], flows };
}

/** Up to 16 messages, more where one would exceed 1 MiB; all of one size, none smaller than a page. */
function messagesOf(bytes: number): number {
	let messages = 1;
	while (
		(messages < 16 || bytes / messages > USUAL) &&
		bytes % (2 * messages) === 0 &&
		bytes / messages >= 2 * PAGE
	)
		messages *= 2;
	return messages;
}

/** Bursts that keep a run of any size to some thousand events. */
function burstOf(bytes: number): Scene['burst'] {
	let burst = PAGE;
	while (burst < 2 ** 18 && bytes / burst > 512) burst *= 2;
	return burst === PAGE ? 'auto' : burst;
}
