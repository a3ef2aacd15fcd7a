import { World } from '../sim/engine/world';
import type { Topology } from '../sim/pci/hierarchy';
import { profiles } from '../sim/profiles/profile';
import type { FlowRecord, Recording } from '../sim/traffic/recording';
import { runScene } from '../sim/traffic/run';
import { type Flow, flow, type Region, type Scene, scene } from '../sim/traffic/scene';
import type { Assumptions } from './assumptions';
import { asHardware } from './machine';
import type { Json, ScenarioTrace } from './model';

/** Most events of one run; a slider must answer soon, so longer scenes end where they are. */
const mostEvents = 2_000_000;

/** A run of the data path, and its main flow. */
export interface Traffic {
	readonly recording: Recording | null;
	/** Why there is none. */
	readonly problem: string | null;
	/** Delivered bytes per nanosecond, which is GB/s; 0 where there is no recording. */
	readonly gigabytes: number;
	readonly scenario: ScenarioTrace;
}

/** Runs a scene and keeps it as a scenario with its recording; `main` is the flow that counts. */
export function runTraffic(
	id: string,
	label: string,
	given: Partial<Scene> & Pick<Scene, 'topology' | 'regions' | 'flows'>,
	main: string,
	{ costs, forwards }: Assumptions,
): Traffic {
	const result = runScene(
		scene({ ...given, topology: asHardware(given.topology, forwards) }),
		costs,
		mostEvents,
	);
	const recording = 'flows' in result ? result : null;
	const problem = 'flows' in result ? null : result.map((one) => one.message).join('; ');
	const record = recording?.flows.find((one) => one.id === main);
	return {
		recording,
		problem,
		gigabytes: record ? rounded(record.bytesPerSecond / 1e9) : 0,
		scenario: {
			id,
			label,
			trace: traceOf(given.topology, label, record, recording, problem),
			...(recording ? { recording, mainFlow: main } : {}),
		},
	};
}

/** Four decimals: what is shown is what is compared. */
export const rounded = (value: number) => Math.floor(value * 10000 + 0.5) / 10000;

/** The buffer in the exporter's BAR that peers use. */
export const exported = (bytes: number): Region => ({
	id: 'exported',
	place: { kind: 'device', device: 'GPU' },
	bytes,
	pageBytes: 4096,
});

/** A stream of the NIC to or from the exported buffer. */
export const nicStream = (given: Partial<Flow> = {}): Flow =>
	flow({ id: 'NIC', initiator: 'NIC', region: 'exported', op: 'write', ...given });

/** One step that says what the run of the data path came to; its time line is in the recording. */
function traceOf(
	topology: Topology,
	label: string,
	record: FlowRecord | undefined,
	recording: Recording | null,
	problem: string | null,
) {
	const world = new World({}, profiles['v6.12']);
	const result = world.step({ actor: 'NIC', func: 'traffic', file: null, rule: 'R4' }, (step) => {
		step.look('topology', topology.id);
		if (!record || !recording) {
			step.note(problem ?? 'There is no such flow.');
			return 'EINVAL';
		}
		step.look('path', [...record.path] as Json);
		step.look('halt', recording.halt);
		step.set('traffic/delivered', record.deliveredBytes);
		step.set('traffic/stale', record.staleBursts);
		step.note(`${label}: ${record.deliveredBytes} bytes by way of ${record.reason}.`);
		return record.staleBursts > 0 ? 'S1' : 'ok';
	});
	return world.trace(result);
}
