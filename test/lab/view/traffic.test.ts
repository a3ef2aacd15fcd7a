import assert from 'node:assert/strict';
import fc from 'fast-check';
import { experiments } from '../../../src/lab/catalogue';
import { LabDesk } from '../../../src/lab/view/desk';
import type { ExperimentRequest } from '../../../src/lab/view/experiment';
import type { TrafficSide, TrafficView } from '../../../src/lab/view/traffic';
import { readTrafficView } from '../../../src/lab/view/traffic-schema';
import { timed, transfersOf } from '../../../src/lab/view/traffic-steps';
import {
	amountBy,
	binAt,
	binLength,
	rateIn,
	running,
	stepAt,
	timeOfStep,
	wireBytes,
} from '../../../src/lab/view/traffic-time';
import { goodputTwin } from '../../../src/lab/view/traffic-twin';
import { wiresOf } from '../../../src/lab/view/traffic-wires';
import type { Step } from '../../../src/sim/engine/trace';
import { requestFor } from './request';

const trafficOf = (experiment: string, rest: Partial<ExperimentRequest> = {}): TrafficView =>
	new LabDesk().traffic(requestFor(experiment, rest));
const sidesOf = (view: TrafficView): TrafficSide[] => view.sides.flatMap((side) => side ?? []);
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

/** Questions of all kinds: experiments with a run of their own and without, machines, pairs. */
const questions = fc
	.record({
		experiment: fc.constantFrom(
			'path-cost',
			'revoke-vs-pin',
			'swap-backend',
			'who-flips',
			'unplug',
			'odirect-chain',
		),
		topo: fc.constantFrom('T1', 'T2', 'T3', 'T4'),
		iommu: fc.constantFrom('off', 'passthrough', 'translated'),
		initiator: fc.constantFrom(undefined, 'NVMe', 'NIC'),
	})
	.map(({ experiment, topo, iommu, initiator }) =>
		requestFor(experiment, {
			defaults: { topo, iommu },
			machine: initiator === undefined ? {} : { initiator },
		}),
	);

const step = (given: Partial<Step>): Step => ({
	index: 0,
	actor: 'NIC',
	func: 'rdma_read',
	file: null,
	rule: null,
	note: '',
	looked: [],
	changed: [],
	result: 'ok',
	pagesRead: 0,
	changedCode: false,
	newUapi: false,
	cost: null,
	...given,
});

describe('traffic over time', () => {
	for (const { id } of experiments)
		it(`of ${id} survives JSON and its own validator, and has a text twin in ASCII`, () => {
			const view = trafficOf(id);
			assert.deepEqual(readTrafficView(JSON.parse(JSON.stringify(view))), view);
			const twin = goodputTwin(view);
			for (const side of sidesOf(view)) assert.ok(twin.includes(side.said));
			assert.match(twin, /^[\x00-\x7f]*$/);
		});

	it('adds up to the bytes delivered, in intervals that tile the time', () => {
		fc.assert(
			fc.property(questions, (one) => {
				for (const side of sidesOf(new LabDesk().traffic(one))) {
					const { bins, binPs, durationPs } = side;
					assert.ok((bins - 1) * binPs < durationPs && bins * binPs >= durationPs);
					const lengths = Array.from({ length: bins }, (_, bin) => binLength(side, bin));
					assert.equal(sum(lengths), durationPs);
					assert.equal(sum(side.bytes), side.deliveredBytes);
					for (const server of side.servers) {
						assert.equal(server.bytes.length, bins);
						assert.ok(sum(server.bytes) <= server.payloadBytes);
					}
				}
			}),
			{ numRuns: 10 },
		);
	});

	it('is the same for the same question, byte by byte', () => {
		fc.assert(
			fc.property(questions, (one) => {
				const text = () => JSON.stringify(new LabDesk().traffic(one));
				assert.equal(text(), text());
			}),
			{ numRuns: 5 },
		);
	});

	it('is of a size that simulated time does not change', () => {
		const size = (message: number) =>
			JSON.stringify(trafficOf('revoke-vs-pin', { parameters: { message, moves: 4000 } })).length;
		assert.ok(size(65536) < 250_000 && size(1048576) < 250_000);
	});

	it('takes the way that the trace names, on the machine that it ran on', () => {
		for (const id of ['swap-backend', 'who-flips', 'special-care', 'resource-vs-sg'])
			for (const iommu of ['off', 'translated']) {
				const desk = new LabDesk();
				const asked = requestFor(id, { defaults: { iommu } });
				const { left } = desk.experiment(asked);
				const side = desk.traffic(asked).sides[0];
				if (!left || side?.source !== 'steps') continue;
				const named = left.steps.flatMap(({ looked }) =>
					looked.filter(([what]) => what === 'path').map(([, saw]) => saw.replaceAll(', ', ' ')),
				);
				assert.equal(side.path.join(' '), named[0], `${id} ${iommu}`);
			}
	});

	it('waits for the steps before a transfer, and makes those behind it wait', () => {
		const side = trafficOf('swap-backend').sides[0];
		const transfer = side?.events.find(({ kind }) => kind === 'transfer');
		assert.ok(side && transfer && transfer.atPs > 0);
		const before = side.steps.filter(({ index }) => index < transfer.step);
		assert.equal(before.at(-1)?.toPs, transfer.atPs);
		const bin = binAt(side, transfer.atPs);
		assert.equal(sum(side.bytes.slice(0, bin)), 0, 'nothing moves before it');
		assert.ok(rateIn(side, side.bytes, bin + 3) > 1, 'and gigabytes a second after it');
		const gone = side.events.find(({ kind }) => kind === 'invalidate');
		assert.ok(gone && rateIn(side, side.bytes, binAt(side, gone.atPs) + 2) === 0);
	});

	it('shows a design that is refused as one that moves nothing, and says why', () => {
		const side = trafficOf('odirect-chain').sides[0];
		assert.equal(side?.source, 'none');
		assert.match(side?.said ?? '', /^No byte moves: .* gives E/);
	});

	it('follows the pair and the machine that the reader chose', () => {
		const chosen = trafficOf('memmap-cost', { machine: { initiator: 'NVMe' } }).sides[0];
		assert.equal(chosen?.path[0], 'NVMe');
		const refused = trafficOf('memmap-cost', { machine: { topology: 'T3' } }).sides[0];
		assert.match(refused?.said ?? '', /The kernel refuses NIC to GPU/);
		const far = trafficOf('memmap-cost', { machine: { topology: 'T2' } }).sides[0];
		assert.ok(far?.path.includes('root complex'));
	});

	it('marks what the run of the data path met, in order', () => {
		const events = trafficOf('revoke-vs-pin').sides[0]?.events ?? [];
		assert.deepEqual(
			events.map(({ kind }) => kind),
			['evict', 'revoked', 'copy', 'moved', 'remapped'],
		);
		const ignoring = trafficOf('revoke-vs-pin', { right: 'ignoring' }).sides[1];
		assert.ok(ignoring?.events.some(({ kind }) => kind === 'violation'));
	});

	it('refuses what is no traffic: holes, infinities, too many intervals', () => {
		const view = trafficOf('path-cost');
		const [side] = sidesOf(view);
		assert.ok(side);
		const broken = (change: object) => ({ ...view, sides: [{ ...side, ...change }, null] });
		assert.ok(readTrafficView(broken({})));
		for (const change of [
			{ bytes: [Number.NaN] },
			{ bytes: [-1] },
			{ bytes: 'many' },
			{ bytes: new Array(5000).fill(0) },
			{ p50Ps: [Number.POSITIVE_INFINITY] },
			{ events: [{ ...side.events[0], kind: 'explosion' }] },
			{ binPs: 0 },
		])
			assert.equal(readTrafficView(broken(change)), null, JSON.stringify(change).slice(0, 60));
		for (const rubbish of [null, 7, 'x', [], {}]) assert.equal(readTrafficView(rubbish), null);
	});
});

describe('a moment of traffic', () => {
	const side = trafficOf('swap-backend').sides[0];
	assert.ok(side);

	it('has passed as many bytes as the intervals before it hold, and never fewer later', () => {
		const before = running(side.bytes);
		assert.equal(amountBy(side, before, 0), 0);
		assert.equal(amountBy(side, before, side.durationPs), side.deliveredBytes);
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: side.durationPs }),
				fc.integer({ min: 0, max: side.durationPs }),
				(a, b) => {
					const [early, late] = [Math.min(a, b), Math.max(a, b)];
					assert.ok(amountBy(side, before, early) <= amountBy(side, before, late));
				},
			),
		);
	});

	it('belongs to the step that began last, and each step to the moment at which it begins', () => {
		for (const { index, fromPs, toPs } of side.steps)
			if (toPs > fromPs) {
				assert.equal(timeOfStep(side, index), fromPs);
				assert.equal(stepAt(side, fromPs), index);
				assert.equal(stepAt(side, toPs - 1), index);
			}
	});
});

describe('steps as a source of traffic', () => {
	it('are transfers where hardware names a way and succeeds', () => {
		const path = { what: 'path', saw: 'NIC dn1 up0 rp0 root complex' };
		const found = transfersOf([
			step({ index: 0, looked: [path] }),
			step({ index: 1, looked: [{ ...path, saw: ['NVMe', 'GPU'] }], func: 'memory write' }),
			step({ index: 2, looked: [path], result: 'EIO' }),
			step({ index: 3, looked: [path], file: 'drivers/pci/p2pdma.c' }),
			step({ index: 4 }),
		]);
		assert.deepEqual(found, [
			{ step: 0, op: 'read', path: ['NIC', 'dn1', 'up0', 'rp0', 'root complex'] },
			{ step: 1, op: 'write', path: ['NVMe', 'GPU'] },
		]);
	});

	it('follow each other without a gap', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.nat(1000), { nil: null })), (costs) => {
				const steps = costs.map((ps, index) =>
					step({ index, cost: ps === null ? null : { ps, parameters: [] } }),
				);
				const times = timed(steps, (index) => (index % 2 === 0 ? 5 : undefined));
				times.forEach(({ fromPs }, index) => {
					assert.equal(fromPs, times[index - 1]?.toPs ?? 0);
				});
			}),
		);
	});
});

describe('lines of the tree', () => {
	const nodes = [
		{ id: 'hb0', parent: null, kind: 'host-bridge' },
		{ id: 'rp0', parent: 'hb0', kind: 'root-port' },
		{ id: 'up0', parent: 'rp0', kind: 'switch-up' },
		{ id: 'dn0', parent: 'up0', kind: 'switch-down' },
		{ id: 'dn1', parent: 'up0', kind: 'switch-down' },
		{ id: 'GPU', parent: 'dn0', kind: 'endpoint' },
		{ id: 'NIC', parent: 'dn1', kind: 'endpoint' },
	] as const;

	it('carry inside a switch what the links below do, and nothing on a link that has no traffic', () => {
		const wires = wiresOf(nodes, ['NIC:up', 'GPU:down']);
		assert.deepEqual(
			wires.map(({ node, direction }) => `${node} ${direction}`),
			['dn0 down', 'dn1 up', 'GPU down', 'NIC up'],
		);
	});

	it('carry above a root port what the link below it does', () => {
		const wires = wiresOf(nodes, ['NIC:up', 'up0:up']);
		assert.deepEqual(
			wires.map(({ node, servers }) => `${node} ${servers}`),
			['hb0 1', 'rp0 1', 'up0 1', 'dn1 0', 'NIC 0'],
		);
	});

	it('add up where several links join', () => {
		const side = trafficOf('swap-backend').sides[0];
		assert.ok(side);
		const [first, second] = [side.servers[2], side.servers[3]];
		assert.ok(first && second);
		const bytes = wireBytes(side, { node: 'x', direction: 'up', servers: [2, 3] });
		assert.equal(sum(bytes), sum(first.bytes) + sum(second.bytes));
	});
});
