import assert from 'node:assert/strict';
import { Costs } from '../../../src/sim/cost/costs';
import { runScene, runSceneInSlices, SLICE, TrafficRun } from '../../../src/sim/traffic/run';
import { type Flow, type Scene, scene } from '../../../src/sim/traffic/scene';
import { buffer, MS, machine, sceneOf, stream, US } from './machines';

const problems = (of: Scene): readonly { parameter: string; message: string }[] => {
	const result = runScene(of, Costs.defaults);
	assert.ok(!('flows' in result), 'the scene ran');
	return result;
};

const base = sceneOf(machine('T1'));
const withFlow = (changes: Partial<Flow>): Scene => ({ ...base, flows: [stream(changes)] });
const withNode = (id: string, changes: object): Scene => ({
	...base,
	topology: {
		...base.topology,
		nodes: base.topology.nodes.map((node) => (node.id === id ? { ...node, ...changes } : node)),
	},
});
const region = (changes: Parameters<typeof buffer>[0]): Scene => ({
	...base,
	regions: [buffer(changes)],
});

describe('a scene that cannot run', () => {
	const bad: [string, Scene, string, RegExp][] = [
		[
			'zero width',
			withNode('NIC', { link: { gen: 3, width: 0 } }),
			'topology.nodes[5].link.width',
			/lanes/,
		],
		[
			'a generation of its own',
			withNode('NIC', { link: { gen: 9, width: 4 } }),
			'topology.nodes[5].link.gen',
			/1 to 6/,
		],
		['negative size', withFlow({ messageBytes: -1 }), 'flows[0].messageBytes', /whole number/],
		['half a byte', withFlow({ messageBytes: 0.5 }), 'flows[0].messageBytes', /whole number/],
		['no number at all', withFlow({ queueDepth: Number.NaN }), 'flows[0].queueDepth', /NaN/],
		[
			'a message beyond the region',
			withFlow({ messageBytes: 2 ** 30 }),
			'flows[0].messageBytes',
			/fit/,
		],
		['an initiator that is not there', withFlow({ initiator: 'TPU' }), 'flows[0].initiator', /TPU/],
		['a bridge that sends', withFlow({ initiator: 'up0' }), 'flows[0].initiator', /bridge/],
		['a region that is not there', withFlow({ region: 'attic' }), 'flows[0].region', /attic/],
		['randomness without a seed', withFlow({ access: 'random' }), 'flows[0].access', /seed/],
		['a loop that never waits', withFlow({ everyPs: 0 }), 'flows[0].everyPs', /whole number/],
		['a flow that feeds itself', withFlow({ feeds: 'nic' }), 'flows[0].feeds', /another/],
		['zero time', { ...base, durationPs: 0 }, 'durationPs', /whole number/],
		[
			'more time than the clock holds',
			{ ...base, durationPs: 2 ** 53 },
			'durationPs',
			/whole number/,
		],
		['an endless run', { ...base, durationPs: 3600e12 }, 'durationPs', /events/],
		['no flow', { ...base, flows: [] }, 'flows', /one flow/],
		['two flows of one name', { ...base, flows: [stream(), stream()] }, 'flows[1].id', /twice/],
		['an empty region', region({ bytes: 0 }), 'regions[0].bytes', /whole number/],
		[
			'pages without end',
			region({ bytes: 2 ** 46, pageBytes: 1 }),
			'regions[0].pageBytes',
			/pages/,
		],
		[
			'a device that is not there',
			region({ place: { kind: 'device', device: 'TPU' } }),
			'flows[0].region',
			/TPU/,
		],
		['a device that reaches itself', withFlow({ initiator: 'GPU' }), 'flows[0].region', /itself/],
		[
			'a target that does not decode',
			withNode('GPU', { memEnable: false }),
			'flows[0].region',
			/decode/,
		],
		[
			'an initiator that may not master',
			withNode('NIC', { busMaster: false }),
			'flows[0].region',
			/master/,
		],
		[
			'a rate that is no rate',
			{ ...base, churn: [{ region: 'bo', perSecond: -1, fencePs: 0 }] },
			'churn[0].perSecond',
			/second/,
		],
		[
			'an event before time',
			{ ...base, events: [{ kind: 'flush-iotlb', atPs: -5 }] },
			'events[0].atPs',
			/whole number/,
		],
		['no intervals', { ...base, bins: 0 }, 'bins', /whole number/],
	];
	for (const [name, of, parameter, said] of bad) {
		it(`${name}: names ${parameter}`, () => {
			const found = problems(of).find((problem) => problem.parameter === parameter);
			assert.ok(found, JSON.stringify(problems(of)));
			assert.match(found.message, said);
		});
	}

	it('an unreachable target: says which root port does not forward', () => {
		const topology = machine('T2');
		const of = sceneOf({ ...topology, rootComplex: { blocked: ['rp1>rp0'] } });
		assert.equal(problems(of)[0]?.parameter, 'flows[0].region');
		assert.match(problems(of)[0]?.message ?? '', /rp1 does not forward to rp0/);
	});

	it('a translated domain that blocks translated requests', () => {
		const topology = machine('T1', { iommu: 'translated', ats: true, acs: 2 });
		const of = sceneOf(topology, { flows: [stream({ address: 'iova', ats: true })] });
		assert.match(problems(of)[0]?.message ?? '', /blocks translated/);
	});

	it('an IOVA where nothing translates', () => {
		const of = sceneOf(machine('T1'), { flows: [stream({ address: 'iova' })] });
		assert.equal(problems(of)[0]?.parameter, 'flows[0].address');
	});

	it('a bus address that meets a translating IOMMU', () => {
		const of = sceneOf(machine('T2', { iommu: 'translated' }));
		assert.match(problems(of)[0]?.message ?? '', /no such mapping/);
	});

	it('evicting what lies in host memory', () => {
		const of = sceneOf(machine('T1'), {
			regions: [buffer({ place: { kind: 'memory', socket: 0 } })],
			events: [{ kind: 'evict', atPs: 0, region: 'bo', fencePs: null }],
		});
		assert.equal(problems(of)[0]?.parameter, 'regions[0].place');
	});

	it('tables beyond memory', () => {
		const { costs } = Costs.of({ 'iommu.entries': 1e9 });
		const result = runScene(base, costs);
		assert.ok(!('flows' in result));
		assert.equal(result[0]?.parameter, 'iommu.entries');
	});
});

describe('a run', () => {
	it('processes no more events than it may', () => {
		const result = runScene(
			scene({ ...base, durationPs: 2 * MS, burst: 'tlp' }),
			Costs.defaults,
			500_000,
		);
		assert.ok('flows' in result);
		assert.equal(result.halt, 'events');
		assert.equal(result.events, 500_000);
	});

	it('steps, runs to a time, and goes on to the same end', () => {
		const whole = runScene(base, Costs.defaults);
		const run = TrafficRun.of(base, Costs.defaults);
		assert.ok(run instanceof TrafficRun);
		for (let i = 0; i < 100; i++) assert.equal(run.step(), true);
		assert.equal(run.engine.processed, 100);
		run.tick(1e6, 40 * US);
		assert.equal(run.engine.now, 40 * US);
		assert.equal(run.finished, false);
		run.tick(1e6);
		assert.equal(run.finished, true);
		assert.deepEqual(run.recording(), whole);
	});

	it('in slices sees the same, tells its progress, and hears a cancel after the slice under way', async () => {
		const of = { ...base, durationPs: 2 * MS };
		const shares: number[] = [];
		const slices = {
			pause: async () => {},
			cancelled: () => false,
			progress: (share: number) => shares.push(share),
		};
		assert.deepEqual(
			await runSceneInSlices(of, Costs.defaults, slices),
			runScene(of, Costs.defaults),
		);
		assert.ok(shares.length > 0 && shares.every((share, i) => share >= (shares[i - 1] ?? 0)));
		const cut = await runSceneInSlices(of, Costs.defaults, { ...slices, cancelled: () => true });
		assert.ok('flows' in cut);
		assert.equal(cut.halt, 'cancelled');
		assert.equal(cut.events, SLICE);
	});
});
