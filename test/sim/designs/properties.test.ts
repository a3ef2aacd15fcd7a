import assert from 'node:assert/strict';
import fc from 'fast-check';
import { designIds } from '../../../src/sim/designs/design';
import { consumers, type Event, type FlowRequest, runFlow } from '../../../src/sim/designs/flow';
import { Stepper } from '../../../src/sim/engine/stepper';
import type { Json } from '../../../src/sim/engine/trace';
import type { RecordedTrace } from '../../../src/sim/engine/world';
import { withAcs, withKernelAcs } from '../../../src/sim/pci/hierarchy';
import { bundledTopology } from '../../../src/sim/scenario/bundled';

const events: readonly Event[] = ['use', 'munmap', 'evict', 'unplug', 'use'];
const machines = fc.record({
	id: fc.constantFrom('T1' as const, 'T2' as const, 'T3' as const, 'T4' as const),
	iommu: fc.constantFrom('off' as const, 'passthrough' as const, 'translated' as const),
	clear: fc.boolean(),
});
const requests: fc.Arbitrary<FlowRequest> = fc
	.record({
		design: fc.constantFrom(...designIds),
		consumer: fc.constantFrom(...consumers),
		memory: fc.constantFrom('ram' as const, 'bar' as const),
		machine: machines,
		bytes: fc.integer({ min: 1, max: 4096 }).map((pages) => pages * 4096),
		adopted: fc.boolean(),
		afterwards: fc.array(fc.constantFrom(...events), { maxLength: 6 }),
	})
	.map(({ machine, ...rest }) => {
		const kernel = withKernelAcs({ ...bundledTopology(machine.id), iommu: machine.iommu });
		const off = kernel.nodes.filter(({ acs }) => acs !== null).map(({ id }) => [id, 0] as const);
		const topology = machine.clear ? withAcs(kernel, Object.fromEntries(off)) : kernel;
		return { ...rest, topology };
	});

/** The state at each position, from the start forward. */
function statesOf(trace: RecordedTrace): string[] {
	const stepper = new Stepper(trace);
	const states = [textOf(stepper.state)];
	while (stepper.forward()) states.push(textOf(stepper.state));
	return states;
}

const textOf = (state: ReadonlyMap<string, Json>): string =>
	JSON.stringify([...state].sort(([a], [b]) => (a < b ? -1 : 1)));

const finalState = (trace: RecordedTrace): ReadonlyMap<string, Json> => {
	const stepper = new Stepper(trace);
	stepper.to(trace.steps.length);
	return stepper.state;
};

describe('any run of any design', () => {
	it('can be stepped back: forward and back is the identity at every position', () => {
		fc.assert(
			fc.property(requests, fc.infiniteStream(fc.nat()), (request, walk) => {
				const { trace } = runFlow(request);
				const states = statesOf(trace);
				const stepper = new Stepper(trace);
				for (let hop = 0; hop < 12; hop++) {
					const position = (walk.next().value ?? 0) % states.length;
					stepper.to(position);
					assert.equal(textOf(stepper.state), states[position]);
				}
			}),
			{ numRuns: 60, seed: 1 },
		);
	});

	it('is the same run each time', () => {
		fc.assert(
			fc.property(requests, (request) => {
				assert.equal(JSON.stringify(runFlow(request)), JSON.stringify(runFlow(request)));
			}),
			{ numRuns: 40, seed: 2 },
		);
	});

	it('ends with as many unpins as pins and as many unmaps as maps, once it is deregistered', () => {
		fc.assert(
			fc.property(requests, (request) => {
				const afterwards = [...(request.afterwards ?? []), 'dereg' as const];
				const { trace } = runFlow({ ...request, afterwards });
				for (const [path, value] of finalState(trace)) {
					// type1 keeps what it took raw until the user unmaps it
					if (path.startsWith('dma/vfio/')) continue;
					assert.ok(!/^(dma|mtt|mr|attachment)\//.test(path), path);
					if (path.startsWith('page/')) assert.equal((value as { pins: number }).pins, 0, path);
				}
			}),
			{ numRuns: 80, seed: 3 },
		);
	});

	it('breaks no invariant, but S2 by bus addresses, and S1 and S3 by raw frames in VFIO type1', () => {
		fc.assert(
			fc.property(requests, (request) => {
				const { trace } = runFlow(request);
				const known = request.consumer === 'vfio' ? ['S1', 'S2', 'S3'] : ['S2'];
				const other = trace.violations.filter(({ invariant }) => !known.includes(invariant));
				assert.deepEqual(other, []);
			}),
			{ numRuns: 80, seed: 4 },
		);
	});

	it('costs the same number of steps and records at 4 KiB and at 128 MiB', () => {
		for (const design of designIds) {
			const cost = (bytes: number) => {
				const topology = bundledTopology('T1');
				const request = { design, consumer: 'rdmaMr', memory: 'bar', topology, bytes } as const;
				const { trace } = runFlow({ ...request, afterwards: ['use', 'evict', 'use'] });
				return [trace.steps.length, finalState(trace).size];
			};
			assert.deepEqual(cost(4096), cost(128 * 2 ** 20), design);
		}
	});
});
