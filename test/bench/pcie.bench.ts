import { Costs } from '../../src/sim/cost/costs';
import { bundledTopology } from '../../src/sim/scenario/bundled';
import { runScene, SLICE, TrafficRun } from '../../src/sim/traffic/run';
import { flow, type Scene, scene } from '../../src/sim/traffic/scene';
import { type Bench, fastest } from './bench';

const US = 1_000_000;
const MIB = 1 << 20;

/** Two initiators into one GPU, writes and reads, an eviction half-way: everything the model has. */
function busy(durationPs: number, burst: Scene['burst']): Scene {
	const topology = bundledTopology('T1');
	return scene({
		topology,
		burst,
		durationPs,
		regions: [
			{ id: 'bo', place: { kind: 'device', device: 'GPU' }, bytes: 4 * MIB, pageBytes: 4096 },
			{ id: 'other', place: { kind: 'device', device: 'GPU' }, bytes: 64 * MIB, pageBytes: 4096 },
			{ id: 'ram', place: { kind: 'memory', socket: 0 }, bytes: 64 * MIB, pageBytes: 4096 },
		],
		flows: [
			flow({ id: 'nic', initiator: 'NIC', region: 'bo', op: 'write' }),
			flow({ id: 'nvme', initiator: 'NVMe', region: 'other', op: 'mixed' }),
			flow({ id: 'gpu', initiator: 'GPU', region: 'ram', op: 'read' }),
		],
		events: [{ kind: 'evict', atPs: 40 * US, region: 'bo', fencePs: 0 }],
	});
}

/** The panel's default scene: one stream, 80 us, an eviction on the way. */
function panel(gen: number): Scene {
	const topology = bundledTopology('T1');
	return scene({
		topology: {
			...topology,
			nodes: topology.nodes.map((node) => ({ ...node, link: node.link && { ...node.link, gen } })),
		},
		regions: [{ id: 'bo', place: { kind: 'device', device: 'GPU' }, bytes: MIB, pageBytes: 4096 }],
		flows: [flow({ id: 'nic', initiator: 'NIC', region: 'bo', op: 'write' })],
		events: [{ kind: 'evict', atPs: 38 * US, region: 'bo', fencePs: 0 }],
	});
}

function events(of: Scene): { perSecond: number; count: number } {
	let count = 0;
	const ms = fastest(3, () => {
		const recording = runScene(of, Costs.defaults);
		if (!('events' in recording)) throw new Error(JSON.stringify(recording));
		count = recording.events;
	});
	return { perSecond: (count / ms) * 1000, count };
}

/** Megabytes by which the heap grew over simulated time ten times as long as the first stretch. */
function growth(): number {
	const collect = (globalThis as { gc?: () => void }).gc;
	const run = TrafficRun.of(busy(22_000 * US, 'auto'), Costs.defaults);
	if (!(run instanceof TrafficRun)) throw new Error(JSON.stringify(run));
	run.tick(1e9, 2_000 * US);
	collect?.();
	const before = process.memoryUsage();
	run.tick(1e9, 22_000 * US);
	collect?.();
	const after = process.memoryUsage();
	return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
}

/** Longest time between two looks at whether a run was cancelled, in milliseconds. */
function longestSlice(): number {
	const run = TrafficRun.of(busy(8_000 * US, 'tlp'), Costs.defaults);
	if (!(run instanceof TrafficRun)) throw new Error(JSON.stringify(run));
	let longest = 0;
	for (;;) {
		const before = performance.now();
		const halt = run.tick(SLICE);
		longest = Math.max(longest, performance.now() - before);
		if (halt !== 'events') return longest;
	}
}

const bench: Bench = (report) => {
	const bursts = events(busy(8_000 * US, 'auto'));
	const tlps = events(busy(800 * US, 'tlp'));
	report({
		name: 'full model, bursts',
		value: bursts.perSecond,
		unit: 'events/s',
		note: `${bursts.count} events`,
	});
	report({
		name: 'full model, single TLPs',
		value: tlps.perSecond,
		unit: 'events/s',
		note: `${tlps.count} events`,
	});
	for (const gen of [3, 5]) {
		const cold = fastest(1, () => runScene(panel(gen), Costs.defaults));
		const warm = fastest(20, () => runScene(panel(gen), Costs.defaults));
		report({ name: `80 us scene, Gen ${gen} x16, first run`, value: cold, unit: 'ms' });
		report({ name: `80 us scene, Gen ${gen} x16, re-run`, value: warm, unit: 'ms' });
	}
	report({ name: 'longest wait for a cancel', value: longestSlice(), unit: 'ms' });
	report({
		name: 'memory growth from 2 ms to 22 ms of simulated time',
		value: growth(),
		unit: 'MB',
	});
};
export default bench;
